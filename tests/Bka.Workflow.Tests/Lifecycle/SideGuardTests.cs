using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Conflicts of interest, the reporter, and an adult's matter.</summary>
public class SideGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private static readonly Missing Conflict = new(MissingCodes.ConflictOfInterest, null, null, "KL 6:28–32, 7:4");

    public static TheoryData<CaseState, Step> EveryDecision()
    {
        var pairs = new TheoryData<CaseState, Step>();
        foreach (var row in LifecycleTable.Rows.Where(row => row.From is not null && CaseStates.IsOpen(row.From.Value)))
        {
            if (CaseSteps.ActionFor(row.Trigger) == CaseAction.Decide && row.Trigger != Step.DecideUrgently)
            {
                pairs.Add(row.From!.Value, row.Trigger);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryDecision))]
    public void EveryDecision_WhenTheActorHasAConflict_IsRefused(CaseState state, Step trigger)
    {
        var scene = ReadyScene.For(state, trigger);
        var command = ReadyScene.CommandFor(scene, trigger);
        var flagged = scene.Then(new ConflictFlagged(new Conflict(scene.Actor, CaseIn.LongReason, scene.Today)), state);

        scene.Accepts(trigger, command);
        flagged.Refuses(trigger, command, Conflict);
        (flagged with { Actor = "annan" }).Accepts(trigger, command);
        flagged.Then(new ConflictLifted(scene.Actor, CaseIn.LongReason), state).Accepts(trigger, command);
    }

    [Fact]
    public void FlagConflict_WhenItIsFlaggedAlready_IsRefused()
    {
        CaseIn.Utredning().Accepts(Step.FlagConflict, new FlagConflict("hl07", CaseIn.LongReason));
        Flagged("hl07").Refuses(Step.FlagConflict, new FlagConflict("hl07", CaseIn.LongReason), new Missing(MissingCodes.AlreadyRecorded, null, "person"));
    }

    [Fact]
    public void LiftConflict_WhenItIsOnesOwn_IsRefused()
    {
        Flagged("hl07").Accepts(Step.LiftConflict, new LiftConflict("hl07", CaseIn.LongReason));
        Flagged(DossierIn.Approver).Refuses(
            Step.LiftConflict, new LiftConflict(DossierIn.Approver, CaseIn.LongReason), new Missing(MissingCodes.FourEyes, null, "person", "KL 6:28–32, 7:4"));
        Flagged(DossierIn.Approver).Refuses(Step.LiftConflict, null, new Missing(MissingCodes.FourEyes, null, null, "KL 6:28–32, 7:4"));
    }

    [Fact]
    public void LiftConflict_WhenNoneStands_IsRefused()
    {
        CaseIn.Utredning().Refuses(Step.LiftConflict, new LiftConflict("hl07", CaseIn.LongReason), new Missing(MissingCodes.NoConflict, null, "person"));
        CaseIn.Utredning().Refuses(Step.LiftConflict, null, new Missing(MissingCodes.NoConflict));
    }

    [Fact]
    public void AssignCaseworker_WhenTheNewOneHasAConflict_IsRefused()
    {
        Flagged("hl07").Accepts(Step.AssignCaseworker, new AssignCaseworker("hl02"));
        Flagged("hl07").Refuses(
            Step.AssignCaseworker, new AssignCaseworker("hl07"), new Missing(MissingCodes.ConflictOfInterest, null, "caseworker", "KL 6:28–32, 7:4"));
    }

    [Fact]
    public void RequestReporterFeedback_WhenItIsNoReportOrAskedTwiceOrTooEarly_IsRefused()
    {
        var command = new RequestReporterFeedback(CaseIn.ReceivedOn);
        CaseIn.Received().Accepts(Step.RequestReporterFeedback, command);
        CaseIn.Received(IntakeKind.Application).Refuses(Step.RequestReporterFeedback, command, (MissingCodes.NotAConcernReport, null, "SoL 19:6"));
        Asked(CaseIn.Received()).Refuses(Step.RequestReporterFeedback, command, (MissingCodes.AlreadyRecorded, null, "SoL 19:6"));
        CaseIn.Received().Refuses(Step.RequestReporterFeedback, new RequestReporterFeedback(CaseIn.ReceivedOn.AddDays(-1)),
            (MissingCodes.BeforeReceived, "requestedOn", null));
    }

    [Fact]
    public void GiveReporterFeedback_WhenNobodyWaitsOrItIsTooEarly_IsRefused()
    {
        var command = new GiveReporterFeedback(CaseIn.ReceivedOn.AddDays(5));
        Asked(CaseIn.NotOpened()).Accepts(Step.GiveReporterFeedback, command);
        Asked(CaseIn.NotOpened()).Accepts(Step.GiveReporterFeedback, new GiveReporterFeedback(Unsuitable: CaseIn.LongReason));
        CaseIn.NotOpened().Refuses(Step.GiveReporterFeedback, command, (MissingCodes.NoRequest, null, "SoL 19:6"));
        Asked(CaseIn.NotOpened()).Refuses(Step.GiveReporterFeedback, new GiveReporterFeedback(CaseIn.ReceivedOn), (MissingCodes.BadRange, "givenOn", null));
        Asked(CaseIn.NotOpened()).Then(new ReporterAnswered(CaseIn.ReceivedOn.AddDays(5), null), CaseState.NotOpened)
            .Refuses(Step.GiveReporterFeedback, command, (MissingCodes.NoRequest, null, "SoL 19:6"));
    }

    [Fact]
    public void RecordEviction_WhenItIsAChildsCase_IsRefused()
    {
        DossierIn.BkaInProgress().Accepts(Step.RecordEviction, new RecordEviction(null, CaseIn.LongReason));
        DossierIn.StanceRecorded().Refuses(
            Step.RecordEviction, new RecordEviction(null, CaseIn.LongReason), (MissingCodes.NotAnAdultCase, null, null));
    }

    [Fact]
    public void RaiseConcern_WhenTheReferenceIsTakenOrTheChildUnknown_IsRefused()
    {
        var scene = DossierIn.BkaInProgress();
        scene.Accepts(Step.RaiseConcern, DossierSteps.RaiseConcern);
        DossierIn.StanceRecorded().Refuses(Step.RaiseConcern, DossierSteps.RaiseConcern, (MissingCodes.NotAnAdultCase, null, null));
        scene.Refuses(Step.RaiseConcern, DossierSteps.RaiseConcern with { ChildRef = "B-9" }, new Missing(MissingCodes.ChildUnknown, "B-9", "childRef"));
        var taken = scene.Ask(DossierSteps.RaiseConcern) with { Surroundings = scene.Surroundings with { ReferenceIsTaken = true } };
        LifecycleEngine.Judge(Step.RaiseConcern, taken).Refusal.ShouldNotBeNull().Missing.ShouldBe([new Missing(MissingCodes.Duplicate, Own, "caseRef")]);
    }

    // An adult's matter is never an inquiry into the child: neither a utredning nor a skyddsbedömning belongs in it.
    [Theory]
    [InlineData(Step.OpenUtredning, "SoL 14:2")]
    [InlineData(Step.RecordSkyddsbedomning, "SoL 14:2")]
    public void AChildsStep_WhenTheMatterIsAnAdults_IsRefused(Step trigger, string law)
    {
        var adult = DossierIn.BkaInProgress().Urgent().On(CaseIn.OpenedOn.AddDays(40));
        adult.Refuses(trigger, Steps.For(trigger), new Missing(MissingCodes.NotAChildsCase, null, null, law));
        ReadyScene.For(CaseState.Decided, trigger).Accepts(trigger, Steps.For(trigger));
    }

    private static Scene Flagged(string person) =>
        CaseIn.Utredning().Then(new ConflictFlagged(new Conflict(person, CaseIn.LongReason, CaseIn.OpenedOn)), CaseState.InUtredning);

    private static Scene Asked(Scene scene) => scene.Then(new ReporterAskedForFeedback(CaseIn.ReceivedOn.AddDays(1)), scene.Case.State);
}
