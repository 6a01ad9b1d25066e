using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>
/// The sweep: for each rung of each watch the days from its mark to now, in one transaction with the mark. Run again, by any
/// number of hosts, it raises nothing twice; run late, it raises what was missed; run after a clock that had run ahead, it
/// takes back what was raised too early.
/// </summary>
internal sealed class RunSweepFeature(BkaOptions options) : ICommandFeature<RunSweep, SweepDone>
{
    // Hosts' clocks differ by a little, also across midnight; that is no jump.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunSweep command, InputCheck check)
    {
        if (command.AsOf is { } day)
        {
            // A sweep ahead of time would raise alerts before their day.
            check.DayDone(day, "asOf");
        }
    }

    public async ValueTask<Answer<SweepDone>> RunAsync(RunSweep command, Circumstances circumstances, IWriteSession session)
    {
        var asOf = command.AsOf ?? circumstances.Today;
        var stand = await session.SweepStandAsync();
        if (stand.LastCompletedAt > circumstances.Now + Skew)
        {
            await session.TakeBackAlertsAsync(circumstances.Today, circumstances.Now, circumstances.Actor);
            stand = await session.SweepStandAsync();
        }

        var rules = options.Watches.Alerts.Rows;
        var raised = await session.RaiseAlertsAsync([.. RangesOf(rules, stand, asOf)], circumstances.Now);
        var done = new SweepDone(asOf, raised, circumstances.Now);
        session.CompleteSweep(done, rules, circumstances.Actor);
        session.RemoveDrafts(circumstances.Now - BkaOptions.DraftsKept);
        return done;
    }

    private static IEnumerable<SweepRange> RangesOf(IReadOnlyList<AlertRule> rules, SweepStand stand, DateOnly asOf) =>
        from rule in rules
        let mark = stand.Marks.TryGetValue(rule.Mark, out var day) ? day : (DateOnly?)null
        where mark is null || mark < asOf
        let range = rule.LastDaysDue(mark, asOf)
        where range is not null
        select new SweepRange(rule, range.Value.After, range.Value.Through);
}
