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
        new("person", PageText.Absence["WhoIsAway"], FieldKind.Line, PageText.Absence["UserIdExample"]),
        Unit(PageText.Absence["FromWhichUnit"]),
        new("from", PageText.Absence["FirstDayAway"], FieldKind.Day),
        new("to", PageText.Absence["FirstDayBackOptional"], FieldKind.Day, PageText.Absence["EmptyForUntilFurther"]),
        new("substitute", PageText.Absence["SubstituteOptional"], FieldKind.Line,
            PageText.Absence["SubstituteHint"]),
        new("reason", PageText.Absence["ReasonOptional"], FieldKind.Choice, PageText.Absence["NeverHealth"], Choices<AbsenceReason>(Words.Of)),
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

        Told = PageText.Absence["Recorded", command.Person, Words.Days(command.From, command.To)];
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

        Told = answer.Value!.To == answer.Value.From ? PageText.Absence["Removed"] : PageText.Absence["Ended", Show.Day(day)];
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
