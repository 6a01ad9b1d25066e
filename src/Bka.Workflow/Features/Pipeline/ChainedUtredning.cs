using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// A utredning opened shortly after another on the same child was closed: the time limit must not be emptied of meaning by
/// closing and opening again, so the time is summed and shown, before the decision and after it (JO 2565-2016).
/// </summary>
internal static class ChainedUtredning
{
    /// <summary>How many days count as shortly after.</summary>
    public const int Days = 90;

    /// <summary>The utredning that one opened on a day follows upon; null when none does.</summary>
    /// <param name="others">The child's other cases.</param>
    /// <param name="openedOn">The day.</param>
    public static EarlierUtredning? Latest(IEnumerable<Case> others, DateOnly openedOn) => others
        .Where(other => other.State != CaseState.Voided && IsShortlyBefore(other.Utredning?.ClosedOn, openedOn))
        .Select(Of)
        .MaxBy(earlier => earlier?.ClosedOn);

    /// <summary>
    /// The utredning that one opened today would follow upon; null when none would. What is told is what opening it would
    /// tell, whatever unit the earlier one belongs to.
    /// </summary>
    public static async Task<EarlierUtredning?> FindAsync(Case subject, ICaseReader cases, Circumstances circumstances)
    {
        var all = new AccessScope(circumstances.Actor, Relations.Any);
        var others = new List<Case>();
        foreach (var other in await cases.FindAsync(new FindCases(ChildRef: subject.SubjectRef), all))
        {
            if (other.CaseId != subject.Id && await cases.FindAsync(other.CaseId, all) is { Case: var found })
            {
                others.Add(found);
            }
        }

        return Latest(others, circumstances.Today);
    }

    /// <summary>Whether a utredning was closed shortly before a day.</summary>
    /// <param name="closedOn">The day it was closed; null when it was not.</param>
    /// <param name="openedOn">The day.</param>
    public static bool IsShortlyBefore(DateOnly? closedOn, DateOnly openedOn) =>
        closedOn is { } closed && closed <= openedOn && closed.AddDays(Days) >= openedOn;

    private static EarlierUtredning? Of(Case? earlier) => earlier?.Utredning is { ClosedOn: { } closed } utredning
        ? new EarlierUtredning(earlier.Id, utredning.Opened.On, closed, utredning.Earlier?.SummedFrom ?? utredning.Opened.On)
        : null;
}
