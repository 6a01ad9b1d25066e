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
        var start = notice.Kind == NoticeKind.Urgent ? "Bka brådskande" : "Bka " + Show.Day(notice.ForDay);
        return counts.SweepIsSilent
            ? start + ": larmen är inte beräknade"
            : $"{start}: {string.Join(", ", parts.Select(part => $"{Show.Number(part.Count)} {(part.Count == 1 ? part.One : part.Many)}"))}";
    }

    /// <summary>The text.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="publicUrl">Where the reader opens Bka.</param>
    public static string Body(NoticeToSend notice, Uri publicUrl)
    {
        var counts = notice.Counts;
        var lines = new List<string>
        {
            notice.Kind == NoticeKind.Urgent ? $"Brådskande {Show.Day(notice.ForDay)}" : $"Sammanställning {Show.Day(notice.ForDay)}",
            "",
        };
        if (counts.SweepIsSilent)
        {
            lines.AddRange(["Larmen är inte beräknade på länge. Lita inte på siffrorna förrän kontrollen har körts.", ""]);
        }

        foreach (var part in notice.Kind == NoticeKind.Urgent ? Urgent(counts) : Digest(counts))
        {
            lines.AddRange([$"{part.Long}: {Show.Number(part.Count)}", "  " + publicUrl.AbsoluteUri.TrimEnd('/') + part.Page, ""]);
        }

        lines.AddRange([
            "Siffrorna gäller när mejlet skrevs. Listan i Bka visar läget nu.",
            "Mejlet är skickat av Bka och går inte att svara på.",
        ]);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<Part> Digest(NoticeCounts counts) => Present(
        new Part(counts.Overdue, "försenad", "försenade", "Försenade", new WatchFilter(Urgency: Urgency.Overdue)),
        new Part(counts.DueToday, "med sista dag i dag", "med sista dag i dag",
            "Sista dag i dag", new WatchFilter(Urgency: Urgency.DueToday)),
        new Part(counts.DueWithinThreeDays, "inom tre dagar", "inom tre dagar",
            "Sista dag inom tre dagar", new WatchFilter(Urgency: Urgency.DueWithinThreeDays)),
        new Part(counts.NewAlerts, "nytt larm", "nya larm", "Nya larm senaste dygnet", AlertsPage),
        new Part(counts.OverdueUnassigned, "försenad utan handläggare", "försenade utan handläggare",
            "Försenade utan handläggare", new WatchFilter(Urgency: Urgency.Overdue, Unassigned: true)),
        new Part(counts.Unassigned, "utan handläggare", "utan handläggare", "Utan handläggare", new WatchFilter(Unassigned: true)),
        new Part(counts.WaitingAlerts, "larm väntar", "larm väntar", "Larm som ingen har kvitterat eller skjutit upp", AlertsPage),
        new Part(counts.CaseworkerAway, "där handläggaren är borta", "där handläggaren är borta",
            "Handläggaren är borta och ingen är ersättare", new WatchFilter(NeedsOwner: true)),
        new Part(counts.RemediesOverdue, "försenad åtgärd", "försenade åtgärder", "Försenade åtgärder efter stickprov", RemediesPage),
        new Part(counts.RoundsLate, "försenat stickprov", "försenade stickprov", "Stickprov som inte är dragna eller granskade i tid", RoundsPage),
        new Part(counts.OpeningsOverdue, "försenad granskning", "försenade granskningar",
            "Nödöppningar som ingen har granskat i tid", LogsPage));

    private static IEnumerable<Part> Urgent(NoticeCounts counts) => Present(
        new Part(counts.UrgentSkyddsbedomning, "skyddsbedömning", "skyddsbedömningar",
            "Skyddsbedömning, sista dag i dag eller försenad", new WatchFilter(Clock: Clock.Skyddsbedomning)),
        new Part(counts.UrgentEviction, "vräkning", "vräkningar", "Vräkning inom tre dagar", new WatchFilter(Clock: Clock.Eviction)),
        new Part(counts.UrgentEscalation, "larm till enhetschefen", "larm till enhetschefen",
            "Larm som har gått vidare till enhetschefen", AlertsPage),
        new Part(counts.UrgentOpening, "nödöppning", "nödöppningar", "Ärenden som har öppnats i nödläge", LogsPage));

    private static IEnumerable<Part> Present(params IEnumerable<Part> parts) => parts.Where(part => part.Count > 0);

    private sealed record Part(int Count, string One, string Many, string Long, string Page)
    {
        public Part(int count, string one, string many, string text, WatchFilter filter)
            : this(count, one, many, text, WatchAddress.Of(filter))
        {
        }
    }
}
