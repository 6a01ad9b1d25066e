using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// The figures as executable definitions: id, version, name, what is counted, and how. A changed definition takes a new
/// version. Figures that need a fastställd BKA or a decision on a proposal join the table with those.
/// </summary>
public static class FigureCatalogue
{
    private const string ByUnit = "enhet";
    private const string BySex = "kon";
    private const string ByAge = "aldersgrupp";

    /// <summary>Every figure of a period, in the order of their ids.</summary>
    /// <param name="groups">What they are computed from.</param>
    public static IReadOnlyList<Figure> Compute(FigureGroups groups) =>
    [
        Count("M1", "Aktualiseringar", "Antal barn och ärenden som kom in under perioden.", groups.Received, r => r.Count,
            Cells<ReceivedGroup>(r => r.Cell), ("typ", r => Labels.Of(r.Kind)), ("utfall", r => Labels.Of(r.Outcome))),
        Share("M2", "Andel inledda", "Beslut att inleda utredning av alla beslut att inleda eller inte inleda under perioden.",
            groups.Decided, d => d.Opened ? d.Count : 0, d => d.Count,
            Cells<DecidedGroup>(d => d.Cell), ("typ", d => Labels.Of(d.Kind))),
        Share("M3", "Förhandsbedömning i tid", "Beslut senast sista dagen enligt lagen, av alla beslut efter anmälan under perioden.",
            Reports(groups), d => d.InTimeLegal, d => d.Count, Cells<DecidedGroup>(d => d.Cell)),
        Share("M3b", "Förhandsbedömning inom 14 dagar", "Beslut senast den nominella dagen (utan helgregeln), av alla beslut efter anmälan.",
            Reports(groups), d => d.InTimeNominal, d => d.Count, Cells<DecidedGroup>(d => d.Cell)),
        Share("M3c", "Sena med giltig förlängning", "Beslut efter sista dagen enligt lagen men inom giltig förlängning, av alla beslut efter anmälan.",
            Reports(groups), d => d.LateWithinExtension, d => d.Count, Cells<DecidedGroup>(d => d.Cell)),
        Share("M3d", "Öppna och försenade", "Förhandsbedömningar som är öppna på periodens sista dag och försenade, av alla öppna den dagen.",
            groups.Open, o => o.Overdue, o => o.Count, Cells<OpenGroup>(o => o.Cell)),
        Share("M4", "Utredningar över fyra månader", "Utredningar vars ursprungliga sista dag enligt lagen passerades under perioden medan de var öppna, av alla utredningar som pågick någon dag i perioden. En förlängning tar inte bort dem.",
            groups.Running, r => r.OverFourMonths, r => r.Count, Cells<RunningGroup>(r => r.Cell)),
        Share("M4a", "Över fyra månader med giltig förlängning", "De av M4 som har en förlängning som beslutades i tid.",
            groups.Running, r => r.OverWithExtension, r => r.Count, Cells<RunningGroup>(r => r.Cell)),
        Share("M4b", "Över fyra månader utan giltig förlängning", "De av M4 som saknar förlängning eller där den beslutades för sent.",
            groups.Running, r => r.OverFourMonths - r.OverWithExtension, r => r.Count, Cells<RunningGroup>(r => r.Cell)),
        Median(groups.Closed),
        Mean(groups.Closed),
        Share("M6", "Barn hörda", "Barn som har hörts, av alla där det är dokumenterat vid beslutet om de har hörts eller inte. Räknas per fastställd BKA när sådan finns.",
            groups.Decided.Where(d => d.Heard is not null), d => d.Heard == true ? d.Count : 0, d => d.Count,
            Cells<DecidedGroup>(d => d.Cell)),
        Share("M7", "Godtagbart skäl", "Barn som inte har hörts av ett godtagbart skäl med konkret motivering, av alla som inte har hörts.",
            groups.Decided.Where(d => d.Heard == false), d => d.NotHeardAccepted, d => d.Count,
            [.. Cells<DecidedGroup>(d => d.Cell), ("skal", d => Labels.Of(d.NotHeardReason))]),
        Share("M13", "Skyddsbedömning i tid", "Anmälningar där skyddsbedömningen gjordes samma dag eller dagen efter, av alla anmälningar som kom in under perioden.",
            groups.Received.Where(r => r.Kind == IntakeKind.ConcernReport), r => r.SkyddsbedomningInTime, r => r.Count,
            Cells<ReceivedGroup>(r => r.Cell)),
    ];

