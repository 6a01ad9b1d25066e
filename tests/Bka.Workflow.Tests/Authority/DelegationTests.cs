using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Authority;

public class DelegationTests
{
    private static readonly DateOnly Day = new(2026, 11, 10);
    private static readonly DelegationTable Default = new(DelegationTable.DefaultRows);

    // Typed from the lifecycle's description: the lowest level that decides, where the nämnd has not said otherwise.
    public static TheoryData<DecisionType, Function> Lowest() => new()
    {
        { DecisionType.OpenUtredning, Function.Caseworker },
        { DecisionType.NotOpen, Function.DeputyUnitHead },
        { DecisionType.NotOpenDespiteViolence, Function.UnitHead },
        { DecisionType.ExtendForhandsbedomning, Function.LeadSocialWorker },
        { DecisionType.ExtendUtredning, Function.LeadSocialWorker },
        { DecisionType.Close, Function.DeputyUnitHead },
        { DecisionType.Transfer, Function.UnitHead },
        { DecisionType.Void, Function.UnitHead },
        { DecisionType.ApproveBka, Function.LeadSocialWorker },
        { DecisionType.Remit, Function.DeputyUnitHead },
        { DecisionType.GrantInsats, Function.DeputyUnitHead },
        { DecisionType.RejectInsats, Function.DeputyUnitHead },
        { DecisionType.EndWithoutInsats, Function.DeputyUnitHead },
        { DecisionType.Placement, Function.Board },
        { DecisionType.UrgentProtection, Function.LeadSocialWorker },
        { DecisionType.FollowUp, Function.DeputyUnitHead },
        { DecisionType.GrantAdult, Function.Caseworker },
        { DecisionType.RejectAdult, Function.LeadSocialWorker },
        { DecisionType.AdultHousing, Function.DeputyUnitHead },
        { DecisionType.AdultAffectingContact, Function.DeputyUnitHead },
    };

    [Theory]
    [MemberData(nameof(Lowest))]
    public void Find_WhenDefault_TheLowestFunctionAndEveryHigherOneMay(DecisionType decision, Function lowest)
    {
        Function[] ladder =
        [
            Function.EmergencyDutyWorker, Function.Caseworker, Function.LeadSocialWorker, Function.DeputyUnitHead,
            Function.UnitHead, Function.Board,
        ];
        foreach (var function in ladder)
        {
            // At night nobody higher is there to protect a child; the one decision that cannot wait does not.
            var may = Array.IndexOf(ladder, function) >= Array.IndexOf(ladder, lowest)
                || (decision == DecisionType.UrgentProtection && function == Function.EmergencyDutyWorker);
            (Default.Find(decision, function, "Norr", Day) is not null).ShouldBe(may, $"{function} {decision}");
        }
    }

    [Fact]
    public void DefaultRows_WhenRead_CoverEveryDecisionOnceAndBreakNoLimit()
    {
        DelegationTable.DefaultRows.Select(row => row.Decision).ShouldBe(Enum.GetValues<DecisionType>());
        DelegationTable.DefaultRows.SelectMany(row => DelegationLimits.Faults(row.Decision, row.Lowest, row.Besides)).ShouldBeEmpty();
    }

    public static TheoryData<Function> NeverDeciding() =>
    [
        Function.CaseworkerWithoutDelegation, Function.QualityReviewer, Function.LogReviewer, Function.Archivist,
        Function.TechnicalAdministrator, Function.SystemClient, Function.LocalOperator, Function.SystemJob,
    ];

    [Theory]
    [MemberData(nameof(NeverDeciding))]
    public void Find_WhenTheFunctionNeverDecides_IsNullWhateverTheRowsSay(Function function)
    {
        foreach (var decision in Enum.GetValues<DecisionType>())
        {
            Default.Find(decision, function, "Norr", Day).ShouldBeNull();
            foreach (var lowest in Enum.GetValues<Function>())
            {
                new DelegationTable([new DelegationRow(decision, lowest, Besides: function)])
                    .Find(decision, function, "Norr", Day).ShouldBeNull($"{function} by a row from {lowest}");
            }
        }
    }

