using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Absence;

/// <summary>Frånvaro: who is away and who stands in, what a coming absence would touch, and the form for it.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>Who is away, and who will be.</summary>
    public AbsenceList Absences { get; private set; } = null!;

    /// <summary>What the absence in the form would touch; null when it is not asked.</summary>
    public AbsencePreview? Preview { get; private set; }

    /// <summary>The absence whose end was refused; null when it was the form below that was.</summary>
    public string? NotEnded { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>What in it deserves a second look; null for nothing.</summary>
    [TempData]
    public string? Warned { get; set; }

    /// <summary>Whether the reader may record absence and move cases.</summary>
    public bool MayManage => !Access.Scope(Actor, CaseAction.ManageAbsence).IsEmpty;

    public override IReadOnlyList<FormField> Fields =>
    [
        new("person", "Vem är borta?", FieldKind.Line, "Användarens id, till exempel hl07."),
        Unit("Från vilken enhet?"),
        new("from", "Första dag borta", FieldKind.Day),
        new("to", "Första dag tillbaka (frivilligt)", FieldKind.Day, "Lämna tomt för tills vidare."),
        new("substitute", "Ersättare (frivilligt)", FieldKind.Line,
            "Ersättaren arbetar i personens ärenden i enheten, med sin egen funktion och delegation. Utan ersättare, och när ersättaren också är borta, hamnar ärendena i din kö."),
        new("reason", "Orsak (frivilligt)", FieldKind.Choice, "Skriv aldrig något om hälsa.", Choices<AbsenceReason>(Words.Of)),
    ];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        return typed.Text("action") switch
        {
            "end" => await EndAsync(typed),
            "preview" => await PreviewAsync(typed),
            _ => await RecordAsync(typed),
        };
    }

    /// <summary>The list of the cases that are in the lead's queue since somebody is away.</summary>
    /// <param name="row">The absence.</param>
    public static string QueueOf(AbsenceRow row) =>
        Watches.WatchAddress.Of(new WatchFilter(Unit: row.Entry.Unit, Caseworker: row.Entry.Person, NeedsOwner: true));

    private async Task<IActionResult> RecordAsync(TypedValues typed)
    {
        var command = new RecordAbsence(
            typed.Prose("person"), typed.Prose("unit"), typed.Day("from"), typed.OptionalDay("to"), typed.Text("substitute"),
            typed.OptionalChoice<AbsenceReason>("reason"));
        var answer = typed.Refusal is { } unreadable ? unreadable : await SendAsync(command, Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return await ShowAsync();
        }

        Told = $"Frånvaron är registrerad: {command.Person}, {Words.Days(command.From, command.To)}.";
        Warned = answer.Value!.Warnings is { } warnings ? string.Join(" ", warnings.Select(Words.Of)) : null;
        return Redirect("/franvaro");
    }

    private async Task<IActionResult> EndAsync(TypedValues typed)
    {
        var absence = typed.Prose("absenceId");
        var day = typed.Day("back");
        var answer = typed.Refusal is { } unreadable ? unreadable : await SendAsync(new EndAbsence(absence, day), Key);
        if (answer.Refusal is { } refusal)
        {
            // The day stands in the row's own form and not in the one below, which has a field of the same name.
            NotEnded = absence;
            Reject(refusal with { Missing = [.. refusal.Missing.Select(missing => missing with { Item = null })] });
            return await ShowAsync();
        }

        Told = answer.Value!.To == answer.Value.From ? "Frånvaron är borttagen innan den började." : $"Frånvaron är avslutad. Första dag tillbaka: {Show.Day(day)}.";
        return Redirect("/franvaro");
    }

    private async Task<IActionResult> PreviewAsync(TypedValues typed)
    {
        var query = new PreviewAbsence(
            typed.Prose("person"), typed.Day("from"), typed.OptionalDay("to"), typed.Text("substitute"), typed.Text("unit"));
        var answer = typed.Refusal is { } unreadable ? unreadable : await AskAsync(query);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
        }

        Preview = answer.Value;
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        var absences = await AskAsync(new GetAbsences());
        if (absences.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Absences = absences.Value!;
        return Page();
    }
}
