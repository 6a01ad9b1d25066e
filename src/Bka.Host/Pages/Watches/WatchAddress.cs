using Bka.Contracts;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Bka.Host.Pages.Watches;

/// <summary>The worklist's address: the whole filter and the order stand in it, so it can be saved and shared.</summary>
internal static class WatchAddress
{
    private static readonly (string Word, Urgency Urgency)[] Urgencies =
    [
        ("alla", Urgency.All), ("forsenade", Urgency.Overdue), ("idag", Urgency.DueToday), ("snart", Urgency.DueWithinThreeDays),
    ];

    private static readonly (string Word, WatchSort Sort)[] Sorts =
    [
        ("sistadag", WatchSort.LastDay), ("handlaggare", WatchSort.Caseworker), ("enhet", WatchSort.Unit), ("frist", WatchSort.Clock),
    ];

    /// <summary>The words for urgency, in the order of the page.</summary>
    public static IReadOnlyList<Urgency> Tabs { get; } = [Urgency.Overdue, Urgency.DueToday, Urgency.DueWithinThreeDays, Urgency.All];

    public static string WordOf(Urgency urgency) => Urgencies.First(row => row.Urgency == urgency).Word;

    public static string WordOf(WatchSort sort) => Sorts.First(row => row.Sort == sort).Word;

    public static string WordOf(Clock clock) => clock.ToString().ToLowerInvariant();

    /// <summary>Reads the words of an address; false when one of them is no such word.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="filter">The filter they make.</param>
    /// <param name="sort">The order.</param>
    public static bool TryRead(IQueryCollection query, out WatchFilter filter, out WatchSort sort)
    {
        string? Given(string name) => string.IsNullOrWhiteSpace(query[name]) ? null : query[name].ToString().Trim();
        var (urgencyWord, clockWord, sortWord) = (Given("bradska") ?? "alla", Given("frist"), Given("ordning") ?? "sistadag");
        var urgency = Urgencies.Where(row => row.Word == urgencyWord).Select(row => (Urgency?)row.Urgency).FirstOrDefault();
        var order = Sorts.Where(row => row.Word == sortWord).Select(row => (WatchSort?)row.Sort).FirstOrDefault();
        var clock = Enum.GetValues<Clock>().Where(clock => WordOf(clock) == clockWord).Select(clock => (Clock?)clock).FirstOrDefault();
        sort = order ?? WatchSort.LastDay;
        filter = new WatchFilter(
            null, urgency ?? Urgency.All, clock, Given("enhet"), Given("handlaggare"), Given("ingen") is "true", Given("ko") is "true");
        return urgency is not null && order is not null && (clockWord is null || clock is not null);
    }

    /// <summary>The address of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="after">The cursor; null for the first page.</param>
    /// <param name="sort">The order.</param>
    /// <param name="isFile">Whether the whole list is asked for as a file.</param>
    public static string Of(WatchFilter filter, string? after = null, WatchSort sort = WatchSort.LastDay, bool isFile = false)
    {
        var query = new QueryBuilder { { "bradska", WordOf(filter.Urgency) } };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        Add("frist", filter.Clock is { } clock ? WordOf(clock) : null);
        Add("enhet", filter.Unit);
        Add("handlaggare", filter.Caseworker);
        Add("ingen", filter.Unassigned ? "true" : null);
        Add("ko", filter.NeedsOwner ? "true" : null);
        Add("ordning", sort == WatchSort.LastDay ? null : WordOf(sort));
        Add("efter", after);
        Add("fil", isFile ? "csv" : null);
        return "/bevakningar" + query.ToQueryString();
    }

    /// <summary>The address of one watch.</summary>
    /// <param name="caseId">Its case.</param>
    /// <param name="watch">Its stable name.</param>
    public static string Of(string caseId, string watch) => $"/bevakningar/{caseId}/{Uri.EscapeDataString(watch.ToLowerInvariant())}";

    /// <summary>The address of the watch that an alert was raised on: a rung's name is the watch's, and the threshold after it.</summary>
    /// <param name="alert">The alert.</param>
    public static string Of(AlertKey alert) => Of(alert.CaseId, NameOf(alert.Rule));

    /// <summary>The watch's name in a rung's.</summary>
    /// <param name="rule">The rung's name.</param>
    public static string NameOf(string rule) => rule[..rule.LastIndexOf('.')];

    /// <summary>An order in words.</summary>
    /// <param name="sort">The order.</param>
    public static string NameOf(WatchSort sort) => sort switch
    {
        WatchSort.LastDay => PageText.Watches["SortLastDay"],
        WatchSort.Caseworker => PageText.Watches["SortCaseworker"],
        WatchSort.Unit => PageText.Watches["SortUnit"],
        WatchSort.Clock => PageText.Watches["SortClock"],
    };

    /// <summary>The same as a sentence about the list.</summary>
    /// <param name="sort">The order.</param>
    public static string OrderOf(WatchSort sort) => sort switch
    {
        WatchSort.LastDay => PageText.Watches["OrderLastDay"],
        WatchSort.Caseworker => PageText.Watches["OrderCaseworker"],
        WatchSort.Unit => PageText.Watches["OrderUnit"],
        WatchSort.Clock => PageText.Watches["OrderClock"],
    };
}
