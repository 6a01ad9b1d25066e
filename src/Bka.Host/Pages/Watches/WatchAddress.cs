using Bka.Contracts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Bka.Host.Pages.Watches;

/// <summary>The worklist's address: the whole filter stands in it, so it can be saved and shared.</summary>
internal static class WatchAddress
{
    private static readonly (string Word, Urgency Urgency)[] Urgencies =
    [
        ("alla", Urgency.All), ("forsenade", Urgency.Overdue), ("idag", Urgency.DueToday), ("snart", Urgency.DueWithinThreeDays),
    ];

    /// <summary>The words for urgency, in the order of the page.</summary>
    public static IReadOnlyList<Urgency> Tabs { get; } = [Urgency.Overdue, Urgency.DueToday, Urgency.DueWithinThreeDays, Urgency.All];

    public static string WordOf(Urgency urgency) => Urgencies.First(row => row.Urgency == urgency).Word;

    public static string WordOf(Clock clock) => clock.ToString().ToLowerInvariant();

    /// <summary>Reads the words of an address; false when one of them is no such word.</summary>
    /// <param name="urgencyWord">How urgent; null for all.</param>
    /// <param name="clockWord">Which clock; null for all.</param>
    /// <param name="filter">The filter they make.</param>
    public static bool TryRead(string? urgencyWord, string? clockWord, out WatchFilter filter)
    {
        var urgency = Urgencies.Where(row => row.Word == (urgencyWord ?? "alla")).Select(row => (Urgency?)row.Urgency).FirstOrDefault();
        var clock = Enum.GetValues<Clock>().Where(clock => WordOf(clock) == clockWord).Select(clock => (Clock?)clock).FirstOrDefault();
        filter = new WatchFilter(Urgency: urgency ?? Urgency.All, Clock: clock);
        return urgency is not null && (clockWord is null || clock is not null);
    }

    /// <summary>The address of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="after">The cursor; null for the first page.</param>
    public static string Of(WatchFilter filter, string? after = null)
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
        Add("efter", after);
        return "/bevakningar" + query.ToQueryString();
    }
}
