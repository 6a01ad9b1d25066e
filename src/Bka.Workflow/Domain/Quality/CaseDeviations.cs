using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Domain.Quality;

/// <summary>
/// What a case itself says that egenkontroll looks at: exceptions made with a reason, and extensions decided too late. The
/// rules that allowed or refused them stand elsewhere; here they are only found again. A new kind gets its line here.
/// </summary>
public static class CaseDeviations
{
    /// <summary>The deviations of a case; none when it was registered by mistake.</summary>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<CaseDeviation> Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.State == CaseState.Voided
            ? []
            :
            [
                .. LateExtensions(subject, Clock.Forhandsbedomning, DeviationKind.LateExtensionForhandsbedomning),
                .. LateExtensions(subject, Clock.Utredning, DeviationKind.LateExtensionUtredning),
                .. NotOpened(subject),
                .. (subject.Dossier?.Decisions ?? []).SelectMany(OfDecision),
                .. (subject.Dossier?.Proposals ?? []).Where(proposal => proposal.NotAffected is not null)
                    .Select(proposal => new CaseDeviation(DeviationKind.ChildNotAffected, proposal.PresentedOn)),
                .. Hearings(subject).SelectMany(OfHearing),
                .. (subject.Dossier?.Files ?? []).SelectMany(OfFile),
            ];
    }

    private static IEnumerable<CaseDeviation> LateExtensions(Case subject, Clock clock, DeviationKind kind)
    {
        var extensions = CaseClocks.ExtensionsOf(subject, clock);
        return extensions.Count == 0 || CaseClocks.Find(subject, clock) is not { } found
            ? []
            : DeadlineCalculator.EffectiveLastDay(found.LegalLastDay, extensions).Extensions
                .Where(judged => judged.Status == ExtensionEffect.Late)
                .Select(judged => new CaseDeviation(
                    kind, judged.Decision.DecidedOn, DeadlineCalculator.DaysLate(judged.LastDayThen, judged.Decision.DecidedOn)));
    }

    private static IEnumerable<CaseDeviation> NotOpened(Case subject)
    {
        if (subject.Forhandsbedomning?.Decision is not { Opened: false, Made.On: var on } decision)
        {
            yield break;
        }

        if (decision.ViolenceOverride is not null || Lacks(subject, ShortcomingCodes.NotOpenedDespiteViolence))
        {
            yield return new CaseDeviation(DeviationKind.NotOpenedDespiteViolence, on);
        }

        if (Lacks(subject, ShortcomingCodes.NotOpenedDespiteProtection))
        {
            yield return new CaseDeviation(DeviationKind.NotOpenedDespiteProtection, on);
        }
    }

    private static bool Lacks(Case subject, string code) => subject.Shortcomings.Contains(code, StringComparer.Ordinal);

    private static IEnumerable<CaseDeviation> OfDecision(Decision decision)
    {
        if (decision.Urgent is not null)
        {
            yield return new CaseDeviation(DeviationKind.UrgentWithoutBka, decision.Made.On);
        }

        if (decision.KommuniceringException is not null)
        {
            yield return new CaseDeviation(DeviationKind.KommuniceringLeftOut, decision.Made.On);
        }
    }

    // What stands in a child's file is the whole; a decision not to open, and an import, hold the hearing in the case alone.
    private static (DateOnly On, ChildHearing Hearing)[] Hearings(Case subject)
    {
        var notes = (subject.Dossier?.Files ?? []).SelectMany(FollowingClocks.Hearings).Select(note => (note.On, note.Hearing)).ToArray();
        return subject.Hearing is { } alone && !notes.Any(note => SaysTheSame(note.Hearing, alone))
            ? [(subject.Forhandsbedomning?.Decision?.Made.On ?? subject.Intake.ReceivedOn, alone), .. notes]
            : notes;
    }

    // A list of days is another list each time it is read.
    private static bool SaysTheSame(ChildHearing one, ChildHearing other) => one with { Attempts = [] } == other with { Attempts = [] };

    private static IEnumerable<CaseDeviation> OfHearing((DateOnly On, ChildHearing Hearing) note)
    {
        if (note.Hearing.LocalReason is not null)
        {
            yield return new CaseDeviation(DeviationKind.NotHeardLocalReason, note.On);
        }

        if (note.Hearing is { Heard: false, Reason: NotHeardReason.WouldHarm })
        {
            yield return new CaseDeviation(DeviationKind.NotHeardForRisk, note.On);
        }
    }

    private static IEnumerable<CaseDeviation> OfFile(ChildFile file) =>
    [
        .. file.Feedback.Where(told => told.Hindrance is not null)
            .Select(told => new CaseDeviation(DeviationKind.ChildNotTold, told.RecordedOn)),
        .. file.Bkas.Where(bka => bka is { Reuse: not null, MadeReady: not null })
            .Select(bka => new CaseDeviation(DeviationKind.BkaReusedUnchanged, bka.MadeReady!.On)),
    ];
}
