using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Bka.Host.Pages.Drafts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Checklists;

/// <content>What happens to what was typed.</content>
internal sealed partial class FormModel
{
    private async Task<IActionResult> CheckAsync(TypedAnswer[] changed, long version)
    {
        if (version != View.CaseVersion)
        {
            return await RefusedAsync(new Refusal(RefusalCodes.VersionConflict), changed, version);
        }

        Findings = await FindingsAsync(
            changed.Where(answer => answer.Answer.Text is not null).ToDictionary(answer => answer.Key, answer => answer.Answer.Text!),
            Case.Summary.CaseId, Child.ChildRef);
        Told = (changed.Length, Findings.Any) switch
        {
            (0, _) => PageText.Checklists["ToldNothingChanged"],
            (_, true) => PageText.Checklists["ToldAsked"],
            _ => PageText.Checklists["ToldNothingToAsk"],
        };
        return Page();
    }

    // Null when all is saved, or there was nothing to save.
    private async Task<IActionResult?> SaveAsync(TypedAnswer[] changed, IFormCollection posted)
    {
        var unreadable = changed.Where(answer => answer.DayIsWrong).ToArray();
        Note(unreadable.Select(answer => new Missing(MissingCodes.Malformed, Item: "answers." + answer.Key)));
        BkaAnswer[] answers = [.. changed.Except(unreadable).Select(answer => answer.Answer)];
        var (key, version) = (posted["key"].ToString(), VersionIn(posted));
        var sent = answers.Length == 0 ? null : await SendAsync(new AnswerBka(Child.ChildRef, answers) { CaseId = Case.Summary.CaseId }, key, version);
        if (sent?.Refusal is { Code: not RefusalCodes.VersionConflict } refusal && FaultyIn(refusal) is { Count: > 0 } faulty)
        {
            // What can be saved is saved; the rest stays in its field.
            Note(refusal.Missing);
            answers = [.. answers.Where(answer => !faulty.Contains(answer.Key))];
            sent = answers.Length == 0 ? null : await SendAsync(
                new AnswerBka(Child.ChildRef, answers) { CaseId = Case.Summary.CaseId }, key + "-2", version);
        }

        Saved = sent?.Value is null ? null : string.Join(',', answers.Select(answer => answer.Key));
        return sent?.Refusal is { } other ? await RefusedAsync(other, changed, version)
            : _faults.Count > 0 ? await PartlySavedAsync(answers)
            : null;
    }

    private async Task<IActionResult> CompleteAsync(TypedAnswer[] changed, IFormCollection posted)
    {
        if (await SaveAsync(changed, posted) is { } notSaved)
        {
            return notSaved;
        }

        await ReadAsync();
        FillFromSaved(View.Questions);
        var saved = Saved;
        Saved = null;
        var texts = TextsOf([.. View.Questions.Where(question => question.FilledFrom is null).Select(question => question.Key)]);
        if (TextFindingsOfForm.MarkOf(texts) != posted[TextFindingsOfForm.Mark].ToString()
            && await FindingsAsync(texts, Case.Summary.CaseId, Child.ChildRef) is { Any: true } findings)
        {
            (Findings, Told) = (findings, PageText.Checklists["ToldAskedComplete"]);
            return Page();
        }

        var completed = await SendAsync(new CompleteBka(Child.ChildRef) { CaseId = Case.Summary.CaseId }, posted["key"] + "-3");
        if (completed.Value is { } done)
        {
            (Done, Warned) = (nameof(Trigger.CompleteBka), string.Join(',', done.Warnings));
            return Redirect(CaseAddress.Of(Case.Summary.CaseId));
        }

        Refusal = completed.Refusal;
        Told = saved is null ? null : PageText.Checklists["ToldSaved"];
        Response.StatusCode = Http.Problems.StatusOf(Refusal!.Code);
        return Page();
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal, TypedAnswer[] changed, long version)
    {
        Refusal = refusal;
        Response.StatusCode = Http.Problems.StatusOf(refusal.Code);
        if (refusal.Code == RefusalCodes.VersionConflict)
        {
            // What only others have changed is shown as they left it; where both have written, both texts are.
            await ReadAsync();
            Meanwhile = await SinceAsync(Case.Summary.CaseId, version);
            FillFromSaved(View.Questions.Where(question => changed.All(answer => answer.Key != question.Key)));
            ShowTheirs(changed);
        }

        return Page();
    }

