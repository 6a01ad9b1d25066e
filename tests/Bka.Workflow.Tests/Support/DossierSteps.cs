using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>Commands from the proposal on that hold in the scenes of <see cref="DossierIn"/>.</summary>
public static class DossierSteps
{
    public static PresentProposal PresentProposal { get; } = new(
        DossierIn.ProposedOn, DecisionOutcome.Granted, "Barnet får en kontaktperson en kväll i veckan.", [CaseIn.ChildRef], Documented: true);

    public static RecordStance RecordStance { get; } = new(
        CaseIn.ChildRef, 1, DossierIn.AskedOn, Stance.Positive, Steps.Heard, DossierIn.Words);

    public static RecordHearing RecordHearing { get; } = new(CaseIn.ChildRef, DossierIn.AskedOn, Steps.Heard);

    public static RecordKommunicering RecordKommunicering { get; } = new(1, DossierIn.AskedOn, ToAdults: true, ToChild: false);

    public static MakeDecision MakeDecision { get; } =
        new(1, DossierIn.Proposal(1).Hash, DossierIn.DecidedOn, CaseIn.LongReason);

    public static DecideUrgently DecideUrgently { get; } = new(
        DossierIn.DecidedOn, UrgentGround.ImmediateProtection, CaseIn.LongReason, CaseIn.LongReason, DecisionOutcome.Granted,
        "Barnet får bo i jourhem från i kväll.");

    public static GiveFeedback GiveFeedback { get; } =
        new(CaseIn.ChildRef, CaseIn.LongReason, DossierIn.ToldOn, FeedbackWay.Talk);

    public static StartFollowUp StartFollowUp { get; } = new(
        DossierIn.ToldOn, CaseIn.LongReason, DossierIn.DecidedOn, DossierIn.DecidedOn, DossierIn.ToldOn);

    public static ReuseBka ReuseBka { get; } =
        new(CaseIn.ChildRef, CaseIn.OtherCase, NothingHasChanged: true, CaseIn.LongReason);

    public static RaiseConcern RaiseConcern { get; } = new(
        CaseIn.ChildRef, "A-9", "Norr", CaseIn.At(DossierIn.ProposedOn, 10), ViolenceSuspicion.No, CaseIn.LongReason);

    public static RecordCarriedOut RecordCarriedOut { get; } = new(1, CarryOutKind.CarriedOut, DossierIn.ToldOn);

    /// <summary>A command that holds for the step; null for a step that no case command takes.</summary>
    public static CaseCommand? For(Trigger trigger) => trigger switch
    {
        Trigger.RecordHearing => RecordHearing,
        Trigger.IdentifyChildren => new IdentifyChildren([new AffectedChild("B-9", "2020-01", Sex.Girl, ChildRelation.Household)]),
        Trigger.RecordBirth => new RecordBirth(CaseIn.ChildRef, "2026-11", Sex.Boy),
        Trigger.PresentProposal => PresentProposal,
        Trigger.RecordStance => RecordStance,
        Trigger.RecordKommunicering => RecordKommunicering,
        Trigger.AnswerBka => new AnswerBka(CaseIn.ChildRef, [DossierIn.Answers[0]]),
        Trigger.CompleteBka => new CompleteBka(CaseIn.ChildRef),
        Trigger.ApproveBka => new ApproveBka(CaseIn.ChildRef),
        Trigger.ReturnBka => new ReturnBka(CaseIn.ChildRef, CaseIn.LongReason),
        Trigger.ReopenBka => new ReopenBka(CaseIn.ChildRef, CaseIn.LongReason),
        Trigger.ReuseBka => ReuseBka,
        Trigger.MakeDecision => MakeDecision,
        Trigger.RemitProposal => new RemitProposal(DossierIn.DecidedOn, CaseIn.LongReason),
        Trigger.DecideUrgently => DecideUrgently,
        Trigger.GiveFeedback => GiveFeedback,
        Trigger.WriteChildLetter => new WriteChildLetter(CaseIn.ChildRef, "Hej! Vi har bestämt att du får en kontaktperson."),
        Trigger.StartFollowUp => StartFollowUp,
        Trigger.EndFollowUp => new EndFollowUp(CaseIn.OpenedOn.AddDays(60), CaseIn.LongReason),
        Trigger.FlagConflict => new FlagConflict("hl07", CaseIn.LongReason),
        Trigger.LiftConflict => new LiftConflict("hl08", CaseIn.LongReason),
        Trigger.RequestReporterFeedback => new RequestReporterFeedback(CaseIn.ReceivedOn),
        Trigger.GiveReporterFeedback => new GiveReporterFeedback(DossierIn.DecidedOn),
        Trigger.RecordEviction => new RecordEviction(new DateOnly(2027, 2, 1), CaseIn.LongReason),
        Trigger.RaiseConcern => RaiseConcern,
        Trigger.RecordCarriedOut => RecordCarriedOut,
        _ => null,
    };
}
