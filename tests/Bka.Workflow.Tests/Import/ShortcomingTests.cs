using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Import;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Import;

public class ShortcomingTests
{
    [Theory]
    [InlineData("skyddsbedomning", "", ShortcomingCodes.SkyddsbedomningMissing)]
    [InlineData("skyddsbedomning", "2026-11-04T08:00", ShortcomingCodes.SkyddsbedomningLate)]
    [InlineData("forhand_beslutsdatum", "2026-11-17", ShortcomingCodes.DecisionLate)]
    [InlineData("beslutsfattare_roll", "FS", ShortcomingCodes.DelegationMissing)]
    [InlineData("beslutsfattare_roll", "SJ", ShortcomingCodes.DelegationMissing)]
    [InlineData("omedelbart_skydd", "ja", ShortcomingCodes.NotOpenedDespiteProtection)]
    public void NotOpened_WhenSomethingIsLacking_IsReadAndMarked(string column, string cell, string code) =>
        Of(RowIn.NotOpened((column, cell))).ShouldBe([code]);

    [Theory]
    [InlineData("skyddsbedomning", "2026-11-03T23:59")]
    [InlineData("forhand_beslutsdatum", "2026-11-16")]
    [InlineData("beslutsfattare_roll", "EC")]
    [InlineData("beslutsfattare_roll", "")]
    public void NotOpened_WhenNothingIsLacking_IsNotMarked(string column, string cell) =>
        Of(RowIn.NotOpened((column, cell))).ShouldBeEmpty();

    [Theory]
    [InlineData("BEC", true)]
    [InlineData("EC", false)]
    [InlineData("NÄ", false)]
    public void NotOpened_WhenViolenceIsSuspected_AsksForAHigherLevel(string level, bool lacks)
    {
        var codes = Of(RowIn.NotOpened((ImportColumns.Violence, "ja"), (ImportColumns.Level, level)));

        codes.ShouldContain(ShortcomingCodes.NotOpenedDespiteViolence);
        codes.Contains(ShortcomingCodes.DelegationMissing).ShouldBe(lacks);
    }

    [Theory]
    [InlineData("", "", ShortcomingCodes.NotHeardReasonMissing, ShortcomingCodes.NotHeardTextEmpty)]
    [InlineData("", "Barnet avböjde samtal efter information om sin rätt.", ShortcomingCodes.NotHeardReasonMissing)]
    [InlineData("VILL_INTE", "Ej aktuellt.", ShortcomingCodes.NotHeardTextEmpty)]
    [InlineData("OFOTT", "Barnet är inte fött; modern har hörts.", ShortcomingCodes.NotHeardReasonMissing)]
    [InlineData("VILL_INTE", "Barnet avböjde samtal efter information om sin rätt.")]
    public void NotHeard_WhenReasonOrTextIsLacking_IsReadAndMarked(string reason, string text, params string[] codes) =>
        Of(RowIn.NotOpened(
            (ImportColumns.Heard, "nej"), (ImportColumns.NotHeardReason, reason), (ImportColumns.Account, text)))
            .ShouldBe(codes);

    [Fact]
    public void NotOpened_WhenHearingIsNotRecorded_IsMarked() =>
        Of(RowIn.NotOpened((ImportColumns.Heard, ""), (ImportColumns.Stance, "")))
            .ShouldBe([ShortcomingCodes.HearingMissing]);

    [Fact]
    public void Opened_WhenHearingIsNotRecorded_IsMarkedOnlyOnceClosed()
    {
        Of(RowIn.Opened()).ShouldBeEmpty();
        Of(RowIn.Opened((ImportColumns.UtredningClosedOn, "2026-10-01"))).ShouldBe([ShortcomingCodes.HearingMissing]);
    }

    [Fact]
    public void NotOpened_WhenDecidedWithinAValidExtension_IsNotLate() => Of(RowIn.NotOpened(
        (ImportColumns.ForhandsbedomningExtendedOn, "2026-11-16"),
        (ImportColumns.ForhandsbedomningExtendedTo, "2026-11-19"),
        (ImportColumns.DecidedOn, "2026-11-18"))).ShouldBeEmpty();

    [Fact]
    public void Undecided_WhenSkyddsbedomningIsMissing_IsNotMarkedSinceItCanStillBeMade() =>
        Of(RowIn.Assessed((ImportColumns.Skyddsbedomning, ""), (ImportColumns.Heard, "nej"))).ShouldBeEmpty();

    [Fact]
    public void Application_WhenDecidedByTheDutyWorker_LacksDelegation() => Of(RowIn.Opened(
        (ImportColumns.Kind, "ansökan"), (ImportColumns.Decision, ""), (ImportColumns.DecidedOn, ""),
        (ImportColumns.Level, "SJ"))).ShouldBe([ShortcomingCodes.DelegationMissing]);

    private static IReadOnlyList<string> Of(ImportRow row) =>
        ImportRowReader.Read(row, RowIn.Evening, RowIn.Usual).Case.ShouldNotBeNull().Shortcomings;
}
