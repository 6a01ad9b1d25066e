using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>What waits for the actor to approve it: judged by the very step, so that nobody is shown what they may not approve.</summary>
internal sealed class ListReadyBkasFeature(IReadyBkaReader ready, ICaseReader cases, CaseSteps steps) : IQueryFeature<ListReadyBkas, ReadyBkas>
{
    private const int Most = 50;

    public CaseAction Action => CaseAction.Decide;

    public void Check(ListReadyBkas query, InputCheck check)
    {
    }

    public async Task<Answer<ReadyBkas>> AnswerAsync(ListReadyBkas query, Circumstances circumstances)
    {
        var delegation = await steps.DelegationAsync();
        var waiting = new List<ReadyBka>();
        foreach (var (caseId, childRef) in await ready.ReadyAsync(circumstances.Scope, Most))
        {
            if (await cases.FindAsync(caseId, circumstances.Scope) is not { } loaded)
            {
                continue;
            }

            var subject = loaded.Case;
            var input = new StepInput(
                subject, new ApproveBka(childRef) { CaseId = caseId }, await steps.SurroundingsOfAsync(loaded, circumstances));
            if (CaseSteps.Judge(Trigger.ApproveBka, input, circumstances, delegation, null).Refusal is null)
            {
                waiting.Add(new ReadyBka(caseId, subject.CaseRef, childRef, subject.Unit, subject.Caseworker));
            }
        }

        return new ReadyBkas(waiting);
    }
}
