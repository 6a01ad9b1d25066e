using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Cases;

/// <summary>Marks that somebody in the case has protected personal data, or takes the mark away. The person is chosen by place.</summary>
internal sealed class ProtectionModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>The case.</summary>
    public CaseView Case { get; private set; } = null!;

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields =>
    [
        new("personRef", PageText.Cases["ProtectedWho"], FieldKind.Radio, null, [.. People.Select((person, index) => (PlaceOf(index), person.Text))]),
        new("protected", PageText.Cases["ProtectedWhether"], FieldKind.Radio, null,
            [("true", PageText.Cases["ProtectedMark"]), ("false", PageText.Cases["ProtectedUnmark"])]),
        new("reasons", PageText.Cases["ProtectedHow"], FieldKind.Prose, PageText.Cases["ProtectedHowHint"]),
    ];

    private IReadOnlyList<(string Ref, string Text)> People =>
    [
        .. Case.Adult is { } adult ? [(adult.AdultRef, PageText.Cases["AdultOf", adult.AdultRef])] : Array.Empty<(string, string)>(),
        .. Case.Children.Select(child => (child.ChildRef, PageText.Cases["ChildOf", child.ChildRef])),
    ];

    public async Task<IActionResult> OnGetAsync(string caseId) => await ShowAsync(caseId) ?? Page();

    public async Task<IActionResult> OnPostAsync(string caseId)
    {
        if (await ShowAsync(caseId) is { } refused)
        {
            return refused;
        }

        var typed = await TypedAsync();
        var person = People.Where((_, index) => PlaceOf(index) == typed.Text("personRef")).Select(chosen => chosen.Ref).FirstOrDefault();
        var command = new MarkProtectedIdentity(Case.Summary.CaseId, person ?? "", typed.Required("protected"), typed.Prose("reasons"));
        var refusal = typed.Refusal ?? (await SendAsync(command, Key)).Refusal;
        if (refusal is null)
        {
            Told = command.Protected ? PageText.Cases["ProtectedSaved"] : PageText.Cases["ProtectedRemoved"];
            return Redirect($"/arenden/{Case.Summary.CaseId}/skyddade-uppgifter");
        }

        if (refusal.Code == RefusalCodes.CaseNotFound)
        {
            return Refused(refusal);
        }

        Reject(refusal);
        return Page();
    }

    protected override string TextOf(Missing missing) => (missing.Item, missing.Code) switch
    {
        ("personRef" or "protected", MissingCodes.Required) => PageText.Cases["ProtectedChoose"],
        ("protected", MissingCodes.AlreadyRecorded) => PageText.Cases["ProtectedAlready"],
        ("protected", MissingCodes.NotProtected) => PageText.Cases["ProtectedNot"],
        _ => base.TextOf(missing),
    };

    private static string PlaceOf(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult?> ShowAsync(string caseId)
    {
        var found = await AskAsync(new GetCase(caseId));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Case = found.Value!;
        return null;
    }
}
