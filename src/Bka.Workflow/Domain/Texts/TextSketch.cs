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

    private readonly Fullness _fullness;

    private TextSketch(byte[] places, Fullness fullness) => (_places, _fullness) = (places, fullness);

    private enum Fullness : byte
    {
        Full,
        Thin,
        Empty,
    }

    /// <summary>Whether the text has fewer than <see cref="FewestShingles"/> shingles.</summary>
    public bool IsThin => _fullness != Fullness.Full;

    /// <summary>
    /// What the text is found by: two texts that are alike nearly always share a band, others hardly ever. A thin text has
    /// one, and one with nothing to compare has none.
    /// </summary>
    public IReadOnlyList<long> Bands => _fullness switch
    {
        Fullness.Empty => [],
        Fullness.Thin => [WholeBand()],
        Fullness.Full => [.. Enumerable.Range(0, MostBands).Select(BandAt)],
    };

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
            [.. least.Select(number => (byte)(number & byte.MaxValue))],
            shingles.Count switch { 0 => Fullness.Empty, < FewestShingles => Fullness.Thin, _ => Fullness.Full });
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
    public byte[] ToBytes() => [(byte)_fullness, .. _places];

    /// <summary>Reads a stored sketch.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ArgumentException">The bytes are no sketch.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes) => bytes.Length == Places + 1 && bytes[0] <= (byte)Fullness.Empty
        ? new TextSketch(bytes[1..].ToArray(), (Fullness)bytes[0])
        : throw new ArgumentException("Not a sketch of " + Algorithm, nameof(bytes));

    // The band's number and its three places side by side: small numbers, so that millions of them take little room.
    private long BandAt(int band) =>
        ((long)band << 24) | ((long)_places[band * Rows] << 16) | ((long)_places[(band * Rows) + 1] << 8) | _places[(band * Rows) + 2];

    // Below zero, where no other band is.
    private long WholeBand() => -1 - (long)(_places.Aggregate(Golden, (hash, place) => StableHash.Mix(hash ^ place)) >> 1);

    private static ulong Seed(int number) => StableHash.Mix(unchecked(Golden * (ulong)number));
}
