using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Import;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Import;

public class FaultyFileTests
{
    [Theory]
    [InlineData(3, "inkom", "date-invalid")]
    [InlineData(4, "arende_ref", "required")]
    [InlineData(5, "kon", "unknown-value")]
    [InlineData(6, "forhand_beslutsdatum", "decided-before-received")]
    [InlineData(8, null, "too-many-columns")]
    [InlineData(10, "barn_ref", "personal-number")]
    [InlineData(11, "utredning_avslutad", "closed-without-opening")]
    [InlineData(12, "inkom", "in-future")]
    [InlineData(13, "ej_hort_kod", "reason-not-in-catalogue")]
    [InlineData(14, "barn_ref", "control-character")]
    public void FaultyFile_WhenLineIsBad_IsRefusedWithItsLineAndColumn(int line, string? column, string code) =>
        Readings()[line].Fault.ShouldBe(new ImportFault(line, column, code));

    [Fact]
    public void FaultyFile_WhenLineIsGood_IsReadInSpiteOfItsNeighbours()
    {
        var readings = Readings();

        readings.Keys.ShouldBe(Enumerable.Range(2, 13));
        readings.Where(reading => reading.Value.IsRead).Select(reading => reading.Key).ShouldBe([2, 7, 9]);
        readings[9].Case!.Hearing!.Account.ShouldBe("""=HYPERLINK("http://example.invalid")""");
    }

    [Fact]
    public void FaultyFile_WhenTheSameRowStandsTwice_GivesTheSameCaseWithTheSameFingerprint()
    {
        var (first, second) = (Readings()[2].Case!, Readings()[7].Case!);

        second.Id.ShouldBe(first.Id);
        second.ImportedFrom.ShouldBe(first.ImportedFrom);
        Readings()[9].Case!.ImportedFrom.ShouldNotBe(first.ImportedFrom);
    }

    [Fact]
    public void FaultyFile_WhenRefused_NeverRepeatsThePersonnummer()
    {
        foreach (var reading in Readings().Values.Where(reading => !reading.IsRead))
        {
            var said = string.Join(' ', reading, reading.Fault, ImportTexts.Of(reading.Fault!));
            said.ShouldNotContain("20150314");
            said.ShouldNotContain("2385");
        }
    }

    [Fact]
    public void Latin1File_WhenRead_IsRefusedWholeWithOneLine()
    {
        var line = ImportFiles.Lines(ImportFiles.Fixture("felaktig-latin1.csv")).ShouldHaveSingleItem();

        line.Row.ShouldBeNull();
        line.Fault.ShouldBe(new ImportFault(2, null, ImportCodes.NotUtf8));
        ImportCodes.RefusesFile(line.Fault!.Code).ShouldBeTrue();
    }

    [Theory]
    [InlineData("barn-unga-2017.csv", 1375)]
    [InlineData("utredningar-2022.csv", 1549)]
    [InlineData("pagaende.csv", 420)]
    public void SampleFile_WhenRead_IsAcceptedWhole(string name, int rows)
    {
        var cases = ImportFiles.Cases(ImportFiles.Sample(name));

        cases.Count.ShouldBe(rows);
        cases.ShouldAllBe(read => read.Version == 1 && read.RegisteredBy == "job:import" && read.ImportedFrom!.Length == 64);
        cases.Select(read => read.Id).Distinct().Count().ShouldBe(rows);
    }

    [Fact]
    public void HistoricalFile_WhenRead_CarriesItsShortcomings()
    {
        var codes = ImportFiles.Cases(ImportFiles.Sample("barn-unga-2017.csv"))
            .SelectMany(read => read.Shortcomings).CountBy(code => code).ToDictionary();

        codes[ShortcomingCodes.NotHeardReasonMissing].ShouldBe(189);
        codes[ShortcomingCodes.SkyddsbedomningLate].ShouldBe(1306 - 1232);
        codes[ShortcomingCodes.DelegationMissing].ShouldBe(248);
        codes[ShortcomingCodes.NotHeardTextEmpty].ShouldBe(156);
        codes[ShortcomingCodes.NotOpenedDespiteViolence].ShouldBe(103);
        codes[ShortcomingCodes.NotOpenedDespiteProtection].ShouldBe(16);
        codes.Keys.ShouldBeSubsetOf(
        [
            ShortcomingCodes.SkyddsbedomningLate, ShortcomingCodes.DecisionLate, ShortcomingCodes.NotHeardReasonMissing,
            ShortcomingCodes.NotHeardTextEmpty, ShortcomingCodes.DelegationMissing,
            ShortcomingCodes.NotOpenedDespiteViolence, ShortcomingCodes.NotOpenedDespiteProtection,
            ShortcomingCodes.ExtensionLate,
        ]);
    }

    private static Dictionary<int, ImportReading> Readings() => ImportFiles.Lines(ImportFiles.Fixture("felaktig.csv"))
        .Select(line => line.Row.ShouldNotBeNull())
        .ToDictionary(row => row.Line, row => ImportRowReader.Read(row, ImportFiles.Evening, new DelegationTable(DelegationTable.DefaultRows)));
}
