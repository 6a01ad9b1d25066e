using System.Globalization;
using Bka.Bench.Floors;
using Bka.Bench.Work;
using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Bench.Peers;

/// <summary>
/// W3 through the product's one door, over measures laid out in bulk. Its report is the whole set of figures, twenty-five
/// with their divisions, where the floors answer two; the draw also keeps, hashes and records its frame.
/// </summary>
internal sealed class BkaYear(IFloorStore store, bool asKnownBefore = false) : IYearReport, IYearSample
{
    public static readonly DateOnly FirstDay = new(YearRows.Year, 1, 1);
    public static readonly DateOnly LastDay = new(YearRows.Year, 12, 31);
    private static readonly CallContext Reviewer = new(new Actor("granskare", Function.QualityReviewer, []));

    private readonly BkaHost _host = new(store);
    private Dictionary<string, (long Count, long InTime)> _expected = [];
    private Dictionary<string, (long Numerator, long? Denominator)> _sums = [];
    private Figures? _figures;

    /// <summary>Opaque and in no order, as the product's ids are, and yet told back to the number.</summary>
    public static string CaseId(long id) => $"{Mixer.Mix((ulong)id):x16}{id:x16}";

    public static string UnitName(long unit) => $"enhet-{unit:00}";

    public async Task SetUp(int cases)
    {
        await _host.Open();
        var all = ClosedCases.All(cases).ToArray();
        store.Load("measures", YearRows.Columns, all.Select(one => YearRows.Row(one, asKnownBefore)));
        store.Load("measures", YearRows.Columns, Enumerable.Range(1, cases / YearRows.Open).Select(id => YearRows.OpenRow(id)));
        store.Load("decision_measures", YearRows.DecisionColumns, all.Where(one => one.Investigated).Select(YearRows.DecisionRow));
        if (asKnownBefore)
        {
            store.Load("measures_past", [.. YearRows.Columns, "replaced_on"], all.Where(YearRows.IsCorrected).Select(YearRows.PastRow));
        }

        store.Tidy();
        var open = cases / YearRows.Open;
        var granted = all.Where(one => YearRows.IsGranted(one) && YearRows.DecidedOn(one) <= LastDay).ToArray();
        _sums = new()
        {
            ["M3d"] = ((open + 1) / 2, open),
            ["M4"] = (all.Count(one => one.Investigated && one.Over4 && YearRows.OpenedOn(one).AddMonths(4) < LastDay), null),
            ["M15"] = (granted.Count(one => YearRows.StillWaits(one) && YearRows.DecidedOn(one).AddMonths(3) < LastDay), granted.Length),
        };
        _expected = Count(all, one => UnitName(one.Unit))
            .Concat(Count(all, one => Labels.Of((Sex)one.Sex)))
            .Concat(Count(all, one => Labels.Of((AgeGroup)one.AgeGroup)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The year as a report's period is written.</summary>
    public static string Period => YearRows.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks for something else of the same year.</summary>
    public async Task<T> Ask<T>(Query<T> query, CallContext? by = null) => (await _host.Workflow.AskAsync(query, by ?? Reviewer)).Require();

    public async Task Report()
    {
        var query = new GetFigures(FirstDay, LastDay, KnownOn: asKnownBefore ? YearRows.CorrectedOn.AddDays(-1) : null);
        _figures = (await _host.Workflow.AskAsync(query, Reviewer)).Require();
    }

    public void Check()
    {
        var assessed = _figures!.Metrics.Single(figure => figure.Id == "M13");
        var parts = assessed.Breakdowns.SelectMany(breakdown => breakdown.Parts).ToArray();
        var wrong = _figures.Metrics.Where(figure => _sums.TryGetValue(figure.Id, out var sum)
            && (figure.Numerator != sum.Numerator || figure.Denominator != (sum.Denominator ?? figure.Denominator)));
        if (wrong.Any() || parts.Length != _expected.Count
            || parts.Any(part => _expected[part.Key] != (part.Denominator ?? 0, part.Numerator)))
        {
            throw new InvalidOperationException("The figures differ from what the cases say.");
        }
    }

    /// <summary>Forgets the draw behind the product's back. The round keeps its locked secret, so the same ten are drawn.</summary>
    public Task Reset()
    {
        using var connection = store.Open();
        connection.Execute(
            """
            DELETE FROM spot_checks;
            DELETE FROM spot_check_cases;
            UPDATE spot_check_rounds SET draw_id = NULL, drawn_at = NULL
            """);
        return Task.CompletedTask;
    }

    /// <summary>The seed is the product's own: locked with the first draw, as nothing was planned before.</summary>
    public async Task<IReadOnlyList<long>> Draw(int month, ulong seed)
    {
        var draw = (await _host.Workflow.SendAsync(new DrawSpotCheck($"{YearRows.Year}-{month:00}"), Reviewer)).Require();
        return [.. draw.Ids.Select(id => long.Parse(id.AsSpan(16), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private IEnumerable<KeyValuePair<string, (long Count, long InTime)>> Count(ClosedCase[] all, Func<ClosedCase, string> key) =>
        all.GroupBy(key).Select(part => KeyValuePair.Create(
            part.Key, ((long)part.Count(), (long)part.Count(one => one.InTime && !(asKnownBefore && YearRows.IsCorrected(one))))));
}
