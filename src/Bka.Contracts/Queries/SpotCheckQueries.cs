namespace Bka.Contracts;

/// <summary>The rounds of spot checks, newest month first, at most 200, and the standing plans.</summary>
/// <param name="Period">One month, <c>yyyy-MM</c>; null for all.</param>
public sealed record ListSpotCheckRounds(string? Period = null) : Query<SpotCheckRounds>;

/// <summary>Rounds and plans.</summary>
/// <param name="Rounds">The rounds the actor may see.</param>
/// <param name="Plans">The plans the actor may see.</param>
public sealed record SpotCheckRounds(IReadOnlyList<SpotCheckRound> Rounds, IReadOnlyList<SpotCheckPlan> Plans)
{
    /// <summary>The day by which something is late, Europe/Stockholm.</summary>
    public DateOnly AsOf { get; init; }
}

/// <summary>One unit's, or all units', spot check of one population and month.</summary>
/// <param name="RoundId">The round's id.</param>
/// <param name="Population">What is drawn from.</param>
/// <param name="Period">The month.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Size">How many are drawn.</param>
/// <param name="Strata">Whether at least one of each age group is drawn.</param>
/// <param name="DoubleReviews">How many are reviewed by two.</param>
/// <param name="PlanId">The plan it comes from; null when it was drawn unplanned.</param>
/// <param name="Commitment">When and as what the seed was locked; null for a draw made before seeds were locked.</param>
/// <param name="DrawId">The draw that counts; null until drawn.</param>
/// <param name="DrawnAt">When it was drawn, UTC.</param>
/// <param name="Closed">Who closed it, and when; null while it is open.</param>
public sealed record SpotCheckRound(
    string RoundId,
    SpotCheckPopulation Population,
    string Period,
    string? Unit,
    int Size,
    bool Strata,
    int DoubleReviews,
    string? PlanId,
    SeedCommitment? Commitment,
    string? DrawId,
    DateTimeOffset? DrawnAt,
    Signature? Closed)
{
    /// <summary>How many reviews are to be signed, as it stands.</summary>
    public int ReviewsNeeded { get; init; }

    /// <summary>How many are signed.</summary>
    public int ReviewsSigned { get; init; }

    /// <summary>The last day to draw, Europe/Stockholm.</summary>
    public DateOnly DrawBy { get; init; }

    /// <summary>The last day to sign the reviews, Europe/Stockholm.</summary>
    public DateOnly ReviewBy { get; init; }

    /// <summary>How far it has come.</summary>
    public SpotCheckRoundState State =>
        Closed is not null ? SpotCheckRoundState.Closed
        : DrawId is null ? SpotCheckRoundState.SeedCommitted
        : ReviewsSigned < ReviewsNeeded ? SpotCheckRoundState.Drawn
        : SpotCheckRoundState.Reviewed;
}

/// <summary>Reads one round.</summary>
/// <param name="RoundId">The round's id, or the id of one of its draws.</param>
public sealed record GetSpotCheckRound(string RoundId) : Query<SpotCheckRoundDetail>;

/// <summary>A round as it stands.</summary>
/// <param name="Round">The round.</param>
/// <param name="Draw">The draw that counts; null until drawn.</param>
/// <param name="EarlierDraws">Draws that another took the place of, first lot first.</param>
/// <param name="Frame">How the population stands now beside the frame that was drawn from; null until drawn.</param>
/// <param name="Cases">The drawn cases, in drawn order, replaced ones too.</param>
/// <param name="Result">The counts; null until every review is signed.</param>
/// <param name="Shortcomings">Every Delvis and Nej, and whether a remedy answers it; empty until every review is signed.</param>
/// <param name="Remedies">What is done about them.</param>
public sealed record SpotCheckRoundDetail(
    SpotCheckRound Round,
    SpotCheckDraw? Draw,
    IReadOnlyList<SpotCheckDraw> EarlierDraws,
    FrameChange? Frame,
    IReadOnlyList<SampledCase> Cases,
    ReviewResult? Result,
    IReadOnlyList<ShortcomingState> Shortcomings,
    IReadOnlyList<Remedy> Remedies);

