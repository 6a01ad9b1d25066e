using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Checklists;

/// <summary>What every page about a child's BKA begins with: the case, the child, and the BKA with its template.</summary>
internal abstract class ChecklistPage(IBkaWorkflow bka) : BkaPage(bka)
{
    public CaseView Case { get; private set; } = null!;

    public ChildFileView Child { get; private set; } = null!;

    /// <summary>The child's place in the case, 1 for the first.</summary>
    public int Place { get; private set; }

    public BkaView View { get; private set; } = null!;

    public TemplateView? Template { get; private set; }

    protected async Task<IActionResult?> LoadAsync(string caseId, string place, string? no = null)
    {
        var found = await AskAsync(new GetCase(caseId));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        if (CaseAddress.ChildAt(found.Value!, place) is not { } child || (no is not null && !IsNumber(no)))
        {
            return Refused(new Refusal(RefusalCodes.BkaNotFound));
        }

        (Case, Child) = (found.Value!, child);
        Place = CaseAddress.PlaceOf(Case, child.ChildRef)!.Value;
        return await ReadAsync(no is null ? null : int.Parse(no, CultureInfo.InvariantCulture));
    }

    /// <summary>Reads the BKA, again after it has changed.</summary>
    /// <param name="no">Which of the child's BKAs; null for the latest.</param>
    protected async Task<IActionResult?> ReadAsync(int? no = null)
    {
        var read = await AskAsync(new GetBka(Case.Summary.CaseId, Child.ChildRef, no));
        if (read.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        View = read.Value!;
        Template = (await AskAsync(new GetTemplate(View.TemplateVersion))).Value;
        return null;
    }

    private static bool IsNumber(string no) => int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
