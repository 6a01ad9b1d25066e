using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>From what came in to the utredning.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Beginning =>
    [
        new("skyddsbedomning", Trigger.RecordSkyddsbedomning, StepRoom.Onward,
            PageText.Steps["RecordSkyddsbedomningIntro"],
            [
                new("assessedAt", PageText.Steps["RecordSkyddsbedomningAssessedAt"], FieldKind.Moment),
                new("immediateProtection", PageText.Steps["RecordSkyddsbedomningImmediateProtection"], FieldKind.YesNo),
                Prose("reasons", PageText.Steps["Why"]),
                new("violence", PageText.Steps["RecordSkyddsbedomningViolence"], FieldKind.Choice,
                    PageText.Steps["RecordSkyddsbedomningViolenceHint"], Words<ViolenceSuspicion>(Texts.Words.Of)),
                new("measure", PageText.Steps["RecordSkyddsbedomningMeasure"], FieldKind.Prose, PageText.Steps["RecordSkyddsbedomningMeasureHint"]),
            ],
            typed => new RecordSkyddsbedomning(
                typed.Moment("assessedAt"), typed.Required("immediateProtection"), typed.Prose("reasons"), typed.Text("measure"),
                typed.OptionalChoice<ViolenceSuspicion>("violence")))
        {
            IsWanted = subject => subject.Summary is { Kind: IntakeKind.ConcernReport } or { State: CaseState.Received },
        },
        new("forhandsbedomning", Trigger.BeginForhandsbedomning, StepRoom.Onward,
            PageText.Steps["BeginForhandsbedomningIntro"],
            [],
            _ => new BeginForhandsbedomning()),
        new("inled", Trigger.OpenUtredning, StepRoom.Onward,
            PageText.Steps["OpenUtredningIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                Prose("purpose", PageText.Steps["OpenUtredningPurpose"]),
                new("utredningRef", PageText.Steps["OpenUtredningRef"], FieldKind.Line, PageText.Steps["NoPersonnummer"]),
            ],
            typed => new OpenUtredning(typed.Day("decidedOn"), typed.Prose("purpose"), typed.Text("utredningRef"))),
        new("inled-inte", Trigger.DecideNotToOpen, StepRoom.Onward,
            PageText.Steps["DecideNotToOpenIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                Prose("reasons", PageText.Steps["DecideNotToOpenReasons"]),
                Prose("violenceOverride", PageText.Steps["DecideNotToOpenViolenceOverride"]) with
                {
                    IsAsked = context => context.Case.Violence != ViolenceSuspicion.No,
                },
                .. HearingFields,
            ],
            typed => new DecideNotToOpen(
                typed.Day("decidedOn"), typed.Prose("reasons"), HearingOf(typed), typed.Text("violenceOverride"))),
        new("tillfor", Trigger.JoinUtredning, StepRoom.Onward,
            PageText.Steps["JoinUtredningIntro"],
            [
                new("utredningCaseId", PageText.Steps["JoinUtredningCaseId"], FieldKind.Line, PageText.Steps["JoinUtredningCaseIdHint"])
                {
                    Start = context => context.Permitted.RunningUtredningCaseId,
                },
            ],
            typed => new JoinUtredning(typed.Prose("utredningCaseId"))),
        new("forlang-forhandsbedomning", Trigger.ExtendForhandsbedomning, StepRoom.Beside,
            PageText.Steps["ExtendForhandsbedomningIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                new("newLastDay", PageText.Steps["NewLastDay"], FieldKind.Day),
                new("reason", PageText.Steps["ExtendForhandsbedomningReason"], FieldKind.Choice, Choices: Words<ExceptionalReason>(Texts.Words.Of)),
                Prose("reasons", PageText.Steps["ExtendForhandsbedomningReasons"]),
            ],
            typed => new ExtendForhandsbedomning(
                typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Choice<ExceptionalReason>("reason"), typed.Prose("reasons"))),
        new("forlang-utredning", Trigger.ExtendUtredning, StepRoom.Beside,
            PageText.Steps["ExtendUtredningIntro"],
            [
                Today("decidedOn", PageText.Steps["DecidedOn"]),
                new("newLastDay", PageText.Steps["NewLastDay"], FieldKind.Day),
                Prose("reasons", PageText.Steps["ExtendUtredningReasons"]),
            ],
            typed => new ExtendUtredning(typed.Day("decidedOn"), typed.Day("newLastDay"), typed.Prose("reasons"))),
    ];
}
