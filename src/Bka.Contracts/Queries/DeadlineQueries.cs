namespace Bka.Contracts;

/// <summary>The clocks of one case, each with its explanation.</summary>
/// <param name="CaseId">The case.</param>
public sealed record GetDeadlines(string CaseId) : Query<CaseDeadlines>;

/// <summary>The clocks of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="AsOf">Today, Europe/Stockholm.</param>
/// <param name="Deadlines">Each clock that runs or has run.</param>
public sealed record CaseDeadlines(string CaseId, DateOnly AsOf, IReadOnlyList<DeadlineView> Deadlines);

/// <summary>One clock of a case.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="LastDay">The last day in force, valid extensions included.</param>
/// <param name="WarningDay">The internal warning day.</param>
/// <param name="StoppedOn">The day it stopped; null while it runs.</param>
/// <param name="DaysLate">Days after the last day, counted to the stop or today; 0 when not late.</param>
/// <param name="Explanation">How the days were counted.</param>
/// <param name="Local">The title of a watch of the municipality's own; null for the product's clocks.</param>
/// <param name="Watch">The stable name of what is watched, as in <see cref="WatchRow.Watch"/>.</param>
public sealed record DeadlineView(
    Clock Clock,
    DateOnly LastDay,
    DateOnly WarningDay,
    DateOnly? StoppedOn,
    int DaysLate,
    DeadlineExplanationView Explanation,
    string? Local = null,
    string Watch = "");

/// <summary>Explains a statutory time limit from its start day alone.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Start">The day the report came in, or the day of the decision to open.</param>
public sealed record ExplainDeadline(Clock Clock, DateOnly Start) : Query<DeadlineExplanationView>;

/// <summary>How a last day is counted.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="Start">The start day.</param>
/// <param name="NominalLastDay">The last day by plain counting.</param>
/// <param name="LegalLastDay">The last day with lag (1930:173) 2 §.</param>
/// <param name="Law">The paragraph in force on the start day, in full.</param>
/// <param name="Sentences">The explanation in Swedish, sentence by sentence.</param>
public sealed record DeadlineExplanationView(
    Clock Clock,
    DateOnly Start,
    DateOnly NominalLastDay,
    DateOnly LegalLastDay,
    string Law,
    IReadOnlyList<string> Sentences);
