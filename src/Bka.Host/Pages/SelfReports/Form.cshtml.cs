using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.SelfReports;

/// <summary>The caseworker's own checklist of one closed utredning.</summary>
internal sealed class FormModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>The questions and what was last answered.</summary>
    public SelfReportView View { get; private set; } = null!;

    /// <summary>The number of the record that the writer has read.</summary>
    public long Version { get; private set; }

    /// <summary>Told after something was done.</summary>
    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields => [.. View.Questions.Select(FieldOf)];

    /// <summary>What was answered, for those who only read; a question that is no longer asked stands by its id.</summary>
    public IEnumerable<(string Question, string Answer)> Answered =>
        from answer in View.Answers
        let question = View.Questions.FirstOrDefault(question => question.Id == answer.Question)
        select (question?.Text ?? answer.Question,
            question?.Choices.FirstOrDefault(choice => choice.Value == answer.Value)?.Text ?? answer.Value);

    public async Task<IActionResult> OnGetAsync(string caseId)
    {
        if (await ShowAsync(caseId) is { } refused)
        {
            return refused;
        }

        foreach (var answer in View.Answers)
        {
            Values.SetOne(answer.Question, answer.Value);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId)
    {
        if (await ShowAsync(caseId) is { } refused)
        {
            return refused;
        }

        await TypedAsync();
        Version = long.TryParse(Values.Of("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : View.No;
        SelfReportAnswer[] answers =
        [
            .. View.Questions.Select(question => new SelfReportAnswer(question.Id, Values.Of(question.Id).Trim())).Where(answer => answer.Value.Length > 0),
        ];
        var answer = await SendAsync(new RecordSelfReport(answers) { CaseId = caseId }, Key, Version);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            Version = View.No;
            return Page();
        }

        Told = answer.Value!.No == 1 ? PageText.SelfReports["Saved"] : PageText.SelfReports["Corrected"];
        return Redirect($"/arenden/{View.CaseId}/checklista");
    }

    protected override string TextOf(Missing missing) => missing.Code switch
    {
        MissingCodes.Required => PageText.SelfReports["AnswerTheQuestion"],
        MissingCodes.PartNotAsked => PageText.SelfReports["NotAsked"],
        _ => base.TextOf(missing),
    };

    private async Task<IActionResult?> ShowAsync(string caseId)
    {
        var view = await AskAsync(new GetSelfReport(caseId));
        if (view.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        View = view.Value!;
        Version = View.No;
        return null;
    }

    private FormField FieldOf(SelfReportQuestionView question) => question.Kind == SelfReportAnswerKind.Text
        ? new FormField(question.Id, question.Text, FieldKind.Prose, HintOf(question)) { Rows = 3 }
        : new FormField(question.Id, question.Text, FieldKind.Radio, HintOf(question), [.. question.Choices.Select(choice => (choice.Value, choice.Text))]);

    private string? HintOf(SelfReportQuestionView question) =>
        View.Questions.FirstOrDefault(before => before.Id == question.AfterQuestion) is { } before
            ? PageText.SelfReports["AnswerOnlyAfter", string.Join(PageText.SelfReports["QuotedOr"], before.Choices.Where(choice => question.AfterValues.Contains(choice.Value)).Select(choice => choice.Text)), before.Text]
            : null;
}
