using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;
using Bka.Workflow.Tests.Model;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Figures as they were known, the cases behind them, and time month by month, over random histories.</summary>
public abstract partial class StorageContract
{
    private static readonly string[] MeasureTables = ["measures", "measures_past", "decision_measures", "decision_measures_past"];

    private static readonly GetFigures[] Periods =
    [
        new(Nov(1), Nov(30)), new(Nov(1), new DateOnly(2027, 10, 31)), new(Dec(1), new DateOnly(2028, 1, 31), "Norr", Sex.Girl),
        new(Nov(1), new DateOnly(2028, 12, 31), Age: AgeGroup.Years7To12),
    ];

    [StoreFact]
    public async Task GetFigures_WhenAskedLaterAsKnownOnADay_EqualTheAnswerOfThatDay()
    {
        var answers = new List<(DateOnly Day, GetFigures Query, string Answer)>();
        await LiveAsync(seed: 5, steps: 260, setsClockBack: false, async step =>
        {
            if (step % 15 == 14)
            {
                foreach (var query in Periods)
                {
                    answers.Add((Clock.Today, query, await MetricsAsync(query)));
                }

                Clock.Set(Clock.Today.AddDays(1));
            }
        });

        answers.Select(one => one.Answer).Distinct().Count().ShouldBeGreaterThan(5);
        foreach (var (day, query, answer) in answers)
        {
            (await MetricsAsync(query with { KnownOn = day })).ShouldBe(answer, $"{day:O} {query}");
            (await MeasureTruth.KnownByRowsAsync(Bka, day)).ShouldBe(await MeasureTruth.KnownByLedgerAsync(Bka, day), $"{day:O}");
        }
    }

    [StoreFact]
    public async Task RunMeasureRebuild_WhenTheClockHasGoneAnyWay_WritesWhatWasWrittenLive()
    {
        await LiveAsync(seed: 11, steps: 220, setsClockBack: true);
        var live = await MeasureRowsAsync();
        live.ShouldContain(row => row.StartsWith("measures_past", StringComparison.Ordinal));
        live.ShouldContain(row => row.StartsWith("decision_measures:", StringComparison.Ordinal));
        foreach (var table in MeasureTables)
        {
            await _place.ExecuteAsync($"DELETE FROM {table}");
        }

        await _place.ExecuteAsync("UPDATE measure_rebuild SET through = ''");
        while (!(await Bka.DoAsync(new RunMeasureRebuild(), People.Job)).IsCaughtUp)
        {
        }

        (await MeasureRowsAsync()).ShouldBe(live);
        await StoreTruth.HoldsAsync(Bka);
    }

    [StoreFact]
    public async Task GetFigureCases_WhenAskedForAnyFigure_CountAsTheNumberDoes()
    {
        await LiveAsync(seed: 3, steps: 220, setsClockBack: true);
        foreach (var knownOn in new DateOnly?[] { null, Clock.Today.AddDays(-20) })
        {
            await NumbersAndCasesAgreeAsync([.. Periods.Select(query => query with { KnownOn = knownOn })]);
        }
    }

    [StoreFact]
    public async Task GetFigureCases_WhenSomeMayNotBeRead_CountsThemAndShowsTheRest()
    {
        await CaseCrowd.FillAsync(Bka);
        var query = new GetFigureCases("M1", Nov(1), Dec(31), Limit: 3);
        var (all, notShown, times) = await CountedAsync(query, Reviewer);
        (all, notShown, times.Count).ShouldBe((40, 40, 0));

        var draw = await Bka.DoAsync(new DrawSpotCheck("2026-11", Size: 2), Reviewer);
        (all, notShown, times) = await CountedAsync(query, Reviewer);
        (all, notShown).ShouldBe((40, 40 - draw.Ids.Count));
        times.Keys.ShouldBe(draw.Ids, ignoreOrder: true);
        await NumbersAndCasesAgreeAsync([new(Nov(1), Dec(31)), new(Nov(10), Dec(15), "Syd")]);
    }

