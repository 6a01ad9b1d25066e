using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>The running clocks, most urgent first.</summary>
internal sealed class ListWatchesFeature(IWatchReader watches) : IQueryFeature<ListWatches, WatchPage>
{
    private const int Most = 200;
    private const int MostOfEach = 50;

    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(ListWatches query, InputCheck check)
    {
        WatchFilters.Check(query.Filter, check);
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.OfEachClock is null or (>= 1 and <= MostOfEach), MissingCodes.BadRange, "ofEachClock");
        check.Known(query.Sort, "sort");
        check.Holds(
            query.After is null || (query.After.Length <= 160 && WatchCursor.TryRead(query.After, out _)),
            MissingCodes.Malformed, "after");
    }

    public async Task<Answer<WatchPage>> AnswerAsync(ListWatches query, Circumstances circumstances) =>
        await watches.ListAsync(
            WatchFilters.Question(query.Filter, circumstances), new WatchCut(query.After, query.Limit, query.Sort, query.WithNotes, query.OfEachClock));
}

/// <summary>The same clocks, counted.</summary>
internal sealed class GetOverviewFeature(IWatchReader watches, SweepClock sweepClock) : IQueryFeature<GetOverview, Overview>
{
    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(GetOverview query, InputCheck check) => WatchFilters.Check(query.Filter, check);

    public async Task<Answer<Overview>> AnswerAsync(GetOverview query, Circumstances circumstances)
    {
        var question = WatchFilters.Question(query.Filter, circumstances);
        var clocks = await watches.CountAsync(question);
        var total = new ClockCounts(
            null, clocks.Sum(c => c.Open), clocks.Sum(c => c.Overdue), clocks.Sum(c => c.DueToday),
            clocks.Sum(c => c.DueWithinThreeDays), clocks.Sum(c => c.Unassigned), clocks.Sum(c => c.OverdueUnassigned),
            clocks.Sum(c => c.NeedsOwner), clocks.Sum(c => c.OverdueNeedsOwner));
        return new Overview(question.AsOf, clocks, total, await sweepClock.StatusAsync(circumstances.Now));
    }
}

/// <summary>The same clocks by days to the last day.</summary>
internal sealed class GetBurnDownFeature(IWatchReader watches) : IQueryFeature<GetBurnDown, BurnDown>
{
    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(GetBurnDown query, InputCheck check) => WatchFilters.Check(query.Filter, check);

    public async Task<Answer<BurnDown>> AnswerAsync(GetBurnDown query, Circumstances circumstances)
    {
        var question = WatchFilters.Question(query.Filter, circumstances);
        return new BurnDown(question.AsOf, await watches.DaysAsync(question));
    }
}

/// <summary>When the alerts were last computed.</summary>
internal sealed class GetSweepStatusFeature(SweepClock sweepClock) : IQueryFeature<GetSweepStatus, SweepStatus>
{
    public CaseAction Action => CaseAction.ReadOperations;

    public void Check(GetSweepStatus query, InputCheck check)
    {
    }

    public async Task<Answer<SweepStatus>> AnswerAsync(GetSweepStatus query, Circumstances circumstances) =>
        await sweepClock.StatusAsync(circumstances.Now);
}

/// <summary>Silence is an alarm: tells when no sweep has been completed for two intervals.</summary>
/// <param name="watches">Knows the last sweep.</param>
/// <param name="options">Knows the interval.</param>
internal sealed class SweepClock(IWatchReader watches, BkaOptions options)
{
    public async Task<SweepStatus> StatusAsync(DateTimeOffset now)
    {
        var last = await watches.LastSweepAsync();
        return last is null
            ? new SweepStatus(null, null, null, true)
            : new SweepStatus(last.CompletedAt, last.AsOf, last.CompletedAt + options.SweepInterval, IsSilent(last, now));
    }

    // Fresh is a sweep that was completed within two intervals and reached the day it then was: one asked for an old
    // day, or stamped by a clock that ran ahead, says nothing about today.
    private bool IsSilent(SweepDone last, DateTimeOffset now)
    {
        var oldest = now - (2 * options.SweepInterval);
        return last.CompletedAt < oldest
            || last.AsOf < MunicipalTime.DayOf(oldest)
            || last.CompletedAt > now + options.SweepInterval;
    }
}

/// <summary>What is the same for list and count.</summary>
internal static class WatchFilters
{
    public static void Check(WatchFilter filter, InputCheck check)
    {
        check.Known(filter.Urgency, "urgency");
        check.Unit(filter.Unit, required: false);
        check.Ref(filter.Caseworker, "caseworker", required: false);
        if (filter.Clock is { } clock)
        {
            check.Known(clock, "clock");
        }

        if (filter.AsOf is { } day)
        {
            check.Day(day, "asOf");
        }
    }

    public static WatchQuestion Question(WatchFilter filter, Circumstances circumstances) =>
        new(filter, filter.AsOf ?? circumstances.Today, circumstances.Today, circumstances.Scope);
}
