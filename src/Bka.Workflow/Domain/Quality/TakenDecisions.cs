using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Quality;

/// <summary>A decision that stands in a case.</summary>
/// <param name="Step">The step it was.</param>
/// <param name="On">The day, Europe/Stockholm.</param>
/// <param name="Level">The level that decided; null when an import did not say.</param>
/// <param name="Outcome">What was decided, for a decision on a proposal.</param>
/// <param name="IsRead">Whether it was read from an export and not made here.</param>
public sealed record TakenDecision(Trigger Step, DateOnly On, Function? Level, DecisionOutcome? Outcome = null, bool IsRead = false);

/// <summary>Every decision that a case holds, so that each can be laid beside the delegation of its day.</summary>
public static class TakenDecisions
{
    /// <summary>The decisions of a case.</summary>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<TakenDecision> Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return
        [
            .. Opening(subject),
            .. (subject.Forhandsbedomning?.Extensions ?? []).Select(extension => Taken(Trigger.ExtendForhandsbedomning, extension.Made)),
            .. (subject.Utredning?.Extensions ?? []).Select(extension => Taken(Trigger.ExtendUtredning, extension.Made)),
            .. (subject.Dossier?.Files ?? []).SelectMany(file => file.Bkas)
                .Where(bka => bka is { Approval: not null, Reuse: null })
                .Select(bka => new TakenDecision(Trigger.ApproveBka, bka.Approval!.On, bka.Approval.Level)),
            .. (subject.Dossier?.Proposals ?? []).Where(proposal => proposal.Remitted is not null)
                .Select(proposal => Taken(Trigger.RemitProposal, proposal.Remitted!.Made)),
            .. (subject.Dossier?.Decisions ?? []).Select(decision =>
                Taken(decision.Urgent is null ? Trigger.MakeDecision : Trigger.DecideUrgently, decision.Made, decision.Outcome)),
            .. subject.Dossier?.FollowUp is { } followUp ? [Taken(Trigger.StartFollowUp, followUp.Made)] : Array.Empty<TakenDecision>(),
            .. Ending(subject),
        ];
    }

    private static TakenDecision[] Opening(Case subject) =>
        (subject.Forhandsbedomning?.Decision, subject.Utredning?.Opened) switch
        {
            ({ Opened: false, Made: var made }, _) => [Taken(Trigger.DecideNotToOpen, made)],
            (_, { } opened) => [Taken(Trigger.OpenUtredning, opened)],
            ({ Made: var made }, _) => [Taken(Trigger.OpenUtredning, made)],
            _ => [],
        };

    // A report that joined a running utredning, and a case whose last step was no decision, have an ending and no trigger.
    private static TakenDecision[] Ending(Case subject) => (subject.State, subject.Ending) switch
    {
        (CaseState.Closed, { ClosingReason: not null } ending) => [Taken(Trigger.CloseCase, ending.Made)],
        (CaseState.Transferred, { } ending) => [Taken(Trigger.TransferCase, ending.Made)],
        _ => [],
    };

    private static TakenDecision Taken(Trigger step, DecisionMade made, DecisionOutcome? outcome = null) =>
        new(step, made.On, made.Level, outcome, made.By is null);
}
