namespace Bka.Workflow.Domain.Texts;

/// <summary>
/// 64-bit hashes that are the same on every machine and in every version of the framework: FNV-1a over the UTF-16 units,
/// finished by the mixing step of SplitMix64. No secret: they hide nothing from one who has the store.
/// </summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a word.</summary>
    public static ulong Of(string word) => Mix(Add(Offset, word));

    /// <summary>The hash of two words, the same whichever comes first.</summary>
    public static ulong OfPair(string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
        return Mix(Add(Add(Add(Offset, first), "\n"), second));
    }

    /// <summary>Spreads a number over all 64 bits.</summary>
    public static ulong Mix(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }

    private static ulong Add(ulong hash, string text)
    {
        unchecked
        {
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * Prime;
            }
        }

        return hash;
    }
}