    [StoreFact]
    public async Task GetFigureCases_WhenFewOfManyAreCounted_FindsThemAll()
    {
        await CaseCrowd.FillAsync(Bka);
        var counted = (await CountedAsync(new GetFigureCases("M1", Nov(1), Dec(31), Limit: 1), People.Head)).Times;
        var columns = string.Join(", ", MeasureSql.OfCase.Where(column => column != "received_on"));
        foreach (var digit in "ghijklmnop")
        {
            // What came in another year lies between in the order of the ids.
            await _place.ExecuteAsync(
                $"INSERT INTO measures (case_id, known_on, received_on, {columns}) SELECT substr(case_id, 1, 31) || '{digit}', known_on, '2020-01-01', {columns} FROM measures WHERE received_on > '2021'");
        }

        var (all, notShown, times) = await CountedAsync(new GetFigureCases("M1", Nov(1), Dec(31), Limit: 1), People.Head);
        (all, notShown).ShouldBe((40, 0));
        times.ShouldBe(counted);
    }

    [StoreFact]
    public async Task GetFigureCases_WhenSmallNumbersMayNotBeSeen_IsRefused()
    {
        var board = People.In(Function.Board, "nam1", null, "Norr");
        (await RefusedAsync(new GetFigureCases("M1", Nov(1), Nov(30)), board)).ShouldBe(RefusalCodes.NotAuthorised);
        (await RefusedAsync(new GetFigureSeries(Nov(1), Nov(30)), board)).ShouldBe(RefusalCodes.NotAuthorised);
        (await RefusedAsync(new GetOpenAges(Nov(30)), board)).ShouldBe(RefusalCodes.NotAuthorised);
        (await RefusedAsync(new GetFigureCases("M99", Nov(1), Nov(30)), Reviewer)).ShouldBe(RefusalCodes.FigureNotFound);
        (await RefusedAsync(new GetFigureCases("M1", Nov(2), Nov(1)), Reviewer)).ShouldBe(RefusalCodes.InputInvalid);
    }

    [StoreFact]
    public async Task GetFigureSeries_WhenComparedWithTheFigures_HaveTheSameMonths()
    {
        await CaseCrowd.FillAsync(Bka);
        Clock.Set(new DateOnly(2027, 6, 30));
        foreach (var knownOn in new DateOnly?[] { null, Dec(1) })
        {
            var series = await Bka.AskAsync(new GetFigureSeries(Nov(15), new DateOnly(2027, 6, 3), KnownOn: knownOn), Reviewer);
            series.Months.Select(month => month.Month).ShouldBe(Enumerable.Range(0, 8).Select(i => Nov(1).AddMonths(i)));
            foreach (var (unit, month) in series.Months.Select(month => ((string?)null, month))
                .Concat(series.Units.SelectMany(unit => unit.Months.Select(month => ((string?)unit.Unit, month)))))
            {
                var last = month.Month.AddMonths(1).AddDays(-1);
                var figures = (await Bka.AskAsync(new GetFigures(month.Month, last, unit, KnownOn: knownOn), Reviewer)).Metrics
                    .ToDictionary(figure => figure.Id, StringComparer.Ordinal);
                (month.Decided, month.InTime, month.Received, month.Closed, month.ForhandsbedomningarOpen).ShouldBe((
                    figures["M3"].Denominator!.Value, figures["M3"].Numerator!.Value, figures["M1"].Numerator!.Value,
                    figures["M5"].Denominator!.Value, figures["M3d"].Denominator!.Value), $"{unit} {month}");
                ((long?)month.MedianDays).ShouldBe(figures["M5"].Numerator);
                (month.P85Days ?? int.MaxValue).ShouldBeGreaterThanOrEqualTo(month.MedianDays ?? 0);

                // What is open on a day that is not known yet is not asked about.
                if (last > (knownOn ?? Clock.Today))
                {
                    continue;
                }

                var open = await Bka.AskAsync(new GetOpenAges(last, unit, knownOn), Reviewer);
                open.Ages.Sum(age => age.Count).ShouldBe(month.ForhandsbedomningarOpen);
                open.DaysLeft.Where(left => left.Clock == global::Bka.Contracts.Clock.Utredning).Sum(left => left.Count).ShouldBe(month.UtredningarOpen);
                open.DaysLeft.Where(left => left.Clock == global::Bka.Contracts.Clock.Forhandsbedomning && left.Days < 0).Sum(left => left.Count)
                    .ShouldBe(figures["M3d"].Numerator!.Value);
            }
        }
    }

