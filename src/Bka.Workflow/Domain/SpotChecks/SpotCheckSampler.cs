using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// Draws a sample that anyone can draw again, on any machine and in any language. Algorithm <c>bka-draw-1</c>: the
/// frame is its ids in ascending ordinal order. Random numbers are the 8-byte big-endian words of
/// SHA-256(seed as UTF-8, byte 0, block number as 8 bytes big-endian), blocks 0, 1, 2 …, four words a block. A number
/// below n is the first word w with w &lt; floor(2⁶⁴ ∕ n) · n, taken modulo n, so every id is equally likely. The sample
/// is the first k places of a Fisher–Yates shuffle from the front: for i = 0 … k−1 swap place i with place i + a number
/// below (N − i).
/// </summary>
public static class SpotCheckSampler
{
    /// <summary>The algorithm's id, stored with each draw. A change of any detail above takes a new id.</summary>
    public const string Algorithm = "bka-draw-1";

    /// <summary>The frame's order in words, stored with each draw.</summary>
    public const string Order = "case id, ascending ordinal";

    /// <summary>SHA-256 over the frame's ids, each followed by a line feed, in lower-case hexadecimal.</summary>
    /// <param name="frame">The ids in ascending ordinal order.</param>
    public static string HashOf(IReadOnlyList<string> frame)
    {
        var text = new StringBuilder(frame.Count * 33);
        foreach (var id in frame)
        {
            text.Append(id).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The sample, in drawn order; the whole frame, shuffled, when it is no larger than the size.</summary>
    /// <param name="frame">The ids in ascending ordinal order.</param>
    /// <param name="seed">The seed text.</param>
    /// <param name="size">How many to draw.</param>
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

    private sealed class SeededNumbers(string seed)
    {
        private readonly byte[] _seed = [.. Encoding.UTF8.GetBytes(seed), 0];
        private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
        private ulong _nextBlock;
        private int _used = SHA256.HashSizeInBytes;

        public ulong Below(ulong n)
        {
            // 2⁶⁴ mod n, computed within 64 bits; words at or above 2⁶⁴ − that would favour the small numbers.
            var excess = unchecked((ulong.MaxValue % n) + 1) % n;
            ulong word;
            do
            {
                word = NextWord();
            }
            while (word > ulong.MaxValue - excess);

            return word % n;
        }

        private ulong NextWord()
        {
            if (_used == _block.Length)
            {
                var input = new byte[_seed.Length + sizeof(ulong)];
                _seed.CopyTo(input, 0);
                BinaryPrimitives.WriteUInt64BigEndian(input.AsSpan(_seed.Length), _nextBlock++);
                SHA256.HashData(input, _block);
                _used = 0;
            }

            var word = BinaryPrimitives.ReadUInt64BigEndian(_block.AsSpan(_used));
            _used += sizeof(ulong);
            return word;
        }
    }
}
