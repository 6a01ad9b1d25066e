using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>
/// Numbers that a seed text decides: the 8-byte big-endian words of SHA-256(seed as UTF-8, byte 0, block number as 8 bytes
/// big-endian), blocks 0, 1, 2 …, four words a block. A number below n is the first word w with w &lt; floor(2⁶⁴ ∕ n) · n,
/// taken modulo n, so every number is equally likely.
/// </summary>
/// <param name="seed">The seed text.</param>
internal sealed class SeededNumbers(string seed)
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
