using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Alerts;

/// <summary>Larm: what waits for somebody, what is taken on, and what is over.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>What is asked for.</summary>
    public AlertFilter Filter { get; private set; } = new();

    /// <summary>The rows, most urgent first.</summary>
    public AlertPage Found { get; private set; } = new(default, [], null);

    /// <summary>The counts under the same filter.</summary>
    public AlertCounts Counts { get; private set; } = new(0, 0, 0, 0, []);

    /// <summary>When the alerts were last computed.</summary>
    public SweepStatus Sweep { get; private set; } = new(null, null, null, true);

    /// <summary>Whether this is a later page.</summary>
    public bool Continued { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadWatches);

    /// <summary>Whether the reader sees nobody else's cases, so that unit and caseworker are no choice.</summary>
    public bool SeesOwnOnly => Access.Scope(Actor, CaseAction.ReadWatches).Relation == Relations.Own;

    /// <summary>Whether the reader may note anything on an alert.</summary>
    public bool MayNote => !Access.Scope(Actor, CaseAction.AcknowledgeAlerts).IsEmpty;

    /// <summary>Whether anything but the state narrows the list.</summary>
    public bool IsNarrowed => Filter is not { Clock: null, Unit: null, Caseworker: null, NeedsOwner: false, To: null };

    public async Task<IActionResult> OnGetAsync(
        string? lage, string? frist, string? enhet, string? handlaggare, string? ingen, string? efter, string? till)
    {
        var clock = Enum.GetValues<Clock>().Where(clock => clock.ToString().Equals(Given(frist), StringComparison.OrdinalIgnoreCase))
            .Select(clock => (Clock?)clock).FirstOrDefault();
        var to = Enum.GetValues<Function>().Where(function => function.ToString().Equals(Given(till), StringComparison.OrdinalIgnoreCase))
            .Select(function => (Function?)function).FirstOrDefault();
        if (AlertAddress.StateOf(Given(lage)) is not { } state || (Given(frist) is not null && clock is null) || (Given(till) is not null && to is null))
        {
            return Refused(new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]));
        }

        Filter = new AlertFilter(state, clock, Given(enhet), Given(handlaggare), NeedsOwner: ingen is "true", To: to);
        Continued = Given(efter) is not null;
        var page = await AskAsync(new ListAlerts(Filter, Given(efter)));
        var counts = await AskAsync(new CountAlerts(Filter));
        var sweep = await AskAsync(new GetSweepStatus());
        if ((page.Refusal ?? counts.Refusal ?? sweep.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        (Found, Counts, Sweep) = (page.Value!, counts.Value!, sweep.Value!);
        return Page();
    }

    /// <summary>How many rows a tab holds.</summary>
    /// <param name="state">The tab.</param>
    public int CountOf(AlertState state) => state switch
    {
        AlertState.Live => Counts.Live,
        AlertState.Snoozed => Counts.Snoozed,
        AlertState.Acknowledged => Counts.Acknowledged,
        AlertState.Ended => Counts.Ended,
    };

    /// <summary>The list in one sentence.</summary>
    public string Caption => (Filter.State, CountOf(Filter.State)) switch
    {
        (AlertState.Live, var n) => n == 1 ? Texts.PageText.Alerts["OneWaits"] : Texts.PageText.Alerts["ManyWait", Texts.Show.Number(n)],
        (AlertState.Snoozed, var n) => n == 1 ? Texts.PageText.Alerts["OneSnoozed"] : Texts.PageText.Alerts["ManySnoozed", Texts.Show.Number(n)],
        (AlertState.Acknowledged, var n) => n == 1 ? Texts.PageText.Alerts["OneAcknowledged"] : Texts.PageText.Alerts["ManyAcknowledged", Texts.Show.Number(n)],
        (AlertState.Ended, var n) => n == 1 ? Texts.PageText.Alerts["OneEnded"] : Texts.PageText.Alerts["ManyEnded", Texts.Show.Number(n)],
    };
}
