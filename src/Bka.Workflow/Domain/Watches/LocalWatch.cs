using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// A watch of the municipality's own: from one day in a case to another, within a term. It reminds of a local goal and never
/// of a duty that the law sets another term for.
/// </summary>
/// <param name="No">Its number, 1–99: what it is stored under, so it never changes and is never given to another.</param>
/// <param name="Code">Its stable code: lower-case letters, digits and hyphens.</param>
/// <param name="Title">What people read, in Swedish.</param>
/// <param name="Starts">The day it starts on.</param>
/// <param name="Term">How long it runs.</param>
/// <param name="Stops">The day it stops on.</param>
/// <param name="WarningDays">How many days before the last day it warns.</param>
/// <param name="ValidFrom">It watches what starts on this day or later; null without limit.</param>
/// <param name="ValidTo">It watches what starts on this day or earlier; null until further notice.</param>
/// <param name="MovesPastRestDays">Whether a last day on a day of rest moves to the next workday.</param>
/// <param name="InAdultCases">Only adults' cases, only children's, or null for both.</param>
public sealed record LocalWatch(
    int No,
    string Code,
    string Title,
    CaseMoment Starts,
    Term Term,
    CaseMoment Stops,
    int WarningDays,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    bool MovesPastRestDays = false,
    bool? InAdultCases = null)
{
    /// <summary>Its clock on a case; null when it does not run there.</summary>
    /// <param name="subject">The case.</param>
    public CaseClock? ClockOf(Case subject)
    {
        if (subject.IsAdultCase == !(InAdultCases ?? subject.IsAdultCase)
            || CaseMoments.DayOf(subject, Starts) is not { } start || start < ValidFrom || start > ValidTo)
        {
            return null;
        }

        var nominal = Term.AddTo(start);
        var last = MovesPastRestDays ? SwedishCalendar.NextWorkday(nominal) : nominal;
        var stopped = CaseMoments.DayOf(subject, Stops) ?? CaseClocks.EndedOn(subject);
        return new CaseClock(
            Clock.Local, start, nominal, last, last, last.AddDays(-WarningDays), stopped, HasLateExtension: false, Local: this);
    }

    /// <summary>Explains its day.</summary>
    /// <param name="clock">Its clock on a case.</param>
    public DeadlineExplanation Explain(CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var term = Term.Unit == TermUnit.Months ? $"{Term.Count} månader" : $"{Term.Count} dagar";
        string[] sentences =
        [
            $"Tiden räknas från {SwedishDay.Full(clock.StartDay)}.",
            $"{Title}: kommunens egen bevakning, {term}. Lagen säger inget om den här tiden.",
            $"Sista dagen är {SwedishDay.Full(clock.LastDay)}.",
        ];
        return new DeadlineExplanation(
            Clock.Local, clock.StartDay, clock.NominalLastDay, clock.LegalLastDay, clock.LastDay, clock.WarningDay, "", [], sentences);
    }
}

/// <summary>The days in a case that a local watch can start or stop on.</summary>
internal static class CaseMoments
{
    /// <summary>The first day of its kind; null when it has not come.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="moment">Which.</param>
    public static DateOnly? DayOf(Case subject, CaseMoment moment) => moment switch
    {
        CaseMoment.Received => subject.Intake.ReceivedOn,
        CaseMoment.SkyddsbedomningMade => subject.Skyddsbedomning?.AssessedOn,
        CaseMoment.UtredningOpened => subject.Utredning?.Opened.On,
        CaseMoment.ChildHeard => First(FilesOf(subject).SelectMany(FollowingClocks.Hearings)
            .Where(note => note.Hearing.Heard).Select(note => note.On)),
        CaseMoment.ProposalMade => First((subject.Dossier?.Proposals ?? []).Select(proposal => proposal.PresentedOn)),
        CaseMoment.Decided => First((subject.Dossier?.Decisions ?? []).Select(decision => decision.Made.On)),
        CaseMoment.ChildTold => First(FilesOf(subject).SelectMany(file => file.Feedback)
            .Where(told => told.GivenOn is not null).Select(told => told.GivenOn!.Value)),
        CaseMoment.Ended => CaseClocks.EndedOn(subject),
    };

    private static IReadOnlyList<ChildFile> FilesOf(Case subject) => subject.Dossier?.Files ?? [];

    private static DateOnly? First(IEnumerable<DateOnly> days) => days.Select(day => (DateOnly?)day).Min();
}
