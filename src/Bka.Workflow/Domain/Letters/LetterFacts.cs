using Bka.Contracts;

namespace Bka.Workflow.Domain.Letters;

/// <summary>What a letter to a child is drafted from.</summary>
/// <param name="Age">Completed years on the day of the decision; null for an unborn child.</param>
/// <param name="DecisionText">What was decided, in words that can be told to the child.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Reasons">The motivering as it was written for the file.</param>
/// <param name="Stance">What the child thinks of it; null when that is not recorded.</param>
/// <param name="Heard">Whether the child was heard about it; null when that is not recorded.</param>
/// <param name="ChildsWords">What the child said, in its own words.</param>
/// <param name="DecisionGoesAgainstStance">Whether something else was decided than the child wanted.</param>
/// <param name="Compensation">What is done to make that easier for the child.</param>
/// <param name="Urgent">Whether it was decided at once, before everything else was in place.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record LetterFacts(
    int? Age,
    string DecisionText,
    DecisionOutcome Outcome,
    string Reasons,
    Stance? Stance,
    bool? Heard,
    string? ChildsWords,
    bool DecisionGoesAgainstStance,
    string? Compensation,
    bool Urgent,
    DateOnly DecidedOn);

/// <summary>For whom a letter is worded.</summary>
public enum LetterAge
{
    /// <summary>Not born, or under two: kept for the child to read when it is older.</summary>
    Later,

    /// <summary>Two to six: an adult reads it aloud.</summary>
    ReadAloud,

    /// <summary>Seven to eleven.</summary>
    Schoolchild,

    /// <summary>Twelve to fourteen.</summary>
    YoungTeenager,

    /// <summary>Fifteen and over: acts in its own right (SoL 3:4).</summary>
    Fifteen,
}

/// <summary>
/// A draft: what the record can tell, with a note in square brackets for everything that must be put in by the one who
/// knows the child. It is never sent as it is.
/// </summary>
/// <param name="For">For whom it is worded.</param>
/// <param name="Text">The draft, headings on lines of their own.</param>
/// <param name="Lix">How easy it reads, the notes left out.</param>
/// <param name="LixGoal">What the index should stay below for this age; null when the letter is read by or with an adult.</param>
public sealed record LetterDraft(LetterAge For, string Text, Lix Lix, int? LixGoal);
