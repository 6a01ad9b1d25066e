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
        new("caseRef", "Ärendets nummer i verksamhetssystemet", FieldKind.Line, "Aldrig personnummer."),
        new("adultRef", "Den vuxnes beteckning i verksamhetssystemet", FieldKind.Line, "Aldrig namn eller personnummer."),
        new("matter", "Vad gäller ärendet?", FieldKind.Radio, Choices: Choices<AdultMatter>(Words.Of)),
        new("receivedAt", "När kom det in?", FieldKind.Moment),
        new("channel", "Väg in", FieldKind.Choice, Choices: Choices<Channel>(Words.Of)),
        Unit("Enhet"),
        new("preparedAutomatically", "Beslutet är berett automatiskt, till exempel ur en e-ansökan", FieldKind.Tick,
            "Då måste en handläggare ha granskat varje barns situation före beslut."),
        new("evictionOn", "Dag för vräkning, om en är satt", FieldKind.Day, "Dagen bevakas."),
        new("caseworker", "Handläggare (frivilligt)", FieldKind.Line, "Användarens id, till exempel hl02."),
        new("continuesCaseId", "Barnets ärende som fortsätter här (frivilligt)", FieldKind.Line,
            "När ett barn har fyllt 18 år. Ärendets id står sist i adressen till barnets ärende."),
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
