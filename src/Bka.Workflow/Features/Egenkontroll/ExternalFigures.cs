using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Reports;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>
/// Figures with small numbers hidden. They are few and the same for all who ask: whole calendar tertials and years, all
/// units and all children, as known today. Of any others, two could be subtracted (ADR 0032).
/// </summary>
internal static class ExternalFigures
{
    // Each division takes numbers with it: a small part hides the whole. What a nämnd reads a report for is the whole, so only
    // what came in is divided, where there are many (ADR 0032).
    private static readonly (string Figure, string By)[] Divisions = [("M1", "kon"), ("M1", "aldersgrupp")];

    /// <summary>Why a question has no such answer; null when it has.</summary>
    public static Refusal? Refusal(GetFigures query, DateOnly today)
    {
        var check = new InputCheck(today);
        check.Holds(ReportPeriod.IsCalendar(query.From, query.To), MissingCodes.PeriodNotCalendar, "from");
        check.Holds(query.Unit is null, MissingCodes.ExternalOfOneUnit, "unit");
        check.Holds(query.Sex is null, MissingCodes.ExternalNotFiltered, "sex");
        check.Holds(query.Age is null, MissingCodes.ExternalNotFiltered, "age");
        check.Holds(FigurePeriods.Before(query.KnownOn, today) is null, MissingCodes.ExternalKnownToday, "knownOn");
        return check.Refusal;
    }

    /// <summary>The figures, a year's hidden together with its tertials.</summary>
    public static async Task<IReadOnlyList<Figure>> AskAsync(IFigureReader reader, GetFigures query, Circumstances circumstances)
    {
        var everywhere = Access.Everywhere(circumstances.Actor);
        var parts = new List<IReadOnlyList<Figure>>();
        foreach (var tertial in ReportPeriod.TertialsOf(query.From, query.To, circumstances.Today))
        {
            parts.Add(await ComputeAsync(tertial.From, tertial.To));
        }

        return FigureDisclosure.Hide(await ComputeAsync(query.From, query.To), parts);

        static Figure Published(Figure figure) =>
            figure with { Breakdowns = [.. figure.Breakdowns.Where(way => Divisions.Contains((figure.Id, way.By)))] };

        async Task<IReadOnlyList<Figure>> ComputeAsync(DateOnly from, DateOnly to) => [.. FigureCatalogue.Compute(await reader.GroupsAsync(
            new GetFigures(from, to), FigurePeriods.Through(to, null, circumstances.Today), everywhere)).Select(Published)];
    }
}
