using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>What the questions of a BKA depend on, read from the case.</summary>
public static class BkaSituations
{
    /// <summary>The situation of one child under one proposal.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="proposal">The proposal; null while none is presented.</param>
    /// <param name="childRef">The child.</param>
    public static BkaSituation Of(Case subject, Proposal? proposal, string childRef)
    {
        var file = subject.FileOf(childRef);
        var hearing = file.HeardAbout(proposal);
        return new BkaSituation(
            childRef,
            subject.IsAdultCase,
            subject.Adult?.Matter,
            proposal?.Outcome ?? (subject.IsAdultCase ? DecisionOutcome.Rejected : DecisionOutcome.WithoutInsats),
            proposal?.IsUrgent == true,
            IsSimplified(subject, proposal),
            subject.Children.Count(),
            subject.Intake.Violence != ViolenceSuspicion.No || subject.Adult?.Matter == AdultMatter.Violence,
            subject.Adult?.IsPreparedAutomatically == true,
            proposal?.SeveralProviders == true,
            hearing?.Heard,
            proposal is null ? null : file.StanceTo(proposal)?.Stance,
            hearing?.Reason);
    }

    /// <summary>Whether the simplified BKA is enough: financial assistance that is granted.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="proposal">The proposal.</param>
    public static bool IsSimplified(Case subject, Proposal? proposal) =>
        subject.Adult?.Matter == AdultMatter.FinancialAssistance && proposal?.Outcome == DecisionOutcome.Granted;
}
