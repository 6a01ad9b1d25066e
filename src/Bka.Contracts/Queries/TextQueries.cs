namespace Bka.Contracts;

/// <summary>
/// Looks at a motivering before it is saved: its form, and whether nearly the same text stands in other cases. The text
/// is judged and forgotten.
/// </summary>
/// <param name="Text">The text, at most 8 000 characters.</param>
/// <param name="CaseId">The case it is written in, which is not compared with; null when there is none yet.</param>
/// <param name="ChildRef">The child it speaks of, in a case with several.</param>
public sealed record CheckText(string Text, string? CaseId = null, string? ChildRef = null) : Query<TextCheck>;

/// <summary>What was found.</summary>
/// <param name="Findings">The findings; empty when there is nothing to ask about.</param>
public sealed record TextCheck(IReadOnlyList<TextFinding> Findings);

/// <summary>One finding: a question to the writer, never a verdict.</summary>
/// <param name="Code">One of <see cref="TextFindingCodes"/>.</param>
/// <param name="Similarity">The likeness to the most alike text, in whole per cent; null when no other text is involved.</param>
/// <param name="Cases">In how many other cases, or for how many siblings; never which. From fifty it may be more.</param>
public sealed record TextFinding(string Code, int? Similarity = null, int? Cases = null);

/// <summary>
/// The form of the motiveringar of a period, counted: for egenkontroll. No person and no case stands in the answer.
/// </summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
public sealed record GetTextFindings(DateOnly From, DateOnly To, string? Unit = null) : Query<TextFindingCounts>, IAsksOfUnit;

/// <summary>The motiveringar of a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Total">All of them.</param>
/// <param name="Fields">The same, field by field; fields without a text are left out.</param>
/// <param name="LedgerRowsNotRead">How many ledger rows wait to be read; what they hold is not counted yet.</param>
public sealed record TextFindingCounts(
    DateOnly From,
    DateOnly To,
    string? Unit,
    TextFieldCounts Total,
    IReadOnlyList<TextFieldCounts> Fields,
    long LedgerRowsNotRead);

/// <summary>
/// The motiveringar of one field. One text can have several findings. The first of two texts that are alike is no copy;
/// the later one is, as things stood when it was written.
/// </summary>
/// <param name="Field">The field; null for all.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="WithFinding">How many have any finding.</param>
/// <param name="Thin">How many are <see cref="TextFindingCodes.Thin"/>.</param>
/// <param name="StopPhrases">How many rest on a <see cref="TextFindingCodes.StopPhrase"/>.</param>
/// <param name="NearCopies">How many are a <see cref="TextFindingCodes.NearCopy"/>.</param>
/// <param name="NearCopiesOfSiblings">How many are a <see cref="TextFindingCodes.NearCopyOfSibling"/>.</param>
public sealed record TextFieldCounts(
    ReasonsField? Field,
    long Texts,
    long WithFinding,
    long Thin,
    long StopPhrases,
    long NearCopies,
    long NearCopiesOfSiblings);

/// <summary>
/// The motiveringar of a period in which something was found, with the texts themselves, oldest first. Only those in cases
/// that the actor may read are answered; the counts tell of the rest. Who wrote a text does not stand in the answer.
/// </summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="Finding">One of <see cref="TextFindingCodes"/>; null for all.</param>
/// <param name="Field">One field; null for all.</param>
/// <param name="After">Where the last page ended; null for the first.</param>
/// <param name="Limit">How many, 1–100.</param>
public sealed record ListTextFindings(
    DateOnly From,
    DateOnly To,
    string? Unit = null,
    string? Finding = null,
    ReasonsField? Field = null,
    string? After = null,
    int Limit = 25) : Query<TextFindingPage>, IAsksOfUnit;

/// <summary>A page of motiveringar.</summary>
/// <param name="Rows">The motiveringar, oldest first.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record TextFindingPage(IReadOnlyList<FoundText> Rows, string? Next);

/// <summary>A motivering in which something was found.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseRef">The case system's reference.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Field">Where it stands.</param>
/// <param name="On">The day it counts on, Europe/Stockholm.</param>
/// <param name="Findings">What was found when it was written.</param>
/// <param name="Text">The text, read from the ledger when asked for; the findings are kept without it.</param>
public sealed record FoundText(
    string CaseId, string CaseRef, string Unit, ReasonsField Field, DateOnly On, IReadOnlyList<TextFinding> Findings, string Text);

/// <summary>Measures how hard a text is to read, for example a letter to a child.</summary>
/// <param name="Text">The text, at most 8 000 characters. What stands in square brackets is not counted.</param>
public sealed record MeasureReadability(string Text) : Query<Readability>;

/// <summary>How hard a text is to read.</summary>
/// <param name="Lix">LIX, rounded to a whole number.</param>
/// <param name="Level">Its usual band.</param>
/// <param name="Words">How many words.</param>
/// <param name="Sentences">How many sentences; a heading is one.</param>
/// <param name="LongWords">How many words have more than six letters.</param>
public sealed record Readability(int Lix, ReadabilityLevel Level, int Words, int Sentences, int LongWords);
