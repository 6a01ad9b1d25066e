using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>One alert as stored.</summary>
internal sealed class AlertDataRow
{
    public string CaseId { get; init; } = "";

    public string Rule { get; init; } = "";

    public string LastDay { get; init; } = "";

    public string CaseRef { get; init; } = "";

    public string SubjectRef { get; init; } = "";

    public string Unit { get; init; } = "";

    public string? Caseworker { get; init; }

    public long Clock { get; init; }

    public long Threshold { get; init; }

    public string RaisedAt { get; init; } = "";

    public long State { get; init; }

    public string? NotedBy { get; init; }

    public string? NotedAt { get; init; }

    public long? NotedReason { get; init; }

    public string? NotedText { get; init; }

    public string? SnoozedUntil { get; init; }

    public long? NotedSettles { get; init; }

    public string? EndedAt { get; init; }

    public string? EndedWhy { get; init; }

    public string? StandIn { get; init; }

    public AlertRow ToRow(DateOnly today, WatchTable watches)
    {
        var last = Iso.Day(LastDay);
        var local = watches.LocalOf(Clock);
        // The rung as it is on the day; one that the table no longer knows is the lead's.
        var rung = watches.Alerts.Named(Rule).LastOrDefault(rule => !(rule.ValidFrom > today));
        return new AlertRow(
            new AlertKey(CaseId, Rule, last), CaseRef, SubjectRef, Unit, Caseworker,
            Clock < WatchKind.FirstLocal ? (Clock)Clock : Contracts.Clock.Local, (AlertThreshold)Threshold,
            rung?.To ?? Function.LeadSocialWorker, DeadlineCalculator.DaysLate(last, today), DeadlineCalculator.DaysLate(today, last),
            Iso.Instant(RaisedAt), (AlertState)State, Note(), End(),
            rung is null || EndedAt is not null ? null : AlertActs.MostSnooze(rung, last, today), local?.Title,
            StandIn is not null, string.IsNullOrEmpty(StandIn) ? null : StandIn);
    }

    private AlertNote? Note() => NotedAt is null
        ? null
        : new AlertNote(
            NotedBy!, Iso.Instant(NotedAt), (AlertReason)NotedReason!.Value, NotedText, SnoozedUntil is null ? null : Iso.Day(SnoozedUntil),
            NotedSettles != 0);

    private AlertEnd? End() => EndedAt is null ? null : new AlertEnd(Iso.Instant(EndedAt), EndedWhy!);
}
