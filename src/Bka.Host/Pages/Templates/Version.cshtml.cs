using System.Globalization;
using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Templates;

/// <summary>One version of the template: its questions with guidance, and which cases run on it.</summary>
internal sealed class VersionModel(IBkaWorkflow bka) : BkaPage(bka)
{
    public TemplateView Template { get; private set; } = null!;

    /// <summary>The cases with a BKA on it that the reader may see; null for those who see none.</summary>
    public TemplateUse? Use { get; private set; }

    public async Task<IActionResult> OnGetAsync(string version)
    {
        var number = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var found = await AskAsync(new GetTemplate(number));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Template = found.Value!;
        Use = (await AskAsync(new GetTemplateUse(number))).Value?.Uses is [var use] ? use : null;
        return Page();
    }
}
