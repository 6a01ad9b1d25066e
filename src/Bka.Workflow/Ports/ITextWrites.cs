using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Texts;

namespace Bka.Workflow.Ports;

/// <summary>The form of motiveringar, within one transaction.</summary>
internal interface ITextWrites
{
    /// <summary>The next ledger rows that have not been read for their texts, oldest first.</summary>
    /// <param name="most">How many rows.</param>
    ValueTask<UnreadFacts> UnreadFactsAsync(int most);

    /// <summary>Texts that may be like this one.</summary>
    /// <param name="sketch">The text's sketch.</param>
    ValueTask<IReadOnlyList<(TextPlace Place, TextSketch Sketch)>> TextsLikeAsync(TextSketch sketch);

    /// <summary>Keeps what was found in the texts of one fact.</summary>
    /// <param name="recorded">The fact.</param>
    /// <param name="texts">Its texts; one that replaces takes away what stood in its place.</param>
    /// <param name="replacesAll">Whether every earlier text of the case is taken away first.</param>
    ValueTask SaveTextsAsync(RecordedFact recorded, IReadOnlyList<JudgedText> texts, bool replacesAll);

    /// <summary>Notes how far the ledger has been read.</summary>
    /// <param name="seq">The last row.</param>
    void CompleteTextIndex(long seq);
}

/// <summary>A stretch of the ledger.</summary>
/// <param name="Facts">Its facts about cases that still exist.</param>
/// <param name="Through">Its last row.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record UnreadFacts(IReadOnlyList<RecordedFact> Facts, long Through, int Rows);

/// <summary>A fact as the ledger has it.</summary>
/// <param name="Seq">Its row.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Fact">What happened.</param>
internal sealed record RecordedFact(long Seq, DateTimeOffset At, string CaseId, string CaseRef, Fact Fact);

/// <summary>A motivering, judged. The text itself is not kept.</summary>
/// <param name="Written">Where it stands; its text is not stored.</param>
/// <param name="On">The day it counts on.</param>
/// <param name="Judgement">What was found; null when nothing stands there any more.</param>
internal sealed record JudgedText(WrittenReason Written, DateOnly On, TextJudgement? Judgement);

/// <summary>What was found in a text.</summary>
/// <param name="Sketch">Its sketch.</param>
/// <param name="Form">What is found in the text by itself.</param>
/// <param name="Copies">Where it was found again.</param>
internal sealed record TextJudgement(TextSketch Sketch, IReadOnlyList<string> Form, NearCopies Copies);
