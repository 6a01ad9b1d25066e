using Bka.Contracts;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Bka.Host.Pages.Alerts;

/// <summary>The addresses of the alerts: the whole filter stands in them, so they can be saved and shared.</summary>
internal static class AlertAddress
{
    private static readonly (string Word, AlertState State)[] States =
    [
        ("vantar", AlertState.Live), ("uppskjutna", AlertState.Snoozed), ("kvitterade", AlertState.Acknowledged),
        ("atertagna", AlertState.Ended),
    ];

    /// <summary>The states, in the order of the page.</summary>
    public static IReadOnlyList<AlertState> Tabs { get; } = [.. States.Select(row => row.State)];

    public static string WordOf(AlertState state) => States.First(row => row.State == state).Word;

    /// <summary>Reads the state's word; null when there is no such word.</summary>
    /// <param name="word">The word; null for those that wait.</param>
    public static AlertState? StateOf(string? word) =>
        word is null ? AlertState.Live : States.Where(row => row.Word == word).Select(row => (AlertState?)row.State).FirstOrDefault();

    /// <summary>The address of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="after">The cursor; null for the first page.</param>
    public static string Of(AlertFilter filter, string? after = null)
    {
        var query = new QueryBuilder { { "lage", WordOf(filter.State) } };
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }

        Add("frist", filter.Clock?.ToString().ToLowerInvariant());
        Add("enhet", filter.Unit);
        Add("handlaggare", filter.Caseworker);
        Add("till", filter.To?.ToString().ToLowerInvariant());
        Add("ingen", filter.NeedsOwner ? "true" : null);
        Add("efter", after);
        return "/larm" + query.ToQueryString();
    }

    /// <summary>The address of one alert.</summary>
    /// <param name="alert">Which.</param>
    public static string Of(AlertKey alert) => $"/larm/{alert.CaseId}/{Uri.EscapeDataString(alert.Rule)}/{Show.Day(alert.LastDay)}";
}
