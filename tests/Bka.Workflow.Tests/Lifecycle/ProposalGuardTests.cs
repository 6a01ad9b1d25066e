using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class ProposalGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;

    private static PresentProposal Proposing => DossierSteps.PresentProposal;

    [Fact]
    public void PresentProposal_WhenEveryChildIsNamed_IsAccepted() => CaseIn.Utredning(30).WithSibling()
        .Accepts(Step.PresentProposal, Proposing with { ChildRefs = [Own, Sibling] }).To.ShouldBe(CaseState.ProposalMade);

    [Fact]
    public void PresentProposal_WhenASiblingIsLeftOutWithAReason_IsAccepted() => CaseIn.Utredning(30).WithSibling()
        .Accepts(Step.PresentProposal, Proposing with { NotAffected = CaseIn.LongReason });

    [Fact]
    public void PresentProposal_WhenASiblingIsLeftOutWithoutReason_IsRefused() => CaseIn.Utredning(30).WithSibling()
        .Refuses(Step.PresentProposal, Proposing, new Missing(MissingCodes.ChildLeftOut, Sibling, "notAffected", "SoL 3:1"));

    [Fact]
    public void PresentProposal_WhenTheOwnChildIsLeftOut_IsRefusedWhateverTheReason() => CaseIn.Utredning(30).WithSibling()
        .Refuses(Step.PresentProposal, Proposing with { ChildRefs = [Sibling], NotAffected = CaseIn.LongReason },
            (MissingCodes.ChildLeftOut, "childRefs", "SoL 3:1"));

    [Fact]
    public void PresentProposal_WhenAChildIsNotOfTheCase_IsRefused() => CaseIn.Utredning(30)
        .Refuses(Step.PresentProposal, Proposing with { ChildRefs = [Own, Sibling] }, new Missing(MissingCodes.ChildUnknown, Sibling, "childRefs"));

    [Fact]
    public void PresentProposal_WhenTheMaterialIsNotWritten_IsRefused() => CaseIn.Utredning(30)
        .Refuses(Step.PresentProposal, Proposing with { Documented = false }, (MissingCodes.DocumentationMissing, "documented", "SoL 14:3"));

    [Theory]
    [InlineData(DecisionOutcome.Granted, true, true)]
    [InlineData(DecisionOutcome.WithoutInsats, true, false)]
    [InlineData(DecisionOutcome.Placement, true, false)]
    [InlineData(DecisionOutcome.Recovery, false, true)]
    [InlineData(DecisionOutcome.Housing, false, true)]
    [InlineData(DecisionOutcome.PlacementOfParent, false, true)]
    public void PresentProposal_WhenTheOutcomeBelongsToATrack_IsAcceptedThereAlone(DecisionOutcome outcome, bool child, bool adult)
    {
        var command = Proposing with { Outcome = outcome };
        (CaseIn.Utredning(30).Judge(Step.PresentProposal, command).Refusal is null).ShouldBe(child);
        (DossierIn.BkaInProgress().Judge(Step.PresentProposal, command).Refusal is null).ShouldBe(adult);
        if (!child)
        {
            CaseIn.Utredning(30).Refuses(Step.PresentProposal, command, (MissingCodes.OutcomeNotPossible, "outcome", null));
        }
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted, true)]
    [InlineData(DecisionOutcome.PartlyGranted, true)]
    [InlineData(DecisionOutcome.Rejected, false)]
    [InlineData(DecisionOutcome.Placement, false)]
    public void PresentProposal_WhenItIsDuringTheUtredning_OnlySupportIsAccepted(DecisionOutcome outcome, bool accepted)
    {
        var command = Proposing with { Outcome = outcome, Kind = ProposalKind.DuringUtredning };
        (CaseIn.Utredning(30).Judge(Step.PresentProposal, command).Refusal is null).ShouldBe(accepted);
        DossierIn.BkaInProgress().Refuses(Step.PresentProposal, command with { Outcome = DecisionOutcome.Granted },
            (MissingCodes.KindNotPossible, "kind", "SoL 20:3"));
    }

    [Fact]
    public void PresentProposal_WhenItSaysTheSame_IsRefused() => DossierIn.ProposalMade()
        .Refuses(Step.PresentProposal, Same(), (MissingCodes.ProposalUnchanged, "text", null));

    [Fact]
    public void PresentProposal_WhenOnlyTheOrderOfChildrenDiffers_SaysTheSame() => DossierIn.TwoChildren().Refuses(
        Step.PresentProposal, Same() with { ChildRefs = [Sibling, Own] }, (MissingCodes.ProposalUnchanged, "text", null));

    [Fact]
    public void PresentProposal_WhenARemittedOneIsPresentedInTheSameWords_IsAccepted() => DossierIn.ProposalMade()
        .Then(new ProposalRemitted(new Remittal(CaseIn.Made(DossierIn.DecidedOn), CaseIn.LongReason)), CaseState.InUtredning)
        .Accepts(Step.PresentProposal, Same());

    [Fact]
    public void PresentProposal_WhenAChildHasComeToLight_IsAcceptedInTheSameWordsWithAReason() => DossierIn.ProposalMade().WithSibling()
        .Accepts(Step.PresentProposal, Same() with { NotAffected = CaseIn.LongReason });

    [Fact]
    public void PresentProposal_WhenPresentedBeforeTheEarlierVersion_IsRefused() => DossierIn.ProposalMade().Refuses(
        Step.PresentProposal, Proposing with { PresentedOn = DossierIn.ProposedOn.AddDays(-1) },
        (MissingCodes.BeforeProposal, "presentedOn", null));

    [Fact]
    public void PresentProposal_WhenPresentedBeforeTheUtredning_IsRefused() => CaseIn.Utredning(30).Refuses(
        Step.PresentProposal, Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(-1) }, (MissingCodes.BeforeOpened, "presentedOn", null));

    [Theory]
    [InlineData(2008, 12, true)]
    [InlineData(2008, 11, false)]
    public void PresentProposal_WhenTheChildHasSurelyTurnedEighteen_IsRefused(int year, int month, bool accepted)
    {
        // Day 30 of the utredning is 9 December 2026: in December it may still be seventeen.
        var scene = CaseIn.Utredning(30).Born(new BirthMonth(year, month));
        if (accepted)
        {
            scene.Accepts(Step.PresentProposal, Proposing);
        }
        else
        {
            scene.Refuses(Step.PresentProposal, Proposing, (MissingCodes.TurnedEighteen, null, "SoL 3:1"));
        }
    }

    [Fact]
    public void PresentProposal_WhenDecidedInOrder_IsRefused() => DossierIn.Decided()
        .Refuses(Step.PresentProposal, Proposing, (MissingCodes.AlreadyDecided, null, null));

    [Fact]
    public void PresentProposal_WhenDecidedUrgentlyInARunningUtredning_IsAccepted() =>
        Later(DossierIn.UrgentlyDecided()).Accepts(Step.PresentProposal, Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(40) });

    [Fact]
    public void PresentProposal_WhenDecidedUrgentlyBeforeAnyUtredning_IsRefused() => Later(DossierIn.UrgentlyDecided(CaseState.InForhandsbedomning))
        .Refuses(Step.PresentProposal, Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(40) }, (MissingCodes.NoRunningUtredning, null, "SoL 20:3"));

    [Fact]
    public void PresentProposal_WhenAnAdultsMatterIsDecidedUrgently_IsAccepted() => Later(DossierIn.BkaInProgress().Urgent())
        .Accepts(Step.PresentProposal, Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(40) });

    [Fact]
    public void PresentProposal_WhenAChildStillAwaitsItsBkaAfterwards_IsRefusedWithoutIt() =>
        Later(CaseIn.Utredning(30).WithSibling().Urgent(Own, Sibling)).Refuses(Step.PresentProposal,
            Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(40), NotAffected = CaseIn.LongReason },
            new Missing(MissingCodes.ChildLeftOut, Sibling, "childRefs", "SoL 3:1"));

    [Fact]
    public void PresentProposal_WhenAnUrgentAdultMatterHasNoChildListed_IsRefused() => Later(DossierIn.AdultReceived()
            .Then(new UrgentlyDecided(Nobody, Urgent, null), CaseState.Decided))
        .Refuses(Step.PresentProposal, Proposing with { PresentedOn = CaseIn.OpenedOn.AddDays(40), ChildRefs = [] },
            new Missing(MissingCodes.ChildrenNotListed, null, null, "SoL 3:1"));

    [Fact]
    public void IdentifyChildren_WhenAPersonConfirmsThatThereIsNone_IsAccepted() => DossierIn.AdultReceived()
        .Accepts(Step.IdentifyChildren, None).To.ShouldBe(CaseState.ChildrenIdentified);

    [Fact]
    public void IdentifyChildren_WhenAProgramConfirmsThatThereIsNone_IsRefused() => (DossierIn.AdultReceived() with { IsAPerson = false })
        .Refuses(Step.IdentifyChildren, None, new Missing(MissingCodes.PersonMustConfirm, null, "noChildren", "SoL 3:1"));

    [Fact]
    public void IdentifyChildren_WhenAProgramListsChildren_IsAccepted() => (DossierIn.AdultReceived() with { IsAPerson = false })
        .Accepts(Step.IdentifyChildren, Listing(ChildRelation.Household));

    [Fact]
    public void IdentifyChildren_WhenChildrenAreListedAlready_NoneIsRefused() => DossierIn.ChildrenIdentified()
        .Refuses(Step.IdentifyChildren, None, new Missing(MissingCodes.AlreadyRecorded, null, "noChildren"));

    [Fact]
    public void IdentifyChildren_WhenItIsAChildsCase_NoneIsRefused() => CaseIn.Utredning(30).Refuses(Step.IdentifyChildren, None,
        new Missing(MissingCodes.ChildUnknown, null, "noChildren"), new Missing(MissingCodes.AlreadyRecorded, null, "noChildren"));

    [Fact]
    public void IdentifyChildren_WhenASiblingIsCalledTheOwnChild_IsRefused()
    {
        CaseIn.Utredning(30).Accepts(Step.IdentifyChildren, Listing(ChildRelation.Sibling));
        CaseIn.Utredning(30).Refuses(
            Step.IdentifyChildren, Listing(ChildRelation.Self), new Missing(MissingCodes.Malformed, Sibling, "children.relation"));
    }

    [Fact]
    public void RecordBirth_WhenTheChildIsExpected_IsAcceptedOnce()
    {
        var scene = CaseIn.Utredning(30).Born(null);
        scene.Accepts(Step.RecordBirth, new RecordBirth(Own, "2026-12", Sex.Girl));
        scene.Then(new ChildBorn(Own, new BirthMonth(2026, 12), Sex.Girl), CaseState.InUtredning)
            .Refuses(Step.RecordBirth, new RecordBirth(Own, "2026-12", Sex.Girl), (MissingCodes.AlreadyRecorded, "born", null));
    }

    [Fact]
    public void RecordKommunicering_WhenItIsOfThePresentVersion_IsAccepted() =>
        DossierIn.ProposalMade().Accepts(Step.RecordKommunicering, DossierSteps.RecordKommunicering);

    [Fact]
    public void RecordKommunicering_WhenOldEarlyAndToNobody_IsRefusedForEach() => DossierIn.ProposalMade().Refuses(
        Step.RecordKommunicering, new RecordKommunicering(2, DossierIn.ProposedOn.AddDays(-1), ToAdults: false, ToChild: false),
        (MissingCodes.ProposalStale, "proposalVersion", null), (MissingCodes.BeforeProposal, "communicatedOn", null),
        (MissingCodes.Required, "toAdults", null));

    private static IdentifyChildren None { get; } = new([], NoChildren: true, CaseIn.LongReason);

    private static Proposal Nobody { get; } = DossierIn.Proposal(1) with { ChildRefs = [], ThoughtOf = [], IsUrgent = true };

    private static Decision Urgent { get; } = new(
        1, CaseIn.Made(DossierIn.DecidedOn), 1, Nobody.Hash, DecisionOutcome.Granted, ProposalKind.Final, Nobody.Text, CaseIn.LongReason, [], null,
        new UrgentCircumstances(UrgentGround.EmergencyNeed, CaseIn.LongReason, DossierIn.DecidedOn.AddDays(5), null));

    private static IdentifyChildren Listing(ChildRelation relation) => new([new AffectedChild(Sibling, "2020-01", Sex.Girl, relation)]);

    // Word for word as version 1 of the scenes, three days later.
    private static PresentProposal Same() => Proposing with { PresentedOn = DossierIn.AskedOn, Text = DossierIn.ProposalText + 1 };

    private static Scene Later(Scene scene) => scene.On(CaseIn.OpenedOn.AddDays(45));
}
