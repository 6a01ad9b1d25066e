using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Notices;

/// <summary>Names that follow from what they name, so that the same notice planned twice is one notice.</summary>
public static class NoticeIds
{
    /// <summary>The digest of a recipient and a day.</summary>
    /// <param name="recipient">The recipient's key.</param>
    /// <param name="day">The day, Europe/Stockholm.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string OfDigest(string recipient, DateOnly day) =>
        Hash("bka-digest-1", recipient, day.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The urgent notice that tells a recipient of some alerts.</summary>
    /// <param name="recipient">The recipient's key.</param>
    /// <param name="alertKeys">The alerts, in any order.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string OfUrgent(string recipient, IEnumerable<string> alertKeys) =>
        Hash(["bka-urgent-1", recipient, .. alertKeys.Order(StringComparer.Ordinal)]);

    /// <summary>How things stand: equal numbers, equal fingerprint. What is new is no part of it: tomorrow it no longer is.</summary>
    /// <param name="counts">The numbers.</param>
    public static string FingerprintOf(NoticeCounts counts) => string.Join('.', Numbers(counts));

    /// <summary>Whether the numbers tell of nothing at all.</summary>
    /// <param name="counts">The numbers.</param>
    public static bool IsEmpty(NoticeCounts counts) => counts.NewAlerts == 0 && Numbers(counts).All(number => number == 0);

    private static int[] Numbers(NoticeCounts counts) =>
    [
        counts.WaitingAlerts, counts.Overdue, counts.DueToday, counts.DueWithinThreeDays, counts.Unassigned,
        counts.OverdueUnassigned, counts.CaseworkerAway, counts.SweepIsSilent ? 1 : 0,
        counts.UrgentSkyddsbedomning, counts.UrgentEviction, counts.UrgentEscalation,
        counts.RemediesOverdue, counts.RoundsLate, counts.OpeningsOverdue, counts.UrgentOpening,
    ];

    // A line break stands in none of the parts, so two lists of parts never read as one.
    private static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16));
}
