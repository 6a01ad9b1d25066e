using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>
/// Draws a sample that anyone can draw again, on any machine and in any language. The frame is its ids in ascending ordinal
/// order; the sample is the first places of a Fisher–Yates shuffle from the front, by <see cref="SeededNumbers"/>: for
/// i = 0, 1 … swap place i with place i + a number below (N − i). <c>bka-draw-2</c> is the same shuffle with a seed that was
/// locked before, reserves, and at least one of each age group where that is asked for.
/// </summary>
public static class SpotCheckSampler
{
    /// <summary>The algorithm of draws made before seeds were locked. They are checked by it for ever.</summary>
    public const string First = "bka-draw-1";

    /// <summary>The algorithm's id, stored with each draw. A change of any detail takes a new id.</summary>
    public const string Algorithm = "bka-draw-2";

    /// <summary>The frame's order in words, stored with each draw.</summary>
    public const string Order = "case id, ascending ordinal";

    /// <summary>SHA-256 over the frame's lines, each followed by a line feed, in lower-case hexadecimal.</summary>
    /// <param name="frame">The lines in their order: the ids, and with strata a space and the age group.</param>
    public static string HashOf(IEnumerable<string> frame)
    {
        var text = new StringBuilder();
        foreach (var line in frame)
        {
            text.Append(line).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The first places of the shuffle; the whole frame, shuffled, when it is no larger than the size.</summary>
    /// <param name="frame">The ids in ascending ordinal order.</param>
    /// <param name="seed">The seed text.</param>
    /// <param name="size">How many places.</param>
    public static IReadOnlyList<string> Draw(IReadOnlyList<string> frame, string seed, int size)
    {
        var numbers = new SeededNumbers(seed);
        var moved = new Dictionary<int, string>();
        var sample = new string[Math.Min(size, frame.Count)];
        for (var i = 0; i < sample.Length; i++)
        {
            var pick = i + (int)numbers.Below((ulong)(frame.Count - i));
            sample[i] = moved.GetValueOrDefault(pick, frame[pick]);
            moved[pick] = moved.GetValueOrDefault(i, frame[i]);
        }

        return sample;
    }

    /// <summary>
    /// The sample and its reserves. Without strata the sample is the first places of the shuffle. With strata the first case of
    /// each age group in the shuffle is taken, the earliest groups first as far as the size reaches, then the earliest of the
    /// others; all in the shuffle's order. The reserves are those that come next, as many as the size.
    /// </summary>
    /// <param name="frame">The frame in ascending ordinal order of its ids.</param>
    /// <param name="seed">The seed text.</param>
    /// <param name="size">How many to draw.</param>
    /// <param name="strata">Whether at least one of each age group is taken.</param>
    public static Sample Draw(IReadOnlyList<FrameEntry> frame, string seed, int size, bool strata)
    {
        string[] ids = [.. frame.Select(entry => entry.Id)];
        if (!strata)
        {
            var both = Draw(ids, seed, 2 * size);
            return new Sample([.. both.Take(size)], [.. both.Skip(size)]);
        }

        var groups = frame.ToDictionary(entry => entry.Id, entry => entry.Stratum, StringComparer.Ordinal);
        var shuffled = Draw(ids, seed, ids.Length);
        var chosen = shuffled.DistinctBy(id => groups[id]).Take(size).ToHashSet(StringComparer.Ordinal);
        foreach (var id in shuffled)
        {
            if (chosen.Count >= size)
            {
                break;
            }

            chosen.Add(id);
        }

        return new Sample([.. shuffled.Where(chosen.Contains)], [.. shuffled.Where(id => !chosen.Contains(id)).Take(size)]);
    }
}

/// <summary>One line of a frame.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Stratum">Its age group, for example <c>7-12</c>; null when the draw has no strata.</param>
public readonly record struct FrameEntry(string Id, string? Stratum)
{
    /// <summary>The line as it is kept and hashed.</summary>
    public string Line => Stratum is null ? Id : Id + " " + Stratum;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    public static FrameEntry Of(string line) => line.IndexOf(' ', StringComparison.Ordinal) is var at and >= 0
        ? new FrameEntry(line[..at], line[(at + 1)..])
        : new FrameEntry(line, null);
}

/// <summary>What was drawn.</summary>
/// <param name="Ids">The sample, in drawn order.</param>
/// <param name="Reserves">Who comes next, in order.</param>
public sealed record Sample(IReadOnlyList<string> Ids, IReadOnlyList<string> Reserves);
