using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>One watch row as stored.</summary>
internal sealed class WatchDataRow
{
    public string CaseId { get; init; } = "";

    public string CaseRef { get; init; } = "";

    public string SubjectRef { get; init; } = "";

    public long Clock { get; init; }

    public string Unit { get; init; } = "";

    public string? Caseworker { get; init; }

    public string StartDay { get; init; } = "";

    public string NominalDay { get; init; } = "";

    public string LegalDay { get; init; } = "";

    public string LastDay { get; init; } = "";

    public long LateExtension { get; init; }

    public long? Matter { get; init; }

    /// <summary>Null while the caseworker is there; empty when they are away and nobody stands in; else who does.</summary>
    public string? StandIn { get; init; }

    /// <summary>The version of the case, where it was asked for.</summary>
    public long Version { get; init; }

    public WatchRow ToRow(DateOnly asOf, WatchTable watches)
    {
        var last = Iso.Day(LastDay);
        var local = watches.LocalOf(Clock);
        return new WatchRow(
            CaseId, CaseRef, SubjectRef, Clock < WatchKind.FirstLocal ? (Clock)Clock : Contracts.Clock.Local, Unit, Caseworker, Iso.Day(StartDay), Iso.Day(NominalDay),
            Iso.Day(LegalDay), last, DeadlineCalculator.DaysLate(last, asOf), DeadlineCalculator.DaysLate(asOf, last),
            [.. Why()], (AdultMatter?)Matter, local?.Title, StandIn is { Length: > 0 } ? StandIn : null,
            Clock < WatchKind.FirstLocal || local is not null ? KindOf(local).Name : "");
    }

    public WatchKind KindOf(LocalWatch? local) => new(local is null ? (Clock)Clock : Contracts.Clock.Local, local);

    private IEnumerable<string> Why()
    {
        if (Caseworker is null)
        {
            yield return WatchNotes.Unassigned;
        }

        if (StandIn is not null)
        {
            yield return StandIn.Length == 0 ? WatchNotes.CaseworkerAway : WatchNotes.StandIn;
        }

        if (string.CompareOrdinal(LastDay, LegalDay) > 0)
        {
            yield return WatchNotes.Extended;
        }

        if (LateExtension == 1)
        {
            yield return WatchNotes.LateExtension;
        }

        if (NominalDay != LegalDay)
        {
            yield return WatchNotes.MovedByRestDay;
        }
    }
}
