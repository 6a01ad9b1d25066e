using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Texts;

/// <summary>Judges the form of a motivering. It asks the writer to look once more; it stops nothing and blames nobody.</summary>
public static class TextFindings
{
    /// <summary>Below this many characters an accepted text is thin: about one plain sentence.</summary>
    public const int ThinCharacters = 60;

    /// <summary>Below this many words an accepted text is thin.</summary>
    public const int ThinWords = 8;

    /// <summary>
    /// From this likeness, in per cent, two texts are near-copies: of what either says, two fifths stand in both. Texts
    /// between the same stock sentences stay below it, copies edited for another child above it (ADR 0021).
    /// </summary>
    public const int NearCopyFrom = 40;

    /// <summary>What is found in the text by itself.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> OfForm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = FreeText.WithoutStopPhrases(text);
        var codes = new List<string>();
        if (IsThin(text))
        {
            codes.Add(TextFindingCodes.Thin);
        }

        if (rest.Length < text.Length && IsThin(rest))
        {
            codes.Add(TextFindingCodes.StopPhrase);
        }

        return codes;
    }

    /// <summary>What is found when the text is laid beside others.</summary>
    /// <param name="sketch">The text's sketch.</param>
    /// <param name="place">Where the text stands.</param>
    /// <param name="others">Texts that may be alike, wherever they stand.</param>
    public static NearCopies Beside(
        TextSketch sketch, TextPlace place, IEnumerable<(TextPlace Place, TextSketch Sketch)> others)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        ArgumentNullException.ThrowIfNull(place);
        var alike = others
            .Select(other => (Kinship: place.To(other.Place), other.Place, Likeness: sketch.SimilarityTo(other.Sketch)))
            .Where(other => other.Kinship != Kinship.Same && other.Likeness >= NearCopyFrom)
            .ToArray();
        return new NearCopies(Of(Kinship.Stranger), Of(Kinship.Sibling));

        Copies Of(Kinship kinship)
        {
            var found = alike.Where(other => other.Kinship == kinship).ToArray();
            return new Copies(
                found.Select(other => (other.Place.CaseId, kinship == Kinship.Sibling ? other.Place.ChildRef : null)).Distinct().Count(),
                found.Select(other => other.Likeness).DefaultIfEmpty().Max());
        }
    }

    private static bool IsThin(string text) =>
        text.Trim().Length < ThinCharacters || SwedishText.Words(text).Count < ThinWords;
}

/// <summary>How many times a text was found again.</summary>
/// <param name="Cases">In how many other cases, or for how many siblings.</param>
/// <param name="Similarity">The likeness to the most alike of them, in whole per cent; zero when there is none.</param>
public sealed record Copies(int Cases, int Similarity);

/// <summary>Where a text was found again.</summary>
/// <param name="Elsewhere">In cases that have nothing to do with this one.</param>
/// <param name="Siblings">For siblings.</param>
public sealed record NearCopies(Copies Elsewhere, Copies Siblings);
