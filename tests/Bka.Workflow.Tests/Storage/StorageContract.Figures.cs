using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task GetFigures_WhenAskedForAnyPeriod_EqualTheCatalogueOverTheCasesThemselves()
    {
        await CaseCrowd.FillAsync(Bka);
        CaseMeasures[] measures = [.. (await StoreTruth.CasesAsync(Bka)).Select(CaseMeasures.Of).OfType<CaseMeasures>()];
        foreach (var (from, to) in new[] { (Nov(1), Nov(30)), (Nov(10), Dec(5)), (Dec(1), Dec(31)), (Nov(2), new DateOnly(2027, 6, 30)), (Nov(20), Nov(20)) })
        {
            foreach (var (actor, unit) in new[] { (Reviewer, (string?)null), (Reviewer, "Syd"), (Lead with { Units = ["Norr"] }, null), (Lead with { Units = [] }, null) })
            {
                var seen = measures.Where(m => (unit ?? m.Unit) == m.Unit
                    && (actor.Function == Function.QualityReviewer || actor.Units.Contains(m.Unit))).ToArray();
                var figures = await Bka.AskAsync(new GetFigures(from, to, unit), actor);
                JsonSerializer.Serialize(figures.Metrics).ShouldBe(
                    JsonSerializer.Serialize(FigureCatalogue.Compute(Grouped(seen, from, to, to < Clock.Today ? to : Clock.Today))), $"{from:O} {to:O} {actor} {unit}");
            }
        }
    }

    private static FigureGroups Grouped(CaseMeasures[] all, DateOnly from, DateOnly to, DateOnly through)
    {
        bool In(DateOnly? day) => day >= from && day <= to;
        long Sum(IEnumerable<bool?> marks) => marks.Count(mark => mark == true);
        bool Over(CaseMeasures m) => In(m.UtredningLegalLastDay!.Value.AddDays(1)) && m.UtredningLegalLastDay < through
            && (m.UtredningClosedOn is null || m.UtredningClosedOn > m.UtredningLegalLastDay);
        return new FigureGroups(
            [.. all.Where(m => In(m.ReceivedOn)).GroupBy(m => (Cell: new FigureCell(m.Unit, m.Sex, m.AgeReceived), m.Kind, m.Outcome))
                .Select(g => new ReceivedGroup(g.Key.Cell, g.Key.Kind, g.Key.Outcome, g.Count(), Sum(g.Select(m => m.SkyddsbedomningInTime))))],
            [.. all.Where(m => In(m.DecidedOn)).GroupBy(m => (Cell: new FigureCell(m.Unit, m.Sex, m.AgeDecided!.Value), m.Kind, m.Opened, m.Heard, m.NotHeardReason))
                .Select(g => new DecidedGroup(
                    g.Key.Cell, g.Key.Kind, g.Key.Opened == true, g.Key.Heard, g.Key.NotHeardReason, g.Count(),
                    Sum(g.Select(m => m.InTimeLegal)), Sum(g.Select(m => m.InTimeNominal)),
                    Sum(g.Select(m => m.LateWithinExtension)), Sum(g.Select(m => m.NotHeardAccepted))))],
            [.. all.Where(m => m.UtredningOpenedOn <= to && (m.UtredningClosedOn is null || m.UtredningClosedOn >= from))
                .GroupBy(m => new FigureCell(m.Unit, m.Sex, m.AgeDecided!.Value))
                .Select(g => new RunningGroup(g.Key, g.Count(), g.Count(Over), g.Count(m => Over(m) && m.UtredningExtended == true)))],
            [.. all.Where(m => m.ForhandsbedomningLastDay is not null && m.ReceivedOn <= to
                    && (m.ForhandsbedomningStoppedOn is null || m.ForhandsbedomningStoppedOn > to))
                .GroupBy(m => new FigureCell(m.Unit, m.Sex, m.AgeReceived))
                .Select(g => new OpenGroup(g.Key, g.Count(), g.Count(m => m.ForhandsbedomningLastDay < through)))],
            [.. all.Where(m => In(m.UtredningClosedOn))
                .GroupBy(m => (Cell: new FigureCell(m.Unit, m.Sex, m.AgeDecided!.Value),
                    Days: m.UtredningClosedOn!.Value.DayNumber - m.UtredningOpenedOn!.Value.DayNumber))
                .Select(g => new ClosedGroup(g.Key.Cell, g.Key.Days, g.Count()))]);
    }
}
