using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Overview;

/// <summary>Överblick: the numbers, each a link to the list behind it, and what to do first.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>The numbers; null for a function without worklist.</summary>
    public Contracts.Overview? Numbers { get; private set; }

    /// <summary>What to do first, ten at most.</summary>
    public IReadOnlyList<WatchRow> First { get; private set; } = [];

    /// <summary>The same clocks by days to the last day; null for a function without worklist, and when there are none.</summary>
    public BurnDownView? BurnDown { get; private set; }

    /// <summary>What waits for the reader.</summary>
    public IReadOnlyList<WaitingThing> Waiting { get; private set; } = [];

    /// <summary>How much that is.</summary>
    public int WaitingCount => Waiting.Sum(thing => thing.Count);

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

        Waiting = await WaitingThings.AskAsync(this);
        if (Access.Scope(Actor, CaseAction.ReadWatches).IsEmpty)
        {
            return Page();
        }

        var numbers = await AskAsync(new GetOverview(new WatchFilter()));
        var burnDown = await AskAsync(new GetBurnDown(new WatchFilter()));
        if ((numbers.Refusal ?? burnDown.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        Numbers = numbers.Value;
        BurnDown = numbers.Value!.Total.Open == 0 ? null : new BurnDownView(burnDown.Value!, numbers.Value.Total);
        First = await FirstThings.AskAsync(this);
        return Page();
    }

    /// <summary>The address of the list behind a number.</summary>
    /// <param name="urgency">How urgent.</param>
    /// <param name="clock">One clock; null for all.</param>
    /// <param name="needsOwner">Only what has no caseworker today, absence included.</param>
    public static string ListOf(Urgency urgency, Clock? clock = null, bool needsOwner = false) =>
        Watches.WatchAddress.Of(new WatchFilter(Urgency: urgency, Clock: clock, NeedsOwner: needsOwner));
}
