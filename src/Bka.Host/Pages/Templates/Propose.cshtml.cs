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
        new("question", PageText.Templates["TheQuestion"], FieldKind.Line) { Section = PageText.Templates["OwnQuestionSection"] },
        new("parts", PageText.Templates["HowAnswered"], FieldKind.Radio, Choices: [("text", PageText.Templates["PartText"]), ("yesNo", PageText.Templates["PartYesNo"]), ("yesNoText", PageText.Templates["PartYesNoText"]), ("day", PageText.Templates["PartDay"])]),
        new("requiredWhen", PageText.Templates["WhenRequired"], FieldKind.Choice, Choices: Conditions.ByName.Keys.Select(key => (key, Words.Capital(Words.Condition(key, [])))).ToArray()),
        new("hintFor", PageText.Templates["ToWhichQuestion"], FieldKind.Choice, Choices: [.. Basis.Questions.Select(question => (question.Key, $"{question.Key} {question.Text}"))])
        {
            Section = PageText.Templates["OwnHintSection"],
        },
        new("hint", PageText.Templates["TheHint"], FieldKind.Prose, PageText.Templates["TheHintExample"]),
        new("under", PageText.Templates["UnderWhichReason"], FieldKind.Choice, PageText.Templates["UnderReasonHint"], Choices<NotHeardReason>(Words.Of))
        {
            Section = PageText.Templates["OwnReasonSection"],
        },
        new("reason", PageText.Templates["TheReason"], FieldKind.Line),
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

        Told = PageText.Templates["ProposedTold", answer.Value!.Version];
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
