namespace Bka.Contracts;

/// <summary>The protocol of a draw: all that is needed to draw it again on another machine, and no personal data.</summary>
/// <param name="DrawId">The draw, or the round whose draw counts.</param>
public sealed record GetSpotCheckProtocol(string DrawId) : Query<SpotCheckProtocol>;

/// <summary>A draw's protocol file; described in the documentation.</summary>
/// <param name="Format">Always <c>bka-draw-protocol</c>.</param>
/// <param name="Version">The format's version.</param>
/// <param name="Draw">The draw, without the words why it was drawn anew.</param>
/// <param name="Secret">The secret that the commitment is the hash of; null in a draw made before seeds were locked.</param>
/// <param name="Frame">The frame's lines in their order: a case id, and with strata a space and its age group.</param>
/// <param name="Replacements">Drawn cases that were replaced, without the words why and without who.</param>
/// <param name="FrameChange">What has become of the population since.</param>
/// <param name="WrittenAt">When the file was written, UTC.</param>
public sealed record SpotCheckProtocol(
    string Format,
    int Version,
    SpotCheckDraw Draw,
    string? Secret,
    IReadOnlyList<string> Frame,
    IReadOnlyList<ProtocolReplacement> Replacements,
    FrameChange? FrameChange,
    DateTimeOffset WrittenAt);

/// <summary>That a drawn case was replaced; not why, since that could tell who has protected personal data.</summary>
/// <param name="SampledCaseId">The case that was drawn.</param>
/// <param name="Substitute">The reserve in its place; null when none remained.</param>
public sealed record ProtocolReplacement(string SampledCaseId, string? Substitute);

/// <summary>Figures of spot checks (M16), as they were known at the end of a day.</summary>
/// <param name="From">The first month, <c>yyyy-MM</c>.</param>
/// <param name="To">The last month.</param>
/// <param name="Population">What is drawn from.</param>
/// <param name="Unit">One unit's rounds; null for every round the actor may see.</param>
/// <param name="KnownOn">The day, Europe/Stockholm; null for now.</param>
public sealed record GetSpotCheckFigures(
    string From,
    string To,
    SpotCheckPopulation Population = SpotCheckPopulation.NotOpened,
    string? Unit = null,
    DateOnly? KnownOn = null) : Query<SpotCheckFigures>, IAsksOfUnit;

/// <summary>Figures of spot checks (M16). Reviewed data: never added to what caseworkers report themselves.</summary>
/// <param name="KnownOn">The day they were known by.</param>
/// <param name="Due">Rounds whose month had ended.</param>
/// <param name="Drawn">Of those, drawn.</param>
/// <param name="Closed">Of those, closed.</param>
/// <param name="Questions">Each question's counts over all rounds in which every review was signed; no trend.</param>
/// <param name="CriticalNos">How many Nej to critical questions; where two reviewed a case the first reviewer's.</param>
/// <param name="OpenRemedies">Remedies not done.</param>
/// <param name="OverdueRemedies">Of those, past their day.</param>
public sealed record SpotCheckFigures(
    DateOnly KnownOn,
    int Due,
    int Drawn,
    int Closed,
    IReadOnlyList<QuestionResult> Questions,
    int CriticalNos,
    int OpenRemedies,
    int OverdueRemedies)
{
    /// <summary>Critical questions to which the second reviewer said Nej and the first did not.</summary>
    public int SecondReviewerCriticalNos { get; init; }

    /// <summary>Rounds due whose seed was locked after their month had ended, or never, so that it proves less.</summary>
    public int LateSeeds { get; init; }

    /// <summary>Drawn rounds whose population is another now than when they were drawn; as it stands, whatever day is known.</summary>
    public int ChangedFrames { get; init; }
}
