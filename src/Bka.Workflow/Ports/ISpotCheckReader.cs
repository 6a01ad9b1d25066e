using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Workflow.Ports;

/// <summary>Reads spot checks outside a transaction. Rounds over all units are seen only by those who may see all units.</summary>
internal interface ISpotCheckReader
{
    /// <summary>The draws, newest first, at most 200.</summary>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<SpotCheckDraw>> ListAsync(AccessScope scope);

    /// <summary>The rounds, newest month first, at most 200, and the plans.</summary>
    /// <param name="period">One month; null for all.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<SpotCheckRounds> RoundsAsync(string? period, AccessScope scope);

    /// <summary>A round with all that has been done in it; null when there is none or it lies outside the scope.</summary>
    /// <param name="id">The round's id, or one of its draws'.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<RoundFile?> FindAsync(string id, AccessScope scope);

    /// <summary>Every round of a population in a stretch of months, oldest first.</summary>
    /// <param name="query">The months, the population and the unit.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<RoundFile>> FilesAsync(GetSpotCheckFigures query, AccessScope scope);
}

/// <summary>Reads what surrounds a round.</summary>
internal interface ISampledCaseReader
{
    /// <summary>The frame that a draw was made from, line by line.</summary>
    /// <param name="drawId">The draw.</param>
    Task<IReadOnlyList<string>> FrameAsync(string drawId);

    /// <summary>A population as it stands now.</summary>
    /// <param name="key">Which.</param>
    /// <param name="strata">Whether the age groups are wanted.</param>
    Task<IReadOnlyList<FrameEntry>> PopulationAsync(RoundKey key, bool strata);

    /// <summary>What is known of cases before they are reviewed, by case id.</summary>
    /// <param name="caseIds">The cases.</param>
    Task<IReadOnlyDictionary<string, CaseInsight>> InsightsAsync(IEnumerable<string> caseIds);

    /// <summary>The remedies, by last day, at most 500.</summary>
    /// <param name="onlyOpen">Leaves out those that are done.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<Remedy>> RemediesAsync(bool onlyOpen, AccessScope scope);
}
