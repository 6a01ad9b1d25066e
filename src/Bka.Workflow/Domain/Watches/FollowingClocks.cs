using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// The clocks of what has been promised or must follow: a new attempt to hear a child, the BKA of an urgent decision,
/// telling the child and the reporter, the follow-up, what is granted, an eviction. At most one of each runs in a case: the next one due.
/// </summary>
internal static class FollowingClocks
{
    /// <summary>Adds those that run or have run on a case.</summary>
    public static void Add(Case subject, List<CaseClock> clocks)
    {
        AddIfAny(clocks, HearingAttempt(subject));
        AddIfAny(clocks, ReporterFeedback(subject));
        if (subject.Dossier is { } dossier)
        {
            AddIfAny(clocks, BkaAfterwards(subject, dossier));
            AddIfAny(clocks, FeedbackToChild(subject, dossier));
            AddIfAny(clocks, FollowUp(subject, dossier));
            AddIfAny(clocks, CarryingOutClock.Of(subject, dossier));
        }

        if (subject.Adult is { EvictionContacts.Count: > 0 } adult)
        {
            AddIfAny(clocks, Eviction(subject, adult));
        }
    }

    // What is planned stays planned when the förhandsbedömning ends: the child has still not been heard.
    private static CaseClock? HearingAttempt(Case subject)
    {
        CaseClock? next = null;
        foreach (var file in subject.Dossier?.Files ?? [])
        {
            var notes = Hearings(file).ToArray();
            var latest = notes.LastOrDefault();
            var planned = notes.LastOrDefault(note => note.Hearing is { Heard: false, PlannedOn: not null });
            if (planned is null)
            {
                continue;
            }

            DateOnly? stopped = ReferenceEquals(planned, latest) ? null : latest!.On;
            stopped ??= subject.State == CaseState.NotOpened ? null : CaseClocks.EndedOn(subject);
            next = Sooner(next, Given(Clock.HearingAttempt, planned.On, planned.Hearing.PlannedOn!.Value, stopped));
        }

        return next;
    }

    private static CaseClock? BkaAfterwards(Case subject, Dossier dossier)
    {
        if (dossier.Decisions.FirstOrDefault(made => made.Urgent is not null) is null)
        {
            return null;
        }

        // As long as nobody knows which children an adult's matter affects, it waits for them.
        var unlisted = subject is { Adult.NoChildren: null } && !subject.Children.Any();
        var waiting = dossier.Decisions.FirstOrDefault(made => made.Urgent is not null
            && (unlisted || dossier.WithoutBkaAfterwards().Any(lacking => lacking.Decision == made)));
        var decision = waiting ?? dossier.Decisions.Last(made => made.Urgent is not null);
        DateOnly? done = waiting is not null
            ? CaseClocks.EndedOn(subject)
            : decision.Children.Max(child => DoneOn(dossier.BkaAfterwards(decision, child.ChildRef))) ?? decision.Made.On;
        return Given(Clock.BkaAfterwards, decision.Made.On, decision.Urgent!.BkaDueOn, done);
    }

    // One that was carried over was approved elsewhere before; it is done when it was taken up here.
    private static DateOnly? DoneOn(ChildBka? bka) => bka is { Approval.On: var approved, MadeReady.On: var ready }
        ? Later(approved, ready)
        : bka?.Approval?.On;

    // Planned for later counts from then; a case may close with it still ahead, and the child is still to be told.
    private static CaseClock? FeedbackToChild(Case subject, Dossier dossier)
    {
        if (dossier.Decision is not { Children.Count: > 0 } decision)
        {
            return null;
        }

        if (dossier.Untold().Any())
        {
            return Given(Clock.FeedbackToChild, decision.Made.On, decision.Made.On.AddDays(GivenDays.FeedbackToChild), CaseClocks.EndedOn(subject));
        }

        var last = decision.Children
            .Select(child => dossier.FileOf(child.ChildRef).Feedback.Last(told => told.DecisionNo == decision.No)).ToArray();
        var planned = last.Where(told => told is { GivenOn: null, PlannedOn: not null }).MinBy(told => told.PlannedOn);
        return planned is not null
            ? Given(Clock.FeedbackToChild, planned.RecordedOn, planned.PlannedOn!.Value,
                subject.State is CaseState.Voided or CaseState.Transferred ? CaseClocks.EndedOn(subject) : null)
            : Given(Clock.FeedbackToChild, decision.Made.On, decision.Made.On.AddDays(GivenDays.FeedbackToChild),
                last.Max(told => told.GivenOn ?? told.RecordedOn));
    }

    // Within a week of the decision. Asked for when that week has gone, or about a report that joined a running utredning,
    // it is due at once (SoL 19:6).
    private static CaseClock? ReporterFeedback(Case subject)
    {
        if (subject.ReporterFeedback is not { } asked || ReporterDecision(subject) is not { } decided)
        {
            return null;
        }

        DateOnly? stopped = asked.AnsweredOn
            ?? (subject.State is CaseState.Voided or CaseState.Transferred ? CaseClocks.EndedOn(subject) : null);
        var withinAWeek = CaseClocks.Build(Clock.FeedbackToReporter, decided, [], stopped);
        return asked.RequestedOn > withinAWeek.LastDay || subject.JoinedUtredningCaseId is not null
            ? Given(Clock.FeedbackToReporter, Later(asked.RequestedOn, decided), Later(asked.RequestedOn, decided), stopped)
            : withinAWeek;
    }

    private static CaseClock? FollowUp(Case subject, Dossier dossier) => dossier.FollowUp is not { } followUp
        ? null
        : CaseClocks.Build(Clock.FollowUp, followUp.UtredningClosedOn, [], followUp.EndedOn ?? CaseClocks.EndedOn(subject));

    private static CaseClock? Eviction(Case subject, Adult adult)
    {
        var set = adult.EvictionContacts.LastOrDefault(contact => contact.EvictionOn is not null);
        var calledOff = adult.EvictionOn is null ? adult.EvictionContacts[^1].On : (DateOnly?)null;
        return set is null ? null : Given(Clock.Eviction, set.On, set.EvictionOn!.Value, calledOff ?? CaseClocks.EndedOn(subject));
    }

    private static DateOnly? ReporterDecision(Case subject) => subject.JoinedUtredningCaseId is not null
        ? subject.Ending?.Made.On
        : subject.Forhandsbedomning?.Decision?.Made.On;

    // Talks, and what stances and decisions say of them, by their days.
    internal static IEnumerable<HearingNote> Hearings(ChildFile file) => file.Hearings
        .Concat(file.Stances.Select(stance => new HearingNote(stance.EstablishedOn, stance.Hearing, stance.By)))
        .OrderBy(note => note.On);

    private static CaseClock Given(Clock clock, DateOnly start, DateOnly day, DateOnly? stoppedOn) => new(
        clock, start, day, day, day, day.AddDays(-GivenDays.WarningDays(clock)), stoppedOn, HasLateExtension: false);

    private static CaseClock? Sooner(CaseClock? one, CaseClock other) =>
        one is null || (other.IsRunning, one.IsRunning) is (true, false)
            || (other.IsRunning == one.IsRunning && other.LastDay < one.LastDay)
            ? other
            : one;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static void AddIfAny(List<CaseClock> clocks, CaseClock? clock)
    {
        if (clock is not null)
        {
            clocks.Add(clock);
        }
    }
}
