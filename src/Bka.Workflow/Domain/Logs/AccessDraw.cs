using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Logs;

/// <summary>
/// Draws a sample from the access log by a seed: each row gets a number from seed and row, and the lowest are drawn. So
/// the same seed draws the same rows whatever order they come in, and nobody can choose which.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="size">How many to draw.</param>
public sealed class AccessDraw(string seed, int size)
{
    private readonly SortedDictionary<string, AccessEntry> _drawn = new(StringComparer.Ordinal);
    private long _population;
    private long _through;

    /// <summary>How many rows it was drawn from.</summary>
    public long Population => _population;

    /// <summary>The last row it was drawn from; 0 when there was none.</summary>
    public long Through => _through;

    /// <summary>The rows drawn, oldest first.</summary>
    public IReadOnlyList<AccessEntry> Drawn => [.. _drawn.Values.OrderBy(entry => entry.Seq)];

    /// <summary>Takes a row into the draw.</summary>
    /// <param name="entry">The row.</param>
    public void Take(AccessEntry entry)
    {
        _population++;
        _through = Math.Max(_through, entry.Seq);
        _drawn.Add(NumberOf(entry.Seq), entry);
        if (_drawn.Count > size)
        {
            _drawn.Remove(_drawn.Last().Key);
        }
    }

    private string NumberOf(long seq) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"bka-access-draw-1\n{seed}\n{seq}"))));
}
