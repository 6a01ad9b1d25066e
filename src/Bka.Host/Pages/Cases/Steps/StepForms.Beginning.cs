using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>From what came in to the utredning.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Beginning =>
    [
        new("skyddsbedomning", Trigger.RecordSkyddsbedomning, StepRoom.Onward,
            "Bedöm om barnet behöver skydd genast. Det görs samma dag som anmälan kommer in, senast dagen efter.",
            [
                new("assessedAt", "När gjordes bedömningen?", FieldKind.Moment),
                new("immediateProtection", "Behöver barnet skydd genast?", FieldKind.YesNo),
                Prose("reasons", "Varför?"),
                new("violence", "Misstanke om våld, om bedömningen har gett ett annat svar än vid registreringen", FieldKind.Choice,
                    "Lämna tomt om svaret är oförändrat.", Words<ViolenceSuspicion>(Texts.Words.Of)),
                new("measure", "Vad har ni gjort för att skydda barnet?", FieldKind.Prose, "Fyll i om barnet behöver skydd genast."),
            ],
            typed => new RecordSkyddsbedomning(
                typed.Moment("assessedAt"), typed.Required("immediateProtection"), typed.Prose("reasons"), typed.Text("measure"),
                typed.OptionalChoice<ViolenceSuspicion>("violence")))
        {
            IsWanted = subject => subject.Summary is { Kind: IntakeKind.ConcernReport } or { State: CaseState.Received },
        },
        new("forhandsbedomning", Trigger.BeginForhandsbedomning, StepRoom.Onward,
            "Du påbörjar bedömningen av om en utredning ska inledas. Tiden räknas från dagen då anmälan kom in, inte från i dag.",
            [],
            _ => new BeginForhandsbedomning()),
        new("inled", Trigger.OpenUtredning, StepRoom.Onward,
            "De fyra månaderna räknas från beslutsdagen.",
            [
                Today("decidedOn", "Beslutsdag"),
                Prose("purpose", "Vad ska utredas?"),
                new("utredningRef", "Utredningens nummer i verksamhetssystemet (frivilligt)", FieldKind.Line, "Aldrig personnummer."),
            ],
            typed => new OpenUtredning(typed.Day("decidedOn"), typed.Prose("purpose"), typed.Text("utredningRef"))),
        new("inled-inte", Trigger.DecideNotToOpen, StepRoom.Onward,
            "Beslutet ska gå att förstå för barnet och för den som granskar. Skriv hur barnet har kommit till tals, eller konkret varför inte.",
            [
                Today("decidedOn", "Beslutsdag"),
                Prose("reasons", "Varför behövs ingen utredning?"),
                Prose("violenceOverride", "Misstanke om våld är inte utesluten. Vad talar ändå emot en utredning?") with
                {
                    IsAsked = context => context.Case.Violence != ViolenceSuspicion.No,
                },
                .. HearingFields,
            ],
            typed => new DecideNotToOpen(
                typed.Day("decidedOn"), typed.Prose("reasons"), HearingOf(typed), typed.Text("violenceOverride"))),
        new("tillfor", Trigger.JoinUtredning, StepRoom.Onward,
            "Det pågår redan en utredning om samma barn. Anmälan blir en del av den. Inget beslut fattas och de 14 dagarna gäller inte.",
            [
                new("utredningCaseId", "Den pågående utredningens ärende-id", FieldKind.Line, "Ifyllt åt dig. Ändra bara om en annan utredning om barnet är rätt.")
                {
                    Start = context => context.Permitted.RunningUtredningCaseId,
                },
            ],
            typed => new JoinUtredning(typed.Prose("utredningCaseId"))),
        new("forlang-forhandsbedomning", Trigger.ExtendForhandsbedomning, StepRoom.Beside,
            "Kräver synnerliga skäl. Arbetsläge är inte ett sådant skäl. Ett beslut efter sista dagen sparas men flyttar inget.",
            [
                Today("decidedOn", "Beslutsdag"),
                new("newLastDay", "Ny sista dag", FieldKind.Day),
                new("reason", "Synnerligt skäl", FieldKind.Choice, Choices: Words<ExceptionalReason>(Texts.Words.Of)),
                Prose("reasons", "Vad är synnerligt i det här ärendet?"),
            ],
            typed => new ExtendForhandsbedomning(
                typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Choice<ExceptionalReason>("reason"), typed.Prose("reasons"))),
        new("forlang-utredning", Trigger.ExtendUtredning, StepRoom.Beside,
            "Kräver särskilda skäl och gäller en bestämd tid. Ett beslut efter sista dagen sparas men flyttar inget.",
            [
                Today("decidedOn", "Beslutsdag"),
                new("newLastDay", "Ny sista dag", FieldKind.Day),
                Prose("reasons", "Vilka är de särskilda skälen?"),
            ],
            typed => new ExtendUtredning(typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Prose("reasons"))),
    ];
}
