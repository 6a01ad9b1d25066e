using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>What follows a decision.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Afterwards =>
    [
        new("aterkoppling", Trigger.GiveFeedback, StepRoom.Child,
            PageText.Steps["GiveFeedbackIntro"],
            [
                Child(PageText.Steps["WhichChild"], IsDecidedOn),
                new("told", PageText.Steps["GiveFeedbackTold"], FieldKind.YesNo),
                Prose("content", PageText.Steps["GiveFeedbackContent"]),
                new("givenOn", PageText.Steps["Day"], FieldKind.Day) { Section = PageText.Steps["GiveFeedbackGivenOnSection"] },
                new("way", PageText.Steps["GiveFeedbackWay"], FieldKind.Choice, Choices: Words<FeedbackWay>(Texts.Words.Of)),
                new("givenBy", PageText.Steps["GiveFeedbackGivenBy"], FieldKind.Line, PageText.Steps["GiveFeedbackGivenByHint", PersonId]),
                new("hindrance", PageText.Steps["GiveFeedbackHindrance"], FieldKind.Choice, Choices: Words<FeedbackHindrance>(Texts.Words.Of))
                {
                    Section = PageText.Steps["GiveFeedbackHindranceSection"],
                },
                new("plannedOn", PageText.Steps["GiveFeedbackPlannedOn"], FieldKind.Day, PageText.Steps["GiveFeedbackPlannedOnHint"]),
            ],
            FeedbackOf)
        {
            IsWanted = subject => subject.Decisions is not [.., var latest] || latest.Children.Any(decided => !IsTold(subject, decided.ChildRef, latest.No)),
        },
        new("uppfoljning", Trigger.StartFollowUp, StepRoom.Onward,
            PageText.Steps["StartFollowUpIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                Prose("particularNeed", PageText.Steps["StartFollowUpParticularNeed"]),
                new("offeredOn", PageText.Steps["StartFollowUpOfferedOn"], FieldKind.Day),
                new("declinedOn", PageText.Steps["StartFollowUpDeclinedOn"], FieldKind.Day),
                new("guardiansToldOn", PageText.Steps["StartFollowUpGuardiansToldOn"], FieldKind.Day),
                new("childToldOn", PageText.Steps["StartFollowUpChildToldOn"], FieldKind.Day, PageText.Steps["StartFollowUpChildToldOnHint"]),
            ],
            typed => new StartFollowUp(
                typed.Day("decidedOn"), typed.Prose("particularNeed"), typed.Day("offeredOn"), typed.Day("declinedOn"),
                typed.OptionalDay("guardiansToldOn"), typed.OptionalDay("childToldOn")))
        {
            IsQuiet = true,
        },
        new("avsluta-uppfoljning", Trigger.EndFollowUp, StepRoom.Onward,
            PageText.Steps["EndFollowUpIntro"],
            [Today("endedOn", PageText.Steps["Day"]), Prose("reasons", PageText.Steps["EndFollowUpReasons"])],
            typed => new EndFollowUp(typed.Day("endedOn"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("verkstallighet", Trigger.RecordCarriedOut, StepRoom.Onward,
            PageText.Steps["RecordCarriedOutIntro"],
            [
                new("decisionNo", PageText.Steps["RecordCarriedOutDecisionNo"], FieldKind.Radio)
                {
                    ChoicesIn = context => [.. context.Case.Decisions.Where(IsCarriedOutOrWaits)
                        .Select(made => (Number(made.No), PageText.Steps["RecordCarriedOutDecision", made.No, Texts.Show.Day(made.DecidedOn), Texts.Words.Of(made.Outcome).ToLowerInvariant()]))],
                    Start = context => context.Case.Decisions.FirstOrDefault(made => made.WaitsToBeCarriedOut) is { } waits ? Number(waits.No) : null,
                },
                new("kind", PageText.Steps["RecordCarriedOutKind"], FieldKind.Radio)
                {
                    ChoicesIn = context => context.Case.Decisions.Any(made => made.Outcome == DecisionOutcome.Housing)
                        ? Words<CarryOutKind>(Texts.Words.Of)
                        : Words<CarryOutKind>(Texts.Words.Of, CarryOutKind.NothingGranted),
                },
                Today("on", PageText.Steps["RecordCarriedOutOn"]),
                Prose("note", PageText.Steps["Why"], PageText.Steps["RecordCarriedOutNoteHint"]),
            ],
            typed => new RecordCarriedOut(
                typed.Number("decisionNo"), typed.Choice<CarryOutKind>("kind"), typed.Day("on"), typed.Text("note")))
        {
            IsWanted = subject => subject.Decisions.Any(made => made.WaitsToBeCarriedOut),
            IsQuiet = true,
        },
        new("avsluta", Trigger.CloseCase, StepRoom.Onward,
            PageText.Steps["CloseCaseIntro"],
            [
                Today("closedOn", PageText.Steps["CloseCaseOn"]),
                new("reason", PageText.Steps["CloseCaseReason"], FieldKind.Choice,
                    Choices: Words<ClosingReason>(Texts.Words.Of, ClosingReason.NotStated)),
                new("documented", PageText.Steps["CloseCaseDocumented"], FieldKind.Tick)
                {
                    IsAsked = context => context.Case is { Utredning: not null } or { Adult: not null } || context.Case.Decisions.Count > 0,
                },
            ],
            typed => new CloseCase(typed.Day("closedOn"), typed.Choice<ClosingReason>("reason"), typed.Ticked("documented")))
        {
            IsWanted = subject => subject.Decisions.Count > 0 || subject.Summary.State is CaseState.Received or CaseState.SkyddsbedomningDone,
        },
    ];

    private static GiveFeedback FeedbackOf(TypedValues typed)
    {
        var (child, content) = (typed.Prose("childRef"), typed.Prose("content"));
        return typed.Required("told")
            ? new GiveFeedback(child, content, typed.Day("givenOn"), typed.Choice<FeedbackWay>("way"), typed.Text("givenBy"))
            : new GiveFeedback(
                child, content, Hindrance: typed.Answer("told") is null ? null : typed.Choice<FeedbackHindrance>("hindrance"),
                PlannedOn: typed.OptionalDay("plannedOn"));
    }

    private static bool IsCarriedOutOrWaits(DecisionView made) =>
        made.WaitsToBeCarriedOut || made.CarryOuts is [.., { Kind: CarryOutKind.CarriedOut }];

    private static bool IsTold(CaseView subject, string childRef, int decision) => subject.Children.Any(
        child => child.ChildRef == childRef && child.Feedback.Any(told => told.DecisionNo == decision));

    private static bool IsDecidedOn(ChildFileView child, FormContext context) =>
        context.Case.Decisions is not [.., var latest] || latest.Children.Any(decided => decided.ChildRef == child.ChildRef);
}
