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

    /// <summary>Keeps what was found in one text; an empty sketch only takes away what it replaces.</summary>
    /// <param name="text">The text's place, form and likeness.</param>
    ValueTask SaveTextAsync(JudgedText text);

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

/// <summary>Which earlier texts a text takes the place of.</summary>
internal enum Replaced
{
    /// <summary>None: it stands beside them.</summary>
    None,

    /// <summary>Those in the same field, for the same child and question.</summary>
    SameField,

    /// <summary>All of its case.</summary>
    WholeCase,
}

/// <summary>A motivering, judged. The text itself is not kept.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Written">Where it stands; its text is not stored.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="On">The day it counts on.</param>
/// <param name="Replaced">What it takes the place of.</param>
/// <param name="Judgement">What was found; null when nothing stands there any more.</param>
internal sealed record JudgedText(
    long Id, WrittenReason Written, string CaseId, DateOnly On, Replaced Replaced, TextJudgement? Judgement);

/// <summary>What was found in a text.</summary>
/// <param name="Sketch">Its sketch.</param>
/// <param name="Form">What is found in the text by itself.</param>
/// <param name="Copies">Where it was found again.</param>
internal sealed record TextJudgement(TextSketch Sketch, IReadOnlyList<string> Form, NearCopies Copies);
