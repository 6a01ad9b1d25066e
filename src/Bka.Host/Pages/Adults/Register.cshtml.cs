using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Adults;

/// <summary>Registers an adult's matter that may affect children.</summary>
internal sealed class RegisterModel(IBkaWorkflow bka) : FormPage(bka)
{
    public override IReadOnlyList<FormField> Fields =>
    [
        new("caseRef", PageText.Adults["CaseNumber"], FieldKind.Line, PageText.Adults["NeverPersonnummer"]),
        new("adultRef", PageText.Adults["AdultRef"], FieldKind.Line, PageText.Adults["NeverName"]),
        new("matter", PageText.Adults["Matter"], FieldKind.Radio, Choices: Choices<AdultMatter>(Words.Of)),
        new("receivedAt", PageText.Adults["ReceivedAt"], FieldKind.Moment),
        new("channel", PageText.Adults["Channel"], FieldKind.Choice, Choices: Choices<Channel>(Words.Of)),
        Unit(PageText.Adults["Unit"]),
        new("preparedAutomatically", PageText.Adults["PreparedAutomatically"], FieldKind.Tick,
            PageText.Adults["PreparedAutomaticallyHint"]),
        new("evictionOn", PageText.Adults["EvictionDay"], FieldKind.Day, PageText.Adults["DayIsWatched"]),
        new("caseworker", PageText.Adults["CaseworkerOptional"], FieldKind.Line, PageText.Adults["UserIdExample"]),
        new("continuesCaseId", PageText.Adults["ContinuesCase"], FieldKind.Line,
            PageText.Adults["ContinuesCaseHint"]),
    ];

    [TempData]
    public string? Done { get; set; }

    public void OnGet(string? fortsatter) => Values.Set("continuesCaseId", Given(fortsatter));

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var command = new RegisterAdultCase(
            typed.Prose("caseRef"), typed.Prose("adultRef"), typed.Choice<AdultMatter>("matter"), typed.Moment("receivedAt"),
            typed.Choice<Channel>("channel"), typed.Prose("unit"), typed.Ticked("preparedAutomatically"), typed.OptionalDay("evictionOn"),
            typed.Text("caseworker"), typed.Text("continuesCaseId"));
        if (typed.Refusal is { } unreadable)
        {
            Reject(unreadable);
            return Page();
        }

        var answer = await SendAsync(command, Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return Page();
        }

        Done = nameof(Trigger.RegisterAdultCase);
        return Redirect(CaseAddress.Of(answer.Value!.CaseId));
    }
}
