using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class BkaGuardTests
{
    private const string Own = CaseIn.ChildRef;
    private const string Sibling = DossierIn.SiblingRef;
    private const string Law = "SoL 3:1–2";

    private static Scene Asked => DossierIn.StanceRecorded();

    [Fact]
    public void AnswerBka_WhenItIsADraft_IsAccepted() => Asked.WithBka(Own, BkaState.Draft).Accepts(Step.AnswerBka, Answering());

    [Fact]
    public void AnswerBka_WhenItIsApprovedForThisProposal_IsRefused() =>
        Asked.WithBka(Own, BkaState.Approved).Refuses(Step.AnswerBka, Answering(), (MissingCodes.BkaLocked, null, Law));

    [Fact]
    public void AnswerBka_WhenItIsApprovedForAnEarlierProposal_BeginsANewOne() =>
        Changed(Asked.WithBka(Own, BkaState.Approved)).Accepts(Step.AnswerBka, Answering());

    [Fact]
    public void AnswerBka_WhenAnswersDoNotFit_NamesEachQuestionAndTheChild() => Asked.Refuses(
        Step.AnswerBka,
        new AnswerBka(Own, [new BkaAnswer("BKA-99", Text: CaseIn.LongReason), new BkaAnswer("BKA-40", Text: "Ja."), new BkaAnswer("BKA-10", YesNo: true)]),
        (MissingCodes.UnknownQuestion, "answers.BKA-99", null), (MissingCodes.TooShort, "answers.BKA-40", null),
        (MissingCodes.FilledElsewhere, "answers.BKA-10", null));

    [Fact]
    public void AnswerBka_WhenAProgramAnswersForAPerson_IsRefused()
    {
        var seen = new AnswerBka(Own, [new BkaAnswer("BKA-62", YesNo: true)]);
        (Asked with { IsAPerson = false }).Refuses(Step.AnswerBka, seen, (MissingCodes.PersonMustConfirm, "answers.BKA-62", "SoL 3:1"));
        (Asked with { IsAPerson = false }).Accepts(Step.AnswerBka, Answering());
        Asked.Accepts(Step.AnswerBka, seen);
    }

    [Fact]
    public void CompleteBka_WhenEverythingIsAnswered_IsAccepted() => Asked.WithBka(Own, BkaState.Draft).Accepts(Step.CompleteBka, new CompleteBka(Own));

    [Fact]
    public void CompleteBka_WhenTheStanceIsMissing_IsRefused() => DossierIn.ProposalMade().WithBka(Own, BkaState.Draft).Refuses(
        Step.CompleteBka, new CompleteBka(Own),
        (MissingCodes.StanceMissing, null, "SoL 3:2"), (MissingCodes.QuestionUnanswered, "BKA-10", "SoL 3:2"),
        (MissingCodes.QuestionUnanswered, "BKA-21", "SoL 3:2"));

    [Fact]
    public void CompleteBka_WhenTheStanceIsToAnEarlierVersion_IsRefused() =>
        Changed(Asked.WithBka(Own, BkaState.Draft)).Judge(Step.CompleteBka, new CompleteBka(Own)).Refusal.ShouldNotBeNull()
            .Missing.ShouldContain(new Missing(MissingCodes.StanceStale, Own, null, "SoL 3:2"));

    [Fact]
    public void CompleteBka_WhenSomethingIsUnanswered_NamesTheQuestion()
    {
        var scene = Asked.Then(
            new BkaAnswered(Own, 1, 1, [.. DossierIn.Answers.Where(answer => answer.Key is not ("BKA-40" or "BKA-42"))], "hl01", CaseIn.At(DossierIn.AskedOn, 9)),
            CaseState.StanceRecorded);
        scene.Refuses(Step.CompleteBka, new CompleteBka(Own), (MissingCodes.QuestionUnanswered, "BKA-40", "SoL 3:1"));
    }

    [Fact]
    public void CompleteBka_WhenThereAreSiblings_AsksWhetherTheirInterestsDiffer() => DossierIn.TwoChildren().WithStance(Own).WithStance(Sibling)
        .Then(new BkaAnswered(Own, 1, 1, [.. DossierIn.Answers.Where(answer => answer.Key != "BKA-37")], "hl01", CaseIn.At(DossierIn.AskedOn, 9)), CaseState.StanceRecorded)
        .Refuses(Step.CompleteBka, new CompleteBka(Own), (MissingCodes.QuestionUnanswered, "BKA-37", "SoL 3:1"));

    [Fact]
    public void CompleteBka_WhenThereIsNoneOrItIsReadyOrApproved_IsRefused()
    {
        Asked.Refuses(Step.CompleteBka, new CompleteBka(Own), (MissingCodes.BkaMissing, null, Law));
        Asked.WithBka(Own, BkaState.Ready).Refuses(Step.CompleteBka, new CompleteBka(Own), (MissingCodes.AlreadyRecorded, null, null));
        Asked.WithBka(Own, BkaState.Approved).Refuses(Step.CompleteBka, new CompleteBka(Own), (MissingCodes.BkaLocked, null, null));
    }

    [Fact]
    public void CompleteBka_WhenTheChildIsNotAffected_IsRefused() => Asked.WithSibling().Refuses(
        Step.CompleteBka, new CompleteBka(Sibling), new Missing(MissingCodes.ChildNotAffected, Sibling));

    [Fact]
    public void CompleteBka_WhenDecidedInOrder_IsRefused() => DossierIn.Decided().Refuses(
        Step.CompleteBka, new CompleteBka(Own), (MissingCodes.AlreadyDecided, null, Law), (MissingCodes.BkaLocked, null, null));

    [Fact]
    public void CompleteBka_WhenDecidedUrgently_NeedsHowTheChildWasHeardAndNotItsStance()
    {
        var urgent = DossierIn.UrgentlyDecided().WithBka(Own, BkaState.Draft);
        urgent.Judge(Step.CompleteBka, new CompleteBka(Own)).Refusal.ShouldNotBeNull().Missing.ShouldBe(
            [new Missing(MissingCodes.HearingMissing, Own, null, "SoL 3:2"), new Missing(MissingCodes.QuestionUnanswered, Own, "BKA-10", "SoL 3:2")]);

        var postponed = new ChildHearing(false, CaseIn.LongReason, NotHeardReason.Urgent, [], urgent.Today.AddDays(3), null, null);
        urgent.Then(new HearingRecorded(Own, new HearingNote(urgent.Today, postponed, "hl01")), CaseState.Decided)
            .Accepts(Step.CompleteBka, new CompleteBka(Own));
    }

    [Fact]
    public void ApproveBka_WhenSomeoneElseHasWritten_IsAccepted() => Asked.WithBka(Own, BkaState.Ready).Accepts(Step.ApproveBka, new ApproveBka(Own));

    [Fact]
    public void ApproveBka_WhenTheAuthorApproves_IsRefused() => (Asked.WithBka(Own, BkaState.Ready) with { Actor = DossierIn.Author })
        .Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.FourEyes, null, Law));

    [Fact]
    public void ApproveBka_WhenTheApproverStandsInForAnAuthor_IsRefused()
    {
        var ready = Asked.WithBka(Own, BkaState.Ready);
        (ready with { StandsInFor = [DossierIn.Author] }).Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.FourEyes, null, Law));
        (ready with { StandsInFor = ["hl09"] }).Accepts(Step.ApproveBka, new ApproveBka(Own));
    }

    [Fact]
    public void ApproveBka_WhenSomebodyWroteOrMadeItReadyInTheApproversName_IsRefused()
    {
        var draft = Asked.WithBka(Own, BkaState.Draft);
        var written = draft.Then(
            new BkaAnswered(Own, 1, 1, [new BkaAnswer("BKA-40", Text: "Barnet behöver en lugn vuxen omkring sig.")], "hl02", CaseIn.At(DossierIn.AskedOn, 9), DossierIn.Approver),
            CaseState.StanceRecorded);
        var madeReady = Completed(draft) with { Made = new BkaSignature("hl02", DossierIn.AskedOn, Function.Caseworker, null, DossierIn.Approver) };
        foreach (var scene in new[] { written.Then(Completed(written), CaseState.StanceRecorded), draft.Then(madeReady, CaseState.StanceRecorded) })
        {
            scene.Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.FourEyes, null, Law));
            (scene with { Actor = "fs02" }).Accepts(Step.ApproveBka, new ApproveBka(Own));
        }
    }

    [Fact]
    public void ApproveBka_WhenTheApproverHasWrittenOneAnswer_IsRefused()
    {
        var helped = Asked.WithBka(Own, BkaState.Draft)
            .Then(new BkaAnswered(Own, 1, 1, [new BkaAnswer("BKA-40", Text: "Barnet behöver en lugn vuxen omkring sig.")], DossierIn.Approver, CaseIn.At(DossierIn.AskedOn, 9)), CaseState.StanceRecorded);
        var ready = helped.Then(Completed(helped), CaseState.StanceRecorded);

        ready.Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.FourEyes, null, Law));
        (ready with { Actor = "fs02" }).Accepts(Step.ApproveBka, new ApproveBka(Own));
    }

    [Fact]
    public void ApproveBka_WhenTheApproverOnlySavedWhatStood_IsAccepted()
    {
        var saved = Asked.WithBka(Own, BkaState.Draft)
            .Then(new BkaAnswered(Own, 1, 1, [.. DossierIn.Answers.Select(answer => answer with { Choices = answer.Choices?.ToArray() })], DossierIn.Approver, CaseIn.At(DossierIn.AskedOn, 9)), CaseState.StanceRecorded);

        saved.Then(Completed(saved), CaseState.StanceRecorded).Accepts(Step.ApproveBka, new ApproveBka(Own));
    }

    [Fact]
    public void ApproveBka_WhenTheApproverOnlyMadeItReady_IsRefused()
    {
        var scene = Asked.WithBka(Own, BkaState.Draft);
        scene.Then(Completed(scene) with { Made = new BkaSignature(DossierIn.Approver, DossierIn.AskedOn, Function.LeadSocialWorker, null) }, CaseState.StanceRecorded)
            .Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.FourEyes, null, Law));
    }

    [Fact]
    public void ApproveBka_WhenItIsNotReady_IsRefused()
    {
        Asked.Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.BkaNotReady, null, Law));
        Asked.WithBka(Own, BkaState.Draft).Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.BkaNotReady, null, Law));
        Changed(Asked.WithBka(Own, BkaState.Ready)).Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.BkaNotReady, null, Law));
    }

    [Fact]
    public void ApproveBka_WhenTheChildHasSaidSomethingSince_IsRefused() => Asked.WithBka(Own, BkaState.Ready).WithStance(Own, stance: Stance.Negative)
        .Refuses(Step.ApproveBka, new ApproveBka(Own), (MissingCodes.BkaStale, null, Law));

    [Fact]
    public void ApproveBka_WhenTheApproverHasAConflict_IsRefused() => Asked.WithBka(Own, BkaState.Ready)
        .Then(new ConflictFlagged(new Conflict(DossierIn.Approver, CaseIn.LongReason, DossierIn.AskedOn)), CaseState.StanceRecorded)
        .Refuses(Step.ApproveBka, new ApproveBka(Own), new Missing(MissingCodes.ConflictOfInterest, null, null, "KL 6:28–32, 7:4"));

    // One of them is ready and the approver's own, the other somebody else's and stale: open for neither, so not open.
    [Fact]
    public void ApproveBka_WhenOnlyAskedAndNoOneChildIsOpen_IsRefused()
    {
        var scene = DossierIn.TwoChildren().WithStance(Own).WithStance(Sibling, CaseState.StanceRecorded)
            .WithBka(Own, BkaState.Ready).WithBka(Sibling, BkaState.Ready).WithStance(Sibling);
        (scene with { Actor = DossierIn.Author }).Refuses(Step.ApproveBka, null, new Missing(MissingCodes.FourEyes, Own, null, Law));
        scene.Accepts(Step.ApproveBka, null);
    }

    [Fact]
    public void ReturnBka_WhenItIsReady_IsAccepted()
    {
        Asked.WithBka(Own, BkaState.Ready).Accepts(Step.ReturnBka, new ReturnBka(Own, CaseIn.LongReason));
        Asked.WithBka(Own, BkaState.Approved).Refuses(Step.ReturnBka, new ReturnBka(Own, CaseIn.LongReason), (MissingCodes.BkaNotReady, null, Law));
    }

    [Fact]
    public void ReopenBka_WhenItIsApproved_IsAcceptedUntilTheDecision()
    {
        var command = new ReopenBka(Own, CaseIn.LongReason);
        Asked.WithBka(Own, BkaState.Approved).Accepts(Step.ReopenBka, command);
        Asked.WithBka(Own, BkaState.Ready).Refuses(Step.ReopenBka, command, (MissingCodes.BkaNotApproved, null, Law));
        Asked.Refuses(Step.ReopenBka, command, (MissingCodes.BkaMissing, null, Law));
        DossierIn.Decided().Refuses(Step.ReopenBka, command, (MissingCodes.AlreadyDecided, null, Law));
    }

    private static AnswerBka Answering() => new(Own, [new BkaAnswer("BKA-40", Text: CaseIn.LongReason)]);

    private static Scene Changed(Scene scene) => scene.Then(new ProposalPresented(DossierIn.Proposal(2)), CaseState.ProposalMade);

    private static BkaCompleted Completed(Scene scene) => new(
        Own, 1, scene.Case.Proposal!.Hash, false, new BkaSignature(DossierIn.Author, DossierIn.AskedOn, Function.Caseworker, null));
}
