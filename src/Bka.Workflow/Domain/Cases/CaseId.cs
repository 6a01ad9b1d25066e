using System.Security.Cryptography;
using System.Text;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// The opaque id of a case: 128 bits of SHA-256 over the case reference and the child reference. Both together are the
/// natural key, so the same row imported anywhere gets the same id, and a draw from the same cases gives the same ids
/// on any machine. Nothing rests on an id being hard to guess: every read is authorised.
/// </summary>
public static class CaseId
{
    /// <summary>The id for one child in one matter.</summary>
    /// <param name="caseRef">The case system's reference.</param>
    /// <param name="childRef">The child's reference.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string Of(string caseRef, string childRef)
    {
        var text = string.Concat("bka-case-1\n", caseRef, "\n", childRef);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