    [Fact]
    public void Find_WhenAFunctionStandsBesides_ItMayAndTheOnesBetweenMayNot()
    {
        var row = new DelegationRow(DecisionType.UrgentProtection, Function.UnitHead, Besides: Function.EmergencyDutyWorker);
        var table = new DelegationTable([row]);
        table.Find(DecisionType.UrgentProtection, Function.EmergencyDutyWorker, "Norr", Day).ShouldBe(row);
        table.Find(DecisionType.UrgentProtection, Function.UnitHead, "Norr", Day).ShouldBe(row);
        table.Find(DecisionType.UrgentProtection, Function.Caseworker, "Norr", Day).ShouldBeNull();
        table.Find(DecisionType.UrgentProtection, Function.LeadSocialWorker, "Norr", Day).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Find_WhenTheRowIsDated_HoldsFromItsFirstDayThroughItsLast(int day, bool may)
    {
        var row = new DelegationRow(DecisionType.Close, Function.Caseworker, null, Day, Day.AddDays(5));
        (new DelegationTable([row]).Find(DecisionType.Close, Function.Caseworker, "Norr", Day.AddDays(day)) == row)
            .ShouldBe(may);
    }

    [Fact]
    public void Find_WhenAUnitHasItsOwnRow_ItGoesBeforeTheGeneralRow()
    {
        var general = new DelegationRow(DecisionType.Close, Function.Caseworker, null, Day.AddDays(-1));
        var strict = new DelegationRow(DecisionType.Close, Function.UnitHead, "Norr", Day.AddDays(-10));
        foreach (var table in new[] { new DelegationTable([general, strict]), new DelegationTable([strict, general]) })
        {
            table.Find(DecisionType.Close, Function.Caseworker, "Norr", Day).ShouldBeNull();
            table.Find(DecisionType.Close, Function.UnitHead, "Norr", Day).ShouldBe(strict);
            table.Find(DecisionType.Close, Function.Caseworker, "Söder", Day).ShouldBe(general);
            table.InForce(DecisionType.Close, null, Day).ShouldBe(general);
        }
    }

    [Fact]
    public void Find_WhenAUnitRowHasEnded_TheGeneralRowHoldsAgain()
    {
        var general = new DelegationRow(DecisionType.Close, Function.Caseworker);
        var ended = new DelegationRow(DecisionType.Close, Function.UnitHead, "Norr", default, Day.AddDays(-1));
        new DelegationTable([general, ended]).Find(DecisionType.Close, Function.Caseworker, "Norr", Day).ShouldBe(general);
    }

    [Fact]
    public void Find_WhenSeveralRowsHold_TheLatestGoesFirst()
    {
        var old = new DelegationRow(DecisionType.Close, Function.Caseworker, null, Day.AddDays(-30));
        var latest = new DelegationRow(DecisionType.Close, Function.UnitHead, null, Day.AddDays(-1));
        new DelegationTable([latest, old]).Find(DecisionType.Close, Function.Caseworker, "Norr", Day).ShouldBeNull();
        new DelegationTable([old, latest]).Find(DecisionType.Close, Function.UnitHead, "Norr", Day).ShouldBe(latest);
    }

    [Fact]
    public void Find_WhenTwoRowsBeginTheSameDay_TheOneDecidedLastGoesFirst()
    {
        var first = new DelegationRow(DecisionType.Close, Function.Caseworker, null, Day, BoardDecision: "SN § 1");
        var second = new DelegationRow(DecisionType.Close, Function.UnitHead, null, Day, BoardDecision: "SN § 2");
        new DelegationTable([first, second]).InForce(DecisionType.Close, "Norr", Day).ShouldBe(second);
        new DelegationTable([second, first]).InForce(DecisionType.Close, "Norr", Day).ShouldBe(first);
    }

    [Fact]
    public void Find_WhenNoRowIsInForce_NobodyMay() =>
        new DelegationTable([]).Find(DecisionType.Close, Function.Board, "Norr", Day).ShouldBeNull();

    [Fact]
    public void Row_WhenKeptOnADecision_ReadsAsWhatItIs()
    {
        new DelegationRow(DecisionType.Close, Function.UnitHead).ToString().ShouldBe("Close ≥ UnitHead");
        new DelegationRow(DecisionType.Close, Function.UnitHead, "Norr", Day).ToString()
            .ShouldBe("Close ≥ UnitHead @ Norr [2026-11-10, ]");
        DelegationTable.DefaultRows.Single(row => row.Besides is not null).ToString()
            .ShouldBe("UrgentProtection ≥ LeadSocialWorker, EmergencyDutyWorker");
        new DelegationRow(DecisionType.Close, Function.UnitHead, null, Day, Day.AddDays(5), BoardDecision: "SN 2026-11-10 § 142")
            .ToString().ShouldBe("Close ≥ UnitHead [2026-11-10, 2026-11-15] | SN 2026-11-10 § 142");
    }
}
