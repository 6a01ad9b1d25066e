using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>What spot checks found (M16): reviewed by others than those who did the work, and told apart from what those say.</summary>
internal sealed class SpotCheckSection : IReportSection
{
    public int Order => 190;

    public async Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var found = await SpotCheckMaterial.AskAsync(material);
        if (found.Count == 0)
        {
            return new("Stickprov: granskat av andra än handläggarna (M16)", [new("Inga stickprov hörde till perioden.")]);
        }

        var tables = new SpotCheckTables(material.External);
        return new("Stickprov: granskat av andra än handläggarna (M16)",
        [
            new("Ärenden som lottats fram och granskats fråga för fråga. Det finns ingen summa av frågorna: en enda allvarlig brist ska inte försvinna bland många Ja. "
                + "Andelen är Ja bland Ja, Delvis och Nej, med det intervall som med 95 procents säkerhet rymmer den verkliga (Wilson)."),
            new(Table: tables.Rounds(found.Select(one => (one.Population, one.Now)))),
            .. found.SelectMany(one => Remarks(one).Select(text => new ReportBlock(text))),
            .. found.Where(one => one.Now.Questions.Any(HasAnswer)).Select(one => new ReportBlock(
                Table: tables.Questions(SpotCheckTables.NameOf(one.Population), one.Now, one.Before))),
        ]);
    }

    private static bool HasAnswer(QuestionResult question) =>
        question.Yes + question.Partly + question.No + question.NotApplicable > 0;

    private static IEnumerable<string> Remarks((SpotCheckPopulation Population, SpotCheckFigures Now, SpotCheckFigures? Before) one)
    {
        var name = SpotCheckTables.NameOf(one.Population);
        if (one.Now.LateSeeds > 0)
        {
            yield return $"{name}: i {one.Now.LateSeeds} av {one.Now.Due} omgångar låstes fröet först när månaden var slut. Lottningen går att göra om, men visar då inte att fröet valdes innan ärendena var kända.";
        }

        if (one.Now.ChangedFrames > 0)
        {
            yield return $"{name}: i {one.Now.ChangedFrames} av {one.Now.Drawn} dragna omgångar har urvalsramen ändrats efter dragningen, så som ärendena står i dag. Det som granskats är det som drogs.";
        }
    }
}

/// <summary>What is known of spot checks in a report's period.</summary>
internal static class SpotCheckMaterial
{
    /// <summary>The figures of each population that has any round due, with those of as many months before.</summary>
    /// <param name="material">The report's material.</param>
    public static async Task<IReadOnlyList<(SpotCheckPopulation Population, SpotCheckFigures Now, SpotCheckFigures? Before)>> AskAsync(
        ReportMaterial material)
    {
        var found = new List<(SpotCheckPopulation, SpotCheckFigures, SpotCheckFigures?)>();
        var (from, to) = (material.Period.From, material.Period.To);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        foreach (var population in Enum.GetValues<SpotCheckPopulation>())
        {
            if (await FiguresAsync(population, from, to) is { Due: > 0 } now)
            {
                var before = await FiguresAsync(population, from.AddMonths(-months), to.AddMonths(-months));
                found.Add((population, now, before is { Due: > 0 } ? before : null));
            }
        }

        return found;

        Task<SpotCheckFigures?> FiguresAsync(SpotCheckPopulation population, DateOnly first, DateOnly last) => material.AskAsync(
            new GetSpotCheckFigures(MonthOf(first), MonthOf(last), population, material.Unit, material.KnownOn));
    }

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
