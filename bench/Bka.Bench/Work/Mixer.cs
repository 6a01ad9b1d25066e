namespace Bka.Bench.Work;

/// <summary>SplitMix64: well-spread numbers that are the same on every machine.</summary>
internal static class Mixer
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += Golden;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    /// <summary>Draws so many of the ids: the first steps of a Fisher-Yates shuffle, each index without bias.</summary>
    public static long[] Draw(long[] sortedIds, int count, ulong seed)
    {
        var state = seed;
        for (var i = 0; i < Math.Min(count, sortedIds.Length); i++)
        {
            var other = i + (int)Below((ulong)(sortedIds.Length - i), ref state);
            (sortedIds[i], sortedIds[other]) = (sortedIds[other], sortedIds[i]);
        }

        return sortedIds[..Math.Min(count, sortedIds.Length)];
    }

    private static ulong Below(ulong bound, ref ulong state)
    {
        unchecked
        {
            var threshold = (0 - bound) % bound;
            ulong drawn;
            do
            {
                drawn = Mix(state);
                state += Golden;
            }
            while (drawn < threshold);
            return drawn % bound;
        }
    }
}
