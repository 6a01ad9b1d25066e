using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>What is done about shortcomings, and what is late.</summary>
internal sealed class RemediesModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>The remedies.</summary>
    public RemedyList List { get; private set; } = null!;

    /// <summary>The remedy whose follow-up was refused; null for none.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Whether the reader may follow up.</summary>
    public bool MayFollowUp => !Access.Scope(Actor, CaseAction.ManageRemedies).IsEmpty;

    public override IReadOnlyList<FormField> Fields => [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var command = new FollowUpRemedy(
            typed.Prose("remedyId"), typed.Day("followedUpOn"), typed.Prose("effect"), typed.Required("done"), typed.OptionalDay("newDueOn"));
        var refusal = typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
        if (refusal is null)
        {
            Told = PageText.SpotChecks["FollowUpSaved"];
            return Redirect("/stickprov/atgarder");
        }

        NotSaved = command.RemedyId;
        Reject(refusal);
        return await ShowAsync();
    }

    /// <summary>What stands in a remedy's form.</summary>
    /// <param name="remedy">The remedy.</param>
    /// <param name="item">The field.</param>
    public string TypedIn(Remedy remedy, string item) => NotSaved == remedy.RemedyId ? Values.Of(item) : "";

    private async Task<IActionResult> ShowAsync()
    {
        var list = await AskAsync(new ListRemedies());
        if (list.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        List = list.Value!;
        return Page();
    }
}
