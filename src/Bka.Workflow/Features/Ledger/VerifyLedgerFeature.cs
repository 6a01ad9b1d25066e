using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Ledger;

/// <summary>Walks the whole ledger.</summary>
internal sealed class VerifyLedgerFeature(ILedgerReader ledger) : IQueryFeature<VerifyLedger, LedgerVerdict>
{
    public CaseAction Action => CaseAction.VerifyLedger;

    public void Check(VerifyLedger query, InputCheck check)
    {
    }

    public async Task<Answer<LedgerVerdict>> AnswerAsync(VerifyLedger query, Circumstances circumstances) =>
        await ledger.VerifyAsync(CancellationToken.None);
}
