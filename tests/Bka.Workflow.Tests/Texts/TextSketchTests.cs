using System.Security.Cryptography;
using Bka.Workflow.Domain.Texts;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Texts;

public class TextSketchTests
{
    private const string Text =
        """
        Skolan anmäler oro för Elsas frånvaro. Mentor berättar att Elsa varit borta ofta sedan den 3 oktober. Vid samtalet
        sade Elsa att hon sover dåligt och att två flickor i klassen viskar om henne. Föräldrarna beskriver samma bild.
        """;

    private static readonly Config FiveHundred = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly string[] Words =
    [
        "skolan", "Skolan", "mamma", "pojken", "flickan", "orolig", "3", "2026-11-03", "mars", "Elsa", "och", "samtal", "BVC", "trygg",
        "hemma", "förskolan", "våld", "inte", "stöd", ".", "?", "\n\n", "t.ex.", "mor-", "12:a", "sover", "läxor", "familjen", "ÅÄÖ",
    ];

    private static readonly Gen<string> Texts =
        from length in Gen.Choose(0, 120)
        from words in Gen.Elements(Words).ListOf(length)
        select string.Join(' ', words);

    [Fact]
    public void Of_WhenAnyText_IsWhollyLikeItself() =>
        Holds(text => TextSketch.Of(text).SimilarityTo(TextSketch.Of(text)) == 100);

    [Fact]
    public void SimilarityTo_WhenTurnedAround_IsTheSame() => Holds((one, other) =>
    {
        var (first, second) = (TextSketch.Of(one), TextSketch.Of(other));
        return first.SimilarityTo(second) == second.SimilarityTo(first) && first.SimilarityTo(second) is >= 0 and <= 100;
    });

    [Fact]
    public void FromBytes_WhenWritten_GivesTheSameSketchBack() => Holds((one, other) =>
    {
        var (sketch, beside) = (TextSketch.Of(one), TextSketch.Of(other));
        var back = TextSketch.FromBytes(sketch.ToBytes());
        return back.SimilarityTo(beside) == sketch.SimilarityTo(beside) && back.Bands.SequenceEqual(sketch.Bands);
    });

    [Fact]
    public void Bands_WhenTextsAreTheSame_AreTheSame() =>
        Holds(text => TextSketch.Of(text).Bands.SequenceEqual(TextSketch.Of(text + " ").Bands));

    [Fact]
    public void Similarity_WhenCountedExactly_IsNear()
    {
        foreach (var (one, other) in Corpus.Copies.Concat(Corpus.Strangers))
        {
            var (first, second) = (TextShingles.Of(Corpus.Texts[one]), TextShingles.Of(Corpus.Texts[other]));
            var both = first.Count(second.Contains);
            var exact = 100.0 * both / (first.Count + second.Count - both);
            var estimate = TextSketch.Of(Corpus.Texts[one]).SimilarityTo(TextSketch.Of(Corpus.Texts[other]));
            Math.Abs(estimate - exact).ShouldBeLessThan(12, one + " " + other);
        }
    }

    [Theory]
    [InlineData("order", "Föräldrarna beskriver samma bild. Vid samtalet sade Elsa att hon sover dåligt och att två flickor i klassen viskar om henne. Skolan anmäler oro för Elsas frånvaro. Mentor berättar att Elsa varit borta ofta sedan den 3 oktober.")]
    [InlineData("name, day and number", "Skolan anmäler oro för Nils frånvaro. Mentor berättar att Nils varit borta ofta sedan 2025-02-14. Vid samtalet sade Nils att han sover dåligt och att tre pojkar i klassen viskar om honom. Föräldrarna beskriver samma bild.")]
    [InlineData("letters and space", "SKOLAN   anmäler oro för Elsas frånvaro!  Mentor berättar att Elsa varit borta ofta sedan den 3/10. Vid samtalet sade Elsa, att hon sover dåligt – och att två flickor i klassen viskar om henne. Föräldrarna beskriver (samma) bild")]
    public void SimilarityTo_WhenOnlyThisIsChanged_IsTheSameText(string what, string changed) =>
        TextSketch.Of(Text).SimilarityTo(TextSketch.Of(changed)).ShouldBeGreaterThanOrEqualTo(what[0] == 'n' ? 80 : 100);

    [Fact]
    public void SimilarityTo_WhenATextIsThin_CountsOnlyTheVerySame()
    {
        var thin = TextSketch.Of("Barnet ville inte träffa oss efter information.");
        thin.IsThin.ShouldBeTrue();
        thin.Bands.Count.ShouldBe(1);
        thin.SimilarityTo(TextSketch.Of("Barnet ville inte träffa oss, efter information den 3 maj.")).ShouldBe(100);
        thin.SimilarityTo(TextSketch.Of("Barnet ville inte träffa oss efter brevet och information.")).ShouldBe(0);
    }

    [Fact]
    public void Bands_WhenNothingIsSaid_AreNone() => TextSketch.Of("12 – 2026-11-22, att och.").Bands.ShouldBeEmpty();

    [Fact]
    public void FromBytes_WhenTheyAreNoSketch_IsRefused() => Should.Throw<ArgumentException>(() => TextSketch.FromBytes([1, 2, 3]));

    [Fact]
    public void Of_WhenMadeOnAnyMachine_IsTheSketchThatIsStored()
    {
        // A change here means that stored sketches no longer compare: give the algorithm a new id.
        TextSketch.Algorithm.ShouldBe("bka-sketch-1");
        var sketch = TextSketch.Of(Text);
        Convert.ToHexStringLower(SHA256.HashData(sketch.ToBytes())).ShouldBe("77dea69bca99e2e0191b242ca47da2cd8d1012e859c68b1466149fb492a49248");
        sketch.Bands.Count.ShouldBe(TextSketch.MostBands);
        sketch.Bands[0].ShouldBe(2779470);
        sketch.Bands[^1].ShouldBe(527109820);
    }

    private static void Holds(Func<string, bool> law) => Prop.ForAll(Texts.ToArbitrary(), law).Check(FiveHundred);

    private static void Holds(Func<string, string, bool> law) =>
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), law).Check(FiveHundred);
}
