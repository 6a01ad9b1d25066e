using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Search;

/// <summary>
/// Sök: the cases of a reference. It is posted, since what is searched for may point out a child, and addresses end up in
/// logs and histories.
/// </summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>What was searched for, as typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>The cases that the reader may see; null before anything was searched for.</summary>
    public IReadOnlyList<CaseSummary>? Found { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? reference)
    {
        Typed = Given(reference) ?? "";
        if (Typed.Length == 0)
        {
            Refusal = new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Required, Item: "reference")]);
            return Page();
        }

        var (byCase, byChild) = (await AskAsync(new FindCases(CaseRef: Typed)), await AskAsync(new FindCases(ChildRef: Typed)));
        Refusal = byCase.Refusal ?? byChild.Refusal;
        if (Refusal is { Code: not RefusalCodes.InputInvalid } refused)
        {
            return Refused(refused);
        }

        Found = Refusal is null ? [.. byCase.Value!.Cases.Concat(byChild.Value!.Cases).DistinctBy(found => found.CaseId)] : null;
        return Page();
    }
}