    [StoreFact]
    public async Task GetFigures_WhenDivided_EveryDivisionSumsToTheWhole()
    {
        await LiveAsync(seed: 21, steps: 220, setsClockBack: true);
        foreach (var query in Periods)
        {
            foreach (var figure in (await Bka.AskAsync(query, Reviewer)).Metrics)
            {
                foreach (var way in figure.Breakdowns)
                {
                    way.Parts.Sum(part => part.Denominator ?? 0).ShouldBe(figure.Denominator ?? 0, $"{figure.Id} {way.By}");
                    if (figure.Percent is not null || figure.Denominator is null)
                    {
                        way.Parts.Sum(part => part.Numerator).ShouldBe(figure.Numerator, $"{figure.Id} {way.By}");
                    }
                }
            }
        }
    }

    private async Task NumbersAndCasesAgreeAsync(IEnumerable<GetFigures> queries)
    {
        foreach (var query in queries)
        {
            var figures = await Bka.AskAsync(query, People.Head);
            foreach (var figure in figures.Metrics)
            {
                foreach (var side in Enum.GetValues<FigureSide>())
                {
                    var (count, notShown, times) = await CountedAsync(Asked(figure.Id, query, side), People.Head);
                    var number = figure.Denominator is { } bottom && (side == FigureSide.Denominator || figure.Percent is null)
                        ? bottom
                        : figure.Numerator;
                    (count, notShown + times.Values.Sum()).ShouldBe((number!.Value, count), $"{figure.Id} {side} {query}");
                    notShown.ShouldBe(0);
                }
            }
        }
    }

    private async Task<string?> RefusedAsync<T>(Query<T> query, Actor actor) =>
        (await Bka.Workflow.AskAsync(query, new CallContext(actor))).Refusal?.Code;

    private async Task LiveAsync(int seed, int steps, bool setsClockBack, Func<int, Task>? then = null)
    {
        var (history, random) = (new ModelHistory(Bka, setsClockBack), new Random(seed));
        for (var step = 0; step < steps; step++)
        {
            await history.StepAsync(random.Next());
            await (then?.Invoke(step) ?? Task.CompletedTask);
        }
    }

    private async Task<string> MetricsAsync(GetFigures query) =>
        JsonSerializer.Serialize((await Bka.AskAsync(query, Reviewer)).Metrics);

    private async Task<string[]> MeasureRowsAsync()
    {
        var rows = new List<string>();
        foreach (var table in MeasureTables)
        {
            rows.AddRange((await StoreTruth.TextsAsync(Bka, $"SELECT * FROM {table}")).Select(row => $"{table}: {row}"));
        }

        return [.. rows];
    }

    private async Task<(long Count, long NotShown, Dictionary<string, long> Times)> CountedAsync(GetFigureCases query, Actor actor)
    {
        var times = new Dictionary<string, long>(StringComparer.Ordinal);
        FigureCases page;
        do
        {
            page = await Bka.AskAsync(query, actor);
            page.Cases.Count.ShouldBeLessThanOrEqualTo(query.Limit);
            foreach (var one in page.Cases)
            {
                times.Add(one.Case.CaseId, one.Times);
            }

            query = query with { After = page.Next };
        }
        while (page.Next is not null);
        return (page.Count, page.NotShown, times);
    }

    private static GetFigureCases Asked(string figure, GetFigures query, FigureSide side) => new(
        figure, query.From, query.To, query.Unit, query.Sex, query.Age, query.KnownOn, side, Limit: 7);
}
