using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Tests.Support;

/// <summary>
/// Cases from the proposal on, made by folding facts. The utredning is the one of <see cref="CaseIn"/>; the proposal is
/// presented on day 20 of it, the child asked on day 22, the BKA approved on day 24, decided on day 25, told on day 27.
/// </summary>
public static class DossierIn
{
    public const string Author = "hl01";
    public const string Approver = "fs01";
    public const string AdultRef = "V-1";
    public const string SiblingRef = "B-2";
    public const string Words = "Jag vill ha hjälp med läxorna men inte byta skola.";
    public const string ProposalText = "Barnet får en kontaktfamilj en helg i månaden.";
    public static readonly DateOnly ProposedOn = CaseIn.OpenedOn.AddDays(20);
    public static readonly DateOnly AskedOn = CaseIn.OpenedOn.AddDays(22);
    public static readonly DateOnly ApprovedOn = CaseIn.OpenedOn.AddDays(24);
    public static readonly DateOnly DecidedOn = CaseIn.OpenedOn.AddDays(25);
    public static readonly DateOnly ToldOn = CaseIn.OpenedOn.AddDays(27);

    public static Scene ProposalMade(
        DecisionOutcome outcome = DecisionOutcome.Granted, ProposalKind kind = ProposalKind.Final, params string[] children) =>
        CaseIn.Utredning(30).Then(new ProposalPresented(Proposal(1, outcome, kind, children)), CaseState.ProposalMade);

    public static Scene StanceRecorded(DecisionOutcome outcome = DecisionOutcome.Granted, ProposalKind kind = ProposalKind.Final) =>
        ProposalMade(outcome, kind).WithStance(CaseIn.ChildRef, CaseState.StanceRecorded);

    public static Scene Decided(DecisionOutcome outcome = DecisionOutcome.Granted) => StanceRecorded(outcome)
        .WithBka(CaseIn.ChildRef, BkaState.Approved)
        .Decide(CaseState.Decided);

    /// <summary>Decided at once, while the utredning runs.</summary>
    public static Scene UrgentlyDecided(CaseState from = CaseState.InUtredning) => Urgent(from == CaseState.InUtredning
        ? CaseIn.Utredning(30)
        : CaseIn.Forhandsbedomning(3));

    public static Scene FeedbackGiven(DecisionOutcome outcome = DecisionOutcome.Granted) => Decided(outcome)
        .Then(new ChildTold(CaseIn.ChildRef, Told), CaseState.FeedbackGiven);

    public static Scene InFollowUp() => FeedbackGiven(DecisionOutcome.WithoutInsats).Then(
        new FollowUpStarted(new FollowUp(
            CaseIn.Made(ToldOn), CaseIn.LongReason, DecidedOn, DecidedOn, ToldOn, null, DecidedOn)),
        CaseState.InFollowUp);

    public static Scene AdultReceived(AdultMatter matter = AdultMatter.FinancialAssistance, bool automatic = false) => Scene.Begin(
        new AdultCaseRegistered(
            CaseIn.CaseRef,
            new Adult { Ref = AdultRef, Matter = matter, IsPreparedAutomatically = automatic },
            "Norr", CaseIn.Caseworker, "reg01", null,
            new Intake(IntakeKind.Application, CaseIn.At(CaseIn.ReceivedOn, 10), CaseIn.ReceivedOn, Channel.Digital,
                ViolenceSuspicion.No, CaseIn.At(CaseIn.ReceivedOn, 11))),
        CaseIn.OpenedOn.AddDays(30));

    public static Scene ChildrenIdentified(params string[] children) => AdultReceived().Then(
        new ChildrenListed(
            [
                .. (children is [] ? [CaseIn.ChildRef] : children)
                    .Select(child => new LinkedChild(new Child(child, CaseIn.Eight, Sex.Boy), ChildRelation.Household)),
            ],
            null),
        CaseState.ChildrenIdentified);

    public static Scene BkaInProgress() => ChildrenIdentified().WithBka(CaseIn.ChildRef, BkaState.Draft, CaseState.BkaInProgress);

    /// <summary>A utredning with a sibling, and a proposal that affects both.</summary>
    public static Scene TwoChildren() => CaseIn.Utredning(30).WithSibling()
        .Then(new ProposalPresented(Proposal(1, children: [CaseIn.ChildRef, SiblingRef])), CaseState.ProposalMade);

    public static Scene WithSibling(this Scene scene, string childRef = SiblingRef) => scene.Then(
        new ChildrenListed(
            [new LinkedChild(new Child(childRef, CaseIn.Eight, Sex.Boy), scene.Case.IsAdultCase ? ChildRelation.Household : ChildRelation.Sibling)], null),
        scene.Case.State);

