using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Logs;

/// <summary>
/// Nödöppning: opens one case that the reader does not work with. The reference is posted, since addresses end up in logs
/// and histories.
/// </summary>
internal sealed class EmergencyModel(IBkaWorkflow bka) : FormPage(bka)
{
    public override IReadOnlyList<FormField> Fields =>
    [
        new("caseRef", PageText.Access["CaseRef"], FieldKind.Line, PageText.Access["CaseRefHint"]),
        new("childRef", PageText.Access["ChildRef"], FieldKind.Line, PageText.Access["ChildRefHint"]),
        new("reason", PageText.Access["Reason"], FieldKind.Radio, null, Choices<EmergencyReason>(Words.Of)),
        new("text", PageText.Access["Why"], FieldKind.Prose, PageText.Access["WhyHint"]),
    ];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var command = new OpenInEmergency(
            typed.Prose("caseRef"), typed.Choice<EmergencyReason>("reason"), typed.Prose("text"), typed.Text("childRef"));
        if (typed.Refusal is { } unread)
        {
            Reject(unread);
            return Page();
        }

        var answer = await SendAsync(command, Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return Page();
        }

        return Redirect("/arenden/" + answer.Value!.CaseId);
    }

    protected override string TextOf(Missing missing) => (missing.Item, missing.Code) switch
    {
        ("reason", MissingCodes.Required) => PageText.Access["ReasonMissing"],
        ("childRef", MissingCodes.Required) => PageText.Access["ChildRefMissing"],
        ("text", MissingCodes.Required) => PageText.Access["WhyMissing"],
        ("text", MissingCodes.TooShort) => PageText.Access["WhyMissing"],
        _ => base.TextOf(missing),
    };
}
