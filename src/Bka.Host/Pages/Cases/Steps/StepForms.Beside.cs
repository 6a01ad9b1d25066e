using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>What can be needed at any time.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Beside =>
    [
        new("anmal-oro", Trigger.RaiseConcern, StepRoom.Beside,
            "Oron blir genast en anmälan i ett eget ärende om barnet. Barnet utreds aldrig inuti den vuxnes ärende.",
            [
                Child("Vilket barn?"),
                new("caseRef", "Det nya ärendets nummer i verksamhetssystemet", FieldKind.Line, "Aldrig personnummer."),
                new("unit", "Enhet som tar emot anmälan", FieldKind.Line),
                new("receivedAt", "När uppmärksammades oron?", FieldKind.Moment),
                new("violence", "Misstanke om våld?", FieldKind.Radio, Choices: Words<ViolenceSuspicion>(Texts.Words.Of)),
                new("reasons", "Vad består oron i?", FieldKind.Prose, AboutThisChild),
            ],
            typed => new RaiseConcern(
                typed.Prose("childRef"), typed.Prose("caseRef"), typed.Prose("unit"), typed.Moment("receivedAt"),
                typed.Choice<ViolenceSuspicion>("violence"), typed.Prose("reasons"))),
        new("vrakning", Trigger.RecordEviction, StepRoom.Beside,
            "Dagen bevakas. Skriv vad ni har gjort för att undvika vräkningen, och med vem.",
            [
                new("evictionOn", "Dag för vräkning", FieldKind.Day, "Lämna tomt om den är inställd."),
                new("contact", "Kontakt med Kronofogden eller hyresvärden", FieldKind.Prose, Enough),
            ],
            typed => new RecordEviction(typed.OptionalDay("evictionOn"), typed.Prose("contact"))),
        new("anmalaren-vill-veta", Trigger.RequestReporterFeedback, StepRoom.Beside,
            "Den som är skyldig att anmäla kan begära att få veta om en utredning har inletts. Svaret ges inom en vecka från beslutet.",
            [Today("requestedOn", "Dag för begäran")],
            typed => new RequestReporterFeedback(typed.Day("requestedOn"))),
        new("aterkoppling-anmalare", Trigger.GiveReporterFeedback, StepRoom.Beside,
            "Skriv när anmälaren fick veta, eller varför det vore olämpligt.",
            [
                new("givenOn", "Dag då anmälaren fick veta", FieldKind.Day),
                new("unsuitable", "Eller: varför vore det olämpligt?", FieldKind.Prose, "Fyll i det ena eller det andra, inte båda."),
            ],
            typed => new GiveReporterFeedback(typed.OptionalDay("givenOn"), typed.Text("unsuitable"))),
        new("handlaggare", Trigger.AssignCaseworker, StepRoom.Beside,
            "Fristerna påverkas inte av att ärendet byter handläggare.",
            [
                new("caseworker", "Ny handläggare", FieldKind.Line, PersonId),
                new("handoverNote", "Vad behöver hen veta först? (frivilligt)", FieldKind.Prose, "Minst 20 tecken om du skriver något."),
                new("childToldOn", "Dag då barnet fick veta (frivilligt)", FieldKind.Day),
            ],
            typed => new AssignCaseworker(typed.Prose("caseworker"), typed.Text("handoverNote"), typed.OptionalDay("childToldOn"))),
        new("anmal-jav", Trigger.FlagConflict, StepRoom.Beside,
            "Den som är jävig får varken handlägga, granska eller besluta i ärendet.",
            [
                new("person", "Vem gäller det?", FieldKind.Line, PersonId),
                new("reasons", "Varför?", FieldKind.Prose, Enough),
            ],
            typed => new FlagConflict(typed.Prose("person"), typed.Prose("reasons"))),
        new("avskriv-jav", Trigger.LiftConflict, StepRoom.Beside,
            "Jävet har prövats och finns inte. Ingen avskriver sitt eget.",
            [
                new("person", "Vem gäller det?", FieldKind.Radio)
                {
                    ChoicesIn = context => [.. context.Case.Conflicts.Where(conflict => conflict.LiftedBecause is null)
                        .Select(conflict => (conflict.Person, conflict.Person))],
                },
                new("reasons", "Varför är personen inte jävig?", FieldKind.Prose, Enough),
            ],
            typed => new LiftConflict(typed.Prose("person"), typed.Prose("reasons"))),
        new("flytta-over", Trigger.TransferCase, StepRoom.Beside,
            "En annan kommun tar över. Fristerna stannar här.",
            [
                Today("transferredOn", "Dag då den andra kommunen tog över"),
                new("municipality", "Vilken kommun?", FieldKind.Line),
                new("accepted", "Den mottagande kommunen har godtagit, eller det är beslutat", FieldKind.Tick),
                Prose("reasons", "Varför?", Enough),
            ],
            typed => new TransferCase(
                typed.Day("transferredOn"), typed.Prose("municipality"), typed.Ticked("accepted"), typed.Prose("reasons"))),
        new("makulera", Trigger.VoidCase, StepRoom.Beside,
            "Bara för en felaktig registrering. Ärendet finns kvar, räknas som makulerat och står utanför statistiken.",
            [Prose("reasons", "Vad var fel?", Enough)],
            typed => new VoidCase(typed.Prose("reasons"))),
    ];
}
