using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>One section of a report. Found by this interface: a new one needs no registration.</summary>
internal interface IReportSection
{
    /// <summary>Where it stands: the lowest first.</summary>
    int Order { get; }

    /// <summary>Writes it.</summary>
    /// <param name="material">What is known.</param>
    /// <returns>The section; null when this report has none.</returns>
    Task<ReportSection?> WriteAsync(ReportMaterial material);
}

/// <summary>What the sections of one report are written from: everything by the same day known, as the actor who asks.</summary>
/// <param name="bka">The one door: a section sees no more than the actor may.</param>
/// <param name="call">The actor's call.</param>
/// <param name="kind">Which report.</param>
/// <param name="period">Its period.</param>
internal sealed class ReportMaterial(IBkaWorkflow bka, CallContext call, ReportKind kind, ReportPeriod period)
{
    /// <summary>Which report.</summary>
    public ReportKind Kind => kind;

    /// <summary>Its period.</summary>
    public ReportPeriod Period => period;

    /// <summary>The unit; null for all.</summary>
    public string? Unit => Figures.Unit;

    /// <summary>The day everything is known by.</summary>
    public DateOnly KnownOn => Figures.KnownOn;

    /// <summary>Whether small numbers are hidden.</summary>
    public bool External => Figures.External;

    /// <summary>The period's figures: one answer, so that what is hidden in one table is hidden in all.</summary>
    public required Figures Figures { get; init; }

    /// <summary>Figures by their ids, those that exist.</summary>
    /// <param name="ids">The ids, in the order wanted.</param>
    public IReadOnlyList<Figure> Pick(params string[] ids) =>
        [.. ids.SelectMany(id => Figures.Metrics.Where(figure => figure.Id == id))];

    /// <summary>Asks for more.</summary>
    /// <param name="query">The question.</param>
    /// <returns>The answer; null when the actor may not have it.</returns>
    public async Task<T?> AskAsync<T>(Query<T> query)
        where T : class => (await bka.AskAsync(query, call)).Value;
}
