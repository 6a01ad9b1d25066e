using Bka.Workflow.Features.Import;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Import;

public class RefusedRowTests
{
    [Theory]
    [InlineData("arende_ref", "", "required")]
    [InlineData("barn_ref", "  ", "required")]
    [InlineData("enhet", "", "required")]
    [InlineData("typ", "", "required")]
    [InlineData("inkom", "", "required")]
    [InlineData("typ", "orosanmälan", "unknown-value")]
    [InlineData("kon", "x", "unknown-value")]
    [InlineData("vald", "kanske", "unknown-value")]
    [InlineData("beslutsfattare_roll", "XX", "unknown-value")]
    [InlineData("installning", "glad", "unknown-value")]
    [InlineData("fodd", "2015-13", "month-invalid")]
    [InlineData("fodd", "2015-03-14", "month-invalid")]
    [InlineData("fodd", "2026-12", "in-future")]
    [InlineData("inkom", "2026-02-30T09:00", "date-invalid")]
    [InlineData("inkom", "2026-11-02", "time-invalid")]
    [InlineData("inkom", "2026-11-02T24:00", "time-invalid")]
    [InlineData("inkom", "2026-11-02T09:15Z", "time-invalid")]
    [InlineData("inkom", "2026-11-21T00:00", "in-future")]
    [InlineData("inkom", "0001-01-01T00:00", "date-invalid")]
    [InlineData("skyddsbedomning", "2026-11-01T11:00", "before-received")]
    [InlineData("skyddsbedomning", "2026-11-21T11:00", "in-future")]
    [InlineData("forhand_beslutsdatum", "10/11 2026", "date-invalid")]
    [InlineData("forhand_beslutsdatum", "2026-11-01", "decided-before-received")]
    [InlineData("forhand_beslutsdatum", "2026-11-21", "in-future")]
    [InlineData("forhand_beslutsdatum", "", "decision-without-date")]
    [InlineData("forhand_forlangd_till", "9999-12-31", "date-invalid")]
    [InlineData("forhand_skal", "EJ_NABAR", "reason-without-extension")]
    [InlineData("forhand_skal", "TIDSBRIST", "reason-not-in-catalogue")]
    [InlineData("utredning_ref", "U000001", "reference-without-opening")]
    [InlineData("utredning_inledd", "2026-11-10", "opened-against-decision")]
    [InlineData("utredning_avslutad", "2026-11-12", "closed-without-opening")]
    [InlineData("utredning_forlangd_till", "2026-12-01", "extension-without-opening")]
    [InlineData("barn_hort", "", "hearing-not-stated")]
    [InlineData("ej_hort_kod", "VILL_INTE", "reason-although-heard")]
    [InlineData("ej_hort_kod", "FOR_LITET", "reason-not-in-catalogue")]
    [InlineData("aterkopplad", "2026-11-01", "before-received")]
    [InlineData("handlaggare", "hl\u000001", "control-character")]
    [InlineData("enhet", "Motta\ngning", "control-character")]
    [InlineData("enhet", "=HYPERLINK(\"x\")", "unit-name")]
    [InlineData("motivering", "Klocka\u0007", "control-character")]
    [InlineData("arende_ref", "A1234567890123456789012345678901234567890", "too-long")]
    public void NotOpenedRow_WhenOneCellIsWrong_IsRefusedForThatCell(string column, string cell, string code) =>
        Fault(RowIn.NotOpened((column, cell))).ShouldBe(new ImportFault(7, column, code));

    [Theory]
    [InlineData("forhand_beslut", "", "date-without-decision")]
    [InlineData("utredning_inledd", "2026-05-31", "opened-before-received")]
    [InlineData("utredning_inledd", "2026-06-09", "opened-before-decided")]
    [InlineData("utredning_avslutad", "2026-06-09", "closed-before-opened")]
    [InlineData("utredning_avslutad", "2026-11-21", "in-future")]
    [InlineData("utredning_forlangd_beslutad", "2026-10-01", "extension-incomplete", "utredning_forlangd_till")]
    public void OpenedRow_WhenOneCellIsWrong_IsRefused(string column, string cell, string code, string? at = null) =>
        Fault(RowIn.Opened((column, cell))).ShouldBe(new ImportFault(7, at ?? column, code));

    [Theory]
    [InlineData("forhand_forlangd_till", "forhand_forlangd_beslutad")]
    [InlineData("forhand_forlangd_beslutad", "forhand_forlangd_till")]
    public void Row_WhenExtensionHasOneDayOfTwo_IsRefusedForTheOther(string given, string missing) =>
        Fault(RowIn.Assessed((given, "2026-11-16"))).ShouldBe(new ImportFault(7, missing, "extension-incomplete"));

    [Fact]
    public void OpenedRow_WhenOpeningDayIsMissing_IsRefused() => Fault(RowIn.Opened(
        (ImportColumns.UtredningRef, ""), (ImportColumns.UtredningOpenedOn, "")))
        .ShouldBe(new ImportFault(7, "utredning_inledd", "opening-missing"));

