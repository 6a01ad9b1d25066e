using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// The figures as executable definitions: id, version, name, what is counted, and how. A changed definition takes a new
/// version. A figure of something that is not counted here yet gets a <see cref="FigureSource"/> and a row.
/// </summary>
public static class FigureCatalogue
{
    private static readonly FigureWay[] Cells =
    [
        new("kon", group => Labels.Of(group.Cell.Sex)),
        new("aldersgrupp", group => Labels.Of(group.Cell.Age)),
        new("enhet", group => group.Cell.Unit),
    ];

    private static readonly FigureWay[] Tracks =
    [
        .. Cells, new("spar", group => Labels.Track(group is DecisionGroup { IsAdultCase: true } or WaitingGroup { IsAdultCase: true })),
    ];

    /// <summary>Every figure, in the order of the ids.</summary>
    public static IReadOnlyList<FigureDefinition> Rows { get; } =
    [
        Row<ReceivedGroup>("M1", 1, "Aktualiseringar", "Antal barn och ärenden som kom in under perioden.",
            FigureSource.Received, FigureForm.Count, r => r.Count, r => r.Count,
            Way<ReceivedGroup>("typ", r => Labels.Of(r.Kind)), Way<ReceivedGroup>("utfall", r => Labels.Of(r.Outcome))),
        Row<DecidedGroup>("M2", 1, "Andel inledda", "Beslut att inleda utredning av alla beslut att inleda eller inte inleda under perioden.",
            FigureSource.Decided, FigureForm.Share, d => d.Count, d => d.Opened ? d.Count : 0,
            Way<DecidedGroup>("typ", d => Labels.Of(d.Kind))),
        Row<DecidedGroup>("M3", 1, "Förhandsbedömning i tid", "Beslut senast sista dagen enligt lagen, av alla beslut efter anmälan under perioden.",
            FigureSource.Decided, FigureForm.Share, OfReports, d => d.InTimeLegal),
        Row<DecidedGroup>("M3b", 1, "Förhandsbedömning inom 14 dagar", "Beslut senast den nominella dagen (utan helgregeln), av alla beslut efter anmälan.",
            FigureSource.Decided, FigureForm.Share, OfReports, d => d.InTimeNominal),
        Row<DecidedGroup>("M3c", 1, "Sena med giltig förlängning", "Beslut efter sista dagen enligt lagen men inom giltig förlängning, av alla beslut efter anmälan.",
            FigureSource.Decided, FigureForm.Share, OfReports, d => d.LateWithinExtension),
        Row<OpenGroup>("M3d", 1, "Öppna och försenade", "Förhandsbedömningar som är öppna på periodens sista dag och försenade, av alla öppna den dagen.",
            FigureSource.Open, FigureForm.Share, o => o.Count, o => o.Overdue),
        Row<RunningGroup>("M4", 1, "Utredningar över fyra månader", "Utredningar vars ursprungliga sista dag enligt lagen passerades under perioden medan de var öppna, av alla utredningar som pågick någon dag i perioden. En förlängning tar inte bort dem.",
            FigureSource.Running, FigureForm.Share, r => r.Count, r => r.OverFourMonths),
        Row<RunningGroup>("M4a", 1, "Över fyra månader med giltig förlängning", "De av M4 som har en förlängning som beslutades i tid.",
            FigureSource.Running, FigureForm.Share, r => r.Count, r => r.OverWithExtension),
        Row<RunningGroup>("M4b", 1, "Över fyra månader utan giltig förlängning", "De av M4 som saknar förlängning eller där den beslutades för sent.",
            FigureSource.Running, FigureForm.Share, r => r.Count, r => r.OverFourMonths - r.OverWithExtension),
        Row<ClosedGroup>("M5", 2, "Utredningstid, median", "Mediandagar från beslut att inleda till slutligt beslut, eller till avslut där slutligt beslut saknas. Utredningar som avslutades under perioden. Täljaren är dagar, nämnaren antal utredningar.",
            FigureSource.Closed, FigureForm.MedianDays, c => c.Count, c => c.Count),
        Row<ClosedGroup>("M5b", 2, "Utredningstid, medel", "Medeldagar från beslut att inleda till slutligt beslut, eller till avslut där slutligt beslut saknas. Utredningar som avslutades under perioden. Täljaren är dagar, nämnaren antal utredningar.",
            FigureSource.Closed, FigureForm.MeanDays, c => c.Count, c => c.Count),
        Child("M6", 2, "Barn hörda", "Barn som har kommit till tals i frågan (BKA-10 ja), av alla fastställda BKA till beslut under perioden.",
            d => d.Bka, d => d.Heard),
        Row<DecidedGroup>("M6f", 1, "Barn hörda i förhandsbedömningen", "Barn som har hörts, av alla där det är dokumenterat vid beslutet att inleda eller inte inleda om de har hörts eller inte.",
            FigureSource.Decided, FigureForm.Share, d => d.Heard is null ? 0 : d.Count, d => d.Heard == true ? d.Count : 0),
        Child("M7", 2, "Godtagbart skäl", "Barn som inte har kommit till tals av ett godtagbart skäl med konkret motivering (BKA-14), av alla fastställda BKA där barnet inte har kommit till tals.",
            d => d.NotHeard, d => d.NotHeardAccepted, Way<DecisionGroup>("skal", d => Labels.Of(d.NotHeardReason))),
        Row<DecidedGroup>("M7f", 1, "Godtagbart skäl i förhandsbedömningen", "Barn som inte har hörts av ett godtagbart skäl med konkret motivering, av alla som inte har hörts vid beslutet att inleda eller inte inleda.",
            FigureSource.Decided, FigureForm.Share, d => d.Heard == false ? d.Count : 0, d => d.NotHeardAccepted,
            Way<DecidedGroup>("skal", d => Labels.Of(d.NotHeardReason))),
        Child("M8", 1, "Inställning dokumenterad", "Barn vars inställning är klarlagd (BKA-21 inte ”ej klarlagd”), av alla barn i beslut under perioden som berör barn.",
            d => d.Count, d => d.StanceKnown),
        Child("M9", 1, "Inställning till rätt version", "Barn vars inställning är klarlagd till just den version av förslaget som beslutades, av alla barn i beslut under perioden som berör barn.",
            d => d.Count, d => d.StanceOfVersion),
        Child("M10", 1, "Återkoppling inom 14 dagar", "Barn som fick veta beslutet inom 14 dagar, av alla barn i beslut under perioden.",
            d => d.Count, d => d.ToldInTime),
        Child("M10b", 1, "Återkoppling given", "Barn som har fått veta beslutet, oavsett när, av alla barn i beslut under perioden.",
            d => d.Count, d => d.Told),
        Child("M11", 1, "BKA före beslut", "Barn vars BKA var fastställd senast dagen för beslutet, av alla barn i beslut under perioden.",
            d => d.Count, d => d.BkaBefore),
        Child("M11b", 1, "BKA i efterhand i tid", "Barn i brådskande beslut vars BKA fastställdes senast sista dagen för den, av alla barn i brådskande beslut under perioden.",
            d => d.Urgent, d => d.BkaAfterwardsInTime),
        Child("M12", 1, "Kompenserande åtgärd", "Barn där det står vad som görs för att kompensera barnet (BKA-42), av alla barn där förslaget bara delvis eller inte stämmer med barnets bästa (BKA-41).",
            d => d.AgainstBestInterests, d => d.Compensated),
        Row<ReceivedGroup>("M13", 1, "Skyddsbedömning i tid", "Anmälningar där skyddsbedömningen gjordes samma dag eller dagen efter, av alla anmälningar som kom in under perioden.",
            FigureSource.Received, FigureForm.Share, r => r.Kind == IntakeKind.ConcernReport ? r.Count : 0, r => r.SkyddsbedomningInTime),
        Row<CohortGroup>("M14", 1, "Inte aktuella igen inom ett år", "Barn vars utredning avslutades under första halvåret året före periodens sista år, och som inte fick en ny utredning inom 365 dagar, av alla sådana barn. Barnets första avslut räknas.",
            FigureSource.Cohort, FigureForm.Share, c => c.Count, c => c.NotBack,
            Way<CohortGroup>("kkik", c => Labels.Wide(c.Cell.Age))),
        Row<WaitingGroup>("M15", 1, "Inte verkställda inom tre månader", "Gynnande beslut som inte är verkställda på periodens sista dag och där tre månader har gått, av alla gynnande beslut som väntade eller verkställdes under perioden. Räknas per barn som beslutet berör.",
            FigureSource.Waiting, FigureForm.Share, w => w.Count, w => w.Overdue, Tracks[^1],
            Way<WaitingGroup>("utfall", w => Labels.Of(w.Outcome)), Way<WaitingGroup>("lagrum", w => w.LegalBasis ?? "inte angivet")),
    ];

