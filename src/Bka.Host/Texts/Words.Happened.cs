namespace Bka.Host.Texts;

/// <summary>The words for what has happened: just now, and in the ledger.</summary>
internal static partial class Words
{
    /// <summary>What a step that was just taken did; null for a word that is no step.</summary>
    public static string? DoneText(string? trigger) => Find("Done", trigger);

    /// <summary>A fact of the ledger, by its name there.</summary>
    public static string Fact(string fact) => Find("Fact", fact) ?? fact;
}
