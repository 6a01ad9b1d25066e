using Bka.Contracts;
using Bka.Host.Pages.Watches;
using Bka.Host.Texts;

namespace Bka.Host.Outgoing.Notices;

/// <summary>What a mail says: numbers and links, and nothing about any person or case.</summary>
internal static class NoticeText
{
    private const string AlertsPage = "/larm";
    private const string RemediesPage = "/stickprov/atgarder";
    private const string RoundsPage = "/stickprov";
    private const string LogsPage = "/loggar";

    /// <summary>The subject.</summary>
    /// <param name="notice">The notice.</param>
    public static string Subject(NoticeToSend notice)
    {
        var counts = notice.Counts;
        var parts = (notice.Kind == NoticeKind.Urgent ? Urgent(counts) : Digest(counts)).Take(2).ToArray();
        var says = counts.SweepIsSilent
            ? PageText.Notices["AlarmsNotCounted"]
            : string.Join(", ", parts.Select(part => $"{Show.Number(part.Count)} {(part.Count == 1 ? part.One : part.Many)}"));
        return notice.Kind == NoticeKind.Urgent
            ? PageText.Notices["SubjectUrgent", says]
            : PageText.Notices["SubjectDigest", Show.Day(notice.ForDay), says];
    }

    /// <summary>The text.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="publicUrl">Where the reader opens Bka.</param>
    public static string Body(NoticeToSend notice, Uri publicUrl)
    {
        var counts = notice.Counts;
        var lines = new List<string>
        {
            notice.Kind == NoticeKind.Urgent
                ? PageText.Notices["HeadingUrgent", Show.Day(notice.ForDay)]
                : PageText.Notices["HeadingDigest", Show.Day(notice.ForDay)],
            "",
        };
        if (counts.SweepIsSilent)
        {
            lines.AddRange([PageText.Notices["SilentSweep"], ""]);
        }

        foreach (var part in notice.Kind == NoticeKind.Urgent ? Urgent(counts) : Digest(counts))
        {
            lines.AddRange([$"{part.Long}: {Show.Number(part.Count)}", "  " + publicUrl.AbsoluteUri.TrimEnd('/') + part.Page, ""]);
        }

        lines.AddRange([
            PageText.Notices["NumbersThen"],
            PageText.Notices["NoReply"],
        ]);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<Part> Digest(NoticeCounts counts) => Present(
        new Part(counts.Overdue, PageText.Notices["OverdueOne"], PageText.Notices["OverdueMany"],
            PageText.Notices["Overdue"], new WatchFilter(Urgency: Urgency.Overdue)),
        new Part(counts.DueToday, PageText.Notices["DueTodayPart"], PageText.Notices["DueTodayPart"],
            PageText.Notices["DueToday"], new WatchFilter(Urgency: Urgency.DueToday)),
        new Part(counts.DueWithinThreeDays, PageText.Notices["DueSoonPart"], PageText.Notices["DueSoonPart"],
            PageText.Notices["DueSoon"], new WatchFilter(Urgency: Urgency.DueWithinThreeDays)),
        new Part(counts.NewAlerts, PageText.Notices["NewAlertOne"], PageText.Notices["NewAlertMany"], PageText.Notices["NewAlerts"], AlertsPage),
        new Part(counts.OverdueUnassigned, PageText.Notices["OverdueUnassignedOne"], PageText.Notices["OverdueUnassignedMany"],
            PageText.Notices["OverdueUnassigned"], new WatchFilter(Urgency: Urgency.Overdue, Unassigned: true)),
        new Part(counts.Unassigned, PageText.Notices["UnassignedPart"], PageText.Notices["UnassignedPart"],
            PageText.Notices["Unassigned"], new WatchFilter(Unassigned: true)),
        new Part(counts.WaitingAlerts, PageText.Notices["WaitingAlertsPart"], PageText.Notices["WaitingAlertsPart"], PageText.Notices["WaitingAlerts"], AlertsPage),
        new Part(counts.CaseworkerAway, PageText.Notices["AwayPart"], PageText.Notices["AwayPart"],
            PageText.Notices["Away"], new WatchFilter(NeedsOwner: true)),
        new Part(counts.RemediesOverdue, PageText.Notices["RemedyOne"], PageText.Notices["RemedyMany"], PageText.Notices["Remedies"], RemediesPage),
        new Part(counts.RoundsLate, PageText.Notices["RoundOne"], PageText.Notices["RoundMany"], PageText.Notices["Rounds"], RoundsPage),
        new Part(counts.OpeningsOverdue, PageText.Notices["OpeningOverdueOne"], PageText.Notices["OpeningOverdueMany"],
            PageText.Notices["OpeningsOverdue"], LogsPage));

    private static IEnumerable<Part> Urgent(NoticeCounts counts) => Present(
        new Part(counts.UrgentSkyddsbedomning, PageText.Notices["SkyddsbedomningOne"], PageText.Notices["SkyddsbedomningMany"],
            PageText.Notices["Skyddsbedomning"], new WatchFilter(Clock: Clock.Skyddsbedomning)),
        new Part(counts.UrgentEviction, PageText.Notices["EvictionOne"], PageText.Notices["EvictionMany"],
            PageText.Notices["Eviction"], new WatchFilter(Clock: Clock.Eviction)),
        new Part(counts.UrgentEscalation, PageText.Notices["EscalationPart"], PageText.Notices["EscalationPart"],
            PageText.Notices["Escalation"], AlertsPage),
        new Part(counts.UrgentOpening, PageText.Notices["OpeningOne"], PageText.Notices["OpeningMany"], PageText.Notices["Openings"], LogsPage));

    private static IEnumerable<Part> Present(params IEnumerable<Part> parts) => parts.Where(part => part.Count > 0);

    private sealed record Part(int Count, string One, string Many, string Long, string Page)
    {
        public Part(int count, string one, string many, string text, WatchFilter filter)
            : this(count, one, many, text, WatchAddress.Of(filter))
        {
        }
    }
}
