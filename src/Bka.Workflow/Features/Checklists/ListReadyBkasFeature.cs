using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Checklists;

/// <summary>What waits for the actor to approve it: judged by the very step, so that nobody is shown what they may not approve.</summary>
internal sealed class ListReadyBkasFeature(IReadyBkaReader ready, ICaseReader cases, CaseSteps steps) : IQueryFeature<ListReadyBkas, ReadyBkas>
{
    // What is shown, and how many are asked for at a time.
    private const int Most = 50;

    // What is judged at the utmost: each costs the reading of a case, and somebody whose delegation covers none of them would
    // else have them all read.
    private const int MostJudged = 500;

    public CaseAction Action => CaseAction.Decide;

    public void Check(ListReadyBkas query, InputCheck check)
    {
    }

    public async Task<Answer<ReadyBkas>> AnswerAsync(ListReadyBkas query, Circumstances circumstances)
    {
        var delegation = await steps.DelegationAsync();
        var waiting = new List<ReadyBka>();
        ReadyBkaPlace? last = null;
        for (var judged = 0; judged < MostJudged; judged += Most)
        {
            var page = await ready.ReadyAsync(circumstances.Scope, last, Most);
            foreach (var place in page)
            {
                if (waiting.Count == Most)
                {
                    return new ReadyBkas(waiting, HasMore: true);
                }

                if (await WaitingAsync(place, circumstances, delegation) is { } bka)
                {
                    waiting.Add(bka);
                }
            }

            if (page.Count < Most)
            {
                return new ReadyBkas(waiting, HasMore: false);
            }

            last = page[^1];
        }

        return new ReadyBkas(waiting, HasMore: true);
    }

    // Null when the actor may not approve it.
    private async Task<ReadyBka?> WaitingAsync(ReadyBkaPlace place, Circumstances circumstances, DelegationTable delegation)
    {
        if (await cases.FindAsync(place.CaseId, circumstances.Scope) is not { } loaded)
        {
            return null;
        }

        var subject = loaded.Case;
        var input = new StepInput(
            subject, new ApproveBka(place.ChildRef) { CaseId = place.CaseId }, await steps.SurroundingsOfAsync(loaded, circumstances));
        return CaseSteps.Judge(Trigger.ApproveBka, input, circumstances, delegation, null).Refusal is null
            ? new ReadyBka(place.CaseId, subject.CaseRef, place.ChildRef, subject.Unit, subject.Caseworker)
            : null;
    }
}
