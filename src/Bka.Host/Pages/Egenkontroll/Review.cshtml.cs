using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>The questions about one drawn case.</summary>
internal sealed class ReviewModel(IBkaWorkflow bka) : FormPage(bka)
{
    private const string Comment = "comment-";

    /// <summary>The questions and what is answered.</summary>
    public SampledCaseForm Form { get; private set; } = null!;

    /// <summary>What is known of the case, for a reader who may read it.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; private set; } = [];

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    // A fault names its question, and leads to it.
    public override IReadOnlyList<FormField> Fields =>
        [.. Form.Questions.Select(question => new FormField(question.Key, question.Key, FieldKind.Radio))];

    /// <summary>Whether it can still be answered by the reader.</summary>
    public bool IsOpen => Form.Sampled is { Refusal: null } && Form.Round.Closed is null && Form.Sampled.Mine is not { SignedAt: not null };

    public async Task<IActionResult> OnGetAsync(string drawId, string caseId) => await LoadAsync(drawId, caseId) ?? Page();

    public async Task<IActionResult> OnPostAsync(string drawId, string caseId)
    {
        if (await LoadAsync(drawId, caseId) is { } refused)
        {
            return refused;
        }

        var typed = await TypedAsync();
        var sign = typed.Text("action") == "sign";
        ReviewAnswer[] answers =
        [
            .. Form.Questions
                .Select(question => new ReviewAnswer(question.Key, typed.OptionalChoice<ReviewMark>(question.Key), typed.Text(Comment + question.Key)))
                .Where(answer => answer.Mark is not null || answer.Comment is not null),
        ];
        var answer = await SendAsync(new ReviewSampledCase(Form.Round.RoundId, caseId, answers, sign), Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return Page();
        }

        Told = sign ? PageText.SpotChecks["ReviewSigned", Form.Sampled.Place] : PageText.SpotChecks["ReviewSaved"];
        return Redirect(sign ? await NextOfMineAsync(drawId) : $"/stickprov/{drawId}/granska/{caseId}");
    }

    // What the reader has left after this one, from the beginning again when there is none; the round when all is done.
    private async Task<string> NextOfMineAsync(string drawId)
    {
        var left = (await AskAsync(new GetSpotCheckRound(drawId))).Value?.Cases.Where(SpotCheckModel.IsLeft).ToArray() ?? [];
        var next = left.FirstOrDefault(sampled => sampled.Place > Form.Sampled.Place) ?? left.FirstOrDefault();
        return next is null ? "/stickprov/" + drawId : $"/stickprov/{drawId}/granska/{next.SampledCaseId}";
    }

    /// <summary>The answer to a question, as typed or as saved.</summary>
    /// <param name="key">The question.</param>
    public ReviewAnswer? AnswerTo(string key) => Refusal is null
        ? Form.Sampled.Mine?.Answers.FirstOrDefault(answer => answer.Question == key)
        : new ReviewAnswer(
            key, Enum.GetValues<ReviewMark>().Where(mark => mark.ToString() == Values.Of(key)).Select(mark => (ReviewMark?)mark).FirstOrDefault(),
            Values.Of(Comment + key));

    /// <summary>What is wrong with a question, in words; null when nothing is.</summary>
    /// <param name="key">The question.</param>
    public string? FaultOf(string key) =>
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == key) is { } fault ? TextOf(fault) : null;

    // The code is shared with the BKA, whose words are about the child.
    protected override string TextOf(Missing missing) =>
        missing.Code == MissingCodes.QuestionUnanswered ? PageText.SpotChecks["ChooseAnswer"] : base.TextOf(missing);

    private async Task<IActionResult?> LoadAsync(string drawId, string caseId)
    {
        var answer = await AskAsync(new GetSampledCase(drawId, caseId));
        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Form = answer.Value!;
        if (IsOpen && (await AskAsync(new GetCase(caseId))).Value is { } subject)
        {
            Facts = [.. ReviewFacts.Of(subject, (await AskAsync(new GetDeadlines(caseId))).Value)];
        }

        return null;
    }
}