    /// <summary>One figure's definition; null when there is none.</summary>
    /// <param name="id">Its id.</param>
    public static FigureDefinition? Find(string? id) => Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>Whether a figure tells of time rather than of quality; the two are shown side by side.</summary>
    /// <param name="id">Its id.</param>
    public static bool IsOfTime(string id) => Find(id)?.Source switch
    {
        FigureSource.Decisions => false,
        _ => id is not ("M6f" or "M7f" or "M16"),
    };

    /// <summary>Every figure of a period, in the order of their ids.</summary>
    /// <param name="groups">What they are computed from.</param>
    public static IReadOnlyList<Figure> Compute(FigureGroups groups) => [.. Rows.Select(row => row.Compute(groups))];

    private static long OfReports(DecidedGroup decided) => decided.Kind == IntakeKind.ConcernReport ? decided.Count : 0;

    private static FigureDefinition Child(
        string id, int version, string name, string text, Func<DecisionGroup, long> denominator,
        Func<DecisionGroup, long> numerator, params FigureWay[] more) =>
        Row(id, version, name, text, FigureSource.Decisions, FigureForm.Share, denominator, numerator, [Tracks[^1], .. more]);

    private static FigureDefinition Row<T>(
        string id, int version, string name, string text, FigureSource source, FigureForm form, Func<T, long> denominator,
        Func<T, long> numerator, params FigureWay[] more)
        where T : FigureGroup => new(
            id, version, name, text, source, form, group => denominator((T)group), group => numerator((T)group), [.. Cells, .. more]);

    private static FigureWay Way<T>(string by, Func<T, string> key)
        where T : FigureGroup => new(by, group => key((T)group));
}
