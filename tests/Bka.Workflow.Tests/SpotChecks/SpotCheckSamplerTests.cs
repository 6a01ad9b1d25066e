using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Bka.Workflow.Domain.SpotChecks;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.SpotChecks;

public class SpotCheckSamplerTests
{
    [Fact]
    public void Draw_WhenDrawnAgain_IsTheSame() =>
        SpotCheckSampler.Draw(Frame(50), "Norr|2026-11|1", 10).ShouldBe(SpotCheckSampler.Draw(Frame(50), "Norr|2026-11|1", 10));

    [Fact]
    public void Draw_WhenTheLotDiffers_IsAnother() =>
        SpotCheckSampler.Draw(Frame(50), "Norr|2026-11|1", 10).ShouldNotBe(SpotCheckSampler.Draw(Frame(50), "Norr|2026-11|2", 10));

    [Theory]
    [InlineData("Norr|2026-11|1", 37, 10)]
    [InlineData("Söder|2026-02|2", 200, 10)]
    [InlineData("", 5, 5)]
    [InlineData("|2026-12|1", 1000, 200)]
    public void Draw_WhenComputedInAnotherWay_IsTheSame(string seed, int frame, int size) =>
        SpotCheckSampler.Draw(Frame(frame), seed, size).ShouldBe(Independently(Frame(frame), seed, size));

    [Fact]
    public void Draw_WhenAnyFrameSeedAndSize_IsTheSameInAnotherWay()
    {
        var cases =
            from frame in Gen.Choose(0, 60)
            from size in Gen.Choose(0, 70)
            from seed in Gen.Choose(0, int.MaxValue)
            select (frame, size, seed: seed.ToString("x", CultureInfo.InvariantCulture));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var drawn = SpotCheckSampler.Draw(Frame(c.frame), c.seed, c.size);
            return drawn.SequenceEqual(Independently(Frame(c.frame), c.seed, c.size))
                && drawn.Count == Math.Min(c.frame, c.size)
                && drawn.Distinct(StringComparer.Ordinal).Count() == drawn.Count
                && drawn.All(id => Frame(c.frame).Contains(id));
        }));
    }

    // Computed once from the description, kept for ever: whoever changes these has made another algorithm.
    [Fact]
    public void Draw_WhenGolden_IsWhatItWas() =>
        SpotCheckSampler.Draw(Frame(37), "Norr|2026-11|1", 10).ShouldBe(GoldenIds);

    [Fact]
    public void HashOf_WhenGolden_IsWhatItWas()
    {
        SpotCheckSampler.HashOf([]).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        SpotCheckSampler.HashOf(["a", "b"]).ShouldBe(GoldenHash);
    }

    [Fact]
    public void HashOf_WhenIdsAreJoinedOtherwise_Differs() =>
        SpotCheckSampler.HashOf(["ab", "c"]).ShouldNotBe(SpotCheckSampler.HashOf(["a", "bc"]));

    [Fact]
    public void Algorithm_WhenNamed_IsTheOneTheGoldenDrawBelongsTo() =>
        SpotCheckSampler.First.ShouldBe("bka-draw-1");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public void Draw_WhenTheFrameIsNoLargerThanTheSize_TakesItWhole(int frame) =>
        SpotCheckSampler.Draw(Frame(frame), "Norr|2026-11|1", 10).Order(StringComparer.Ordinal).ShouldBe(Frame(frame));

    // 20 000 draws of 5 from 20: each id is expected 5 000 times, each in each place 1 000 times. With 19 degrees of
    // freedom chi-square exceeds 43.8 once in a thousand; the seeds are fixed, so the test cannot come and go.
    [Fact]
    public void Draw_WhenRepeatedWithManySeeds_IsUniform()
    {
        var frame = Frame(20);
        var drawn = new int[20];
        var first = new int[20];
        for (var lot = 0; lot < 20_000; lot++)
        {
            var sample = SpotCheckSampler.Draw(frame, string.Create(CultureInfo.InvariantCulture, $"Norr|2026-11|{lot}"), 5);
            first[int.Parse(sample[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)]++;
            foreach (var id in sample)
            {
                drawn[int.Parse(id, NumberStyles.HexNumber, CultureInfo.InvariantCulture)]++;
            }
        }

        ChiSquare(drawn).ShouldBeLessThan(43.8);
        ChiSquare(first).ShouldBeLessThan(43.8);
    }

    [Fact]
    public void ChiSquare_WhenOneIdIsFavoured_IsFarAbove() =>
        ChiSquare([.. Enumerable.Repeat(4_970, 19), 5_570]).ShouldBeGreaterThan(43.8);

    private static readonly string[] GoldenIds =
    [
        "00000019", "00000023", "00000004", "00000011", "0000000f", "0000001c", "00000005", "00000021",
        "0000001e", "0000000b",
    ];

    private const string GoldenHash = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";

    private static double ChiSquare(int[] counts) =>
        counts.Sum(count => Math.Pow(count - counts.Average(), 2) / counts.Average());

    private static string[] Frame(int size) =>
        [.. Enumerable.Range(0, size).Select(i => i.ToString("x8", CultureInfo.InvariantCulture))];

    // The algorithm's description followed to the letter with big integers and lists, slowly.
    private static List<string> Independently(string[] frame, string seed, int size)
    {
        var places = frame.ToList();
        var words = Words(seed).GetEnumerator();
        BigInteger all = BigInteger.Pow(2, 64);
        for (var i = 0; i < Math.Min(size, frame.Length); i++)
        {
            BigInteger n = frame.Length - i;
            BigInteger word;
            do
            {
                words.MoveNext();
                word = words.Current;
            }
            while (word >= all / n * n);

            var other = i + (int)(word % n);
            (places[i], places[other]) = (places[other], places[i]);
        }

        return places[..Math.Min(size, frame.Length)];
    }

    private static IEnumerable<BigInteger> Words(string seed)
    {
        for (long block = 0; ; block++)
        {
            var number = Convert.FromHexString(block.ToString("x16", CultureInfo.InvariantCulture));
            var hash = Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(seed), 0, .. number]));
            for (var word = 0; word < 4; word++)
            {
                yield return BigInteger.Parse(
                    string.Concat("0", hash.AsSpan(word * 16, 16)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
        }
    }
}
