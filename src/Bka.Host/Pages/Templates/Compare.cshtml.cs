using System.Globalization;
using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Templates;

/// <summary>What differs between two versions of the template.</summary>
internal sealed class CompareModel(IBkaWorkflow bka) : BkaPage(bka)
{
    public TemplateComparison Comparison { get; private set; } = null!;

    /// <summary>Every version that can be chosen.</summary>
    public IReadOnlyList<TemplateEntry> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? fran, string? till)
    {
        var list = await AskAsync(new GetTemplates());
        if (list.Refusal is { } unlisted)
        {
            return Refused(unlisted);
        }

        Versions = list.Value!.Templates;
        var (from, to) = (NumberIn(fran) ?? Versions[Math.Min(1, Versions.Count - 1)].Version, NumberIn(till) ?? Versions[0].Version);
        var compared = await AskAsync(new CompareTemplates(from, to));
        if (compared.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Comparison = compared.Value!;
        return Page();
    }

    private static int? NumberIn(string? text) => Given(text) is not { } given ? null
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
