using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Logs;

namespace Bka.Host.Outgoing.Notices;

/// <summary>
/// What a recipient is told: the very questions behind the pages, asked as the recipient. What the answers hold decides
/// the mail, so no mail can show what its reader may not see.
/// </summary>
internal sealed class NoticeQuestions(IBkaWorkflow bka, TimeProvider time)
{
    private const int PageSize = 200;

    private static readonly TimeSpan New = TimeSpan.FromDays(1);

    // "Reached or passed", never "today": a host that was down tells of what it missed.
    private static readonly (Clock Clock, UrgentKind Kind, Urgency[] Urgencies)[] UrgentClocks =
    [
        (Clock.Skyddsbedomning, UrgentKind.Skyddsbedomning, [Urgency.DueToday, Urgency.Overdue]),
        (Clock.Eviction, UrgentKind.Eviction, [Urgency.DueWithinThreeDays, Urgency.DueToday, Urgency.Overdue]),
    ];

    /// <summary>The day's numbers.</summary>
    /// <param name="reader">Who will read them.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NoticeCounts> DigestAsync(Actor reader, CancellationToken cancellation)
    {
        // Whether the sweep is silent is asked first: alerts that a sweep raises in between are then not passed over.
        var overview = (await bka.AskAsync(new GetOverview(new WatchFilter()), new CallContext(reader), cancellation)).Require();
        var waiting = await AlertsAsync(new AlertFilter(), reader, cancellation);
        var since = time.GetUtcNow() - New;
        var (remedies, rounds) = await EgenkontrollAsync(reader, cancellation);
        return new NoticeCounts
        {
            NewAlerts = waiting.Count(alert => alert.RaisedAt > since),
            WaitingAlerts = waiting.Count,
            Overdue = overview.Total.Overdue,
            DueToday = overview.Total.DueToday,
            DueWithinThreeDays = overview.Total.DueWithinThreeDays,
            Unassigned = overview.Total.Unassigned,
            OverdueUnassigned = overview.Total.OverdueUnassigned,
            CaseworkerAway = overview.Total.NeedsOwner - overview.Total.Unassigned,
            RemediesOverdue = remedies,
            RoundsLate = rounds,
            OpeningsOverdue = (await OpeningsAsync(reader, cancellation)).Count(opening => opening.IsOverdue),
            SweepIsSilent = overview.Sweep.IsSilent,
        };
    }

    // Whoever has nothing to do with spot checks is told nothing of them.
    private async Task<(int Remedies, int Rounds)> EgenkontrollAsync(Actor reader, CancellationToken cancellation)
    {
        if (Access.Scope(reader, CaseAction.SpotCheck).IsEmpty)
        {
            return (0, 0);
        }

        var list = (await bka.AskAsync(new ListRemedies(OnlyOpen: true), new CallContext(reader), cancellation)).Require();
        return (list.Remedies.Count(remedy => remedy.DueOn < list.AsOf), list.LateRounds.Count);
    }

    /// <summary>What is urgent now.</summary>
    /// <param name="reader">Who will be told.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<UrgentAlert>> UrgentAsync(Actor reader, CancellationToken cancellation)
    {
        var found = new List<UrgentAlert>();
        foreach (var (clock, kind, urgencies) in UrgentClocks)
        {
            foreach (var urgency in urgencies)
            {
                await AddAsync(found, new WatchFilter(Urgency: urgency, Clock: clock), kind, reader, cancellation);
            }
        }

        var escalated = await AlertsAsync(new AlertFilter(Threshold: AlertThreshold.Escalated), reader, cancellation);
        found.AddRange(escalated.Where(alert => alert.To == reader.Function).Select(alert => new UrgentAlert(
            string.Create(CultureInfo.InvariantCulture, $"{alert.Alert.Rule}.{alert.Alert.CaseId}.{alert.Alert.LastDay:O}"),
            UrgentKind.Escalation)));
        found.AddRange((await OpeningsAsync(reader, cancellation)).Select(opening => new UrgentAlert(
            "EmergencyOpening." + opening.Id, UrgentKind.EmergencyOpening)));
        return found;
    }

    // Told to whoever reviews them, and never to whoever made them.
    private async Task<IReadOnlyList<(string Id, bool IsOverdue)>> OpeningsAsync(Actor reader, CancellationToken cancellation)
    {
        if (Access.Scope(reader, CaseAction.ReviewAccess).IsEmpty)
        {
            return [];
        }

        var list = (await bka.AskAsync(new ListEmergencyOpenings(OnlyOpen: true), new CallContext(reader), cancellation)).Require();
        return [.. list.Openings.Where(opening => opening.By != reader.Id)
            .Select(opening => (opening.OpeningId, EmergencyRule.IsOverdue(opening, list.AsOf)))];
    }

    private async Task<IReadOnlyList<AlertRow>> AlertsAsync(AlertFilter filter, Actor reader, CancellationToken cancellation)
    {
        var found = new List<AlertRow>();
        string? after = null;
        do
        {
            var page = (await bka.AskAsync(new ListAlerts(filter, after, PageSize), new CallContext(reader), cancellation)).Require();
            found.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    private async Task AddAsync(
        List<UrgentAlert> found, WatchFilter filter, UrgentKind kind, Actor reader, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = (await bka.AskAsync(new ListWatches(filter, after, PageSize), new CallContext(reader), cancellation)).Require();
            found.AddRange(page.Rows.Select(row => new UrgentAlert(
                string.Create(CultureInfo.InvariantCulture, $"{row.Clock}.{row.CaseId}.{row.LastDay:O}"), kind)));
            after = page.Next;
        }
        while (after is not null);
    }
}