    // What somebody else has answered since it was opened is shown beside what is typed.
    private void ShowTheirs(IEnumerable<TypedAnswer> typed)
    {
        var mine = typed.ToDictionary(answer => answer.Key, StringComparer.Ordinal);
        foreach (var question in View.Questions.Where(question => mine.TryGetValue(question.Key, out var own) && MarkOf(question) != own.Was))
        {
            _theirs[question.Key] = question;
        }
    }

    // Only what the writer had changed comes back: the rest stands as it has been saved since.
    private async Task FillFromDraftAsync()
    {
        if (!IsWritable || await drafts.FindAsync(HttpContext, DraftDesk.PlaceOf(HttpContext, "")) is not { } draft)
        {
            return;
        }

        TypedAnswer[] changed = [.. View.Questions.Where(question => question.FilledFrom is null)
            .Select(question => (Saved: MarkOf(question), Typed: AnswerForm.Read(draft.Form, question)))
            .Where(answer => answer.Typed.IsChanged && (answer.Typed.DayIsWrong || AnswerForm.MarkOf(answer.Typed.Answer) != answer.Saved))
            .Select(answer => answer.Typed)];
        foreach (var answer in changed)
        {
            foreach (var part in AnswerForm.Parts.Select(part => AnswerForm.Name(answer.Key, part)))
            {
                Values.SetAll(part, draft.Fields.GetValueOrDefault(part));
            }
        }

        ShowTheirs(changed);
    }

    private async Task<IActionResult> PartlySavedAsync(BkaAnswer[] saved)
    {
        Saved = null;
        await ReadAsync();
        var isSaved = saved.Select(answer => answer.Key).ToHashSet(StringComparer.Ordinal);
        FillFromSaved(View.Questions.Where(question => isSaved.Contains(question.Key)));
        Refusal = new Refusal(RefusalCodes.InputInvalid);
        Told = saved.Length == 0 ? PageText.Checklists["ToldNoneSaved"] : PageText.Checklists["ToldPartly", saved.Length];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Note(IEnumerable<Missing> faults)
    {
        foreach (var fault in faults.Where(fault => fault.Item?.StartsWith("answers.", StringComparison.Ordinal) == true)
            .GroupBy(fault => fault.Item!["answers.".Length..]))
        {
            _faults[fault.Key] = [.. _faults.GetValueOrDefault(fault.Key, []), .. fault.Select(one => one.Code == MissingCodes.Malformed ? Words.WriteDay : RefusalTexts.Of(one.Code))];
        }
    }

    private void FillFromSaved(IEnumerable<BkaQuestionView> questions)
    {
        foreach (var question in questions.Where(question => question.FilledFrom is null))
        {
            AnswerForm.Fill(Values, question.Key, question.Answer);
        }
    }

    private Dictionary<string, string> TextsOf(IReadOnlyCollection<string> keys) => View.Questions
        .Where(question => keys.Contains(question.Key, StringComparer.Ordinal) && question.Answer?.Text is not null)
        .ToDictionary(question => question.Key, question => question.Answer!.Text!, StringComparer.Ordinal);

    private static HashSet<string> FaultyIn(Refusal refusal) =>
        [.. refusal.Missing.Where(missing => missing.Item?.StartsWith("answers.", StringComparison.Ordinal) == true).Select(missing => missing.Item!["answers.".Length..])];

    private static long VersionIn(IFormCollection posted) =>
        long.TryParse(posted["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
