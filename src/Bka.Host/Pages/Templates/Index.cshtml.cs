using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Templates;

/// <summary>Mallar: every version of the BKA template, which is in force, which waits, and which BKAs are written on which.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : FormPage(bka)
{
    public TemplateList Templates { get; private set; } = null!;

    /// <summary>How much each version is used, by the cases that the reader may see; empty for those who see none.</summary>
    public IReadOnlyList<TemplateUse> Uses { get; private set; } = [];

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Whether the reader may propose and release.</summary>
    public bool MayEdit => !Access.Scope(User.ToActor(), CaseAction.EditTemplates).IsEmpty;

    public override IReadOnlyList<FormField> Fields => [new("validFrom", PageText.Templates["FirstDay"], FieldKind.Day)];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var (version, validFrom) = (typed.Number("templateVersion"), typed.Day("validFrom"));
        var answer = typed.Refusal is { } unreadable ? unreadable : await SendAsync(new ReleaseTemplate(version, validFrom), Key);
        if (answer.Refusal is not { } refusal)
        {
            Told = PageText.Templates["ReleasedTold", version, Show.Day(validFrom)];
            return Redirect("/mallar");
        }

        Reject(refusal);
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        var templates = await AskAsync(new GetTemplates());
        if (templates.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Templates = templates.Value!;
        Uses = (await AskAsync(new GetTemplateUse())).Value?.Uses ?? [];
        return Page();
    }
}
