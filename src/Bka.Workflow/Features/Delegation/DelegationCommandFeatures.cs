using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Delegation;

/// <summary>Enters a row that the nämnd has decided; it waits for somebody else.</summary>
internal sealed class ProposeDelegationFeature : ICommandFeature<ProposeDelegation, DelegationEntry>
{
    private const int ShortestReference = 3;
    private const int LongestReference = 100;

    public CaseAction Action => CaseAction.EditDelegation;

    public void Check(ProposeDelegation command, InputCheck check)
    {
        check.Known(command.Decision, "decision");
        check.Known(command.Lowest, "lowest");
        check.Line(command.BoardDecision, "boardDecision", ShortestReference, LongestReference);
        check.Unit(command.Unit, required: false);
        check.Day(command.ValidFrom, "validFrom");
        check.Holds(command.ValidFrom >= check.Today, MissingCodes.Retroactive, "validFrom");
        if (command.ValidTo is { } last)
        {
            check.Day(last, "validTo");
            check.Holds(last >= command.ValidFrom, MissingCodes.BadRange, "validTo");
        }

        if (command.Besides is { } besides)
        {
            check.Known(besides, "besides");
        }

        foreach (var fault in DelegationLimits.Faults(command.Decision, command.Lowest, command.Besides))
        {
            check.Fault(fault);
        }
    }

    public async ValueTask<Answer<DelegationEntry>> RunAsync(
        ProposeDelegation command, Circumstances circumstances, IWriteSession session)
    {
        if (!DelegationProposals.MayEdit(circumstances.Actor, command.Unit))
        {
            return new Refusal(RefusalCodes.NotAuthorised);
        }

        var proposed = new DelegationEntry(
            "", command.Decision, command.Lowest, command.Besides, command.Unit, command.ValidFrom, command.ValidTo,
            command.BoardDecision.Trim(), new Signature(circumstances.Actor.Id, circumstances.Now));
        return await session.AddDelegationAsync(proposed, circumstances.Actor);
    }
}

/// <summary>Confirms a row that somebody else has entered; from its first day the table says so.</summary>
internal sealed class ConfirmDelegationFeature : ICommandFeature<ConfirmDelegation, DelegationEntry>
{
    public CaseAction Action => CaseAction.EditDelegation;

    public void Check(ConfirmDelegation command, InputCheck check) => check.Id(command.ProposalId, "proposalId");

    public async ValueTask<Answer<DelegationEntry>> RunAsync(
        ConfirmDelegation command, Circumstances circumstances, IWriteSession session)
    {
        var found = await DelegationProposals.WaitingAsync(command.ProposalId, circumstances.Actor, session);
        if (found.Value is not { } proposed)
        {
            return found;
        }

        if (proposed.Proposed.By == circumstances.Actor.Id)
        {
            return new Refusal(RefusalCodes.FourEyes);
        }

        // What was decided while the proposal waited was decided by the row in force then.
        if (proposed.ValidFrom < circumstances.Today)
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.Retroactive, Item: "validFrom")]);
        }

        var confirmed = proposed with { Confirmed = new Signature(circumstances.Actor.Id, circumstances.Now) };
        session.SettleDelegation(confirmed, circumstances.Actor);
        return confirmed;
    }
}

/// <summary>Withdraws a row that waits: nothing comes into force by it, so its own proposer may as well.</summary>
internal sealed class WithdrawDelegationFeature : ICommandFeature<WithdrawDelegation, DelegationEntry>
{
    public CaseAction Action => CaseAction.EditDelegation;

    public void Check(WithdrawDelegation command, InputCheck check)
    {
        check.Id(command.ProposalId, "proposalId");
        check.Text(command.Reasons, "reasons");
        check.NoPersonalNumber(command.Reasons, "reasons");
    }

    public async ValueTask<Answer<DelegationEntry>> RunAsync(
        WithdrawDelegation command, Circumstances circumstances, IWriteSession session)
    {
        var found = await DelegationProposals.WaitingAsync(command.ProposalId, circumstances.Actor, session);
        if (found.Value is not { } proposed)
        {
            return found;
        }

        var withdrawn = proposed with
        {
            Withdrawn = new Signature(circumstances.Actor.Id, circumstances.Now),
            WithdrawnWhy = command.Reasons,
        };
        session.SettleDelegation(withdrawn, circumstances.Actor);
        return withdrawn;
    }
}

/// <summary>What confirming and withdrawing begin with.</summary>
internal static class DelegationProposals
{
    /// <summary>Whether the actor may edit a unit's rows, or with no unit the rows for all.</summary>
    public static bool MayEdit(Actor actor, string? unit) =>
        unit is null || actor.Units.Contains(unit, StringComparer.Ordinal);

    /// <summary>The proposal, if it waits and the actor may settle it.</summary>
    public static async ValueTask<Answer<DelegationEntry>> WaitingAsync(string proposalId, Actor actor, IWriteSession session)
    {
        if (await session.FindDelegationAsync(proposalId) is not { } found)
        {
            return new Refusal(RefusalCodes.DelegationNotFound);
        }

        if (!MayEdit(actor, found.Unit))
        {
            return new Refusal(RefusalCodes.NotAuthorised);
        }

        return found is { Confirmed: null, Withdrawn: null } ? found : new Refusal(RefusalCodes.DelegationSettled);
    }
}
