using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Texts;

namespace Bka.Workflow.Ports;

/// <summary>Reads cases. Every method takes the scope that the authority table gave and shows nothing outside it.</summary>
internal interface ICaseReader
{
    /// <summary>One case; null when there is none or it lies outside the scope.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<LoadedCase?> FindAsync(string caseId, AccessScope scope);

    /// <summary>Cases by the case system's references, at most 200.</summary>
    /// <param name="query">The references.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<CaseSummary>> FindAsync(FindCases query, AccessScope scope);

    /// <summary>Several cases by id, in the order of the ids; those outside the scope are left out.</summary>
    /// <param name="caseIds">The ids.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<CaseSummary>> SummariesAsync(IReadOnlyList<string> caseIds, AccessScope scope);

    /// <summary>What has happened in one case, oldest first; null when there is none or it lies outside the scope.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<HistoryEntry>?> HistoryAsync(string caseId, AccessScope scope);
}

/// <summary>Reads the running clocks: one condition behind list and count.</summary>
internal interface IWatchReader
{
    /// <summary>A page, most urgent first.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    /// <param name="cut">Which page, in which order, and with what.</param>
    Task<WatchPage> ListAsync(WatchQuestion question, WatchCut cut);

    /// <summary>The counts, clock by clock.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    Task<IReadOnlyList<ClockCounts>> CountAsync(WatchQuestion question);

    /// <summary>How many have each number of days left, ascending.</summary>
    /// <param name="question">Which clocks, whose, on which day.</param>
    Task<IReadOnlyList<DaysCount>> DaysAsync(WatchQuestion question);

    /// <summary>When the last sweep was completed and the day it swept to; null before the first.</summary>
    Task<SweepDone?> LastSweepAsync();
}

/// <summary>One page of the running clocks.</summary>
/// <param name="After">The cursor; null for the first page.</param>
/// <param name="Limit">How many.</param>
/// <param name="Sort">In which order.</param>
/// <param name="WithNotes">Whether to tell what stands about each.</param>
/// <param name="OfEachClock">The most urgent so many of each clock; null for all.</param>
internal sealed record WatchCut(
    string? After, int Limit, WatchSort Sort = WatchSort.LastDay, bool WithNotes = false, int? OfEachClock = null);

/// <summary>One question about the running clocks.</summary>
/// <param name="Filter">Which of them.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Today">Today.</param>
/// <param name="Scope">What the actor may see.</param>
internal sealed record WatchQuestion(WatchFilter Filter, DateOnly AsOf, DateOnly Today, AccessScope Scope);

/// <summary>
/// Reads what the figures are computed from. A question without a day known is of now, and answered by the covering indexes.
/// </summary>
internal interface IFigureReader
{
    /// <summary>The groups of a period.</summary>
    /// <param name="query">The period, and which cases.</param>
    /// <param name="through">The day by which something is overdue: never after today, nor after the day known.</param>
    /// <param name="scope">What the actor may see figures of.</param>
    Task<FigureGroups> GroupsAsync(GetFigures query, DateOnly through, AccessScope scope);

    /// <summary>A page of the cases behind a figure, by id.</summary>
    /// <param name="question">Which figure, and which page.</param>
    /// <param name="scope">What the actor may see figures of.</param>
    /// <param name="readable">Which cases the actor may read; the others are only counted.</param>
    Task<FigureCasePage> CasesAsync(FigureCaseQuestion question, AccessScope scope, AccessScope readable);

    /// <summary>A period month by month.</summary>
    /// <param name="query">The months, both whole.</param>
    /// <param name="scope">What the actor may see figures of.</param>
    Task<FigureSeries> SeriesAsync(GetFigureSeries query, AccessScope scope);

    /// <summary>What is open on a day.</summary>
    /// <param name="query">The day.</param>
    /// <param name="scope">What the actor may see figures of.</param>
    Task<OpenAges> OpenAgesAsync(GetOpenAges query, AccessScope scope);
}

/// <summary>One question about the cases behind a figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Query">The period, and which cases.</param>
/// <param name="Through">The day by which something is overdue.</param>
/// <param name="Side">Numerator or denominator.</param>
/// <param name="After">The last id of the page before; null for the first page.</param>
/// <param name="Limit">How many.</param>
internal sealed record FigureCaseQuestion(
    FigureDefinition Figure, GetFigures Query, DateOnly Through, FigureSide Side, string? After, int Limit);

/// <summary>A page of the cases behind a figure.</summary>
/// <param name="All">How many are counted in all: the figure's own number.</param>
/// <param name="NotShown">Of those, in cases the actor may not read.</param>
/// <param name="Cases">The cases of the page, and how often each is counted.</param>
/// <param name="HasMore">Whether another page follows.</param>
internal sealed record FigureCasePage(long All, long NotShown, IReadOnlyList<(string CaseId, long Times)> Cases, bool HasMore);

/// <summary>Reads the ledger.</summary>
internal interface ILedgerReader
{
    /// <summary>Walks the whole chain and compares each row with its hash.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LedgerVerdict> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>The facts of one case with the states they led to, oldest first.</summary>
    /// <param name="caseId">The case's id.</param>
    Task<IReadOnlyList<(Fact Fact, CaseState State)>> FactsAsync(string caseId);
}

/// <summary>Reads what is known of the form of motiveringar.</summary>
internal interface ITextReader
{
    /// <summary>Texts that may be like this one, in any case.</summary>
    /// <param name="sketch">The text's sketch.</param>
    Task<IReadOnlyList<(TextPlace Place, TextSketch Sketch)>> LikeAsync(TextSketch sketch);

    /// <summary>The findings of a period, field by field, and how many ledger rows wait to be read.</summary>
    /// <param name="query">The period and unit.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<(IReadOnlyList<TextFieldCounts> Fields, long NotRead)> CountAsync(GetTextFindings query, AccessScope scope);

    /// <summary>The texts in which something was found, read from the ledger, oldest first.</summary>
    /// <param name="query">The period, unit, finding and page.</param>
    /// <param name="figures">Whose figures the actor may see.</param>
    /// <param name="cases">Which cases the actor may read.</param>
    Task<TextFindingPage> ListAsync(ListTextFindings query, AccessScope figures, AccessScope cases);
}
