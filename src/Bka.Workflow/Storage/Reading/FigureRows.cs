using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Workflow.Storage.Reading;

/// <summary>A row of any source of the figures, as the store answers it.</summary>
internal sealed class FigureDataRow
{
    public string? CaseId { get; init; }

    public string Unit { get; init; } = "";

    public long Sex { get; init; }

    public long Age { get; init; }

    public long Kind { get; init; }

    public long Outcome { get; init; }

    public long? Opened { get; init; }

    public long? Heard { get; init; }

    public long? NotHeardReason { get; init; }

    public long Days { get; init; }

    public long Adult { get; init; }

    public string? LegalBasis { get; init; }

    public long Count { get; set; }

    public long First { get; set; }

    public long Second { get; set; }

    public long Third { get; set; }

    public long Fourth { get; set; }

    private FigureCell Cell => new(Unit, (Sex)Sex, (AgeGroup)Age);

    /// <summary>Adds up the counts of the same cell, of several months and of what was known then.</summary>
    public static IEnumerable<FigureDataRow> Add(IEnumerable<FigureDataRow> rows) => rows
        .GroupBy(r => (r.Unit, r.Sex, r.Age, r.Kind, r.Outcome, r.Opened, (r.Heard, r.NotHeardReason, r.Days, r.Adult, r.LegalBasis)))
        .Select(g => g.Aggregate((sum, next) => sum.And(next)));

    public ReceivedGroup ToReceived() =>
        new(Cell, (IntakeKind)Kind, (CaseOutcome)Outcome, Count, First) { CaseId = CaseId };

    public DecidedGroup ToDecided() => new(
        Cell, (IntakeKind)Kind, Opened == 1, Heard is { } heard ? heard == 1 : null, (NotHeardReason?)NotHeardReason, Count,
        First, Second, Third, Fourth)
    { CaseId = CaseId };

    public RunningGroup ToRunning() => new(Cell, Count, First, Second) { CaseId = CaseId };

    public OpenGroup ToOpen() => new(Cell, Count, First) { CaseId = CaseId };

    public ClosedGroup ToClosed() => new(Cell, (int)Days, Count) { CaseId = CaseId };

    public WaitingGroup ToWaiting() => new(Cell, Adult == 1, (DecisionOutcome)Outcome, LegalBasis, Count, First) { CaseId = CaseId };

    public CohortGroup ToCohort() => new(Cell, Count, First) { CaseId = CaseId };

    /// <summary>The row as a group of its source; children of decisions have a row of their own.</summary>
    public FigureGroup To(FigureSource source) => source switch
    {
        FigureSource.Received => ToReceived(),
        FigureSource.Decided => ToDecided(),
        FigureSource.Running => ToRunning(),
        FigureSource.Open => ToOpen(),
        FigureSource.Closed => ToClosed(),
        FigureSource.Waiting => ToWaiting(),
        FigureSource.Cohort => ToCohort(),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    private FigureDataRow And(FigureDataRow other)
    {
        (Count, First, Second) = (Count + other.Count, First + other.First, Second + other.Second);
        (Third, Fourth) = (Third + other.Third, Fourth + other.Fourth);
        return this;
    }
}

/// <summary>A row of the children of decisions, as the store answers it.</summary>
internal sealed class DecisionDataRow
{
    public string? CaseId { get; init; }

    public string Unit { get; init; } = "";

    public long Sex { get; init; }

    public long Age { get; init; }

    public long Adult { get; init; }

    /// <summary>The accepted reason.</summary>
    public long? Reason { get; init; }

    public long Count { get; set; }

    public long Bka { get; set; }

    public long Heard { get; set; }

    public long NotHeard { get; set; }

    public long NotHeardAccepted { get; set; }

    public long StanceKnown { get; set; }

    public long StanceOfVersion { get; set; }

    public long Told { get; set; }

    public long ToldInTime { get; set; }

    public long BkaBefore { get; set; }

    public long Urgent { get; set; }

    public long BkaAfterwardsInTime { get; set; }

    public long AgainstBestInterests { get; set; }

    public long Compensated { get; set; }

    public DecisionGroup ToGroup() => new(
        new FigureCell(Unit, (Sex)Sex, (AgeGroup)Age), Adult == 1, (NotHeardReason?)Reason, Count)
    {
        CaseId = CaseId,
        Bka = Bka,
        Heard = Heard,
        NotHeard = NotHeard,
        NotHeardAccepted = NotHeardAccepted,
        StanceKnown = StanceKnown,
        StanceOfVersion = StanceOfVersion,
        Told = Told,
        ToldInTime = ToldInTime,
        BkaBefore = BkaBefore,
        Urgent = Urgent,
        BkaAfterwardsInTime = BkaAfterwardsInTime,
        AgainstBestInterests = AgainstBestInterests,
        Compensated = Compensated,
    };

    /// <summary>Adds up the counts of the same cell, of several months and of what was known then.</summary>
    public static IEnumerable<DecisionDataRow> Add(IEnumerable<DecisionDataRow> rows) => rows
        .GroupBy(r => (r.Unit, r.Sex, r.Age, r.Adult, r.Reason))
        .Select(g => g.Aggregate((sum, next) => sum.And(next)));

    private DecisionDataRow And(DecisionDataRow other)
    {
        (Count, Bka, Heard) = (Count + other.Count, Bka + other.Bka, Heard + other.Heard);
        (NotHeard, NotHeardAccepted) = (NotHeard + other.NotHeard, NotHeardAccepted + other.NotHeardAccepted);
        (StanceKnown, StanceOfVersion) = (StanceKnown + other.StanceKnown, StanceOfVersion + other.StanceOfVersion);
        (Told, ToldInTime, BkaBefore) = (Told + other.Told, ToldInTime + other.ToldInTime, BkaBefore + other.BkaBefore);
        (Urgent, BkaAfterwardsInTime) = (Urgent + other.Urgent, BkaAfterwardsInTime + other.BkaAfterwardsInTime);
        AgainstBestInterests += other.AgainstBestInterests;
        Compensated += other.Compensated;
        return this;
    }
}
