using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static Bka.Contracts.CaseState;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class LifecycleTableTests
{
    public static TheoryData<CaseState, Step, CaseState?> EveryPair() => LifecycleExpected.EveryPair();

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Judge_WhenStateAndStepArePaired_LeadsOnOrIsNotOpen(CaseState state, Step trigger, CaseState? to)
    {
        var scene = ReadyScene.For(state, trigger);
        var verdict = scene.Judge(trigger, ReadyScene.CommandFor(scene, trigger));

        if (to is null)
        {
            verdict.Row.ShouldBeNull();
            verdict.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCodes.StepNotOpen);
            verdict.Refusal.Missing.ShouldBeEmpty();
        }
        else
        {
            verdict.Refusal.ShouldBeNull();
            verdict.Row.ShouldNotBeNull().From.ShouldBe(state);
            verdict.Row.To.ShouldBe(to.Value);
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Judge_WhenOnlyAskedWhetherTheStepIsOpen_AnswersAsForAGoodCommand(CaseState state, Step trigger, CaseState? to) =>
        (ReadyScene.For(state, trigger).Judge(trigger).Refusal is null).ShouldBe(to is not null);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void TriggersFrom_WhenStateIsGiven_ListsItsSteps(CaseState state, Step trigger, CaseState? to) =>
        LifecycleEngine.TriggersFrom(state).Contains(trigger).ShouldBe(to is not null);

    [Fact]
    public void Rows_WhenRead_EachHasABasisAndANamedGuardAndRoute() => LifecycleTable.Rows.ShouldAllBe(row =>
        row.Basis.StartsWith("SoL ", StringComparison.Ordinal) && row.Guard.Name.Length > 0 && row.Route.Name.Length > 0);

    [Fact]
    public void Rows_WhenRead_OnlyRegistrationBeginsACase() =>
        LifecycleTable.Rows.Where(row => row.From is null).Select(row => (row.Trigger, row.To)).ShouldBe(
            [(Step.RegisterIntake, Received), (Step.RegisterAdultCase, AdultReceived)]);

    [Fact]
    public void Guards_WhenDeclared_EachStandsInTheTable()
    {
        var used = LifecycleTable.Rows.SelectMany(row => row.Guard.Name.Split(" ∧ ")).ToHashSet(StringComparer.Ordinal);
        Type[] rooms = [typeof(Guards), typeof(ProposalGuards), typeof(BkaGuards), typeof(DecisionGuards), typeof(AfterwardsGuards), typeof(SideGuards)];
        var declared = rooms.SelectMany(room => room.GetProperties()).SelectMany(p => ((Guard)p.GetValue(null)!).Name.Split(" ∧ "));
        declared.ShouldAllBe(name => used.Contains(name));
    }

    [Fact]
    public void Routes_WhenSeveralRowsShareStateAndStep_ExcludeEachOtherAndLeaveNoGap()
    {
        // The routes of the time limits; those of children are tried in RouteTests.
        Step[] timed = [Step.ExtendForhandsbedomning, Step.ExtendUtredning];
        var steps = LifecycleTable.Rows.Where(row => row.From is not null && timed.Contains(row.Trigger)).GroupBy(row => (row.From, row.Trigger)).ToArray();
        var inputs =
            from decided in Gen.Choose(-40, 400)
            from today in Gen.Choose(0, 400)
            from first in Gen.Choose(-1, 400)
            from second in Gen.Choose(-1, 400)
            from command in Gen.Elements(0, 1, 2)
            select new StepInput(
                CaseIn.Forhandsbedomning().Case,
                command switch
                {
                    0 => null,
                    1 => Steps.ExtendForhandsbedomning with { DecidedOn = CaseIn.ReceivedOn.AddDays(decided) },
                    _ => Steps.ExtendUtredning with { DecidedOn = CaseIn.ReceivedOn.AddDays(decided) },
                },
                new Surroundings(CaseIn.ReceivedOn.AddDays(today), null,
                    first < 0 ? null : CaseIn.ReceivedOn.AddDays(first),
                    second < 0 ? null : CaseIn.ReceivedOn.AddDays(second)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(inputs.ToArbitrary(), input =>
            steps.All(step => step.Count(row => row.Route.Applies(input)) == 1)));
    }

    [Fact]
    public void States_WhenStartingFromReceived_AreAllReached()
    {
        var reached = new HashSet<CaseState> { Received, AdultReceived };
        while (LifecycleTable.Rows.Any(row => row.From is { } from && reached.Contains(from) && reached.Add(row.To)))
        {
            // Each turn adds one state.
        }

        reached.Count.ShouldBe(Enum.GetValues<CaseState>().Length);
    }

    [Theory]
    [MemberData(nameof(OpenStates))]
    public void States_WhenOpen_CanBeLeftToAnEnd(CaseState state) => LifecycleTable.Rows
        .ShouldContain(row => row.From == state && row.To != state && row.To != Voided && row.To != Transferred);

    public static TheoryData<CaseState> OpenStates() => [.. CaseStates.Open];

    [Fact]
    public void States_WhenEnded_AreLeftOnlyAsAMistake() => LifecycleTable.Rows
        .Where(row => row.From is { } from && !CaseStates.IsOpen(from))
        .ShouldAllBe(row => row.To == row.From || (row.Trigger == Step.VoidCase && row.To == Voided));

    [Fact]
    public void Diagram_WhenGenerated_IsTheApprovedOne() => Approved.Matches("lifecycle.md", LifecycleDiagram.Diagram());

    [Fact]
    public void Matrix_WhenGenerated_IsTheApprovedOne() =>
        Approved.Matches("lifecycle-matrix.md", LifecycleDiagram.Matrix());

    [Fact]
    public void Approved_WhenALineDiffers_NamesIt() =>
        Approved.FirstDifference("a\nb\nc\n", "a\nx\nc\n").ShouldBe("line 2: approved 'b', generated 'x'");
}