    [Fact]
    public void OpenedRow_WhenDecisionIsMissing_IsRefused() => Fault(RowIn.Opened(
        (ImportColumns.Decision, ""), (ImportColumns.DecidedOn, "")))
        .ShouldBe(new ImportFault(7, "forhand_beslut", "decision-missing"));

    [Fact]
    public void OpenedRow_WhenExtensionIsDecidedBeforeOpening_IsRefused() => Fault(RowIn.Opened(
        (ImportColumns.UtredningExtendedOn, "2026-06-02"), (ImportColumns.UtredningExtendedTo, "2026-12-01")))
        .ShouldBe(new ImportFault(7, "utredning_forlangd_beslutad", "before-opened"));

    [Theory]
    [InlineData("beslutsfattare_roll", "FS", "level-without-decision")]
    [InlineData("aterkopplad", "2026-11-10", "feedback-without-decision")]
    public void UndecidedRow_WhenADecisionIsPresumed_IsRefused(string column, string cell, string code) =>
        Fault(RowIn.Assessed((column, cell))).ShouldBe(new ImportFault(7, column, code));

    [Fact]
    public void Application_WhenItHasAForhandsbedomning_IsRefused() =>
        Fault(RowIn.NotOpened((ImportColumns.Kind, "ansökan")))
            .ShouldBe(new ImportFault(7, "forhand_beslut", "not-a-concern-report"));

    [Theory]
    [InlineData(26, "too-few-columns")]
    [InlineData(28, "too-many-columns")]
    public void Row_WhenColumnsAreNotTwentySeven_IsRefusedBeforeItsCells(int count, string code) =>
        Fault(new ImportRow(7, [.. Enumerable.Repeat("\0", count)])).ShouldBe(new ImportFault(7, null, code));

    [Fact]
    public void Row_WhenSeveralCellsAreWrong_IsRefusedForTheFirstInColumnOrder() =>
        Fault(RowIn.Assessed((ImportColumns.Received, "i går"), (ImportColumns.Sex, "x"), (ImportColumns.Heard, "?")))
            .Column.ShouldBe("kon");

    [Theory]
    [InlineData("20150314-2385")]
    [InlineData("150314-2385")]
    [InlineData("150314+2385")]
    [InlineData("201503142385")]
    [InlineData("1503142385")]
    [InlineData("20150314 2385")]
    [InlineData("150314–2385")]
    [InlineData("barn 150314-2385")]
    [InlineData("２０１５０３１４-２３８５")]
    [InlineData("20150374-2385")] // samordningsnummer
    public void Row_WhenAPersonnummerStandsInAReference_IsRefusedAndNeverRepeatsIt(string number)
    {
        foreach (var column in new[] { "arende_ref", "barn_ref", "enhet", "handlaggare", "utredning_ref" })
        {
            var reading = ImportRowReader.Read(RowIn.Opened((column, number)), RowIn.Evening, RowIn.Usual);

            reading.Fault.ShouldBe(new ImportFault(7, column, "personal-number"));
            reading.ToString().ShouldNotContain("2385");
        }
    }

    [Theory]
    [InlineData("A000001")]
    [InlineData("B28470420")]
    [InlineData("2026-000123")]
    [InlineData("SN 2026/1234")]
    [InlineData("9f86d081884c7d65")]
    public void Row_WhenAReferenceIsNoPersonnummer_IsRead(string reference) =>
        ImportRowReader.Read(RowIn.Assessed((ImportColumns.CaseRef, reference)), RowIn.Evening, RowIn.Usual)
            .Case.ShouldNotBeNull().CaseRef.ShouldBe(reference);

    [Fact]
    public void AnyRow_WhenACellIsGarbage_IsReadOrRefusedWithoutRepeatingIt()
    {
        var garbage = ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "");
        var words = Gen.Elements("", "0000-00-00", "9999-12-31", "0001-01-01T00:00", "2026-13-45T25:61", "ja", "inleds",
            "\ud800", "\0", "ı", "２０１５０３１４２３８５", "150314-2385", new string('9', 100_000));
        var rows = from row in Gen.Elements(RowIn.Assessed(), RowIn.NotOpened(), RowIn.Opened())
                   from place in Gen.Choose(0, ImportColumns.All.Count - 1)
                   from cell in Gen.OneOf(garbage, words)
                   select (row, place, cell);

        Prop.ForAll(rows.ToArbitrary(), sample =>
        {
            var cells = sample.row.Cells.ToArray();
            cells[sample.place] = sample.cell;
            var reading = ImportRowReader.Read(new ImportRow(7, cells), RowIn.Evening, RowIn.Usual);
            return reading.IsRead != reading.Fault is not null
                && (reading.IsRead || ImportCodes.All.Contains(reading.Fault.Code))
                && (sample.cell.Length < 8 || !reading.ToString().Contains(sample.cell, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static ImportFault Fault(ImportRow row) => ImportRowReader.Read(row, RowIn.Evening, RowIn.Usual).Fault.ShouldNotBeNull();
}
