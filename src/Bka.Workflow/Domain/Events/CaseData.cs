using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Domain.Events;

/// <summary>What is told of a case.</summary>
public static class CaseData
{
    /// <summary>The form of the data; a member that changes its meaning gives it another number.</summary>
    public const string Schema = "urn:bka:event:case:1";

    /// <summary>A case as it stands: ids, codes and days, and nothing that a person has written.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="watches">What is watched, the municipality's own included.</param>
    /// <param name="withRefs">Whether the case system's own references are told.</param>
    public static EventData Of(Case subject, WatchTable watches, bool withRefs) => new(
        subject.Id,
        subject.Version,
        subject.State,
        subject.Intake.Kind,
        subject.Adult?.Matter,
        withRefs ? subject.CaseRef : null,
        withRefs ? subject.SubjectRef : null,
        subject.Unit,
        subject.Caseworker,
        subject.RegisteredBy,
        subject.Source,
        [.. watches.ClocksOf(subject).OrderBy(clock => clock.No).Select(Of)]);

    private static EventClock Of(CaseClock clock) => new(
        clock.Clock, clock.StartDay, clock.NominalLastDay, clock.LegalLastDay, clock.LastDay, clock.HasLateExtension, clock.StoppedOn,
        clock.Local?.Title);
}
