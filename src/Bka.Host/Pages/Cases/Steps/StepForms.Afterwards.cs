using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>What follows a decision.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Afterwards =>
    [
        new("aterkoppling", Trigger.GiveFeedback, StepRoom.Child,
            "Berätta för barnet vad som är beslutat, varför, vad det betyder och vad barnet kan göra. Eller skriv varför det inte går nu.",
            [
                Child("Vilket barn?", IsDecidedOn),
                new("told", "Har barnet fått veta?", FieldKind.YesNo),
                Prose("content", "Vad sa ni, och med vilka skäl? Eller: varför har barnet inte fått veta?"),
                new("givenOn", "Dag", FieldKind.Day) { Section = "Om barnet har fått veta" },
                new("way", "Hur?", FieldKind.Choice, Choices: Words<FeedbackWay>(Texts.Words.Of)),
                new("givenBy", "Vem berättade? (frivilligt)", FieldKind.Line, "Lämna tomt om det var du. " + PersonId),
                new("hindrance", "Varför inte?", FieldKind.Choice, Choices: Words<FeedbackHindrance>(Texts.Words.Of))
                {
                    Section = "Om barnet inte har fått veta",
                },
                new("plannedOn", "Dag då barnet ska få veta", FieldKind.Day, "För ett litet barn, eller när barnet inte har gått att nå. Dagen bevakas."),
            ],
            FeedbackOf)
        {
            IsWanted = subject => subject.Decisions is not [.., var latest] || latest.Children.Any(decided => !IsTold(subject, decided.ChildRef, latest.No)),
        },
        new("uppfoljning", Trigger.StartFollowUp, StepRoom.Onward,
            "Bara efter en utredning utan insats, när stöd har erbjudits och avböjts och barnet har ett särskilt behov. Högst sex månader.",
            [
                Today("decidedOn", "Beslutsdag"),
                Prose("particularNeed", "Vilket särskilt behov har barnet?"),
                new("offeredOn", "Dag då insatsen erbjöds", FieldKind.Day),
                new("declinedOn", "Dag då den avböjdes", FieldKind.Day),
                new("guardiansToldOn", "Dag då vårdnadshavarna underrättades", FieldKind.Day),
                new("childToldOn", "Dag då barnet underrättades", FieldKind.Day, "Krävs från 15 år."),
            ],
            typed => new StartFollowUp(
                typed.Day("decidedOn"), typed.Prose("particularNeed"), typed.Day("offeredOn"), typed.Day("declinedOn"),
                typed.OptionalDay("guardiansToldOn"), typed.OptionalDay("childToldOn")))
        {
            IsQuiet = true,
        },
        new("avsluta-uppfoljning", Trigger.EndFollowUp, StepRoom.Onward,
            "Uppföljningen avslutas. Skriv vad den visade.",
            [Today("endedOn", "Dag"), Prose("reasons", "Vad visade uppföljningen?")],
            typed => new EndFollowUp(typed.Day("endedOn"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("verkstallighet", Trigger.RecordCarriedOut, StepRoom.Onward,
            "Ett beslut som ger stöd ska verkställas. Är det inte gjort inom tre månader ska det rapporteras till IVO och revisorerna. "
                + "Att någon tackar nej till ett erbjudande räcker inte: beslutet väntar tills det verkställs eller hen avstår från insatsen.",
            [
                new("decisionNo", "Vilket beslut?", FieldKind.Radio)
                {
                    ChoicesIn = context => [.. context.Case.Decisions.Where(IsCarriedOutOrWaits)
                        .Select(made => (Number(made.No), $"Beslut {made.No} den {Texts.Show.Day(made.DecidedOn)}, {Texts.Words.Of(made.Outcome).ToLowerInvariant()}"))],
                    Start = context => context.Case.Decisions.FirstOrDefault(made => made.WaitsToBeCarriedOut) is { } waits ? Number(waits.No) : null,
                },
                new("kind", "Vad har hänt?", FieldKind.Radio)
                {
                    ChoicesIn = context => context.Case.Decisions.Any(made => made.Outcome == DecisionOutcome.Housing)
                        ? Words<CarryOutKind>(Texts.Words.Of)
                        : Words<CarryOutKind>(Texts.Words.Of, CarryOutKind.NothingGranted),
                },
                Today("on", "Dag då det hände"),
                Prose("note", "Varför?", "Behövs inte när beslutet är verkställt. Annars minst 20 tecken om just det här beslutet."),
            ],
            typed => new RecordCarriedOut(
                typed.Number("decisionNo"), typed.Choice<CarryOutKind>("kind"), typed.Day("on"), typed.Text("note")))
        {
            IsWanted = subject => subject.Decisions.Any(made => made.WaitsToBeCarriedOut),
            IsQuiet = true,
        },
        new("avsluta", Trigger.CloseCase, StepRoom.Onward,
            "Ärendet avslutas, och den frist som pågår stannar.",
            [
                Today("closedOn", "Dag då ärendet avslutades"),
                new("reason", "Varför avslutas ärendet?", FieldKind.Choice,
                    Choices: Words<ClosingReason>(Texts.Words.Of, ClosingReason.NotStated)),
                new("documented", "Den skriftliga utredningen, eller beslutsunderlaget, finns", FieldKind.Tick)
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
