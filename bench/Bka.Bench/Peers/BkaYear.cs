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
internal sealed class BkaYear(IFloorStore store) : IYearReport, IYearSample
{
    private const int Year = 2025;
    private static readonly CallContext Reviewer = new(new Actor("granskare", Function.QualityReviewer, []));

    private static readonly string[] Columns =
    [
        "case_id", "unit", "sex", "kind", "received_on", "age_received", "skydd_in_time", "forhand_last_day",
        "forhand_stopped_on", "outcome", "decided_on", "age_decided", "opened", "in_time_legal", "in_time_nominal",
        "late_within_extension", "heard", "not_heard_reason", "not_heard_accepted", "utredning_opened_on",
        "utredning_legal_day", "utredning_extended", "utredning_closed_on",
    ];

    private static readonly string[] DecisionColumns =
    [
        "case_id", "child_ref", "decision_no", "unit", "adult", "sex", "age", "decided_on", "outcome", "urgent", "delegated",
        "bka", "bka_before", "heard", "stance_known", "stance_of_version", "told_in_time", "granted", "known_on",
    ];

    private readonly BkaHost _host = new(store);
    private Dictionary<string, (long Count, long InTime)> _expected = [];
    private long _over;
    private Figures? _figures;

    /// <summary>Opaque and in no order, as the product's ids are, and yet told back to the number.</summary>
    public static string CaseId(long id) => $"{Mixer.Mix((ulong)id):x16}{id:x16}";

    public static string UnitName(long unit) => $"enhet-{unit:00}";

    public async Task SetUp(int cases)
    {
        await _host.Open();
        store.Load("measures", Columns, ClosedCases.All(cases).Select(Row));
        store.Load("decision_measures", DecisionColumns, ClosedCases.All(cases).Where(one => one.Investigated).Select(DecisionRow));
        store.Tidy();
        var all = ClosedCases.All(cases).ToArray();
        _over = all.Count(one => one.Investigated && one.Over4 && OpenedOn(one).AddMonths(4) < new DateOnly(Year, 12, 31));
        _expected = Count(all, one => UnitName(one.Unit))
            .Concat(Count(all, one => Labels.Of((Sex)one.Sex)))
            .Concat(Count(all, one => Labels.Of((AgeGroup)one.AgeGroup)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The year as a report's period is written.</summary>
    public static string Period => Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The year's report, as it is printed.</summary>
    public async Task<Report> WriteReport() =>
        (await _host.Workflow.AskAsync(new GetReport(ReportKind.Year, Period), Reviewer)).Require();

    public async Task Report()
    {
        var query = new GetFigures(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        _figures = (await _host.Workflow.AskAsync(query, Reviewer)).Require();
    }

    public void Check()
    {
        var assessed = _figures!.Metrics.Single(figure => figure.Id == "M13");
        var over = _figures.Metrics.Single(figure => figure.Id == "M4").Numerator;
        var parts = assessed.Breakdowns.SelectMany(breakdown => breakdown.Parts).ToArray();
        if (over != _over || parts.Length != _expected.Count
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
        var draw = (await _host.Workflow.SendAsync(new DrawSpotCheck($"{Year}-{month:00}"), Reviewer)).Require();
        return [.. draw.Ids.Select(id => long.Parse(id.AsSpan(16), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static IEnumerable<KeyValuePair<string, (long Count, long InTime)>> Count(
        ClosedCase[] all, Func<ClosedCase, string> key)
    {
        return all.GroupBy(key).Select(part =>
            KeyValuePair.Create(part.Key, ((long)part.Count(), (long)part.Count(one => one.InTime))));
    }

    private static object?[] Row(ClosedCase one)
    {
        var received = ReceivedOn(one);
        var decided = Iso(OpenedOn(one));
        var legal = OpenedOn(one).AddMonths(4);
        var isHeard = one.Id % 4 != 0;
        return
        [
            CaseId(one.Id), UnitName(one.Unit), one.Sex, (long)IntakeKind.ConcernReport, Iso(received), one.AgeGroup,
            Mark(one.InTime), Iso(received.AddDays(14)), decided,
            (long)(one.Investigated ? CaseOutcome.Opened : CaseOutcome.NotOpened), decided, one.AgeGroup,
            Mark(one.Investigated), 1L, 1L, 0L,
            one.Investigated ? null : Mark(isHeard),
            one.Investigated || isHeard ? null : one.Id % 8,
            one.Investigated || isHeard ? null : 1L,
            one.Investigated ? decided : null,
            one.Investigated ? Iso(legal) : null,
            one.Investigated ? Mark(one.Over4) : null,
            one.Investigated ? Iso(legal.AddDays(one.Over4 ? 30 : -(int)(one.Id % 60))) : null,
        ];
    }

    private static object?[] DecisionRow(ClosedCase one) =>
    [
        CaseId(one.Id), "B-" + CaseId(one.Id), 1L, UnitName(one.Unit), 0L, one.Sex, one.AgeGroup, Iso(OpenedOn(one).AddDays(90)),
        (long)DecisionOutcome.WithoutInsats, 0L, 1L, 1L, 1L, Mark(one.Id % 4 != 0), 1L, Mark(one.Id % 5 != 0), Mark(one.Id % 3 != 0),
        0L, Iso(OpenedOn(one).AddDays(90)),
    ];

    private static DateOnly ReceivedOn(ClosedCase one) => new(Year, (int)one.Month, 1 + (int)(one.Id % 14));

    /// <summary>In the month the floors draw from.</summary>
    private static DateOnly OpenedOn(ClosedCase one) => ReceivedOn(one).AddDays(1 + (int)(one.Id % 13));

    private static long Mark(bool mark) => mark ? 1 : 0;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
