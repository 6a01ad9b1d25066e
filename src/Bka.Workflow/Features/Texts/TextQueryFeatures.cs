using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Letters;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Texts;

/// <summary>
/// Shows the writer, before anything is saved, what would be found in the text. Asked by those who write in cases; how
/// many other cases hold nearly the same text is told over the borders of units, and never which.
/// </summary>
internal sealed class CheckTextFeature(ITextReader texts, ICaseReader cases) : IQueryFeature<CheckText, TextCheck>
{
    public CaseAction Action => CaseAction.Record;

    public void Check(CheckText query, InputCheck check)
    {
        TextForm.Check(query.Text, check);
        check.Ref(query.ChildRef, "childRef", required: false);
        if (query.CaseId is not null)
        {
            check.Id(query.CaseId, "caseId");
        }
    }

    public async Task<Answer<TextCheck>> AnswerAsync(CheckText query, Circumstances circumstances)
    {
        var place = TextPlace.Nowhere;
        if (query.CaseId is not null)
        {
            if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { Case: { } found })
            {
                return new Refusal(RefusalCodes.CaseNotFound);
            }

            place = new TextPlace(found.Id, found.CaseRef, query.ChildRef);
        }

        var sketch = TextSketch.Of(query.Text);
        var copies = TextFindings.Beside(sketch, place, await texts.LikeAsync(sketch));
        return new TextCheck(
        [
            .. TextFindings.OfForm(query.Text).Select(code => new TextFinding(code)),
            .. Found(TextFindingCodes.NearCopy, copies.Elsewhere),
            .. Found(TextFindingCodes.NearCopyOfSibling, copies.Siblings),
        ]);
    }

    private static IEnumerable<TextFinding> Found(string code, Copies copies) =>
        copies.Cases > 0 ? [new TextFinding(code, copies.Similarity, copies.Cases)] : [];
}

/// <summary>The form of a period's motiveringar, counted.</summary>
internal sealed class GetTextFindingsFeature(ITextReader texts) : IQueryFeature<GetTextFindings, TextFindingCounts>
{
    private const int MostYears = 50;

    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetTextFindings query, InputCheck check)
    {
        check.Day(query.From, "from");
        check.Day(query.To, "to");
        check.Holds(query.From <= query.To && query.To.Year - query.From.Year <= MostYears, MissingCodes.BadRange, "to");
        check.Unit(query.Unit, required: false);
    }

    public async Task<Answer<TextFindingCounts>> AnswerAsync(GetTextFindings query, Circumstances circumstances)
    {
        var (fields, notRead) = await texts.CountAsync(query, circumstances.Scope);
        var total = new TextFieldCounts(
            null, fields.Sum(f => f.Texts), fields.Sum(f => f.WithFinding), fields.Sum(f => f.Thin),
            fields.Sum(f => f.StopPhrases), fields.Sum(f => f.NearCopies), fields.Sum(f => f.NearCopiesOfSiblings));
        return new TextFindingCounts(query.From, query.To, query.Unit, total, fields, notRead);
    }
}

/// <summary>How hard a text is to read.</summary>
internal sealed class MeasureReadabilityFeature : IQueryFeature<MeasureReadability, Readability>
{
    public CaseAction Action => CaseAction.Explain;

    public void Check(MeasureReadability query, InputCheck check) => TextForm.Check(query.Text, check);

    public Task<Answer<Readability>> AnswerAsync(MeasureReadability query, Circumstances circumstances)
    {
        var lix = Lix.Of(query.Text);
        return Task.FromResult<Answer<Readability>>(
            new Readability(lix.Value, lix.Level, lix.Words, lix.Sentences, lix.LongWords));
    }
}

/// <summary>The form of a text that is only looked at: any that could be written.</summary>
internal static class TextForm
{
    public static void Check(string? text, InputCheck check)
    {
        check.Holds(!string.IsNullOrWhiteSpace(text), MissingCodes.Required, "text");
        check.Holds(text is not { Length: > FreeText.Ceiling }, MissingCodes.TooLong, "text");
    }
}
