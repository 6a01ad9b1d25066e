using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Overview;

/// <summary>Överblick: the numbers, each a link to the list behind it, and what to do first.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    private const int First = 4;
    private const int Then = 3;

    /// <summary>The numbers; null for a function without worklist.</summary>
    public Contracts.Overview? Numbers { get; private set; }

    /// <summary>The most urgent of each clock, ten in all; the clocks are not weighed against each other by days alone.</summary>
    public IReadOnlyList<(Clock Clock, IReadOnlyList<WatchRow> Rows)> MostUrgent { get; private set; } = [];

    /// <summary>What is late in spot checks and their remedies; null when nothing is, or the reader may not see it.</summary>
    public RemedyList? Late { get; private set; }

    /// <summary>Whether the reader may register an adult's matter.</summary>
    public bool MayRegister => !Access.Scope(Actor, CaseAction.Register).IsEmpty;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Access.Scope(Actor, CaseAction.SpotCheck).IsEmpty
            && (await AskAsync(new ListRemedies(OnlyOpen: true))).Value is { } list
            && (list.LateRounds.Count > 0 || list.Remedies.Any(remedy => remedy.DueOn < list.AsOf)))
        {
            Late = list;
        }

        if (Access.Scope(Actor, CaseAction.ReadWatches).IsEmpty)
        {
            return Page();
        }

        var numbers = await AskAsync(new GetOverview(new WatchFilter()));
        if (numbers.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Numbers = numbers.Value;
        var lists = new List<(Clock, IReadOnlyList<WatchRow>)>();
        foreach (var clock in Enum.GetValues<Clock>())
        {
            var limit = clock == Clock.Skyddsbedomning ? First : Then;
            var page = await AskAsync(new ListWatches(new WatchFilter(Clock: clock), Limit: limit));
            lists.Add((clock, page.Require().Rows));
        }

        MostUrgent = lists;
        return Page();
    }

    /// <summary>The address of the list behind a number.</summary>
    /// <param name="urgency">How urgent.</param>
    /// <param name="clock">One clock; null for all.</param>
    /// <param name="needsOwner">Only what has no caseworker today, absence included.</param>
    public static string ListOf(Urgency urgency, Clock? clock = null, bool needsOwner = false) =>
        Watches.WatchAddress.Of(new WatchFilter(Urgency: urgency, Clock: clock, NeedsOwner: needsOwner));
}
