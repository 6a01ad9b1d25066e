namespace Bka.Contracts;

/// <summary>The figures of a period, by definitions that stand in the documentation with their ids.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="Sex">One sex; null for all.</param>
/// <param name="Age">One age group, on the day of the event; null for all.</param>
/// <param name="KnownOn">
/// As it was known at the end of this day, Europe/Stockholm; null for now. What was recorded later is not counted.
/// </param>
/// <param name="External">
/// Hides small numbers, and what they could be derived from, as for a report that leaves the unit. Whoever may not see
/// small numbers gets them hidden all the same.
/// </param>
public sealed record GetFigures(
    DateOnly From,
    DateOnly To,
    string? Unit = null,
    Sex? Sex = null,
    AgeGroup? Age = null,
    DateOnly? KnownOn = null,
    bool External = false) : Query<Figures>, IAsksOfUnit;

/// <summary>Figures of a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Metrics">The figures, in the order of their ids.</param>
/// <param name="Gaps">When alerts were not computed within the period, oldest first.</param>
/// <param name="KnownOn">The day they were known by.</param>
/// <param name="External">Whether small numbers are hidden.</param>
public sealed record Figures(
    DateOnly From,
    DateOnly To,
    string? Unit,
    IReadOnlyList<Figure> Metrics,
    IReadOnlyList<AlertGap> Gaps,
    DateOnly KnownOn,
    bool External)
{
    /// <summary>The units that are counted when it is not all of them; null for every unit of the municipality.</summary>
    public IReadOnlyList<string>? Units { get; init; }
}

/// <summary>A stretch in which alerts were not computed: more than two intervals between one sweep and the next.</summary>
/// <param name="From">The last sweep before it, or the period's beginning, UTC.</param>
/// <param name="To">The next sweep, or the period's end, UTC; null while it goes on.</param>
public sealed record AlertGap(DateTimeOffset From, DateTimeOffset? To);

/// <summary>One figure.</summary>
/// <param name="Id">Its id, for example <c>M3</c>.</param>
/// <param name="Version">The definition's version.</param>
/// <param name="Name">What it is called, in Swedish.</param>
/// <param name="Definition">What is counted, in Swedish.</param>
/// <param name="Numerator">What was counted; null when it is hidden, and for days when there are none to count them of.</param>
/// <param name="Denominator">Out of how many; null for plain counts, and when it is hidden.</param>
/// <param name="Percent">
/// Swedish decimal comma, one decimal, half away from zero; "–" for an empty denominator; null when it is hidden.
/// </param>
/// <param name="Breakdowns">The same figure by sex, age group, unit and the like; each sums to the whole.</param>
public sealed record Figure(
    string Id,
    int Version,
    string Name,
    string Definition,
    long? Numerator,
    long? Denominator,
    string? Percent,
    IReadOnlyList<FigureBreakdown> Breakdowns)
{
    /// <summary>Why the numerator is hidden; null when it is shown.</summary>
    public HiddenCell? NumeratorHidden { get; init; }

    /// <summary>Why the denominator is hidden; null when it is shown, or there is none.</summary>
    public HiddenCell? DenominatorHidden { get; init; }
}

/// <summary>A figure divided one way.</summary>
/// <param name="By">What it is divided by, for example <c>kon</c>.</param>
/// <param name="Parts">The parts: ages from the youngest, all else by name in ordinal order.</param>
public sealed record FigureBreakdown(string By, IReadOnlyList<FigurePart> Parts);

/// <summary>One part of a breakdown.</summary>
/// <param name="Key">Which part, for example <c>flicka</c>.</param>
/// <param name="Numerator">What was counted; null when it is hidden.</param>
/// <param name="Denominator">Out of how many; null for plain counts, and when it is hidden.</param>
/// <param name="Percent">As in <see cref="Figure.Percent"/>.</param>
public sealed record FigurePart(string Key, long? Numerator, long? Denominator, string? Percent)
{
    /// <summary>Why the numerator is hidden; null when it is shown.</summary>
    public HiddenCell? NumeratorHidden { get; init; }

