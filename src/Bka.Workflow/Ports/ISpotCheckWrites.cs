using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Workflow.Ports;

/// <summary>Rounds of spot checks and their draws, within one transaction.</summary>
internal interface ISpotCheckWrites
{
    /// <summary>A round with all that has been done in it; null when there is none.</summary>
    /// <param name="id">The round's id, or one of its draws'.</param>
    ValueTask<RoundFile?> RoundFileAsync(string id);

    /// <summary>The round of a population, unit and month; null when there is none.</summary>
    /// <param name="key">Which.</param>
    ValueTask<RoundFile?> RoundFileAsync(RoundKey key);

    /// <summary>A population as it stands in this transaction, mistaken cases left out, in ordinal order of the ids.</summary>
    /// <param name="key">Which.</param>
    /// <param name="strata">Whether the age groups are wanted.</param>
    ValueTask<IReadOnlyList<FrameEntry>> PopulationAsync(RoundKey key, bool strata);

    /// <summary>Whether any case is in a unit.</summary>
    /// <param name="unit">The unit.</param>
    ValueTask<bool> HasCasesAsync(string unit);

    /// <summary>Keeps a draw, its frame and its ledger row.</summary>
    /// <param name="round">The round it is a draw of.</param>
    /// <param name="draw">The draw.</param>
    /// <param name="frame">The frame it was drawn from, line by line.</param>
    /// <param name="actor">Who drew it.</param>
    void SaveDraw(SpotCheckRound round, SpotCheckDraw draw, IReadOnlyList<string> frame, Actor actor);
}

/// <summary>Plans and locked seeds, within one transaction.</summary>
internal interface ISpotCheckPlans
{
    /// <summary>Every plan, in the order they were made.</summary>
    ValueTask<IReadOnlyList<SpotCheckPlan>> SpotCheckPlansAsync();

    /// <summary>Keeps a plan and its ledger row, new or changed.</summary>
    /// <param name="plan">The plan; a new one has no id and is given one.</param>
    /// <param name="actor">Who planned or ended it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The plan with its id.</returns>
    ValueTask<SpotCheckPlan> SavePlanAsync(SpotCheckPlan plan, Actor actor, DateTimeOffset at);

    /// <summary>Begins a round by locking its seed, with its ledger row; the secret is told to nobody.</summary>
    /// <param name="round">The round, with what is told of the secret.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="actor">Who locked it.</param>
    void BeginRound(SpotCheckRound round, string secret, Actor actor);

    /// <summary>A round's secret, for the draw; null when none was locked.</summary>
    /// <param name="roundId">The round.</param>
    ValueTask<string?> SecretAsync(string roundId);
}

/// <summary>What reviewers do in a round, within one transaction.</summary>
internal interface ISpotCheckReviews
{
    /// <summary>What is known of cases before they are reviewed, by case id.</summary>
    /// <param name="caseIds">The cases.</param>
    ValueTask<IReadOnlyDictionary<string, CaseInsight>> InsightsAsync(IEnumerable<string> caseIds);

    /// <summary>Keeps a review; its signing leaves a ledger row without the comments.</summary>
    /// <param name="drawId">The draw.</param>
    /// <param name="review">The review as it stands.</param>
    /// <param name="actor">Who reviews.</param>
    void SaveReview(string drawId, SampledCaseReview review, Actor actor);

    /// <summary>Keeps that a drawn case was replaced, and its ledger row.</summary>
    /// <param name="file">The round.</param>
    /// <param name="replacement">The replacement.</param>
    /// <param name="actor">Who replaced it.</param>
    void SaveReplacement(RoundFile file, CaseReplacement replacement, Actor actor);

    /// <summary>The frame that a draw was made from, line by line.</summary>
    /// <param name="drawId">The draw.</param>
    ValueTask<IReadOnlyList<string>> FrameAsync(string drawId);
}

/// <summary>Remedies and the closing of rounds, within one transaction.</summary>
internal interface IRemedyWrites
{
    /// <summary>One remedy; null when there is none.</summary>
    /// <param name="remedyId">Its id.</param>
    ValueTask<Remedy?> FindRemedyAsync(string remedyId);

    /// <summary>Keeps a new remedy and its ledger row.</summary>
    /// <param name="remedy">The remedy; its id is given by the store.</param>
    /// <param name="actor">Who recorded it.</param>
    /// <returns>The remedy with its id.</returns>
    ValueTask<Remedy> AddRemedyAsync(Remedy remedy, Actor actor);

    /// <summary>Keeps a remedy that was followed up, and its ledger row.</summary>
    /// <param name="remedy">The remedy as it stands.</param>
    /// <param name="actor">Who followed it up.</param>
    void SaveFollowUp(Remedy remedy, Actor actor);

    /// <summary>Closes a round, with its ledger row.</summary>
    /// <param name="round">The round, closed.</param>
    /// <param name="actor">Who closed it.</param>
    void CloseRound(SpotCheckRound round, Actor actor);
}

/// <summary>Reminders of what is late in egenkontroll, within one transaction.</summary>
internal interface IEgenkontrollReminders
{
    /// <summary>Remedies that are not done and were due before a day.</summary>
    /// <param name="day">The day, Europe/Stockholm.</param>
    ValueTask<IReadOnlyList<Remedy>> LateRemediesAsync(DateOnly day);

    /// <summary>Rounds that are not closed.</summary>
    ValueTask<IReadOnlyList<SpotCheckRound>> OpenRoundsAsync();

    /// <summary>Reminds of one thing, with a ledger row, unless that was done for the same day before.</summary>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="reminder">Of what.</param>
    /// <param name="actor">Who reminds.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Whether it was new.</returns>
    ValueTask<bool> RemindAsync(ReminderKind kind, EgenkontrollReminder reminder, Actor actor, DateTimeOffset at);
}

/// <summary>Who has protected personal data, within one transaction.</summary>
internal interface IProtectedPersons
{
    /// <summary>Whether a person is marked.</summary>
    /// <param name="personRef">The person, as the case system names them.</param>
    ValueTask<bool> IsProtectedAsync(string personRef);

    /// <summary>Marks a person or takes the mark away, with a ledger row.</summary>
    /// <param name="marked">What is said, of whom.</param>
    /// <param name="reasons">How it is known.</param>
    /// <param name="actor">Who says so.</param>
    void SaveProtection(ProtectedIdentityMarked marked, string reasons, Actor actor);
}

/// <summary>Makes secrets that nobody can guess.</summary>
internal interface ISecretSource
{
    /// <summary>A new secret, 64 lower-case hexadecimal digits.</summary>
    string NewSecret();
}
