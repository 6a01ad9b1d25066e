using System.Collections;
using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Html;

namespace Bka.Host.Texts;

/// <summary>The texts of the page Hjälp; they stand in <c>HelpTexts.resx</c>.</summary>
internal static class HelpTexts
{
    private const string WordMark = "word:";

    // Before what is read from it: fields are made in the order they stand.
    private static readonly ResourceManager Resources = new(typeof(HelpTexts).FullName!, typeof(HelpTexts).Assembly);

    /// <summary>Every word that is explained, in Swedish order.</summary>
    public static IReadOnlyList<HelpWord> Words { get; } =
        [.. Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!.Cast<DictionaryEntry>()
            .Where(entry => ((string)entry.Key).StartsWith(WordMark, StringComparison.Ordinal))
            .Select(entry => new HelpWord(((string)entry.Key)[WordMark.Length..], (string)entry.Value!))
            .OrderBy(word => word.Word, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))];

    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string Of(string key) =>
        Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"There is no text {key}.", nameof(key));

    /// <summary>A text with markup of its own.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IHtmlContent Html(string key) => new HtmlString(Of(key));
}

/// <summary>A word explained.</summary>
/// <param name="Word">The word, as it is used on the pages.</param>
/// <param name="Meaning">What it means, in plain Swedish, and where the rule stands.</param>
internal sealed record HelpWord(string Word, string Meaning);
