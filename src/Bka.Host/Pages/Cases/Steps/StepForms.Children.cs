using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>The children of a case, how each is heard, and what each thinks of the proposal.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Children =>
    [
        new("barn", Trigger.IdentifyChildren, StepRoom.Onward,
            PageText.Steps["IdentifyChildrenIntro"],
            [
                new("children", PageText.Steps["IdentifyChildrenRows"], FieldKind.ChildRows,
                    PageText.Steps["IdentifyChildrenRowsHint"],
                    Words<ChildRelation>(Texts.Words.Of)),
                new("noChildren", PageText.Steps["IdentifyChildrenNoChildren"], FieldKind.Tick)
                {
                    Section = PageText.Steps["IdentifyChildrenNoChildrenSection"],
                    IsAsked = IsAdultWithoutChildren,
                },
                Prose("confirmation", PageText.Steps["IdentifyChildrenConfirmation"], PageText.Steps["IdentifyChildrenConfirmationHint"]) with
                {
                    IsAsked = IsAdultWithoutChildren,
                },
            ],
            typed => new IdentifyChildren(ChildRows.Read(typed, "children"), typed.Ticked("noChildren"), typed.Text("confirmation")))
        {
            IsWanted = subject => subject.Summary.State == CaseState.AdultReceived,
        },
        new("samtal", Trigger.RecordHearing, StepRoom.Child,
            PageText.Steps["RecordHearingIntro"],
            [Child(PageText.Steps["WhichChild"]), Today("on", PageText.Steps["RecordHearingOn"]), .. HearingFields],
            typed => new RecordHearing(typed.Prose("childRef"), typed.Day("on"), HearingOf(typed)!))
        {
            IsWanted = subject => subject.Children.Any(child => child is { Hearings.Count: 0, Stances.Count: 0 }),
        },
        new("fodd", Trigger.RecordBirth, StepRoom.Child,
            PageText.Steps["RecordBirthIntro"],
            [
                Child(PageText.Steps["WhichChild"], (child, _) => child.Born is null),
                new("born", PageText.Steps["RecordBirthBorn"], FieldKind.Month),
                new("sex", PageText.Steps["RecordBirthSex"], FieldKind.Choice, Choices: Words<Sex>(Texts.Words.Of)),
            ],
            typed => new RecordBirth(typed.Prose("childRef"), typed.Prose("born"), typed.Choice<Sex>("sex")))
        {
            IsQuiet = true,
        },
        new("installning", Trigger.RecordStance, StepRoom.Child,
            PageText.Steps["RecordStanceIntro"],
            [
                ProposalVersion(),
                Child(PageText.Steps["WhichChild"], IsAffected),
                Today("establishedOn", PageText.Steps["RecordStanceEstablishedOn"]),
                new("stance", PageText.Steps["RecordStanceAnswer"], FieldKind.Radio,
                    PageText.Steps["RecordStanceAnswerHint"], Words<Stance>(value => Texts.Words.Capital(Texts.Words.Of(value)))),
                new("childsWords", PageText.Steps["RecordStanceChildsWords"], FieldKind.Prose,
                    PageText.Steps["RecordStanceChildsWordsHint"]),
                .. HearingFields,
            ],
            typed => new RecordStance(
                typed.Prose("childRef"), typed.Number("proposalVersion"), typed.Day("establishedOn"), typed.Choice<Stance>("stance"),
                HearingOf(typed)!, typed.Text("childsWords")))
        {
            IsWanted = subject => subject.Children.Any(child => child.IsAffected && !child.Stances.Any(stance => stance.IsPresent)),
            ShowsProposal = true,
        },
    ];

    private static IReadOnlyList<FormField> HearingFields =>
    [
        new("hearing.heard", PageText.Steps["HearingHeard"], FieldKind.YesNo) { Section = PageText.Steps["HearingHeardSection"] },
        Prose("hearing.account", PageText.Steps["HearingAccount"]),
        new("hearing.childWantsToTalk", PageText.Steps["HearingChildWantsToTalk"], FieldKind.YesNo, PageText.Steps["HearingChildWantsToTalkHint"])
        {
            IsAsked = context => context.Case.Adult is not null,
        },
        new("hearing.reason", PageText.Steps["HearingReason"], FieldKind.Choice,
            PageText.Steps["HearingReasonHint"])
        {
            Section = PageText.Steps["HearingReasonSection"],
            ChoicesIn = ReasonsIn,
        },
        new("hearing.localReason", PageText.Steps["HearingLocalReason"], FieldKind.Choice)
        {
            ChoicesIn = context => [.. context.LocalReasons.Select(reason => (reason.Code, reason.Text))],
            IsAsked = context => context.LocalReasons.Count > 0,
        },
        new("hearing.attempts", PageText.Steps["HearingAttempts"], FieldKind.Line,
            PageText.Steps["HearingAttemptsHint"]),
        new("hearing.plannedOn", PageText.Steps["HearingPlannedOn"], FieldKind.Day,
            PageText.Steps["HearingPlannedOnHint"]),
        Prose("hearing.otherWay", PageText.Steps["HearingOtherWay"],
            PageText.Steps["HearingOtherWayHint"]),
        new("hearing.riskDecidedBy", PageText.Steps["HearingRiskDecidedBy"], FieldKind.Line, PersonId)
        {
            IsAsked = context => context.Case is { Utredning: not null } or { Adult: not null } || context.Case.Decisions.Count > 0,
        },
    ];

    private static Hearing? HearingOf(TypedValues typed) => typed.Answer("hearing.heard") is not { } heard
        ? null
        : new Hearing(
            heard, typed.Prose("hearing.account"), typed.OptionalChoice<NotHeardReason>("hearing.reason"),
            typed.Days("hearing.attempts"), typed.OptionalDay("hearing.plannedOn"), typed.Text("hearing.otherWay"),
            typed.Text("hearing.riskDecidedBy"), typed.Answer("hearing.childWantsToTalk"), typed.Text("hearing.localReason"));

    // What can never be accepted in this kind of case is not offered.
    private static (string, string)[] ReasonsIn(FormContext context) => context.Case switch
    {
        { Adult: not null } => Words(Texts.Words.Of, NotHeardReason.GuardianRefused),
        { Utredning: null, Decisions.Count: 0 } => Words(Texts.Words.Of, NotHeardReason.ThroughGuardian),
        _ => Words(Texts.Words.Of, NotHeardReason.ThroughGuardian, NotHeardReason.GuardianRefused),
    };

    private static bool IsAdultWithoutChildren(FormContext context) => context.Case is { Adult: not null, Children.Count: 0 };
}
