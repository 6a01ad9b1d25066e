namespace Bka.Contracts;

/// <summary>The figures of a period, by definitions that stand in the documentation with their ids.</summary>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">One unit; null for all the actor may see.</param>
public sealed record GetFigures(DateOnly From, DateOnly To, string? Unit = null) : Query<Figures>;

/// <summary>Figures of a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Metrics">The figures, in the order of their ids.</param>
/// <param name="Gaps">When alerts were not computed within the period, oldest first.</param>
public sealed record Figures(
    DateOnly From, DateOnly To, string? Unit, IReadOnlyList<Figure> Metrics, IReadOnlyList<AlertGap> Gaps);

/// <summary>A stretch in which alerts were not computed: more than two intervals between one sweep and the next.</summary>
/// <param name="From">The last sweep before it, or the period's beginning, UTC.</param>
/// <param name="To">The next sweep, or the period's end, UTC; null while it goes on.</param>
public sealed record AlertGap(DateTimeOffset From, DateTimeOffset? To);

/// <summary>One figure.</summary>
/// <param name="Id">Its id, for example <c>M3</c>.</param>
/// <param name="Version">The definition's version.</param>
/// <param name="Name">What it is called, in Swedish.</param>
/// <param name="Definition">What is counted, in Swedish.</param>
/// <param name="Numerator">What was counted.</param>
/// <param name="Denominator">Out of how many; null for plain counts.</param>
/// <param name="Percent">Swedish decimal comma, one decimal, half away from zero; "–" for an empty denominator.</param>
/// <param name="Breakdowns">The same figure by sex, age group, unit and the like; each sums to the whole.</param>
public sealed record Figure(
    string Id,
    int Version,
    string Name,
    string Definition,
    long Numerator,
    long? Denominator,
    string? Percent,
    IReadOnlyList<FigureBreakdown> Breakdowns);

/// <summary>A figure divided one way.</summary>
/// <param name="By">What it is divided by, for example <c>kon</c>.</param>
/// <param name="Parts">The parts.</param>
public sealed record FigureBreakdown(string By, IReadOnlyList<FigurePart> Parts);

/// <summary>One part of a breakdown.</summary>
/// <param name="Key">Which part, for example <c>flicka</c>.</param>
/// <param name="Numerator">What was counted.</param>
/// <param name="Denominator">Out of how many; null for plain counts.</param>
/// <param name="Percent">As in <see cref="Figure.Percent"/>.</param>
public sealed record FigurePart(string Key, long Numerator, long? Denominator, string? Percent);

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