/// <summary>What has become of a population since it was drawn from.</summary>
/// <param name="SizeNow">How many cases the population holds now.</param>
/// <param name="Added">Cases that belong to it now and were not in the frame.</param>
/// <param name="Removed">Cases of the frame that no longer belong to it.</param>
public sealed record FrameChange(int SizeNow, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    /// <summary>Whether it is as it was.</summary>
    public bool IsUnchanged => Added.Count == 0 && Removed.Count == 0;
}

/// <summary>One drawn case.</summary>
/// <param name="Place">Its place in the draw, from 1; a reserve's place comes after.</param>
/// <param name="SampledCaseId">The case's id.</param>
/// <param name="Case">What a list says of it; null when the actor may not see the case.</param>
/// <param name="Reviewers">How many shall review it.</param>
/// <param name="State">How far the reviews have come.</param>
/// <param name="Mine">The actor's own review; null when there is none.</param>
/// <param name="IsProtected">Whether somebody in it has protected personal data.</param>
/// <param name="Refusal">Why the actor may not review it; null when it may.</param>
/// <param name="Replacement">How it was replaced; null when it was not.</param>
public sealed record SampledCase(
    int Place,
    string SampledCaseId,
    CaseSummary? Case,
    int Reviewers,
    SampledCaseState State,
    SampledCaseReview? Mine,
    bool IsProtected,
    string? Refusal,
    CaseReplacement? Replacement);

/// <summary>A shortcoming and what is done about it.</summary>
/// <param name="Shortcoming">Which.</param>
/// <param name="Mark">Delvis or Nej; where two reviewers differ the graver.</param>
/// <param name="Critical">Whether it is a Nej to a critical question.</param>
/// <param name="Remedies">The remedies that answer it; none until one does.</param>
public sealed record ShortcomingState(
    Shortcoming Shortcoming, ReviewMark Mark, bool Critical, IReadOnlyList<string> Remedies);

/// <summary>What a reviewer needs to review a drawn case.</summary>
/// <param name="RoundId">The round, or one of its draws.</param>
/// <param name="SampledCaseId">The drawn case.</param>
public sealed record GetSampledCase(string RoundId, string SampledCaseId) : Query<SampledCaseForm>;

/// <summary>The questions and what is answered.</summary>
/// <param name="Round">The round.</param>
/// <param name="Sampled">The drawn case, with the actor's own review.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="Others">The other reviews of it: none before all who shall have signed.</param>
/// <param name="Previous">The drawn case before it; null at the first.</param>
/// <param name="Next">The drawn case after it; null at the last.</param>
public sealed record SampledCaseForm(
    SpotCheckRound Round,
    SampledCase Sampled,
    IReadOnlyList<ReviewQuestion> Questions,
    IReadOnlyList<SampledCaseReview> Others,
    string? Previous,
    string? Next);

/// <summary>One question of a review.</summary>
/// <param name="Key">Its key, for example <c>Q01</c>.</param>
/// <param name="Text">The question, in Swedish.</param>
/// <param name="Critical">Whether a Nej is critical.</param>
public sealed record ReviewQuestion(string Key, string Text, bool Critical);

/// <summary>The remedies, those that are due first before others, at most 500.</summary>
/// <param name="OnlyOpen">Leaves out those that are done.</param>
public sealed record ListRemedies(bool OnlyOpen = false) : Query<RemedyList>;

/// <summary>Remedies.</summary>
/// <param name="AsOf">The day by which one is late, Europe/Stockholm.</param>
/// <param name="Remedies">The remedies the actor may see.</param>
/// <param name="LateRounds">Rounds whose draw or reviews are late.</param>
public sealed record RemedyList(DateOnly AsOf, IReadOnlyList<Remedy> Remedies, IReadOnlyList<SpotCheckRound> LateRounds);
