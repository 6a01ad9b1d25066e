namespace Bka.Contracts;

/// <summary>Records what is to be done about one or more shortcomings of a round.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="What">What is to be done, at least 20 characters; about the practice, never about a person.</param>
/// <param name="Responsible">Who sees to it, as an opaque id.</param>
/// <param name="DueOn">The last day, Europe/Stockholm; at most two years ahead.</param>
/// <param name="Shortcomings">Which shortcomings it answers.</param>
public sealed record RecordRemedy(
    string RoundId, string What, string Responsible, DateOnly DueOn, IReadOnlyList<Shortcoming> Shortcomings) : Command<Remedy>;

/// <summary>An answer of Delvis or Nej.</summary>
/// <param name="SampledCaseId">In which drawn case.</param>
/// <param name="Question">To which question.</param>
public sealed record Shortcoming(string SampledCaseId, string Question);

/// <summary>Follows up a remedy: done, or it goes on to a new day.</summary>
/// <param name="RemedyId">The remedy.</param>
/// <param name="FollowedUpOn">The day of the follow-up, Europe/Stockholm.</param>
/// <param name="Effect">What effect it has had, at least 20 characters; about the practice, never about a person.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="NewDueOn">The new last day; required unless it is done.</param>
public sealed record FollowUpRemedy(
    string RemedyId, DateOnly FollowedUpOn, string Effect, bool Done, DateOnly? NewDueOn = null) : Command<Remedy>;

/// <summary>What is done about shortcomings.</summary>
/// <param name="RemedyId">The remedy's id.</param>
/// <param name="RoundId">The round in which they were found.</param>
/// <param name="Unit">The round's unit; null for all.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Responsible">Who sees to it, as an opaque id.</param>
/// <param name="DueOn">The last day, as it stands now.</param>
/// <param name="Shortcomings">The shortcomings it answers.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
/// <param name="FollowUps">The follow-ups, oldest first.</param>
public sealed record Remedy(
    string RemedyId,
    string RoundId,
    string? Unit,
    string What,
    string Responsible,
    DateOnly DueOn,
    IReadOnlyList<Shortcoming> Shortcomings,
    Signature Recorded,
    IReadOnlyList<RemedyFollowUp> FollowUps)
{
    /// <summary>Whether it is done.</summary>
    public bool IsDone => FollowUps.Count > 0 && FollowUps[FollowUps.Count - 1].Done;
}

/// <summary>One follow-up.</summary>
/// <param name="On">Its day.</param>
/// <param name="Effect">What effect the remedy had had.</param>
/// <param name="Done">Whether it was done.</param>
/// <param name="EarlierDueOn">The last day until then.</param>
/// <param name="NewDueOn">The new last day; null when done.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
public sealed record RemedyFollowUp(
    DateOnly On, string Effect, bool Done, DateOnly EarlierDueOn, DateOnly? NewDueOn, Signature Recorded);

/// <summary>
/// Reminds of what is late: remedies past their day, rounds not drawn, reviews not done. Each thing once for each day it was
/// due. Run by a job.
/// </summary>
public sealed record RaiseEgenkontrollReminders : Command<RemindersRaised>;

/// <summary>Reminders raised.</summary>
/// <param name="Count">How many new ones.</param>
public sealed record RemindersRaised(int Count);

/// <summary>That something in egenkontroll is late; ids only.</summary>
/// <param name="Subject">The remedy's or the round's id.</param>
/// <param name="DueOn">The day it should have been done by, Europe/Stockholm.</param>
/// <param name="Unit">The unit; null for all.</param>
public sealed record EgenkontrollReminder(string Subject, DateOnly DueOn, string? Unit);
