using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Watches;

/// <summary>
/// The clock of decisions that grant support and wait to be carried out (SoL 34:1): three months from the decision, or anew
/// from the day the carrying out was interrupted. One runs in a case, the next one due; when none waits any more it stands
/// as it stopped last.
/// </summary>
internal static class CarryingOutClock
{
    /// <summary>The clock; null when nothing has been granted.</summary>
    public static CaseClock? Of(Case subject, Dossier dossier)
    {
        Decision? next = null;
        foreach (var (decision, latest) in CarryingOut.Of(dossier))
        {
            if (CarryingOut.Waits(latest) && (next is null || StartOf(dossier, decision) < StartOf(dossier, next)))
            {
                next = decision;
            }
        }

        if (next is not null)
        {
            return CaseClocks.Build(Clock.CarryingOut, StartOf(dossier, next), [], LeftOn(subject));
        }

        return dossier.CarryOuts is not [.., var last]
            ? null
            : CaseClocks.Build(
                Clock.CarryingOut, StartOf(dossier, dossier.Decisions.First(made => made.No == last.DecisionNo)), [], last.On);
    }

    private static DateOnly StartOf(Dossier dossier, Decision decision) => dossier.CarryOuts?.LastOrDefault(
        recorded => recorded.DecisionNo == decision.No && recorded.Kind == CarryOutKind.Interrupted)?.On ?? decision.Made.On;

    // A closed case still owes what it has granted. Another municipality that takes it over owes it from then.
    private static DateOnly? LeftOn(Case subject) =>
        subject.State is CaseState.Voided or CaseState.Transferred ? CaseClocks.EndedOn(subject) : null;
}
