using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>Which clocks run on a case, from its facts alone.</summary>
public static class CaseClocks
{
    /// <summary>Every clock that runs or has run on the case.</summary>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<CaseClock> Of(Case subject)
    {
        var clocks = new List<CaseClock>(4);
        if (subject.Intake.Kind == IntakeKind.ConcernReport)
        {
            clocks.Add(Skyddsbedomning(subject));
            // No decision is asked for when a utredning on the same child already runs, so no clock either (SoL 20:2).
            if (subject.JoinedUtredningCaseId is null)
            {
                clocks.Add(Forhandsbedomning(subject));
            }
        }

        if (subject.Utredning is { } utredning)
        {
            clocks.Add(Build(Clock.Utredning, utredning.Opened.On, utredning.Extensions,
                utredning.ClosedOn ?? EndedOn(subject)));
        }

        FollowingClocks.Add(subject, clocks);
        return clocks;
    }

    /// <summary>One clock of a case; null when it has never run.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="clock">Which clock.</param>
    public static CaseClock? Find(Case subject, Clock clock) => Find(Of(subject), clock);

    /// <summary>One of a case's clocks; null when it has never run.</summary>
    /// <param name="clocks">The case's clocks.</param>
    /// <param name="clock">Which clock.</param>
    public static CaseClock? Find(IReadOnlyList<CaseClock> clocks, Clock clock)
    {
        for (var i = 0; i < clocks.Count; i++)
        {
            if (clocks[i].Clock == clock)
            {
                return clocks[i];
            }
        }

        return null;
    }

    /// <summary>The extensions decided on a clock, in the form the deadlines room judges.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="clock">Which clock.</param>
    public static IReadOnlyList<ExtensionDecision> ExtensionsOf(Case subject, Clock clock) => Decisions(clock switch
    {
        Clock.Forhandsbedomning => subject.Forhandsbedomning?.Extensions ?? [],
        Clock.Utredning => subject.Utredning?.Extensions ?? [],
        _ => [],
    });

    private static CaseClock Skyddsbedomning(Case subject) => Build(
        Clock.Skyddsbedomning, subject.Intake.ReceivedOn, [], subject.Skyddsbedomning?.AssessedOn ?? EndedOn(subject));

    // A decision, in either direction, or the running utredning taking the report over, ends the förhandsbedömning.
    private static CaseClock Forhandsbedomning(Case subject) => Build(
        Clock.Forhandsbedomning,
        subject.Intake.ReceivedOn,
        subject.Forhandsbedomning?.Extensions ?? [],
        subject.Forhandsbedomning?.Decision?.Made.On ?? EndedOn(subject));

    /// <summary>The day the case ended; null while it is open.</summary>
    internal static DateOnly? EndedOn(Case subject) => CaseStates.IsOpen(subject.State)
        ? null
        : subject.Ending?.Made.On ?? subject.Forhandsbedomning?.Decision?.Made.On;

    /// <summary>A clock that the law counts.</summary>
    internal static CaseClock Build(Clock clock, DateOnly start, IReadOnlyList<Extension> extensions, DateOnly? stoppedOn)
    {
        var deadline = DeadlineCalculator.Compute(clock, start);
        var extended = DeadlineCalculator.EffectiveLastDay(deadline.LegalLastDay, Decisions(extensions));
        return new CaseClock(
            clock,
            start,
            deadline.NominalLastDay,
            deadline.LegalLastDay,
            extended.LastDay,
            DeadlineTable.For(clock).WarningDay(extended.LastDay),
            stoppedOn,
            extended.Extensions.Any(extension => extension.Status == ExtensionEffect.Late));
    }

    private static ExtensionDecision[] Decisions(IReadOnlyList<Extension> extensions) =>
        [.. extensions.Select(extension => new ExtensionDecision(extension.Made.On, extension.NewLastDay))];
}
