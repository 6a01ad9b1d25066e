using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>
/// Month by month, and what is open on the last day. Stays in the unit: months that sum to a tertial would have to be
/// hidden together with it (ADR 0032).
/// </summary>
internal sealed class OverTimeSection : IReportSection
{
    private const int Months = 12;

    public int Order => 20;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var last = material.Period.To;
        var from = new DateOnly(last.Year, last.Month, 1).AddMonths(1 - Months);
        if (material.External || material.Kind == ReportKind.Barnbokslut
            || await material.AskAsync(new GetFigureSeries(from, last, material.Unit, material.KnownOn)) is not { } series)
        {
            return null;
        }

        var plots = new List<ReportPlot> { ReportPlots.InTime(series.Months), ReportPlots.Durations(series.Months), ReportPlots.Flow(series.Months), ReportPlots.Stock(series.Months) };
        if (await material.AskAsync(new GetOpenAges(last, material.Unit, material.KnownOn)) is { } open)
        {
            plots.AddRange([ReportPlots.Ages(open.Ages), ReportPlots.BurnDown(open.DaysLeft)]);
        }

        return new("Över tid", [.. plots.Select(plot => new ReportBlock(Plot: plot))]);
    }
}
