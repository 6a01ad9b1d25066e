using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Bka.Host.Pages.Cases.Steps;
using Bka.Host.Pages.Drafts;
using Bka.Host.Pages.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Checklists;

/// <summary>
/// A child's BKA, written. What was typed is never lost: what can be saved is, the rest stays in its field with the reason,
/// and after a conflict both texts are shown.
/// </summary>
[RequestSizeLimit(LargestForm)]
internal sealed partial class FormModel(IBkaWorkflow bka, DraftDesk drafts) : ChecklistPage(bka)
{
    private const long LargestForm = 4 * 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<string>> _faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BkaQuestionView> _theirs = new(StringComparer.Ordinal);
    private PermittedSteps _permitted = null!;

    /// <summary>What stands in the form.</summary>
    public FormValues Values { get; private set; } = new();

    /// <summary>Why something was not done; null when all was.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What there is to ask about the texts.</summary>
    public TextFindingsOfForm Findings { get; private set; } = TextFindingsOfForm.None;

    /// <summary>What is wrong with what was typed, question by question.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Faults => _faults;

    /// <summary>What others did since the form was opened.</summary>
    public IReadOnlyList<HistoryEntry> Meanwhile { get; private set; } = [];

    /// <summary>What to tell the writer about what was just done; null for nothing.</summary>
    public string? Told { get; private set; }

    /// <summary>Makes a form sent twice harmless.</summary>
    public string Key { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Warned { get; set; }

    /// <summary>The questions just saved, whose texts are then looked at.</summary>
    [TempData]
    public string? Saved { get; set; }

    /// <summary>Whether the reader can write in it now.</summary>
    public bool IsWritable => IsOpen(Trigger.AnswerBka) && !IsLocked;

    /// <summary>Whether it is approved for the present proposal and stance.</summary>
    public bool IsLocked => View.Summary is { State: BkaState.Approved, IsPresent: true };

    /// <summary>Whether the reader has written in it, and therefore can never approve it.</summary>
    public bool IsAuthor => View.Summary?.Authors.Contains(Actor.Id, StringComparer.Ordinal) == true;

    /// <summary>How many mandatory questions there are, and how many of them still lack something.</summary>
    public (int Mandatory, int Lacking) Progress => (
        View.Questions.Count(question => question.Mandatory),
        View.Summary is null ? View.Questions.Count(question => question.Mandatory && question.Answer is null)
            : View.Missing.Count(missing => missing.Code == MissingCodes.QuestionUnanswered));

    /// <summary>The questions as they are shown. What the case would fill in, but has no place for here, is left out.</summary>
    public IEnumerable<QuestionView> Questions => View.Questions.Where(IsOfThisChild).Select(question => new QuestionView(
        question,
        Template?.Questions.FirstOrDefault(one => one.Key == question.Key),
        Values,
        View.Age,
        _faults.GetValueOrDefault(question.Key, []),
        Findings.At(question.Key),
        _theirs.GetValueOrDefault(question.Key),
        IsWritable ? RecordAddressOf(question) : null,
        !IsWritable));

    public async Task<IActionResult> OnGetAsync(string caseId, string place)
    {
        if (await OpenAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        FillFromSaved(View.Questions);
        await FillFromDraftAsync();
        if (Saved is { Length: > 0 } saved)
        {
            var keys = saved.Split(',');
            Told = keys.Length == 1 ? "Utkastet är sparat: ett svar ändrat." : $"Utkastet är sparat: {keys.Length} svar ändrade.";
            Findings = await FindingsAsync(TextsOf(keys), caseId, Child.ChildRef);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, string place)
    {
        if (await OpenAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        var posted = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Values = new FormValues(posted);
        TypedAnswer[] changed = [.. View.Questions.Where(question => question.FilledFrom is null)
            .Select(question => AnswerForm.Read(posted, question)).Where(answer => answer.IsChanged)];
        return posted["action"].ToString() switch
        {
            "check" => await CheckAsync(changed, VersionIn(posted)),
            "complete" => await CompleteAsync(changed, posted),
            _ => await SaveAsync(changed, posted) ?? Redirect(Address),
        };
    }

    /// <summary>The mark of a question's saved answer, sent back with the form.</summary>
    /// <param name="question">The question.</param>
    public static string MarkOf(BkaQuestionView question) => AnswerForm.MarkOf(question.Answer);

    /// <summary>Whether a step is open to the reader.</summary>
    /// <param name="trigger">The step.</param>
    public bool IsOpen(Trigger trigger) => _permitted.Steps.Any(step => step.Trigger == trigger && step.Open);

    private static bool IsOfThisChild(BkaQuestionView question) => question.FilledFrom is null || question.Mandatory || question.Answer is not null;

    private string Address => CaseAddress.Bka(Case.Summary.CaseId, Place);

    private async Task<IActionResult?> OpenAsync(string caseId, string place)
    {
        if (await LoadAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        var permitted = await AskAsync(new GetPermitted(caseId));
        _permitted = permitted.Value!;
        return permitted.Refusal is { } refusal ? Refused(refusal) : null;
    }

    private string? RecordAddressOf(BkaQuestionView question) => question.FilledFrom switch
    {
        "hearing" or "stance" when IsOpen(Trigger.RecordStance) => CaseAddress.Step(Case.Summary.CaseId, StepForms.For(Trigger.RecordStance)!.Slug, Place),
        "hearing" when IsOpen(Trigger.RecordHearing) => CaseAddress.Step(Case.Summary.CaseId, StepForms.For(Trigger.RecordHearing)!.Slug, Place),
        _ => null,
    };
}
