using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>One draw: its protocol and the drawn cases that the reader may see.</summary>
internal sealed class SpotCheckModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>The draw and its cases.</summary>
    public SpotCheckDetail Detail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string drawId)
    {
        var answer = await AskAsync(new GetSpotCheck(drawId));
        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Detail = answer.Value!;
        return Page();
    }
}
