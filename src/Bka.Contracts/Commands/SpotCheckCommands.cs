namespace Bka.Contracts;

/// <summary>Plans spot checks: one round each month, of one population, in one unit or in all together.</summary>
/// <param name="Population">What is drawn from.</param>
/// <param name="Unit">One unit; null for all units together.</param>
/// <param name="Size">How many cases a round, 1–200.</param>
/// <param name="From">The first month, <c>yyyy-MM</c>; at most twelve months back.</param>
/// <param name="To">The last month; null for until further notice.</param>
/// <param name="Strata">At least one of each age group, as far as the size reaches; not for adults' cases.</param>
/// <param name="DoubleReviews">How many of the drawn cases two reviewers judge apart from each other; the first ones drawn.</param>
public sealed record PlanSpotChecks(
    SpotCheckPopulation Population,
    string? Unit,
    int Size,
    string From,
    string? To = null,
    bool Strata = false,
    int DoubleReviews = 0) : Command<SpotCheckPlan>;

/// <summary>Ends a plan after a month. Rounds whose seed is locked remain.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="To">The last month, <c>yyyy-MM</c>; not before the present one.</param>
public sealed record EndSpotCheckPlan(string PlanId, string To) : Command<SpotCheckPlan>;

/// <summary>A standing plan.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Population">What is drawn from.</param>
/// <param name="Unit">The unit; null for all together.</param>
/// <param name="Size">How many cases a round.</param>
/// <param name="From">The first month.</param>
/// <param name="To">The last month; null for until further notice.</param>
/// <param name="Strata">Whether at least one of each age group is drawn.</param>
/// <param name="DoubleReviews">How many are reviewed by two.</param>
/// <param name="Planned">Who planned it, and when.</param>
public sealed record SpotCheckPlan(
    string PlanId,
    SpotCheckPopulation Population,
    string? Unit,
    int Size,
    string From,
    string? To,
    bool Strata,
    int DoubleReviews,
    Signature Planned);

/// <summary>Locks the seed of every planned round whose month has begun, and of next month's. Run by a job.</summary>
public sealed record CommitSpotCheckSeeds : Command<SeedsCommitted>;

/// <summary>Seeds locked.</summary>
/// <param name="Count">How many.</param>
public sealed record SeedsCommitted(int Count);

/// <summary>
/// Saves a review of a drawn case, half answered or whole, and signs it when asked. Signed it is never changed. The answers
/// take the place of all that were saved before.
/// </summary>
/// <param name="RoundId">The round.</param>
/// <param name="SampledCaseId">The drawn case.</param>
/// <param name="Answers">The answers so far; one without a mark is a comment kept for later.</param>
/// <param name="Sign">Signs it; every question must then be answered.</param>
public sealed record ReviewSampledCase(
    string RoundId, string SampledCaseId, IReadOnlyList<ReviewAnswer> Answers, bool Sign = false) : Command<SampledCaseReview>;

/// <summary>One answer.</summary>
/// <param name="Question">The question's key, for example <c>Q01</c>.</param>
/// <param name="Mark">The answer; null while it is open.</param>
/// <param name="Comment">Why; required with <see cref="ReviewMark.Partly"/> and <see cref="ReviewMark.No"/>. Never a personnummer.</param>
public sealed record ReviewAnswer(string Question, ReviewMark? Mark, string? Comment = null);

/// <summary>One reviewer's review of one drawn case.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="SampledCaseId">The drawn case.</param>
/// <param name="Reviewer">Who reviews, as an opaque id.</param>
/// <param name="Seat">1 for the first reviewer, 2 for the second where two review.</param>
/// <param name="Questions">Which version of the questions.</param>
/// <param name="Answers">The answers so far, in the questions' order.</param>
/// <param name="SavedAt">When it was last saved, UTC.</param>
/// <param name="SignedAt">When it was signed, UTC; null until then.</param>
public sealed record SampledCaseReview(
    string RoundId,
    string SampledCaseId,
    string Reviewer,
    int Seat,
    int Questions,
    IReadOnlyList<ReviewAnswer> Answers,
    DateTimeOffset SavedAt,
    DateTimeOffset? SignedAt);

/// <summary>Replaces a drawn case by the next reserve. Not once a review of it is signed.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="SampledCaseId">The drawn case.</param>
/// <param name="Reason">Why; <see cref="ReplacementReason.Protected"/> only where it is so.</param>
/// <param name="Text">More about why, at least 20 characters; required when nobody is without conflict.</param>
public sealed record ReplaceSampledCase(
    string RoundId, string SampledCaseId, ReplacementReason Reason, string? Text = null) : Command<CaseReplacement>;

/// <summary>That a drawn case was replaced.</summary>
/// <param name="SampledCaseId">The case that was drawn.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">More about why.</param>
/// <param name="Substitute">The reserve in its place; null when none remained.</param>
/// <param name="Replaced">Who replaced it, and when.</param>
public sealed record CaseReplacement(
    string SampledCaseId, ReplacementReason Reason, string? Text, string? Substitute, Signature Replaced);

/// <summary>Closes a round: every review signed, every shortcoming with a remedy. Never changed after.</summary>
/// <param name="RoundId">The round.</param>
public sealed record CloseSpotCheckRound(string RoundId) : Command<SpotCheckRound>;

/// <summary>Marks that a person of a case has protected personal data; it holds in every case the person is in.</summary>
/// <param name="InCaseId">A case the person is in.</param>
/// <param name="PersonRef">The person, as the case system names them: a child of the case, or the adult it is about.</param>
/// <param name="Protected">Whether the data are protected; false takes the mark away, which takes the right to protected data.</param>
/// <param name="Reasons">How it is known, at least 20 characters.</param>
public sealed record MarkProtectedIdentity(
    string InCaseId, string PersonRef, bool Protected, string Reasons) : Command<ProtectedIdentityMarked>;

/// <summary>That a mark stands, or no longer does.</summary>
/// <param name="PersonRef">The person.</param>
/// <param name="Protected">Whether the mark stands.</param>
/// <param name="Marked">Who said so, and when.</param>
public sealed record ProtectedIdentityMarked(string PersonRef, bool Protected, Signature Marked);