    private static IEnumerable<DecidedGroup> Reports(FigureGroups groups) =>
        groups.Decided.Where(d => d.Kind == IntakeKind.ConcernReport);

    private static (string, Func<T, string>)[] Cells<T>(Func<T, FigureCell> cell) =>
    [
        (BySex, x => Labels.Of(cell(x).Sex)),
        (ByAge, x => Labels.Of(cell(x).Age)),
        (ByUnit, x => cell(x).Unit),
    ];

    private static Figure Count<T>(
        string id, string name, string definition, IEnumerable<T> groups, Func<T, long> count,
        (string By, Func<T, string> Key)[] cells, params (string By, Func<T, string> Key)[] more)
    {
        var all = groups.ToArray();
        return new Figure(id, 1, name, definition, all.Sum(count), null, null,
            Divide(all, [.. cells, .. more], (key, part) => new FigurePart(key, part.Sum(count), null, null)));
    }

    private static Figure Share<T>(
        string id, string name, string definition, IEnumerable<T> groups, Func<T, long> numerator,
        Func<T, long> denominator, (string By, Func<T, string> Key)[] cells, params (string By, Func<T, string> Key)[] more)
    {
        var all = groups.ToArray();
        var (top, bottom) = (all.Sum(numerator), all.Sum(denominator));
        return new Figure(id, 1, name, definition, top, bottom, Percent.Of(top, bottom),
            Divide(all, [.. cells, .. more], (key, part) => new FigurePart(
                key, part.Sum(numerator), part.Sum(denominator), Percent.Of(part.Sum(numerator), part.Sum(denominator)))));
    }

    private static FigureBreakdown[] Divide<T>(
        T[] all, (string By, Func<T, string> Key)[] ways, Func<string, T[], FigurePart> part) =>
    [
        .. ways.Select(way => new FigureBreakdown(way.By,
        [
            .. all.GroupBy(way.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => part(g.Key, [.. g])),
        ])),
    ];

    private static Figure Median(IReadOnlyList<ClosedGroup> closed)
    {
        var total = closed.Sum(g => g.Count);
        var ordered = closed.OrderBy(g => g.Days).ToArray();
        long DayAt(long place)
        {
            var seen = 0L;
            return ordered.First(g => (seen += g.Count) > place).Days;
        }

        // With an even number the median is the mean of the two middle ones, rounded half away from zero.
        var median = total == 0 ? 0 : (DayAt((total - 1) / 2) + DayAt(total / 2) + 1) / 2;
        return new Figure("M5", 1, "Utredningstid, median", "Mediandagar från beslut att inleda till avslutad utredning, avslutade under perioden. Täljaren är dagar, nämnaren antal utredningar.",
            median, total, null, []);
    }

    private static Figure Mean(IReadOnlyList<ClosedGroup> closed)
    {
        var (days, total) = (closed.Sum(g => g.Days * g.Count), closed.Sum(g => g.Count));
        var mean = total == 0 ? 0 : (long)Math.Round((decimal)days / total, MidpointRounding.AwayFromZero);
        return new Figure("M5b", 1, "Utredningstid, medel", "Medeldagar från beslut att inleda till avslutad utredning, avslutade under perioden. Täljaren är dagar, nämnaren antal utredningar.",
            mean, total, null, []);
    }
}
