using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// A signed review as the ledger tells it: its marks, and the hash of all it says. The comments are about single children and
/// stand in the review alone, which can be disposed of; the hash shows whether one was changed (ADR 0031).
/// </summary>
internal sealed record SignedReview(
    string DrawId, string RoundId, string SampledCaseId, string Reviewer, int Seat, int Questions,
    IReadOnlyList<ReviewAnswer> Marks, string Hash)
{
    public static SignedReview Of(string drawId, SampledCaseReview review) => new(
        drawId, review.RoundId, review.SampledCaseId, review.Reviewer, review.Seat, review.Questions,
        [.. review.Answers.Select(answer => answer with { Comment = null })], HashOf(StoreDocument.Write(review)));

    /// <summary>SHA-256 of a review as it is stored, lower-case hexadecimal.</summary>
    public static string HashOf(string stored) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored)));
}

/// <summary>A replaced case as the ledger tells it, without the words why.</summary>
internal sealed record ReplacedCase(string DrawId, CaseReplacement Replacement);

/// <summary>A person marked, or no longer, as the ledger tells it.</summary>
internal sealed record MarkedIdentity(string PersonRef, string Reasons);
