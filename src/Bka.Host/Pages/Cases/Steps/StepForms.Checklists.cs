using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases.Steps;

/// <summary>What happens to a child's BKA beside the writing of it.</summary>
internal static partial class StepForms
{
    private static IReadOnlyList<StepForm> Checklists =>
    [
        new("bka-klar", Trigger.CompleteBka, StepRoom.Child,
            PageText.Steps["CompleteBkaIntro"],
            [Child(PageText.Steps["WhichChild"], IsAffected)],
            typed => new CompleteBka(typed.Prose("childRef"))),
        new("faststall-bka", Trigger.ApproveBka, StepRoom.Child,
            PageText.Steps["ApproveBkaIntro"],
            [Child(PageText.Steps["WhichChild"], (child, _) => child.Bkas is [.., { State: BkaState.Ready }])],
            typed => new ApproveBka(typed.Prose("childRef"))),
        new("skicka-tillbaka-bka", Trigger.ReturnBka, StepRoom.Beside,
            PageText.Steps["ReturnBkaIntro"],
            [
                Child(PageText.Steps["WhichChild"], (child, _) => child.Bkas is [.., { State: BkaState.Ready }]),
                new("reasons", PageText.Steps["ReturnBkaReasons"], FieldKind.Prose, PageText.Steps["ReturnBkaReasonsHint"]),
            ],
            typed => new ReturnBka(typed.Prose("childRef"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("oppna-bka", Trigger.ReopenBka, StepRoom.Beside,
            PageText.Steps["ReopenBkaIntro"],
            [
                Child(PageText.Steps["WhichChild"], (child, _) => child.Bkas is [.., { State: BkaState.Approved }]),
                new("reasons", PageText.Steps["ReopenBkaReasons"], FieldKind.Prose, Enough),
            ],
            typed => new ReopenBka(typed.Prose("childRef"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("ateranvand-bka", Trigger.ReuseBka, StepRoom.Beside,
            PageText.Steps["ReuseBkaIntro"],
            [
                Child(PageText.Steps["WhichChild"], IsAffected),
                new("fromCaseId", PageText.Steps["ReuseBkaFromCaseId"], FieldKind.Radio, PageText.Steps["ReuseBkaFromCaseIdHint"])
                {
                    ChoicesIn = context => [.. context.Related.Select(other =>
                        (other.CaseId, PageText.Steps["ReuseBkaFromCase", other.CaseRef, Show.Day(other.ReceivedOn), Texts.Words.Of(other.State).ToLowerInvariant()]))],
                },
                new("nothingHasChanged", PageText.Steps["ReuseBkaNothingHasChanged"], FieldKind.Tick),
                new("confirmation", PageText.Steps["ReuseBkaConfirmation"], FieldKind.Prose, PageText.Steps["ReuseBkaConfirmationHint"]),
            ],
            typed => new ReuseBka(
                typed.Prose("childRef"), typed.Prose("fromCaseId"), typed.Ticked("nothingHasChanged"), typed.Prose("confirmation")))
        {
            IsQuiet = true,
        },
    ];
}
