using Bka.Workflow.Domain.Texts;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Texts;

/// <summary>
/// What is found and what is left alone, measured on texts like those that are written: precision and recall at the
/// threshold, with the margin on both sides.
/// </summary>
public class NearCopyCorpusTests
{
    private static readonly Dictionary<string, TextSketch> Sketches =
        Corpus.Texts.ToDictionary(text => text.Key, text => TextSketch.Of(text.Value), StringComparer.Ordinal);

    [Fact]
    public void EditedCopies_WhenCompared_AreAllFound()
    {
        Corpus.Copies.Count().ShouldBe(14);
        Corpus.Copies.Where(pair => !IsFound(pair.Original, pair.Copy)).ShouldBeEmpty();
        Corpus.Copies.Min(pair => Likeness(pair.Original, pair.Copy)).ShouldBeGreaterThanOrEqualTo(TextFindings.NearCopyFrom + 5);
    }

    [Fact]
    public void IndependentTexts_WhenCompared_AreNeverFound()
    {
        Corpus.Strangers.Count().ShouldBe(482);
        Corpus.Strangers.Where(pair => IsFound(pair.One, pair.Other)).ShouldBeEmpty();
        Corpus.Strangers.Max(pair => Likeness(pair.One, pair.Other)).ShouldBeLessThanOrEqualTo(TextFindings.NearCopyFrom - 8);
    }

    [Fact]
    public void IndependentTexts_WhenTheyShareASubject_AreHardlyAlike() => Corpus.Strangers
        .Where(pair => pair.One[0] == pair.Other[0] && pair.One[0] != 'E')
        .Max(pair => Likeness(pair.One, pair.Other)).ShouldBeLessThan(10);

    [Fact]
    public void Bands_WhenTextsAreStrangers_SeldomMeet() => Corpus.Strangers
        .Count(pair => ShareABand(pair.One, pair.Other)).ShouldBeLessThan(Corpus.Strangers.Count() / 50);

    [Theory]
    [InlineData(11)]
    [InlineData(7)]
    public void Copies_WhenEveryNthWordIsExchanged_AreFound(int nth)
    {
        foreach (var (name, text) in Corpus.Texts)
        {
            var words = text.Split(' ');
            var changed = TextSketch.Of(string.Join(' ', words.Select((word, at) => at % nth == nth - 1 ? "ordbyte" + at % 5 : word)));
            Sketches[name].SimilarityTo(changed).ShouldBeGreaterThanOrEqualTo(TextFindings.NearCopyFrom, name);
        }
    }

    [Fact]
    public void Copies_WhenHalfOfTheTextIsNew_AreLeftAlone()
    {
        // Two that begin alike and go on differently are two texts.
        var (one, other) = (Halves(Corpus.Texts["A2"]), Halves(Corpus.Texts["B1"]));
        TextSketch.Of(one.First + one.Second).SimilarityTo(TextSketch.Of(one.First + other.Second))
            .ShouldBeLessThan(TextFindings.NearCopyFrom);
    }

    private static bool IsFound(string one, string other) =>
        ShareABand(one, other) && Likeness(one, other) >= TextFindings.NearCopyFrom;

    private static bool ShareABand(string one, string other) => Sketches[one].Bands.Intersect(Sketches[other].Bands).Any();

    private static int Likeness(string one, string other) => Sketches[one].SimilarityTo(Sketches[other]);

    private static (string First, string Second) Halves(string text)
    {
        var sentences = SwedishText.Sentences(text);
        return (string.Join(' ', sentences.Take(sentences.Count / 2)) + " ", string.Join(' ', sentences.Skip(sentences.Count / 2)));
    }
}