    /// <summary>Why the denominator is hidden; null when it is shown, or there is none.</summary>
    public HiddenCell? DenominatorHidden { get; init; }
}

/// <summary>Time month by month, for charts. The same counts as the figures, so a month's figures and its point agree.</summary>
/// <param name="From">First day of the first month, Europe/Stockholm.</param>
/// <param name="To">Last day of the last month.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="KnownOn">As in <see cref="GetFigures"/>.</param>
public sealed record GetFigureSeries(DateOnly From, DateOnly To, string? Unit = null, DateOnly? KnownOn = null)
    : Query<FigureSeries>, IAsksOfUnit;

/// <summary>A period month by month, whole and unit by unit.</summary>
/// <param name="Months">All units together, oldest first; a month without events is there.</param>
/// <param name="Units">Each unit that has any event, by name in ordinal order.</param>
public sealed record FigureSeries(IReadOnlyList<FigureMonth> Months, IReadOnlyList<FigureSeriesUnit> Units);

/// <summary>One unit's months.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Months">The months, oldest first.</param>
public sealed record FigureSeriesUnit(string Unit, IReadOnlyList<FigureMonth> Months);

/// <summary>One calendar month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Decided">Decisions after a report (denominator of M3).</param>
/// <param name="InTime">Of those, no later than the last day by law (numerator of M3).</param>
/// <param name="Received">Came in (M1).</param>
/// <param name="Opened">Utredningar opened.</param>
/// <param name="Closed">Utredningar closed.</param>
/// <param name="ForhandsbedomningarOpen">Open on the month's last day.</param>
/// <param name="UtredningarOpen">Open on the month's last day.</param>
/// <param name="MedianDays">Median days of the utredningar closed; null when there are none.</param>
/// <param name="P85Days">The 85th percentile, nearest rank; null when there are none.</param>
public sealed record FigureMonth(
    DateOnly Month,
    long Decided,
    long InTime,
    long Received,
    long Opened,
    long Closed,
    long ForhandsbedomningarOpen,
    long UtredningarOpen,
    int? MedianDays,
    int? P85Days);

/// <summary>What is open on a day, by age and by days left.</summary>
/// <param name="On">The day, Europe/Stockholm.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
/// <param name="KnownOn">As in <see cref="GetFigures"/>.</param>
public sealed record GetOpenAges(DateOnly On, string? Unit = null, DateOnly? KnownOn = null) : Query<OpenAges>, IAsksOfUnit;

/// <summary>What is open on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Ages">Open förhandsbedömningar by whole days since they came in, ascending.</param>
/// <param name="DaysLeft">Open förhandsbedömningar and utredningar by days to the last day in force; below zero is late.</param>
public sealed record OpenAges(DateOnly On, IReadOnlyList<DaysCount> Ages, IReadOnlyList<ClockDaysCount> DaysLeft);

/// <summary>How many have a number of days.</summary>
/// <param name="Days">The days.</param>
/// <param name="Count">How many.</param>
public sealed record DaysCount(int Days, long Count);

/// <summary>How many of a clock have a number of days left.</summary>
/// <param name="Clock">Förhandsbedömning or utredning.</param>
/// <param name="Days">Days to the last day in force; below zero is late.</param>
/// <param name="Count">How many.</param>
public sealed record ClockDaysCount(Clock Clock, int Days, long Count);

/// <summary>The draws that have been made, newest first, at most 200.</summary>
public sealed record ListSpotChecks : Query<SpotCheckList>;

/// <summary>Draws.</summary>
/// <param name="Draws">The draws the actor may see.</param>
public sealed record SpotCheckList(IReadOnlyList<SpotCheckDraw> Draws);

/// <summary>Reads one draw.</summary>
/// <param name="DrawId">The draw's id.</param>
public sealed record GetSpotCheck(string DrawId) : Query<SpotCheckDetail>;

/// <summary>A draw and the cases it drew.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Cases">The drawn cases that the actor may see, in drawn order.</param>
public sealed record SpotCheckDetail(SpotCheckDraw Draw, IReadOnlyList<CaseSummary> Cases);
