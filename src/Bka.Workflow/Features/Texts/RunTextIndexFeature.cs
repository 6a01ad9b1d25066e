using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Texts;

/// <summary>
/// Reads on in the ledger from its own cursor, in the order things were written: a text is laid beside those written
/// before it, so the same ledger always gives the same findings. Cursor and findings are committed together.
/// </summary>
internal sealed class RunTextIndexFeature : ICommandFeature<RunTextIndex, TextIndexDone>
{
    private const int MostRows = 500;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunTextIndex command, InputCheck check) =>
        check.Holds(command.Most is >= 1 and <= MostRows, MissingCodes.BadRange, "most");

    public async ValueTask<Answer<TextIndexDone>> RunAsync(
        RunTextIndex command, Circumstances circumstances, IWriteSession session)
    {
        var unread = await session.UnreadFactsAsync(command.Most);
        var texts = 0;
        foreach (var recorded in unread.Facts)
        {
            texts += await ReadAsync(recorded, session);
        }

        if (unread.Rows > 0)
        {
            session.CompleteTextIndex(unread.Through);
        }

        return new TextIndexDone(unread.Rows, texts, unread.Rows < command.Most);
    }

    private static async ValueTask<int> ReadAsync(RecordedFact recorded, IWriteSession session)
    {
        var replacesAll = WrittenReasons.ReplacesAll(recorded.Fact);
        var judged = new List<JudgedText>();
        foreach (var written in WrittenReasons.Of(recorded.Fact))
        {
            var place = new TextPlace(recorded.CaseId, recorded.CaseRef, written.ChildRef);
            judged.Add(new JudgedText(
                written, written.On ?? MunicipalTime.DayOf(recorded.At),
                written.Text.Length == 0 ? null : await JudgeAsync(written.Text, place, session)));
        }

        if (judged.Count > 0 || replacesAll)
        {
            await session.SaveTextsAsync(recorded, judged, replacesAll);
        }

        return judged.Count(text => text.Judgement is not null);
    }

    private static async ValueTask<TextJudgement> JudgeAsync(string text, TextPlace place, IWriteSession session)
    {
        var sketch = TextSketch.Of(text);
        return new TextJudgement(
            sketch, TextFindings.OfForm(text), TextFindings.Beside(sketch, place, await session.TextsLikeAsync(sketch)));
    }
}
