using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class DecisionGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;
    private const string Law = "SoL 3:1–2";

    private static Scene Prepared => DossierIn.StanceRecorded().WithBka(Own, BkaState.Approved);

    [Fact]
    public void MakeDecision_WhenEverythingIsThere_IsAccepted() =>
        Prepared.Accepts(Step.MakeDecision, DossierSteps.MakeDecision).To.ShouldBe(CaseState.Decided);

    [Fact]
    public void MakeDecision_WhenNothingIsThere_NamesTheStanceAndTheBka() => DossierIn.ProposalMade().Refuses(
        Step.MakeDecision, DossierSteps.MakeDecision, (MissingCodes.StanceMissing, null, "SoL 3:2"), (MissingCodes.BkaMissing, null, Law));

    // Tricky case 1: a placement that fits the elder; only one BKA is approved.
    [Fact]
    public void MakeDecision_WhenOnlyOneOfTwoChildrenIsReady_NamesTheOther()
    {
        var scene = DossierIn.TwoChildren().WithStance(Own).WithStance(Sibling, CaseState.StanceRecorded)
            .WithBka(Own, BkaState.Approved).WithBka(Sibling, BkaState.Ready);
        scene.Refuses(Step.MakeDecision, Decision(scene), new Missing(MissingCodes.BkaNotApproved, Sibling, null, Law));
        scene.Then(new BkaApproved(Sibling, Signature), CaseState.StanceRecorded).Accepts(Step.MakeDecision, Decision(scene));
    }

    // Tricky case 10: the child says no to version 1, version 2 is written, the child is not asked again.
    [Fact]
    public void MakeDecision_WhenTheProposalHasChanged_TheEarlierStanceAndBkaDoNotCount()
    {
        var scene = Prepared.Then(new ProposalPresented(DossierIn.Proposal(2)), CaseState.ProposalMade);
        scene.Refuses(Step.MakeDecision, Decision(scene), (MissingCodes.StanceStale, null, "SoL 3:2"), (MissingCodes.BkaStale, null, Law));
    }

    [Fact]
    public void MakeDecision_WhenTheChildIsAskedAgainAfterTheApproval_TheBkaIsStale() =>
        Prepared.WithStance(Own, stance: Stance.Negative).Refuses(Step.MakeDecision, DossierSteps.MakeDecision, (MissingCodes.BkaStale, null, Law));

    [Fact]
    public void MakeDecision_WhenTheBkaIsOpenedAgain_IsRefused() => Prepared
        .Then(new BkaReopened(Own, CaseIn.LongReason, CaseIn.At(DossierIn.ApprovedOn, 12)), CaseState.StanceRecorded)
        .Refuses(Step.MakeDecision, DossierSteps.MakeDecision, (MissingCodes.BkaNotApproved, null, Law));

    [Fact]
    public void MakeDecision_WhenAnotherVersionOrOtherWordsWereRead_IsRefused()
    {
        Prepared.Refuses(Step.MakeDecision, DossierSteps.MakeDecision with { ProposalVersion = 2 }, (MissingCodes.ProposalStale, "proposalVersion", Law));
        Prepared.Refuses(Step.MakeDecision, DossierSteps.MakeDecision with { ProposalHash = DossierIn.Proposal(2).Hash },
            (MissingCodes.ProposalStale, "proposalVersion", Law));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void MakeDecision_WhenDatedBeforeTheApproval_IsRefused(int days, bool accepted)
    {
        var command = DossierSteps.MakeDecision with { DecidedOn = DossierIn.ApprovedOn.AddDays(days) };
        if (accepted)
        {
            Prepared.Accepts(Step.MakeDecision, command);
        }
        else
        {
            Prepared.Refuses(Step.MakeDecision, command, (MissingCodes.BeforeBka, "decidedOn", "SoL 3:1"));
        }
    }

    [Fact]
    public void MakeDecision_WhenDatedBeforeEverything_NamesEachThing() => Prepared.Refuses(
        Step.MakeDecision, DossierSteps.MakeDecision with { DecidedOn = DossierIn.ProposedOn.AddDays(-1) },
        (MissingCodes.BeforeProposal, "decidedOn", null), (MissingCodes.BeforeStance, "decidedOn", "SoL 3:2"), (MissingCodes.BeforeBka, "decidedOn", "SoL 3:1"));

    [Fact]
    public void MakeDecision_WhenASiblingHasComeToLight_NamesIt()
    {
        Prepared.WithSibling().Refuses(Step.MakeDecision, DossierSteps.MakeDecision, new Missing(MissingCodes.ChildLeftOut, Sibling, null, "SoL 3:1"));
        var thoughtOf = DossierIn.Proposal(1) with { ThoughtOf = [Own, Sibling], NotAffected = CaseIn.LongReason };
        CaseIn.Utredning(30).WithSibling().Then(new ProposalPresented(thoughtOf), CaseState.ProposalMade)
            .WithStance(Own, CaseState.StanceRecorded).WithBka(Own, BkaState.Approved).Accepts(Step.MakeDecision, DossierSteps.MakeDecision);
    }

    [Theory]
    [InlineData(2008, 12, true)]
    [InlineData(2008, 11, false)]
    public void MakeDecision_WhenTheChildTurnsEighteenBeforeIt_IsRefused(int year, int month, bool accepted)
    {
        // Decided on 4 December 2026; the day of the birthday is not known, only its month.
        var scene = Prepared.Born(new BirthMonth(year, month));
        if (accepted)
        {
            scene.Accepts(Step.MakeDecision, DossierSteps.MakeDecision);
        }
        else
        {
            scene.Refuses(Step.MakeDecision, DossierSteps.MakeDecision, (MissingCodes.TurnedEighteen, null, "SoL 3:1"));
        }
    }

    [Fact]
    public void MakeDecision_WhenItGoesAgainstTheParty_NeedsKommuniceringOrAReasonToLeaveItOut()
    {
        var scene = Against();
        scene.Refuses(Step.MakeDecision, Decision(scene), (MissingCodes.KommuniceringMissing, "kommuniceringException", "SoL 14:10"));
        scene.Accepts(Step.MakeDecision, Decision(scene) with { KommuniceringException = CaseIn.LongReason });
        Told(scene, DossierIn.AskedOn, toChild: false).Accepts(Step.MakeDecision, Decision(scene));
    }

    [Fact]
    public void MakeDecision_WhenTheMaterialIsOfAnEarlierVersionOrCameAfterwards_IsRefused()
    {
        var missing = (MissingCodes.KommuniceringMissing, (string?)"kommuniceringException", (string?)"SoL 14:10");
        var scene = Against();
        scene.Then(new MaterialCommunicated(new KommuniceringNote(0, DossierIn.AskedOn, true, true, null)), CaseState.StanceRecorded)
            .Refuses(Step.MakeDecision, Decision(scene), missing);
        Told(scene, DossierIn.DecidedOn.AddDays(1), toChild: true).Refuses(Step.MakeDecision, Decision(scene), missing);
        Told(scene, DossierIn.DecidedOn, toChild: true).Accepts(Step.MakeDecision, Decision(scene));
    }

    // A child of fifteen is a party; in the month of its birthday it is treated as one.
    [Theory]
    [InlineData(2012, 1, false)]
    [InlineData(2011, 12, true)]
    [InlineData(2010, 1, true)]
    public void MakeDecision_WhenTheChildIsFifteen_TheChildGetsTheMaterialItself(int year, int month, bool asked)
    {
        var scene = Told(Against().Born(new BirthMonth(year, month)), DossierIn.AskedOn, toChild: false);
        if (asked)
        {
            scene.Refuses(Step.MakeDecision, Decision(scene), (MissingCodes.KommuniceringChildMissing, "kommuniceringException", "SoL 3:4"));
            Told(scene, DossierIn.ApprovedOn, toChild: true).Accepts(Step.MakeDecision, Decision(scene));
        }
        else
        {
            scene.Accepts(Step.MakeDecision, Decision(scene));
        }
    }

    [Fact]
    public void MakeDecision_WhenNoChildIsAffected_NeedsNoBka()
    {
        var nobody = DossierIn.Proposal(1) with { ChildRefs = [], ThoughtOf = [] };
        var scene = DossierIn.AdultReceived()
            .Then(new ChildrenListed([], new NoChildren(CaseIn.LongReason, "hl01", DossierIn.ProposedOn)), CaseState.ChildrenIdentified)
            .Then(new ProposalPresented(nobody), CaseState.ProposalMade);
        scene.Accepts(Step.MakeDecision, Decision(scene));
        scene.WithSibling().Refuses(Step.MakeDecision, Decision(scene), new Missing(MissingCodes.ChildLeftOut, Sibling, null, "SoL 3:1"));
    }

    [Fact]
    public void DecideUrgently_WhenNothingIsThere_IsAcceptedFromAnyOpenState()
    {
        foreach (var state in CaseStates.Open)
        {
            CaseIn.In(state).Accepts(Step.DecideUrgently, DossierSteps.DecideUrgently with { DecidedOn = CaseIn.In(state).Today }).To.ShouldBe(CaseState.Decided);
        }
    }

    [Fact]
    public void DecideUrgently_WhenTheActorHasAConflict_IsAcceptedSinceNobodyElseCan() =>
        Flagged(CaseIn.Utredning(30)).Accepts(Step.DecideUrgently, DossierSteps.DecideUrgently);

    [Fact]
    public void DecideUrgently_WhenItLeavesTheOwnChildOut_IsRefused()
    {
        var scene = CaseIn.Utredning(30).WithSibling();
        scene.Accepts(Step.DecideUrgently, DossierSteps.DecideUrgently with { ChildRefs = [Own] });
        scene.Refuses(Step.DecideUrgently, DossierSteps.DecideUrgently with { ChildRefs = [Sibling] }, (MissingCodes.ChildLeftOut, "childRefs", "SoL 3:1"));
    }

    // Tricky case 15: all children of the household are affected; the quick way does not forget one.
    [Theory]
    [InlineData(null, true)]
    [InlineData("B-1 B-2 B-3", true)]
    [InlineData("B-1 B-2", false)]
    public void DecideUrgently_WhenAnAdultsMatterLeavesAChildOut_IsRefused(string? named, bool accepted)
    {
        var scene = DossierIn.ChildrenIdentified(Own, Sibling, "B-3");
        var command = DossierSteps.DecideUrgently with { ChildRefs = named?.Split(' ') };
        if (accepted)
        {
            scene.Accepts(Step.DecideUrgently, command);
        }
        else
        {
            scene.Refuses(Step.DecideUrgently, command, new Missing(MissingCodes.ChildLeftOut, "B-3", "childRefs", "SoL 3:1"));
        }
    }

    [Fact]
    public void DecideUrgently_WhenDatedBeforeTheCaseOrTheProposal_IsRefused()
    {
        CaseIn.Forhandsbedomning(3).Refuses(Step.DecideUrgently, DossierSteps.DecideUrgently with { DecidedOn = CaseIn.ReceivedOn.AddDays(-1) },
            (MissingCodes.BeforeReceived, "decidedOn", null));
        DossierIn.ProposalMade().Refuses(Step.DecideUrgently, DossierSteps.DecideUrgently with { DecidedOn = DossierIn.ProposedOn.AddDays(-1) },
            (MissingCodes.BeforeProposal, "decidedOn", null));
    }

    [Fact]
    public void DecideUrgently_WhenTheTalkIsNoPlanOrTheOutcomeIsAnothers_IsRefused() => CaseIn.Utredning(30).Refuses(
        Step.DecideUrgently,
        DossierSteps.DecideUrgently with { TalkPlannedOn = DossierIn.DecidedOn.AddDays(93), Outcome = DecisionOutcome.Housing },
        (MissingCodes.BadRange, "talkPlannedOn", null), (MissingCodes.OutcomeNotPossible, "outcome", null));

    private static BkaSignature Signature { get; } = new(DossierIn.Approver, DossierIn.ApprovedOn, Function.LeadSocialWorker, "ApproveBka");

    private static MakeDecision Decision(Scene scene) =>
        DossierSteps.MakeDecision with { ProposalVersion = scene.Case.Proposal!.Version, ProposalHash = scene.Case.Proposal.Hash };

    private static Scene Against() => DossierIn.StanceRecorded(DecisionOutcome.Rejected).WithBka(Own, BkaState.Approved);

    private static Scene Told(Scene scene, DateOnly on, bool toChild) =>
        scene.Then(new MaterialCommunicated(new KommuniceringNote(1, on, true, toChild, null)), CaseState.StanceRecorded);

    private static Scene Flagged(Scene scene) =>
        scene.Then(new ConflictFlagged(new Conflict(DossierIn.Approver, CaseIn.LongReason, scene.Today)), scene.Case.State);
}
