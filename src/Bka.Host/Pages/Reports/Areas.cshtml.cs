using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Reports;

/// <summary>What people write for a year's barnbokslut.</summary>
internal sealed class AreasModel(IBkaWorkflow bka, TimeProvider time) : FormPage(bka)
{
    public int Year { get; private set; }

    /// <summary>The year's areas.</summary>
    public IReadOnlyList<DevelopmentArea> Areas { get; private set; } = [];

    /// <summary>The year's strengths and shortcomings.</summary>
    public IReadOnlyList<ReportNote> Notes { get; private set; } = [];

    /// <summary>The area that is being changed; null for a new one.</summary>
    public string? Editing { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    public bool MayEdit => !Access.Scope(Actor, CaseAction.EditReports).IsEmpty;

    public IReadOnlyList<FormField> AreaFields { get; } =
    [
        new("article", PageText.Reports["Article"], FieldKind.Choice, null, Choices<ChildArticle>(Words.Of)),
        new("area", PageText.Reports["WhatToImprove"], FieldKind.Line),
        new("goal", PageText.Reports["HowNoticed"], FieldKind.Prose),
        new("actions", PageText.Reports["WhatToDo"], FieldKind.Prose),
        new("status", PageText.Reports["Status"], FieldKind.Choice, null, Choices<DevelopmentStatus>(Words.Of)),
        new("statusNote", PageText.Reports["WhatIsDone"], FieldKind.Prose),
    ];

    public IReadOnlyList<FormField> NoteFields { get; } =
    [
        new("kind", PageText.Reports["StrengthOrShortcoming"], FieldKind.Choice, null, Choices<ReportNoteKind>(Words.Of)),
        new("noteArticle", PageText.Reports["Article"], FieldKind.Choice, null, Choices<ChildArticle>(Words.Of)),
        new("text", PageText.Reports["WhatSeen"], FieldKind.Prose, PageText.Reports["WhatSeenHint"]),
    ];

    public override IReadOnlyList<FormField> Fields => [.. AreaFields, .. NoteFields];

    // A unit's own leaders write for their unit; who sees all units writes for all together.
    private string? OfUnit => SeesAllUnits(CaseAction.EditReports) || Actor.Units.Count == 0 ? null : Actor.Units[0];

    public Task<IActionResult> OnGetAsync(int? ar, string? omrade) => ShowAsync(ar, Given(omrade));

    public async Task<IActionResult> OnPostAsync(int? ar)
    {
        Year = YearOf(ar);
        var typed = await TypedAsync();
        var refusal = typed.Text("action") == "note" ? await SaveNoteAsync(typed) : await SaveAreaAsync(typed);
        if (refusal is null)
        {
            return Redirect($"/rapporter/utvecklingsomraden?ar={Year}");
        }

        Reject(refusal);
        return await ShowAsync(Year, null);
    }

    private async Task<Refusal?> SaveAreaAsync(TypedValues typed)
    {
        Editing = typed.Text("areaId");
        var command = new SaveDevelopmentArea(
            Year, OfUnit, typed.Choice<ChildArticle>("article"), typed.Prose("area"), typed.Prose("goal"), typed.Prose("actions"),
            typed.Choice<DevelopmentStatus>("status"), typed.Text("statusNote"), Editing);
        var refusal = typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
        Told = refusal is null ? PageText.Reports["AreaSaved"] : Told;
        return refusal;
    }

    private async Task<Refusal?> SaveNoteAsync(TypedValues typed)
    {
        var command = new SaveReportNote(
            Year, OfUnit, typed.Choice<ReportNoteKind>("kind"), typed.Choice<ChildArticle>("noteArticle"), typed.Prose("text"));
        var refusal = typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
        Told = refusal is null ? command.Kind == ReportNoteKind.Strength ? PageText.Reports["StrengthSaved"] : PageText.Reports["ShortcomingSaved"] : Told;
        return refusal;
    }

    private async Task<IActionResult> ShowAsync(int? year, string? editing)
    {
        Year = YearOf(year);
        var texts = await AskAsync(new GetReportTexts(Year, OfUnit));
        if (texts.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        (Areas, Notes) = ([.. texts.Value!.Areas.Where(area => area.Year == Year)], texts.Value.Notes);
        if (editing is not null && Areas.FirstOrDefault(area => area.AreaId == editing) is { } known)
        {
            Editing = known.AreaId;
            (string, string?)[] stands =
            [
                ("article", $"{known.Article}"), ("area", known.Area), ("goal", known.Goal), ("actions", known.Actions),
                ("status", $"{known.Status}"), ("statusNote", known.StatusNote),
            ];
            foreach (var (item, value) in stands)
            {
                Values.Set(item, value);
            }
        }

        return Page();
    }

    private int YearOf(int? year) => year is >= 2000 and <= 2100 and { } asked ? asked : MunicipalTime.DayOf(time.GetUtcNow()).Year;
}
