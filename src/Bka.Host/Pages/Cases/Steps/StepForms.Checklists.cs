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
            "Alla obligatoriska frågor är besvarade för barnet. Någon annan än den som har skrivit granskar och fastställer.",
            [Child("Vilket barn?", IsAffected)],
            typed => new CompleteBka(typed.Prose("childRef"))),
        new("faststall-bka", Trigger.ApproveBka, StepRoom.Child,
            "Läs hela BKA först. När du fastställer den låses den. Den som har skrivit i den kan inte fastställa den.",
            [Child("Vilket barn?", (child, _) => child.Bkas is [.., { State: BkaState.Ready }])],
            typed => new ApproveBka(typed.Prose("childRef"))),
        new("skicka-tillbaka-bka", Trigger.ReturnBka, StepRoom.Beside,
            "BKA blir ett utkast igen och går tillbaka till den som skrev. Det som är skrivet finns kvar.",
            [
                Child("Vilket barn?", (child, _) => child.Bkas is [.., { State: BkaState.Ready }]),
                new("reasons", "Vad behöver bli bättre?", FieldKind.Prose, "Nämn frågan, till exempel BKA-33. Minst 20 tecken."),
            ],
            typed => new ReturnBka(typed.Prose("childRef"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("oppna-bka", Trigger.ReopenBka, StepRoom.Beside,
            "Den fastställda BKA finns kvar som den är. Du får en ny version med samma svar att arbeta vidare i.",
            [
                Child("Vilket barn?", (child, _) => child.Bkas is [.., { State: BkaState.Approved }]),
                new("reasons", "Varför behöver den ändras?", FieldKind.Prose, Enough),
            ],
            typed => new ReopenBka(typed.Prose("childRef"), typed.Prose("reasons")))
        {
            IsQuiet = true,
        },
        new("ateranvand-bka", Trigger.ReuseBka, StepRoom.Beside,
            "Bara vid bifall till försörjningsstöd, och när en fastställd förenklad BKA om barnet är högst sex månader gammal.",
            [
                Child("Vilket barn?", IsAffected),
                new("fromCaseId", "Från vilket ärende?", FieldKind.Radio, "Ärenden om samma vuxna som du får se.")
                {
                    ChoicesIn = context => [.. context.Related.Select(other =>
                        (other.CaseId, $"Ärende {other.CaseRef}, kom in {Show.Day(other.ReceivedOn)}, {Texts.Words.Of(other.State).ToLowerInvariant()}"))],
                },
                new("nothingHasChanged", "Inget har ändrats för barnet", FieldKind.Tick),
                new("confirmation", "Hur vet du det?", FieldKind.Prose, "Skriv vem du har talat med och när, minst 20 tecken."),
            ],
            typed => new ReuseBka(
                typed.Prose("childRef"), typed.Prose("fromCaseId"), typed.Ticked("nothingHasChanged"), typed.Prose("confirmation")))
        {
            IsQuiet = true,
        },
    ];
}
