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
            var may = Array.IndexOf(ladder, function) >= Array.IndexOf(ladder, lowest);
            (Default.Find(decision, function, "Norr", Day) is not null).ShouldBe(may, $"{function} {decision}");
        }
    }

    [Fact]
    public void DefaultRows_WhenRead_CoverEveryDecisionOnce() =>
        DelegationTable.DefaultRows.Select(row => row.Decision).ShouldBe(Enum.GetValues<DecisionType>());

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
                new DelegationTable([new DelegationRow(decision, lowest)]).Find(decision, function, "Norr", Day)
                    .ShouldBeNull($"{function} by a row from {lowest}");
            }
        }
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
    public void Find_WhenNoRowIsInForce_NobodyMay() =>
        new DelegationTable([]).Find(DecisionType.Close, Function.Board, "Norr", Day).ShouldBeNull();

    public static TheoryData<Trigger, DecisionType?> EveryTrigger() => new()
    {
        { Trigger.RegisterIntake, null },
        { Trigger.RecordSkyddsbedomning, null },
        { Trigger.BeginForhandsbedomning, null },
        { Trigger.ExtendForhandsbedomning, DecisionType.ExtendForhandsbedomning },
        { Trigger.OpenUtredning, DecisionType.OpenUtredning },
        { Trigger.DecideNotToOpen, DecisionType.NotOpen },
        { Trigger.JoinUtredning, null },
        { Trigger.ExtendUtredning, DecisionType.ExtendUtredning },
        { Trigger.AssignCaseworker, null },
        { Trigger.CloseCase, DecisionType.Close },
        { Trigger.TransferCase, DecisionType.Transfer },
        { Trigger.VoidCase, DecisionType.Void },
        { Trigger.ReceiveReport, null },
        { Trigger.ImportCase, null },
    };

    [Theory]
    [MemberData(nameof(EveryTrigger))]
    public void Of_WhenStepIsGiven_IsItsDecision(Trigger trigger, DecisionType? decision)
    {
        DelegationTable.Of(trigger, ViolenceSuspicion.No).ShouldBe(decision);
        foreach (var notRuledOut in (ViolenceSuspicion[])[ViolenceSuspicion.Yes, ViolenceSuspicion.Unknown])
        {
            DelegationTable.Of(trigger, notRuledOut)
                .ShouldBe(decision == DecisionType.NotOpen ? DecisionType.NotOpenDespiteViolence : decision);
        }
    }

    [Fact]
    public void Of_WhenEveryTriggerIsTried_IsMapped() => EveryTrigger().Select(row => (Trigger)row[0]!)
        .ShouldBe(Enum.GetValues<Trigger>(), ignoreOrder: true);

    [Fact]
    public void Row_WhenKeptOnADecision_ReadsAsWhatItIs()
    {
        new DelegationRow(DecisionType.Close, Function.UnitHead).ToString().ShouldBe("Close ≥ UnitHead");
        new DelegationRow(DecisionType.Close, Function.UnitHead, "Norr", Day).ToString()
            .ShouldBe("Close ≥ UnitHead @ Norr [2026-11-10, ]");
    }
}
