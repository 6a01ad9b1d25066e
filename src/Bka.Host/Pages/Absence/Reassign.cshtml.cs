using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Absence;

/// <summary>Flytta ärenden: first what would be moved, then the same again as a command.</summary>
internal sealed class ReassignModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>Who hands over, as typed.</summary>
    public string? From { get; private set; }

    /// <summary>Who takes over, as typed.</summary>
    public string? To { get; private set; }

    /// <summary>One unit; null for all the reader may hand out cases in.</summary>
    public string? OfUnit { get; private set; }

    /// <summary>What would be moved; null until both are named.</summary>
    public ReassignmentPreview? Preview { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields =>
    [
        new("from", PageText.Absence["From"], FieldKind.Hidden),
        new("to", PageText.Absence["To"], FieldKind.Hidden),
        new("handoverNote", PageText.Absence["HandoverLabel"], FieldKind.Prose, PageText.Absence["HandoverHint"]),
    ];

    public Task<IActionResult> OnGetAsync(string? fran, string? till, string? enhet) => ShowAsync(Given(fran), Given(till), Given(enhet));

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var command = new ReassignCases(
            typed.Prose("from"), typed.Prose("to"), typed.Prose("handoverNote"), typed.Prose("fingerprint"), typed.Text("unit"));
        var answer = await SendAsync(command, Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return await ShowAsync(command.From, command.To, command.Unit);
        }

        var (moved, left) = (answer.Value!.Moved, answer.Value.Rows.Count - answer.Value.Moved);
        Told = PageText.Absence["Moved", Show.Cases(moved), command.From, command.To]
            + (left == 0 ? "" : " " + PageText.Absence["LeftBehind", left])
            + (answer.Value.Remaining == 0 ? "" : " " + PageText.Absence["MoveAgain", Show.Cases(answer.Value.Remaining)]);
        return Redirect("/franvaro/flytta" + Address(command));
    }

    private static QueryString Address(ReassignCases command)
    {
        var query = new QueryBuilder { { "fran", command.From }, { "till", command.To } };
        if (command.Unit is { } unit)
        {
            query.Add("enhet", unit);
        }

        return query.ToQueryString();
    }

    private async Task<IActionResult> ShowAsync(string? from, string? to, string? unit)
    {
        (From, To, OfUnit) = (from, to, unit);
        if (from is { Length: > 0 } && to is { Length: > 0 })
        {
            var preview = await AskAsync(new PreviewReassignment(from, to, unit));
            Preview = preview.Value;
            if (preview.Refusal is { } refusal && Refusal is null)
            {
                Reject(refusal);
            }
        }

        return Page();
    }
}
