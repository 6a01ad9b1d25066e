using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>
/// The sweep: for each alert rule the days from its mark to now, in one transaction with the mark. Run again, by any
/// number of hosts, it raises nothing twice; run late, it raises what was missed; a clock set back moves no mark back.
/// </summary>
internal sealed class RunSweepFeature : ICommandFeature<RunSweep, SweepDone>
{
    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunSweep command, InputCheck check)
    {
        if (command.AsOf is { } day)
        {
            // A sweep ahead of time would raise alerts before their day and could not be taken back.
            check.DayDone(day, "asOf");
        }
    }

    public async ValueTask<Answer<SweepDone>> RunAsync(RunSweep command, Circumstances circumstances, IWriteSession session)
    {
        var asOf = command.AsOf ?? circumstances.Today;
        var marks = await session.SweepMarksAsync();
        SweepRange[] ranges =
            [.. AlertTable.Rows.Select(rule => new SweepRange(rule, marks.TryGetValue(rule.Name, out var mark) ? mark : null))];
        var raised = ranges.Any(range => range.After is null || range.After < asOf)
            ? await session.RaiseAlertsAsync(ranges, asOf, circumstances.Now)
            : 0;
        var done = new SweepDone(asOf, raised, circumstances.Now);
        session.CompleteSweep(done, AlertTable.Rows, circumstances.Actor);
        return done;
    }
}
