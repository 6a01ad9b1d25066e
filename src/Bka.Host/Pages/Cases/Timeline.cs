using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Cases;

/// <summary>What a row of a case's timeline is about.</summary>
internal enum TimelineKind
{
    /// <summary>A step in the case.</summary>
    Event,

    /// <summary>An alert raised, answered or ended.</summary>
    Watch,

    /// <summary>Something put right, given to another, or done anew.</summary>
    Change,

    /// <summary>Somebody has read.</summary>
    Access,
}

/// <summary>One row of a case's timeline.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="What">What happened.</param>
/// <param name="Who">Who did it; null when a job did.</param>
/// <param name="More">What else there is to say; null for nothing.</param>
internal sealed record TimelineItem(DateTimeOffset At, TimelineKind Kind, string What, string? Who, string? More);

/// <summary>The page of a case's timeline that is shown.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Shown">Which kind alone; null for steps, alerts and changes together.</param>
/// <param name="MaySeeAccess">Whether the reader may see who has read the case.</param>
/// <param name="Items">The rows of the page, newest first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Pages">How many pages.</param>
internal sealed record TimelineView(
    string CaseId, TimelineKind? Shown, bool MaySeeAccess, IReadOnlyList<TimelineItem> Items, int Page, int Pages)
{
    private const int PageSize = 20;

    // What changes what stands already; the rest goes forwards.
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "CaseworkerAssigned", "CaseImported", "CaseTransferred", "CaseVoided", "ChildrenListed", "ChildBorn", "BkaReturned",
        "BkaReopened", "ProposalRemitted", "ConflictFlagged", "ConflictLifted",
    };

    /// <summary>The kind that an address asks for; null for all.</summary>
    /// <param name="word">As it stands in the address.</param>
    public static TimelineKind? KindOf(string? word) => Enum.GetValues<TimelineKind>()
        .Where(kind => WordOf(kind) == word).Select(kind => (TimelineKind?)kind).FirstOrDefault();

    /// <summary>The address of a kind's first page, or of another page.</summary>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="page">The page.</param>
    public string Address(TimelineKind? kind, int page = 1)
    {
        var query = (kind is { } one ? "visa=" + WordOf(one) : "", page > 1 ? "sida=" + page.ToString(CultureInfo.InvariantCulture) : "");
        var joined = string.Join('&', new[] { query.Item1, query.Item2 }.Where(part => part.Length > 0));
        return $"/arenden/{CaseId}{(joined.Length == 0 ? "" : "?" + joined)}#historik";
    }

    /// <summary>A page of the timeline.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="items">All rows.</param>
    /// <param name="shown">Which kind alone; null for all.</param>
    /// <param name="maySeeAccess">Whether the reader may see who has read the case.</param>
    /// <param name="page">Which page, from 1; null for all at once.</param>
    public static TimelineView Of(string caseId, IEnumerable<TimelineItem> items, TimelineKind? shown, bool maySeeAccess, int? page)
    {
        TimelineItem[] all = [.. items.Where(item => shown is null ? item.Kind != TimelineKind.Access : item.Kind == shown)
            .Reverse().OrderByDescending(item => item.At)];
        if (page is not { } asked)
        {
            return new TimelineView(caseId, shown, maySeeAccess, all, 1, 1);
        }

        var pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        var at = Math.Clamp(asked, 1, pages);
        return new TimelineView(caseId, shown, maySeeAccess, [.. all.Skip((at - 1) * PageSize).Take(PageSize)], at, pages);
    }

    /// <summary>A row of the ledger.</summary>
    /// <param name="entry">The row.</param>
    public static TimelineItem Of(HistoryEntry entry) => new(
        entry.At,
        entry.Fact switch
        {
            "AlertAcknowledged" or "AlertSnoozed" => TimelineKind.Watch,
            "OpenedInEmergency" or "EmergencyOpeningReviewed" => TimelineKind.Access,
            var fact => Changes.Contains(fact) ? TimelineKind.Change : TimelineKind.Event,
        },
        Words.Fact(entry.Fact),
        entry.Actor == Words.Of(entry.Function) ? entry.Actor : $"{entry.Actor}, {Words.Of(entry.Function)}"
            + (entry.OnBehalfOf is { } person ? PageText.Access["ForAnother", person] : "")
            + (entry.Client is { } client ? PageText.Access["Through", client] : ""),
        PageText.Access["StateAfter", Words.Of(entry.State).ToLowerInvariant()]);

    /// <summary>An alert that was raised.</summary>
    /// <param name="alert">The alert.</param>
    public static TimelineItem Of(AlertRow alert) => new(
        alert.RaisedAt, TimelineKind.Watch, PageText.Access["AlertRaised", Words.Of(alert.Clock)], null,
        PageText.Access["AlertLastDay", Show.Day(alert.Alert.LastDay)]);

    /// <summary>A row of the access log.</summary>
    /// <param name="entry">The row.</param>
    public static TimelineItem Of(AccessEntry entry) => new(
        entry.At, TimelineKind.Access, Words.Capital(Words.Of(entry.Act)), $"{entry.Actor}, {Words.Of(entry.Function)}",
        entry.Refusal is not null ? PageText.Access["TimelineDenied"]
            : entry.OpeningId is { } opening ? PageText.Access["TimelineOpening", opening]
            : entry.Way == AccessWay.Shown ? null : Words.Capital(Words.Of(entry.Way)));

    private static string WordOf(TimelineKind kind) => kind switch
    {
        TimelineKind.Event => "handelser",
        TimelineKind.Watch => "bevakningar",
        TimelineKind.Change => "andringar",
        TimelineKind.Access => "atkomst",
    };
}
