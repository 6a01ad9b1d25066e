using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Host.Cli;

/// <summary><c>figures</c>: the figures of a period, or the cases behind one of them.</summary>
internal static class FiguresCommand
{
    private const int PageSize = 200;

    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var query = new GetFigures(
            CommandWords.DayOf(words.Required("from")), CommandWords.DayOf(words.Required("to")), words.Text("unit"),
            Labelled<Sex>(words.Text("sex"), "sex", Labels.Of), Labelled<AgeGroup>(words.Text("age"), "age", Labels.Of),
            words.Day("known-on"), words.Has("external"));
        await using var session = Session.Open(words, console, readOnly: true);
        if (words.Text("cases") is { } figure)
        {
            return await CasesAsync(session, console, figure, query);
        }

        var answer = await Progress.WaitAsync(session.AskAsync(query), console.Error, "räknar nyckeltal", console.Time);
        var reviewed = answer.Value is { External: false } && query is { Sex: null, Age: null }
            ? await ReviewedAsync(session, query)
            : [];
        return await session.WriteAsync(
            answer,
            figures => ToJson(figures, reviewed),
            figures => figures.Metrics.Select(ToLine).Concat(reviewed.Select(ToLine)).Concat(figures.Gaps.Select(gap => Show.Gap(gap) + ".")));
    }

    // M16 stands beside the figures and never among them: it is reviewed, and not counted from the cases.
    private static async Task<List<Reviewed>> ReviewedAsync(Session session, GetFigures query)
    {
        var found = new List<Reviewed>();
        foreach (var population in Enum.GetValues<SpotCheckPopulation>())
        {
            var answer = await session.AskAsync(new GetSpotCheckFigures(
                MonthOf(query.From), MonthOf(query.To), population, query.Unit, query.KnownOn));
            if (answer.Value is { Due: > 0 } figures)
            {
                found.Add(new Reviewed("reviewed", population, figures));
            }
        }

        return found;
    }

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string ToLine(Reviewed reviewed) =>
        $"{"M16",-4} {"Granskat: " + Words.Of(reviewed.Population).ToLowerInvariant(),-42} {reviewed.Figures.Drawn,8} av {reviewed.Figures.Due} omgångar dragna, "
        + $"{reviewed.Figures.Closed} avslutade, {reviewed.Figures.CriticalNos} Nej på kritiska frågor, "
        + $"{reviewed.Figures.SecondReviewerCriticalNos} bara av den andra granskaren, "
        + $"{reviewed.Figures.OpenRemedies} öppna åtgärder, {reviewed.Figures.OverdueRemedies} försenade";

    private static async Task<int> CasesAsync(Session session, CommandConsole console, string figure, GetFigures query)
    {
        var progress = new Progress(console.Error, "ärenden", console.Time);
        var cases = new List<CountedCase>();
        Answer<FigureCases> page;
        string? after = null;
        do
        {
            page = await session.AskAsync(new GetFigureCases(
                figure, query.From, query.To, query.Unit, query.Sex, query.Age, query.KnownOn, FigureSide.Numerator, after, PageSize));
            cases.AddRange(page.Value?.Cases ?? []);
            await progress.StepAsync(page.Value?.Cases.Count ?? 0);
            after = page.Value?.Next;
        }
        while (after is not null);

        return await session.WriteAsync(
            page,
            last => last with { Cases = cases },
            last =>
            [
                $"{last.Figure} {last.Name}: {last.Count} räknas" + (last.NotShown == 0 ? "" : $", {last.NotShown} visas inte"),
                .. cases.Select(one => $"{one.Case.CaseRef,-12} {one.Case.Unit,-16} {one.Case.ReceivedOn:O}  {Words.Of(one.Case.State)}" + (one.Times == 1 ? "" : $", {one.Times} gånger")),
            ]);
    }

    // As the figures print it; a plain hyphen does for the dash.
    private static T? Labelled<T>(string? word, string option, Func<T, string> label)
        where T : struct, Enum
    {
        if (word is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (label(value).Replace('–', '-') == word.Replace('–', '-'))
            {
                return value;
            }
        }

        throw new MisuseException($"--{option} ska vara något av {string.Join(", ", Enum.GetValues<T>().Select(label))}.");
    }

    // The figures stand under their ids; when alerts were not computed stands beside them, and only when there is something to say.
    private static Dictionary<string, object> ToJson(Figures figures, IReadOnlyList<Reviewed> reviewed)
    {
        var json = figures.Metrics.ToDictionary(figure => figure.Id, ToJson, StringComparer.Ordinal);
        if (reviewed.Count > 0)
        {
            json["M16"] = reviewed;
        }

        if (figures.Gaps.Count > 0)
        {
            json["gaps"] = figures.Gaps;
        }

        return json;
    }

    private static object ToJson(Figure figure) => new
    {
        figure.Numerator,
        figure.Denominator,
        figure.Percent,
        figure.Name,
        figure.Version,
        Breakdowns = figure.Breakdowns.ToDictionary(
            breakdown => breakdown.By,
            breakdown => breakdown.Parts.ToDictionary(
                part => part.Key, part => new { part.Numerator, part.Denominator, part.Percent }, StringComparer.Ordinal),
            StringComparer.Ordinal),
    };

    private static string ToLine(Figure figure)
    {
        if (figure.Percent is null && figure.Denominator is { } counted)
        {
            return $"{figure.Id,-4} {figure.Name,-42} {figure.Numerator?.ToString(CultureInfo.InvariantCulture) ?? "–",8} dagar, {counted} utredningar";
        }

        var share = figure.Denominator is null && figure.DenominatorHidden is null
            ? ""
            : $" av {Shown(figure.Denominator, figure.DenominatorHidden)}" + (figure.Percent is null ? "" : $"   {figure.Percent} %");
        return $"{figure.Id,-4} {figure.Name,-42} {Shown(figure.Numerator, figure.NumeratorHidden),8}{share}";
    }

    private static string Shown(long? number, HiddenCell? hidden) => hidden is null ? $"{number}" : Show.Number(number, hidden);

    /// <summary>What spot checks of one population found.</summary>
    /// <param name="Source">Where the numbers come from: somebody else than the caseworker has reviewed the case.</param>
    /// <param name="Population">What was drawn from.</param>
    /// <param name="Figures">The figures.</param>
    private sealed record Reviewed(string Source, SpotCheckPopulation Population, SpotCheckFigures Figures);
}
