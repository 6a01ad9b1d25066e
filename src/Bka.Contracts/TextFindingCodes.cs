namespace Bka.Contracts;

/// <summary>
/// The closed list of what can be found in the form of a motivering. A finding is a question to the writer, never a
/// verdict on what is written, and is never counted per person.
/// </summary>
public static class TextFindingCodes
{
    /// <summary>Accepted, but thin: fewer than sixty characters or eight words.</summary>
    public const string Thin = "short";

    /// <summary>It rests on a stop-phrase: without it the text would be short.</summary>
    public const string StopPhrase = "stop-phrase";

    /// <summary>Nearly the same text as in another case, whatever the order of its sentences and its names and days.</summary>
    public const string NearCopy = "near-copy";

    /// <summary>
    /// Nearly the same text as for a sibling: what is in the best interests of a child is judged for each child by
    /// itself (SoL 3:1).
    /// </summary>
    public const string NearCopyOfSibling = "near-copy-of-sibling";
}
