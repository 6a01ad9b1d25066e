using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>What can be needed at any time.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Beside =>
    [
        new("anmal-oro", Trigger.RaiseConcern, StepRoom.Beside,
            PageText.Steps["RaiseConcernIntro"],
            [
                Child(PageText.Steps["WhichChild"]),
                new("caseRef", PageText.Steps["RaiseConcernCaseRef"], FieldKind.Line, PageText.Steps["NoPersonnummer"]),
                new("unit", PageText.Steps["RaiseConcernUnit"], FieldKind.Line),
                new("receivedAt", PageText.Steps["RaiseConcernReceivedAt"], FieldKind.Moment),
                new("violence", PageText.Steps["RaiseConcernViolence"], FieldKind.Radio, Choices: Words<ViolenceSuspicion>(Texts.Words.Of)),
                new("reasons", PageText.Steps["RaiseConcernReasons"], FieldKind.Prose, AboutThisChild),
            ],
            typed => new RaiseConcern(
                typed.Prose("childRef"), typed.Prose("caseRef"), typed.Prose("unit"), typed.Moment("receivedAt"),
                typed.Choice<ViolenceSuspicion>("violence"), typed.Prose("reasons"))),
        new("vrakning", Trigger.RecordEviction, StepRoom.Beside,
            PageText.Steps["RecordEvictionIntro"],
            [
                new("evictionOn", PageText.Steps["RecordEvictionOn"], FieldKind.Day, PageText.Steps["RecordEvictionOnHint"]),
                new("contact", PageText.Steps["RecordEvictionContact"], FieldKind.Prose, Enough),
            ],
            typed => new RecordEviction(typed.OptionalDay("evictionOn"), typed.Prose("contact"))),
        new("anmalaren-vill-veta", Trigger.RequestReporterFeedback, StepRoom.Beside,
            PageText.Steps["RequestReporterFeedbackIntro"],
            [Today("requestedOn", PageText.Steps["RequestReporterFeedbackOn"])],
            typed => new RequestReporterFeedback(typed.Day("requestedOn"))),
        new("aterkoppling-anmalare", Trigger.GiveReporterFeedback, StepRoom.Beside,
            PageText.Steps["GiveReporterFeedbackIntro"],
            [
                new("givenOn", PageText.Steps["GiveReporterFeedbackGivenOn"], FieldKind.Day),
                new("unsuitable", PageText.Steps["GiveReporterFeedbackUnsuitable"], FieldKind.Prose, PageText.Steps["GiveReporterFeedbackUnsuitableHint"]),
            ],
            typed => new GiveReporterFeedback(typed.OptionalDay("givenOn"), typed.Text("unsuitable"))),
        new("handlaggare", Trigger.AssignCaseworker, StepRoom.Beside,
            PageText.Steps["AssignCaseworkerIntro"],
            [
                new("caseworker", PageText.Steps["AssignCaseworkerTo"], FieldKind.Line, PersonId),
                new("handoverNote", PageText.Steps["AssignCaseworkerHandoverNote"], FieldKind.Prose, PageText.Steps["AssignCaseworkerHandoverNoteHint"]),
                new("childToldOn", PageText.Steps["AssignCaseworkerChildToldOn"], FieldKind.Day),
            ],
            typed => new AssignCaseworker(typed.Prose("caseworker"), typed.Text("handoverNote"), typed.OptionalDay("childToldOn"))),
        new("anmal-jav", Trigger.FlagConflict, StepRoom.Beside,
            PageText.Steps["FlagConflictIntro"],
            [
                new("person", PageText.Steps["WhichPerson"], FieldKind.Line, PersonId),
                new("reasons", PageText.Steps["Why"], FieldKind.Prose, Enough),
            ],
            typed => new FlagConflict(typed.Prose("person"), typed.Prose("reasons"))),
        new("avskriv-jav", Trigger.LiftConflict, StepRoom.Beside,
            PageText.Steps["LiftConflictIntro"],
            [
                new("person", PageText.Steps["WhichPerson"], FieldKind.Radio)
                {
                    ChoicesIn = context => [.. context.Case.Conflicts.Where(conflict => conflict.LiftedBecause is null)
                        .Select(conflict => (conflict.Person, conflict.Person))],
                },
                new("reasons", PageText.Steps["LiftConflictReasons"], FieldKind.Prose, Enough),
            ],
            typed => new LiftConflict(typed.Prose("person"), typed.Prose("reasons"))),
        new("flytta-over", Trigger.TransferCase, StepRoom.Beside,
            PageText.Steps["TransferCaseIntro"],
            [
                Today("transferredOn", PageText.Steps["TransferCaseOn"]),
                new("municipality", PageText.Steps["TransferCaseMunicipality"], FieldKind.Line),
                new("accepted", PageText.Steps["TransferCaseAccepted"], FieldKind.Tick),
                Prose("reasons", PageText.Steps["Why"], Enough),
            ],
            typed => new TransferCase(
                typed.Day("transferredOn"), typed.Prose("municipality"), typed.Ticked("accepted"), typed.Prose("reasons"))),
        new("makulera", Trigger.VoidCase, StepRoom.Beside,
            PageText.Steps["VoidCaseIntro"],
            [Prose("reasons", PageText.Steps["VoidCaseReasons"], Enough)],
            typed => new VoidCase(typed.Prose("reasons"))),
    ];
}
