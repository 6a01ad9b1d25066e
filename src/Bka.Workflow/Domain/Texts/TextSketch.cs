namespace Bka.Workflow.Domain.Texts;

/// <summary>
/// A text as 256 numbers of eight bits (MinHash), from which its likeness to another text can be estimated and no word
/// can be read. Two texts agree in a place with the probability that a shingle of either is in both.
/// </summary>
public sealed class TextSketch
{
    /// <summary>Names shingles, hashes and form. A sketch of another id is not compared with; it is made anew.</summary>
    public const string Algorithm = "bka-sketch-1";

    /// <summary>How many bands a text is found by.</summary>
    public const int MostBands = 32;

    /// <summary>With fewer shingles a text says too little to be a copy by likeness; then only the very same text counts.</summary>
    public const int FewestShingles = 30;

    private const int Places = 256;
    private const int Rows = 3;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Places).Select(Seed)];

    private readonly byte[] _places;

    private TextSketch(byte[] places, bool isThin, IReadOnlyList<long> bands) =>
        (_places, IsThin, Bands) = (places, isThin, bands);

    /// <summary>Whether the text has fewer than <see cref="FewestShingles"/> shingles.</summary>
    public bool IsThin { get; }

    /// <summary>
    /// What the text is found by: two texts that are alike nearly always share a band, others hardly ever. A thin text
    /// has one, and one with nothing to compare has none. Stored beside the sketch, and empty when it is read back.
    /// </summary>
    public IReadOnlyList<long> Bands { get; }

    /// <summary>The sketch of a text.</summary>
    /// <param name="text">The text.</param>
    public static TextSketch Of(string text)
    {
        var shingles = TextShingles.Of(text);
        var least = new ulong[Places];
        Array.Fill(least, ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var place = 0; place < Places; place++)
            {
                least[place] = Math.Min(least[place], StableHash.Mix(shingle ^ Seeds[place]));
            }
        }

        return new TextSketch(
            [.. least.Select(number => (byte)(number & byte.MaxValue))], shingles.Count < FewestShingles, BandsOf(least, shingles.Count));
    }

    /// <summary>
    /// The estimated share of the shingles of either text that both have, in whole per cent, rounded down. A hundred is the
    /// same text but for the order of its sentences, names and days.
    /// </summary>
    /// <param name="other">The other text's sketch.</param>
    public int SimilarityTo(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var same = 0;
        for (var place = 0; place < Places; place++)
        {
            same += _places[place] == other._places[place] ? 1 : 0;
        }

        return same == Places || !(IsThin || other.IsThin) ? same * 100 / Places : 0;
    }

    /// <summary>The sketch as it is stored.</summary>
    public byte[] ToBytes() => [IsThin ? (byte)1 : (byte)0, .. _places];

    /// <summary>Reads a stored sketch.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ArgumentException">The bytes are no sketch.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Places + 1
        ? new TextSketch(bytes[1..].ToArray(), bytes[0] == 1, [])
        : throw new ArgumentException("Not a sketch of " + Algorithm, nameof(bytes));

    private static long[] BandsOf(ulong[] least, int shingles) => shingles switch
    {
        0 => [],
        < FewestShingles => [BandOf(0, least)],
        _ => [.. least.Take(MostBands * Rows).Chunk(Rows).Select((rows, band) => BandOf(band + 1, rows))],
    };

    private static long BandOf(int band, ulong[] rows) => unchecked((long)rows.Aggregate(
        Seed(Places + band + 1), (hash, number) => StableHash.Mix(hash ^ number)));

    private static ulong Seed(int number) => StableHash.Mix(unchecked(Golden * (ulong)number));
}
