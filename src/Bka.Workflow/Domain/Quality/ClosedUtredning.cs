using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;

namespace Bka.Workflow.Domain.Quality;

/// <summary>A utredning that is closed, as it is counted.</summary>
public static class ClosedUtredning
{
    /// <summary>
    /// The day a case's utredning was closed, by a final decision, by closing the case, or when another municipality took
    /// over; null while it runs, and for a case that was registered by mistake.
    /// </summary>
    /// <param name="subject">The case.</param>
    public static DateOnly? On(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.State == CaseState.Voided || subject.Utredning is not { } utredning
            ? null
            : utredning.ClosedOn ?? CaseClocks.EndedOn(subject);
    }
}
