using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Feedback;

/// <summary>What the pages about a letter to a child begin with.</summary>
internal abstract class LetterPage(IBkaWorkflow bka) : BkaPage(bka)
{
    public CaseView Case { get; private set; } = null!;

    public ChildFileView Child { get; private set; } = null!;

    /// <summary>The child's place in the case, 1 for the first.</summary>
    public int Place { get; private set; }

    protected async Task<IActionResult?> LoadAsync(string caseId, string place)
    {
        var found = await AskAsync(new GetCase(caseId));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        if (CaseAddress.ChildAt(found.Value!, place) is not { } child)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        (Case, Child) = (found.Value!, child);
        Place = CaseAddress.PlaceOf(Case, child.ChildRef)!.Value;
        return null;
    }
}
