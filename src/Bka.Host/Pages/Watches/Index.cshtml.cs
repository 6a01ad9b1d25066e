using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Watches;

/// <summary>Bevakningar: the worklist. List and count ask the same question, so they show the same number.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>What is asked for.</summary>
    public WatchFilter Filter { get; private set; } = new();

    /// <summary>The rows, most urgent first.</summary>
    public WatchPage Found { get; private set; } = new(default, [], null);

    /// <summary>The counts under the same filter.</summary>
    public ClockCounts Counts { get; private set; } = new(null, 0, 0, 0, 0, 0, 0);

    /// <summary>When the alerts were last computed.</summary>
    public SweepStatus Sweep { get; private set; } = new(null, null, null, true);

    /// <summary>Whether this is a later page.</summary>
    public bool Continued { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadWatches);

    /// <summary>Whether the reader sees nobody else's cases, so that unit and caseworker are no choice.</summary>
    public bool SeesOwnOnly => Access.Scope(Actor, CaseAction.ReadWatches).Relation == Relations.Own;

    /// <summary>Whether anything but the urgency narrows the list.</summary>
    public bool IsNarrowed => Filter is not { Clock: null, Unit: null, Caseworker: null, Unassigned: false, NeedsOwner: false };

    public async Task<IActionResult> OnGetAsync(
        string? bradska, string? frist, string? enhet, string? handlaggare, string? ingen, string? ko, string? efter)
    {
        if (!WatchAddress.TryRead(Given(bradska), Given(frist), out var filter))
        {
            return Refused(new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]));
        }

        Filter = filter with
        {
            Unit = Given(enhet),
            Caseworker = Given(handlaggare),
            Unassigned = ingen is "true",
            NeedsOwner = ko is "true",
        };
        Continued = Given(efter) is not null;
        var page = await AskAsync(new ListWatches(Filter, Given(efter)));
        var overview = await AskAsync(new GetOverview(Filter));
        if ((page.Refusal ?? overview.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        (Found, Counts, Sweep) = (page.Value!, overview.Value!.Total, overview.Value.Sweep);
        return Page();
    }

    /// <summary>How many rows a tab holds.</summary>
    /// <param name="urgency">The tab.</param>
    public int CountOf(Urgency urgency) => urgency switch
    {
        Urgency.All => Counts.Open,
        Urgency.Overdue => Counts.Overdue,
        Urgency.DueToday => Counts.DueToday,
        Urgency.DueWithinThreeDays => Counts.DueWithinThreeDays,
    };

    /// <summary>The list in one sentence.</summary>
    public string Caption => (Filter.Urgency, CountOf(Filter.Urgency)) switch
    {
        (Urgency.Overdue, var n) => n == 1 ? "1 försenad frist" : $"{Texts.Show.Number(n)} försenade frister",
        (Urgency.DueToday, var n) => n == 1 ? "1 frist med sista dag i dag" : $"{Texts.Show.Number(n)} frister med sista dag i dag",
        (Urgency.DueWithinThreeDays, var n) => $"{Texts.Show.Number(n)} frister med sista dag inom tre dagar",
        (_, var n) => n == 1 ? "1 pågående frist" : $"{Texts.Show.Number(n)} pågående frister",
    };
}
