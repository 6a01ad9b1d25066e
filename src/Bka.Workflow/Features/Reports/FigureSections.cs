using Bka.Contracts;
using Bka.Workflow.Domain.Reports;

namespace Bka.Workflow.Features.Reports;

/// <summary>How the report is to be read, and what was not watched.</summary>
internal sealed class AboutSection : IReportSection
{
    public int Order => 0;

    public Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        var texts = new List<string>
        {
            $"Rapporten gäller {material.Period.From:yyyy-MM-dd} till {material.Period.To:yyyy-MM-dd} och räknar det som var känt {material.KnownOn:yyyy-MM-dd}. "
                + "Antal står före procent. Streck betyder att inget fanns att räkna.",
        };
        if (material.KnownOn < material.Period.To)
        {
            texts.Add($"Perioden är inte slut. Siffrorna är preliminära och räknade till och med {material.KnownOn:yyyy-MM-dd}.");
        }

        if (material.External)
        {
            texts.Add("Antal från 1 till 4 skrivs som <5, och fler tal är dolda så att de inte kan räknas ut. Att ett tal är dolt säger inget om hur stort det är. "
                + "Handläggarnas checklistor, form mot innehåll och avvikelser står bara i rapporter som stannar i enheten.");
        }
        else
        {
            texts.Add(AsOfToday.Which);
        }

        if (material.Figures.Gaps.Count > 0)
        {
            texts.Add($"Under perioden fanns {material.Figures.Gaps.Count} uppehåll då larm inte beräknades. Nyckeltalen räknas på vad som hände och stämmer ändå.");
        }

        return Task.FromResult<ReportSection?>(new("Om rapporten", [.. texts.Select(text => new ReportBlock(text))]));
    }
}

/// <summary>Time and quality side by side: neither is read without the other.</summary>
internal sealed class TimeAndQualitySection : IReportSection
{
    private static readonly string[] Time = ["M1", "M2", "M3", "M3b", "M3c", "M3d", "M13", "M4", "M4a", "M4b", "M5", "M5b", "M15"];
    private static readonly string[] Quality = ["M6", "M6f", "M7", "M7f", "M8", "M9", "M10", "M10b", "M11", "M11b", "M12", "M14"];

    public int Order => 10;

    public Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        if (material.Kind == ReportKind.Barnbokslut)
        {
            return Task.FromResult<ReportSection?>(null);
        }

        var shares = material.Pick(Time).Concat(material.Pick(Quality)).Where(figure => figure.Percent is not null).Take(12);
        return Task.FromResult<ReportSection?>(new("Tid och kvalitet sida vid sida",
        [
            new(Table: FigureTables.Whole("Tid", material.Pick(Time))),
            new(Table: FigureTables.Whole("Kvalitet", material.Pick(Quality))),
            new(Plot: ReportPlots.Shares("Andelar med osäkerhet", shares.Select(figure => ($"{figure.Name} ({figure.Id})", figure.Numerator, figure.Denominator)))),
        ]));
    }
}

/// <summary>The same by unit, sex and age.</summary>
internal sealed class DividedSection : IReportSection
{
    private static readonly string[] Divided = ["M1", "M3", "M4", "M6", "M8", "M10", "M11"];

    public int Order => 30;

    public Task<ReportSection?> WriteAsync(ReportMaterial material)
    {
        if (material.Kind == ReportKind.Barnbokslut)
        {
            return Task.FromResult<ReportSection?>(null);
        }

        var figures = material.Pick(Divided);
        string[] ways = material.Unit is null ? ["enhet", "kon", "aldersgrupp"] : ["kon", "aldersgrupp"];
        return Task.FromResult<ReportSection?>(new("Uppdelat",
        [
            .. material.Unit is null && !material.External ? [Units(material.Pick("M3"))] : Array.Empty<ReportBlock>(),
            .. ways.Select(way => FigureTables.Divided(way, figures)).OfType<ReportTable>().Select(table => new ReportBlock(Table: table)),
        ]));
    }

    private static ReportBlock Units(IReadOnlyList<Figure> inTime) => new(Plot: ReportPlots.Shares(
        "Förhandsbedömning i tid, enhet för enhet",
        from figure in inTime
        from way in figure.Breakdowns
        where way.By == "enhet"
        from part in way.Parts
        select (part.Key, part.Numerator, part.Denominator), alike: true));
}

/// <summary>What each figure counts: last, as an appendix.</summary>
internal sealed class DefinitionsSection : IReportSection
{
    public int Order => 900;

    public Task<ReportSection?> WriteAsync(ReportMaterial material) => Task.FromResult<ReportSection?>(new(
        "Bilaga: definitioner",
        [
            new("Definitionerna är Bkas egna och ingen officiell standard. Nämnare skiljer sig mellan kommuner, så varje andel skrivs med sina antal."),
            new(Table: FigureTables.Definitions(material.Figures.Metrics)),
        ]));
}
