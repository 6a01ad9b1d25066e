using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>A simplified BKA carried over to the same adult's next case.</summary>
public class ReuseGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Law = "SoL 3:1–2";

    // Approved on 3 December 2026: six months later is 3 June 2027.
    private static readonly DateOnly LastDay = DossierIn.ApprovedOn.AddMonths(6);

    private static ReuseBka Reusing => DossierSteps.ReuseBka;

    [Fact]
    public void ReuseBka_WhenNothingHasChanged_IsAcceptedOnTheLastDay() => Granted().On(LastDay).Accepts(Step.ReuseBka, Reusing);

    [Fact]
    public void ReuseBka_WhenOlderThanSixMonths_IsRefused() => Granted().On(LastDay.AddDays(1)).Refuses(
        Step.ReuseBka, Reusing, new Missing(MissingCodes.ReuseTooOld, Own, "fromCaseId"));

    // Carried over once already: the day that counts is when it was first approved.
    [Fact]
    public void ReuseBka_WhenCarriedOverBefore_CountsFromTheFirstApproval()
    {
        var scene = Granted();
        var carried = scene with { ReusedCase = CarriedOver(scene.ReusedCase!, CaseIn.OpenedOn) };
        var last = CaseIn.OpenedOn.AddMonths(6);

        carried.On(last).Accepts(Step.ReuseBka, Reusing);
        carried.On(last.AddDays(1)).Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.ReuseTooOld, Own, "fromCaseId"));
    }

    [Fact]
    public void ReuseBka_WhenNobodyConfirms_IsRefused()
    {
        Granted().Refuses(Step.ReuseBka, Reusing with { NothingHasChanged = false }, new Missing(MissingCodes.NotConfirmed, Own, "nothingHasChanged"));
        (Granted() with { IsAPerson = false }).Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.PersonMustConfirm, Own, "nothingHasChanged"));
    }

    [Theory]
    [InlineData(DecisionOutcome.Rejected)]
    [InlineData(DecisionOutcome.PartlyGranted)]
    [InlineData(DecisionOutcome.Recovery)]
    public void ReuseBka_WhenSomethingIsRefused_IsRefusedEvenToAsk(DecisionOutcome outcome)
    {
        var scene = With(DossierIn.BkaInProgress().Then(new ProposalPresented(DossierIn.Proposal(1, outcome)), CaseState.ProposalMade));
        scene.Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.ReuseNotPossible, Own, null, Law));
        scene.Refuses(Step.ReuseBka, null, new Missing(MissingCodes.ReuseNotPossible, null, null, Law));
    }

    [Fact]
    public void ReuseBka_WhenItIsAChildsCase_IsRefused() => With(DossierIn.StanceRecorded())
        .Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.ReuseNotPossible, Own, null, Law));

    [Fact]
    public void ReuseBka_WhenTheEarlierCaseIsMissingOrAnothers_IsRefused()
    {
        var missing = new Missing(MissingCodes.ReuseNotPossible, Own, "fromCaseId");
        (Granted() with { ReusedCase = null }).Refuses(Step.ReuseBka, Reusing, missing);
        (Granted() with { ReusedCase = DossierIn.Decided().Case }).Refuses(Step.ReuseBka, Reusing, missing);
        var other = Granted();
        (other with { ReusedCase = other.ReusedCase! with { Adult = other.ReusedCase.Adult! with { Ref = "V-2" } } }).Refuses(Step.ReuseBka, Reusing, missing);
    }

    [Fact]
    public void ReuseBka_WhenTheEarlierOneIsFullOrNotApproved_IsRefused()
    {
        var missing = new Missing(MissingCodes.ReuseNotPossible, Own, "fromCaseId");
        var scene = Granted();
        (scene with { ReusedCase = With(Proposed().WithBka(Own, BkaState.Ready)).Case }).Refuses(Step.ReuseBka, Reusing, missing);
        (scene with { ReusedCase = Proposed().WithBka(Own, BkaState.Approved).Case }).Refuses(Step.ReuseBka, Reusing, missing);
    }

    [Fact]
    public void ReuseBka_WhenThisCasesOwnIsApproved_IsRefused() => With(Proposed().WithBka(Own, BkaState.Approved))
        .Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.BkaLocked, Own));

    [Fact]
    public void ReuseBka_WhenTheOneWhoConfirmsHasAConflict_IsRefused() => Granted()
        .Then(new ConflictFlagged(new Conflict(DossierIn.Approver, CaseIn.LongReason, DossierIn.AskedOn)), CaseState.ProposalMade)
        .Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.ConflictOfInterest, null, null, "KL 6:28–32, 7:4"));

    [Fact]
    public void ReuseBka_WhenTheChildIsLeftOutOfTheProposal_IsRefused() => With(DossierIn.BkaInProgress().WithSibling()
            .Then(new ProposalPresented(DossierIn.Proposal(1, children: [DossierIn.SiblingRef])), CaseState.ProposalMade))
        .Refuses(Step.ReuseBka, Reusing, new Missing(MissingCodes.ChildNotAffected, Own, "childRef", Law));

    private static Scene Granted() => With(DossierIn.ChildrenIdentified().Then(new ProposalPresented(DossierIn.Proposal(1)), CaseState.ProposalMade));

    private static Scene Proposed() => DossierIn.BkaInProgress()
        .Then(new ProposalPresented(DossierIn.Proposal(1)), CaseState.ProposalMade).WithStance(Own, CaseState.StanceRecorded);

    // Beside an earlier case of the same adult, whose simplified BKA is approved.
    private static Scene With(Scene scene)
    {
        var earlier = Proposed().WithBka(Own, BkaState.Approved).Case;
        return scene with { ReusedCase = Changed(earlier, bka => bka with { IsSimplified = true }) };
    }

    private static Case CarriedOver(Case earlier, DateOnly first) =>
        Changed(earlier, bka => bka with { Reuse = new Reuse(CaseIn.OtherCase, first, CaseIn.LongReason, "hl01") });

    private static Case Changed(Case earlier, Func<ChildBka, ChildBka> change) => earlier with
    {
        Dossier = earlier.Dossier! with
        {
            Files = [.. earlier.Dossier.Files.Select(file => file with { Bkas = [.. file.Bkas.Select(change)] })],
        },
    };
}
