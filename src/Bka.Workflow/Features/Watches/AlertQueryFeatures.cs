using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>The alerts, most urgent first.</summary>
internal sealed class ListAlertsFeature(IAlertReader alerts) : IQueryFeature<ListAlerts, AlertPage>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(ListAlerts query, InputCheck check)
    {
        AlertFilters.Check(query.Filter, check);
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.After is null || (query.After.Length <= 120 && AlertCursor.TryRead(query.After, out _)), MissingCodes.Malformed, "after");
    }

    public async Task<Answer<AlertPage>> AnswerAsync(ListAlerts query, Circumstances circumstances) =>
        await alerts.ListAsync(new AlertQuestion(query.Filter, circumstances.Today, circumstances.Scope), query.After, query.Limit);
}

/// <summary>The same alerts, counted.</summary>
internal sealed class CountAlertsFeature(IAlertReader alerts) : IQueryFeature<CountAlerts, AlertCounts>
{
    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(CountAlerts query, InputCheck check) => AlertFilters.Check(query.Filter, check);

    public async Task<Answer<AlertCounts>> AnswerAsync(CountAlerts query, Circumstances circumstances) =>
        await alerts.CountAsync(new AlertQuestion(query.Filter, circumstances.Today, circumstances.Scope));
}

/// <summary>What is the same for list and count.</summary>
internal static class AlertFilters
{
    public static void Check(AlertFilter filter, InputCheck check)
    {
        check.Known(filter.State, "state");
        check.Unit(filter.Unit, required: false);
        check.Ref(filter.Caseworker, "caseworker", required: false);
        if (filter.CaseId is not null)
        {
            check.Id(filter.CaseId, "caseId");
        }

        if (filter.Clock is { } clock)
        {
            check.Known(clock, "clock");
        }

        if (filter.To is { } to)
        {
            check.Known(to, "to");
        }

        if (filter.Threshold is { } threshold)
        {
            check.Known(threshold, "threshold");
        }
    }
}