    /// <summary>The same case on the same day with the child born in another month, or not born.</summary>
    public static Scene Born(this Scene scene, BirthMonth? born) =>
        scene with { Case = scene.Case with { Child = scene.Case.Child! with { Born = born } } };

    public static Proposal Proposal(
        int version, DecisionOutcome outcome = DecisionOutcome.Granted, ProposalKind kind = ProposalKind.Final, params string[] children)
    {
        string[] affected = children is [] ? [CaseIn.ChildRef] : children;
        return new Proposal(
            version, Domain.Cases.Proposal.HashOf(outcome, kind, ProposalText + version, affected), ProposedOn, Author, outcome,
            kind, ProposalText + version, affected, SeveralProviders: false, NotAffected: null, affected);
    }

    public static ChildFeedback Told { get; } =
        new(1, CaseIn.LongReason, ToldOn, FeedbackWay.Talk, Author, null, null, ToldOn);

    public static Scene WithStance(this Scene scene, string childRef, CaseState? to = null, Stance stance = Stance.Positive) => scene.Then(
        new StanceEstablished(childRef, new ChildStance(
            scene.Case.Proposal!.Version, scene.Case.Proposal.Hash, AskedOn, stance, CaseIn.HeardChild, Words, Author)),
        to ?? scene.Case.State);

    public static Scene WithBka(this Scene scene, string childRef, BkaState upTo, CaseState? to = null)
    {
        var state = to ?? scene.Case.State;
        var no = (scene.Case.FileOf(childRef).Bka?.No ?? 0) + 1;
        var written = scene.Then(
            new BkaAnswered(childRef, no, 1, Answers, Author, CaseIn.At(ProposedOn, 12)), state);
        if (upTo == BkaState.Draft)
        {
            return written;
        }

        var proposal = scene.Case.Proposal!;
        var ready = written.Then(
            new BkaCompleted(childRef, proposal.Version, proposal.Hash, false, new BkaSignature(Author, AskedOn, Function.Caseworker, null)),
            state);
        return upTo == BkaState.Ready
            ? ready
            : ready.Then(new BkaApproved(childRef, new BkaSignature(Approver, ApprovedOn, Function.LeadSocialWorker, "ApproveBka")), state);
    }

    public static Scene Decide(this Scene scene, CaseState to)
    {
        var proposal = scene.Case.Proposal!;
        return scene.Then(
            new CaseDecided(new Decision(
                1, CaseIn.Made(DecidedOn), proposal.Version, proposal.Hash, proposal.Outcome, proposal.Kind, proposal.Text,
                CaseIn.LongReason, [.. proposal.ChildRefs.Select(child => new DecidedChild(child, 8, 1))], null, null)),
            to);
    }

    public static Scene Urgent(this Scene scene, params string[] children)
    {
        var proposal = Proposal((scene.Case.Proposal?.Version ?? 0) + 1, DecisionOutcome.Placement, children: children) with
        {
            IsUrgent = true,
            PresentedOn = scene.Today,
        };
        return scene.Then(
            new Domain.Cases.UrgentlyDecided(proposal, new Decision(
                (scene.Case.Decision?.No ?? 0) + 1, CaseIn.Made(scene.Today), proposal.Version, proposal.Hash, proposal.Outcome,
                proposal.Kind, proposal.Text, CaseIn.LongReason, [.. proposal.ChildRefs.Select(child => new DecidedChild(child, 8, null))],
                null, new UrgentCircumstances(UrgentGround.ImmediateProtection, CaseIn.LongReason, scene.Today.AddDays(5), null)),
                null),
            CaseState.Decided);
    }

    /// <summary>Every question of the shipped template that is written in the BKA, answered.</summary>
    public static IReadOnlyList<BkaAnswer> Answers { get; } =
    [
        .. Templates.Shipped.Questions.Where(question => question.FilledFrom == FilledFrom.Nothing).Select(question => new BkaAnswer(
            question.Key,
            question.Parts.Contains(AnswerPart.YesNo) ? true : null,
            question.Parts.Contains(AnswerPart.Choice) ? question.Options[0].Code : null,
            question.Parts.Contains(AnswerPart.Choices) ? [question.Options[0].Code] : null,
            question.Parts.Contains(AnswerPart.Text) ? CaseIn.LongReason : null,
            question.Parts.Contains(AnswerPart.Day) ? ProposedOn : null)),
    ];
}
