using Bka.Contracts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The sweep, and what people note on alerts.</summary>
internal sealed partial class WriteSession
{
    public async ValueTask<SweepStand> SweepStandAsync() => new(_marks, await _sweeps.LastAsync());

    public async ValueTask<int> RaiseAlertsAsync(IReadOnlyList<SweepRange> ranges, DateTimeOffset at)
    {
        CrashPoint.Pass(CrashAt.SweepRaises);
        var raised = await _sweeps.RaiseAsync(ranges, at);
        CrashPoint.Pass(CrashAt.SweepRaised);
        return raised;
    }

    public async ValueTask<int> TakeBackAlertsAsync(DateOnly today, DateTimeOffset at, Actor actor)
    {
        var ranAhead = _marks.Values.Any(mark => mark > today);
        var (taken, marks) = await _sweeps.TakeBackAsync(today, at, _marks);
        _marks = marks;
        if (ranAhead || taken > 0)
        {
            _ledger.Append(actor, at, "ClockSetBack", StoreDocument.Write(new SweepDone(today, taken, at)));
        }

        return taken;
    }

    public ValueTask<bool?> StandsAsync(AlertKey alert) => _alerts.StandsAsync(alert);

    // About a case, and no step of it: the row has no version, and the fold of the case passes it by.
    public void NoteOnAlert(AlertKey alert, AlertNote note, Actor actor, string? onBehalfOf)
    {
        _alerts.Save(alert, note);
        _ledger.Append(
            actor, note.At, note.Until is null ? "AlertAcknowledged" : "AlertSnoozed",
            StoreDocument.Write(new NotedAlert(alert, note)), alert.CaseId, onBehalfOf: onBehalfOf);
    }

    public ValueTask<(int Cases, bool IsCaughtUp)> RebuildWatchesAsync(int most, DateTimeOffset at) =>
        _rebuild.RunAsync(most, _marks, at);

    public void CompleteSweep(SweepDone sweep, IReadOnlyList<AlertRule> rules, Actor actor)
    {
        _marks = _sweeps.Complete(sweep, rules, _marks);
        CrashPoint.Pass(CrashAt.SweepMarked);
        if (sweep.Raised > 0)
        {
            _ledger.Append(actor, sweep.CompletedAt, "SweepCompleted", StoreDocument.Write(sweep));
            CrashPoint.Pass(CrashAt.SweepTold);
        }
    }
}

/// <summary>What the ledger tells of a note on an alert.</summary>
/// <param name="Alert">Which.</param>
/// <param name="Note">What.</param>
internal sealed record NotedAlert(AlertKey Alert, AlertNote Note);
