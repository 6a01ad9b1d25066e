using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Deviations;

/// <summary>
/// Reads on in the ledger from its own cursor and goes through each case it names. What is kept of a case follows from the
/// case as it stands, so it does not matter in how many steps the ledger is read.
/// </summary>
internal sealed class RunDeviationIndexFeature(Delegations delegations) : ICommandFeature<RunDeviationIndex, DeviationIndexDone>
{
    private const int MostRows = 500;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(RunDeviationIndex command, InputCheck check) =>
        check.Holds(command.Most is >= 1 and <= MostRows, MissingCodes.BadRange, "most");

    public async ValueTask<Answer<DeviationIndexDone>> RunAsync(
        RunDeviationIndex command, Circumstances circumstances, IWriteSession session)
    {
        var unread = await session.UnreadCasesAsync(command.Most);
        var delegation = await delegations.InForceAsync(session);
        foreach (var caseId in unread.CaseIds)
        {
            if (await session.LoadAsync(caseId) is { Case: var subject })
            {
                await ReadAsync(subject, delegation, session);
            }
        }

        if (unread.Rows > 0)
        {
            session.CompleteDeviationIndex(unread.Through);
        }

        return new DeviationIndexDone(unread.Rows, unread.CaseIds.Count, unread.Rows < command.Most);
    }

    // An export may bring the earlier utredning after the later one, so the child's other cases are looked at again.
    private static async ValueTask ReadAsync(Case subject, DelegationTable delegation, IWriteSession session)
    {
        IReadOnlyList<CaseOfChild> kin = subject.Utredning is null ? [] : await session.CasesOfChildAsync(subject.SubjectRef);
        await KeepAsync(subject, kin, delegation, session);
        foreach (var other in kin.Where(other => other.CaseId != subject.Id))
        {
            if (await session.LoadAsync(other.CaseId) is { Case: { Utredning: not null } found })
            {
                await KeepAsync(found, kin, delegation, session);
            }
        }
    }

    private static async ValueTask KeepAsync(
        Case subject, IReadOnlyList<CaseOfChild> kin, DelegationTable delegation, IWriteSession session)
    {
        var moments = BkaPaces.MayHaveAny(subject) ? await session.BkaMomentsAsync(subject.Id) : [];
        session.SaveDeviations(subject.Id, subject.Unit, subject.State == CaseState.Voided
            ? []
            :
            [
                .. CaseDeviations.Of(subject),
                .. Chains.Of(subject, kin),
                .. WithoutDelegation.Of(subject, delegation),
                .. BkaPaces.Of(subject, moments),
            ]);
    }
}
