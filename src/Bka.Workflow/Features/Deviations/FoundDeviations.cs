using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Deviations;

/// <summary>Utredningar opened shortly after another on the same child was closed.</summary>
internal static class Chains
{
    /// <summary>What opening it told, or what an export shows that nobody was told.</summary>
    public static IEnumerable<CaseDeviation> Of(Case subject, IReadOnlyList<CaseOfChild> kin)
    {
        if (subject.Utredning is not { Opened.On: var opened } utredning)
        {
            yield break;
        }

        var closed = utredning.Earlier?.ClosedOn ?? kin
            .Where(other => other.CaseId != subject.Id && other.State != CaseState.Voided
                && ChainedUtredning.IsShortlyBefore(other.UtredningClosedOn, opened))
            .Max(other => other.UtredningClosedOn);
        if (closed is { } day)
        {
            yield return new CaseDeviation(DeviationKind.ChainedUtredning, opened, opened.DayNumber - day.DayNumber);
        }
    }
}

/// <summary>Decisions on a level that lacked the delegation on their day.</summary>
internal static class WithoutDelegation
{
    /// <summary>Each decision of the case laid beside the delegation of its day. Made here there should be none.</summary>
    public static IEnumerable<CaseDeviation> Of(Case subject, DelegationTable delegation) =>
        from taken in TakenDecisions.Of(subject)
        let type = DelegationTable.Of(
            taken.Step, new DecisionSubject(subject.Intake.Violence, subject.IsAdultCase, taken.Outcome))
        where type is not null && Lacks(subject, taken, type.Value, delegation)
        select new CaseDeviation(DeviationKind.DelegationMissing, taken.On, Decision: type);

    // The opening decision of an export was judged when it was read, with what is particular to exports.
    private static bool Lacks(Case subject, TakenDecision taken, DecisionType type, DelegationTable delegation) =>
        taken is { IsRead: true, Step: Trigger.OpenUtredning or Trigger.DecideNotToOpen }
            ? subject.Shortcomings.Contains(ShortcomingCodes.DelegationMissing, StringComparer.Ordinal)
            : taken.Level is { } level && delegation.Find(type, level, subject.Unit, taken.On) is null;
}

/// <summary>How fast the answers of approved BKAs were saved.</summary>
internal static class BkaPaces
{
    /// <summary>Whether any BKA of the case is approved and long enough to look at.</summary>
    public static bool MayHaveAny(Case subject) => Latest(subject).Any();

    /// <summary>The latest approved BKA of each child.</summary>
    public static IEnumerable<CaseDeviation> Of(Case subject, IReadOnlyList<BkaMoments> moments) =>
        from latest in Latest(subject)
        let moment = moments.FirstOrDefault(one => one.ChildRef == latest.ChildRef)
        where moment is not null
        let kind = AnswerPace.Of(latest.Bka, moment.ReadyAt, moment.BySystem.Contains(latest.Bka.No))
        where kind is not null
        select new CaseDeviation(kind.Value, latest.Bka.Approval!.On);

    private static IEnumerable<(string ChildRef, ChildBka Bka)> Latest(Case subject) =>
        from file in subject.Dossier?.Files ?? []
        where file.Bka is { State: BkaState.Approved, Approval: not null, Reuse: null }
            && file.Bka.Answers.Count >= AnswerPace.FewestAnswers
        select (file.ChildRef, file.Bka);
}
