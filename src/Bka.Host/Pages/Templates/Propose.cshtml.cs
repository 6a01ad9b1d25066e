using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Checklists;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Templates;

/// <summary>Proposes the municipality's next version: questions, hints and reasons of its own beside the statutory ones.</summary>
internal sealed class ProposeModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>The version the new one is based on: the last released.</summary>
    public TemplateView Basis { get; private set; } = null!;

    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields =>
    [
        new("question", "Frågan", FieldKind.Line) { Section = "En egen fråga (frivilligt)" },
        new("parts", "Hur besvaras den?", FieldKind.Radio, Choices: [("text", "Text"), ("yesNo", "Ja eller nej"), ("yesNoText", "Ja eller nej, med text"), ("day", "Dag")]),
        new("requiredWhen", "När är den obligatorisk?", FieldKind.Choice, Choices: Conditions.ByName.Keys.Select(key => (key, Words.Capital(Words.Condition(key, [])))).ToArray()),
        new("hintFor", "Till vilken fråga?", FieldKind.Choice, Choices: [.. Basis.Questions.Select(question => (question.Key, $"{question.Key} {question.Text}"))])
        {
            Section = "Ett eget tillägg till en fråga (frivilligt)",
        },
        new("hint", "Tillägget", FieldKind.Prose, "Till exempel vart ni vänder er, eller vilken rutin som gäller hos er."),
        new("under", "Under vilket skäl?", FieldKind.Choice, "Ert skäl kräver samma underlag som skälet det står under.", Choices<NotHeardReason>(Words.Of))
        {
            Section = "Ett eget skäl till att ett barn inte har hörts (frivilligt)",
        },
        new("reason", "Skälet", FieldKind.Line),
    ];

    /// <summary>The whole template as text, for what the form does not reach.</summary>
    public string Json => Values.Of("json") is { Length: > 0 } typed ? typed : TemplateEdit.Begun(Basis);

    public async Task<IActionResult> OnGetAsync()
    {
        Values.Set("parts", "text");
        return await OpenAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } refused)
        {
            return refused;
        }

        var typed = await TypedAsync();
        var json = typed.Text("action") == "json" ? typed.Prose("json") : TemplateEdit.With(Basis, typed);
        var answer = typed.Refusal is { } unreadable ? unreadable : await SendAsync(new ProposeTemplate(json), Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return Page();
        }

        Told = string.Create(CultureInfo.InvariantCulture, $"Version {answer.Value!.Version} är föreslagen. Den gäller först när någon annan har frisläppt den.");
        return Redirect("/mallar");
    }

    /// <inheritdoc/>
    protected override string TextOf(Missing missing) =>
        missing.Item is { } item && Fields.All(field => field.Item != item) ? $"{item}: {base.TextOf(missing)}" : base.TextOf(missing);

    private async Task<IActionResult?> OpenAsync()
    {
        var list = await AskAsync(new GetTemplates());
        var last = list.Value?.Templates.Where(entry => entry.ValidFrom is not null).Max(entry => entry.Version);
        var basis = await AskAsync(new GetTemplate(last));
        if ((list.Refusal ?? basis.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        Basis = basis.Value!;
        return null;
    }
}
