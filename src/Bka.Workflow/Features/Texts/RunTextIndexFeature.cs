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
    private const int PlacesOfARow = 1000;

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
        var (texts, replacesAll) = (0, WrittenReasons.ReplacesAll(recorded.Fact));
        foreach (var written in WrittenReasons.Of(recorded.Fact).Take(PlacesOfARow))
        {
            var place = new TextPlace(recorded.CaseId, recorded.CaseRef, written.ChildRef);
            var judgement = written.Text.Length == 0 ? null : await JudgeAsync(written.Text, place, session);
            await session.SaveTextAsync(new JudgedText(
                (recorded.Seq * PlacesOfARow) + texts, written, recorded.CaseId, written.On ?? MunicipalTime.DayOf(recorded.At),
                replacesAll ? Replaced.WholeCase : written.Replaces ? Replaced.SameField : Replaced.None, judgement));
            replacesAll = false;
            texts++;
        }

        return texts;
    }

    private static async ValueTask<TextJudgement> JudgeAsync(string text, TextPlace place, IWriteSession session)
    {
        var sketch = TextSketch.Of(text);
        return new TextJudgement(
            sketch, TextFindings.OfForm(text), TextFindings.Beside(sketch, place, await session.TextsLikeAsync(sketch)));
    }
}
