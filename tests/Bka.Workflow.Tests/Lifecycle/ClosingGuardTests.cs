using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Closing: with a decision, without one, and never instead of one.</summary>
public class ClosingGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private static readonly DateOnly Today = CaseIn.OpenedOn.AddDays(60);

    [Theory]
    [InlineData(DecisionOutcome.Granted, ClosingReason.WithInsats, true)]
    [InlineData(DecisionOutcome.Granted, ClosingReason.WithoutInsats, false)]
    [InlineData(DecisionOutcome.WithoutInsats, ClosingReason.WithoutInsats, true)]
    [InlineData(DecisionOutcome.Rejected, ClosingReason.WithInsats, false)]
    [InlineData(DecisionOutcome.Placement, ClosingReason.WithInsats, true)]
    public void CloseCase_WhenTheReasonSaysWhatWasDecided_IsAccepted(DecisionOutcome outcome, ClosingReason reason, bool accepted)
    {
        var scene = DossierIn.FeedbackGiven(outcome).On(Today);
        if (accepted)
        {
            scene.Accepts(Step.CloseCase, Closing(reason)).To.ShouldBe(CaseState.Closed);
        }
        else
        {
            scene.Refuses(Step.CloseCase, Closing(reason), (MissingCodes.ClosingReasonDiffers, "reason", null));
        }
    }

    [Fact]
    public void CloseCase_WhenAChildIsNotTold_NamesIt() => DossierIn.Decided().On(Today)
        .Refuses(Step.CloseCase, Closing(ClosingReason.WithInsats), (MissingCodes.FeedbackMissing, null, "SoL 3:3"));

    [Fact]
    public void CloseCase_WhenTheChildIsDead_NobodyIsLeftToTell()
    {
        DossierIn.Decided().On(Today).Accepts(Step.CloseCase, Closing(ClosingReason.ChildDeceased));
        DossierIn.Decided().On(Today).Refuses(Step.CloseCase, Closing(ClosingReason.MovedAbroad), (MissingCodes.FeedbackMissing, null, "SoL 3:3"));
    }

    [Fact]
    public void CloseCase_WhenABkaIsOwedAfterAnUrgentDecision_NamesTheChild()
    {
        var scene = CaseIn.Utredning(30).Urgent().Then(new ChildTold(Own, DossierIn.Told), CaseState.FeedbackGiven).On(Today);
        scene.Refuses(Step.CloseCase, Closing(ClosingReason.MovedAbroad), (MissingCodes.BkaAfterwardsMissing, null, "SoL 3:1–2"));
        Approved(scene).Accepts(Step.CloseCase, Closing(ClosingReason.MovedAbroad));
    }

    // What could not wait ends neither the utredning nor the report.
    [Fact]
    public void CloseCase_WhenTheUtredningRunsOn_IsRefused() => Approved(Told(DossierIn.UrgentlyDecided()))
        .Refuses(Step.CloseCase, Closing(ClosingReason.WithInsats), (MissingCodes.UtredningStillRunning, null, "SoL 20:3"));

    [Fact]
    public void CloseCase_WhenTheReportIsNotDecided_IsRefused() => Approved(Told(DossierIn.UrgentlyDecided(CaseState.InForhandsbedomning)))
        .Refuses(Step.CloseCase, Closing(ClosingReason.WithInsats), (MissingCodes.DecisionRequired, null, "SoL 20:2"));

    // Tricky case 12: the child turns eighteen between two steps; the case is not left without an end.
    [Theory]
    [InlineData(2008, 12, false)]
    [InlineData(2009, 2, true)]
    public void CloseCase_WhenTheChildHasGrownUpAfterAnUrgentDecision_IsAccepted(int year, int month, bool refused)
    {
        var scene = Approved(Told(DossierIn.UrgentlyDecided())).Born(new BirthMonth(year, month));
        if (refused)
        {
            scene.Refuses(Step.CloseCase, Closing(ClosingReason.TurnedEighteen), (MissingCodes.NotEighteen, "reason", "SoL 3:1"));
        }
        else
        {
            scene.Accepts(Step.CloseCase, Closing(ClosingReason.TurnedEighteen));
        }
    }

    [Theory]
    [InlineData(ClosingReason.MovedAbroad, true)]
    [InlineData(ClosingReason.ChildDeceased, true)]
    [InlineData(ClosingReason.WithoutInsats, false)]
    [InlineData(ClosingReason.WithInsats, false)]
    public void CloseCase_WhenNothingIsDecidedInTheUtredning_OnlyWhatLeavesNothingToDecideIsAccepted(ClosingReason reason, bool accepted)
    {
        foreach (var state in new[] { CaseState.InUtredning, CaseState.UtredningExtended, CaseState.ProposalMade, CaseState.StanceRecorded })
        {
            var command = Closing(reason) with { ClosedOn = CaseIn.In(state).Today };
            if (accepted)
            {
                CaseIn.In(state).Accepts(Step.CloseCase, command);
            }
            else
            {
                CaseIn.In(state).Refuses(Step.CloseCase, command, (MissingCodes.DecisionRequired, "reason", "SoL 14:2"));
            }
        }
    }

    // An application is decided or withdrawn; what has merely become known may turn out to need nothing.
    [Theory]
    [InlineData(IntakeKind.Application, ClosingReason.ApplicationWithdrawn, null)]
    [InlineData(IntakeKind.Application, ClosingReason.WithoutInsats, MissingCodes.DecisionRequired)]
    [InlineData(IntakeKind.Application, ClosingReason.WithInsats, MissingCodes.DecisionRequired)]
    [InlineData(IntakeKind.OtherKnowledge, ClosingReason.WithoutInsats, null)]
    [InlineData(IntakeKind.OtherKnowledge, ClosingReason.WithInsats, MissingCodes.DecisionRequired)]
    [InlineData(IntakeKind.OtherKnowledge, ClosingReason.ApplicationWithdrawn, MissingCodes.NotAnApplication)]
    public void CloseCase_WhenNoUtredningIsOpened_DecidesNothing(IntakeKind kind, ClosingReason reason, string? code)
    {
        var scene = CaseIn.Received(kind).On(Today);
        if (code is null)
        {
            scene.Accepts(Step.CloseCase, Closing(reason));
        }
        else
        {
            scene.Refuses(Step.CloseCase, Closing(reason), (code, "reason", "SoL 14:2"));
        }
    }

    [Fact]
    public void CloseCase_WhenAnUrgentAdultMatterHasNoChildListed_IsRefusedUntilSomeoneHasLooked()
    {
        var nobody = DossierIn.Proposal(1) with { ChildRefs = [], ThoughtOf = [], IsUrgent = true };
        var scene = DossierIn.AdultReceived().Then(new UrgentlyDecided(nobody, Urgent(nobody), null), CaseState.Decided).On(Today);

        scene.Refuses(Step.CloseCase, Closing(ClosingReason.WithInsats), new Missing(MissingCodes.ChildrenNotListed, null, null, "SoL 3:1"));
        scene.Then(new ChildrenListed([], new NoChildren(CaseIn.LongReason, "hl01", Today)), CaseState.Decided)
            .Accepts(Step.CloseCase, Closing(ClosingReason.WithInsats));

        // The children listed afterwards are those that the decision affected.
        var listed = scene.WithSibling();
        listed.Case.Decision!.Children.ShouldBe([new DecidedChild(DossierIn.SiblingRef, 8, null)]);
        listed.Refuses(Step.CloseCase, Closing(ClosingReason.WithInsats),
            new Missing(MissingCodes.BkaAfterwardsMissing, DossierIn.SiblingRef, null, "SoL 3:1–2"), new Missing(MissingCodes.FeedbackMissing, DossierIn.SiblingRef, null, "SoL 3:3"));
    }

    [Fact]
    public void CloseCase_WhenClosedBeforeTheDecisionOrUndocumented_IsRefused() => DossierIn.FeedbackGiven().On(Today).Refuses(
        Step.CloseCase, Closing(ClosingReason.WithInsats) with { ClosedOn = DossierIn.DecidedOn.AddDays(-1), Documented = false },
        (MissingCodes.DocumentationMissing, "documented", "SoL 14:3"), (MissingCodes.BeforeDecision, "closedOn", null));

    // The utredning ended with the decision; closing the case much later does not lengthen it.
    [Fact]
    public void CaseClosed_WhenTheUtredningHasEnded_LeavesItsDay() => DossierIn.FeedbackGiven().On(Today)
        .Then(new CaseClosed(new Ending(CaseIn.Made(Today), ClosingReason.WithInsats, null, null)), CaseState.Closed)
        .Case.Utredning!.ClosedOn.ShouldBe(DossierIn.DecidedOn);

    private static CloseCase Closing(ClosingReason reason) => new(Today, reason, Documented: true);

    private static Decision Urgent(Proposal proposal) => new(
        1, CaseIn.Made(DossierIn.DecidedOn), 1, proposal.Hash, DecisionOutcome.Granted, ProposalKind.Final, proposal.Text, CaseIn.LongReason, [], null,
        new UrgentCircumstances(UrgentGround.EmergencyNeed, CaseIn.LongReason, DossierIn.DecidedOn.AddDays(5), null));

    private static Scene Told(Scene scene) => scene.Then(new ChildTold(Own, DossierIn.Told), CaseState.FeedbackGiven).On(Today);

    private static Scene Approved(Scene scene) => scene.WithBka(Own, BkaState.Approved);
}
