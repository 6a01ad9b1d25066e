using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>Which steps are open to the actor now, and what is missing for the others: the same judgement as a try.</summary>
internal sealed class GetPermittedFeature(ICaseReader cases, CaseSteps steps) : IQueryFeature<GetPermitted, PermittedSteps>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetPermitted query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<PermittedSteps>> AnswerAsync(GetPermitted query, Circumstances circumstances)
    {
        if (await cases.FindAsync(query.CaseId, circumstances.Scope) is not { } loaded)
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var delegation = await steps.DelegationAsync();
        var input = new StepInput(loaded.Case, null, await steps.SurroundingsOfAsync(loaded, circumstances));

        // Receiving a report is the other half of joining it, never a step of its own.
        var open = LifecycleEngine.TriggersFrom(loaded.Case.State)
            .Where(trigger => trigger != Trigger.ReceiveReport)
            .Select(trigger => Judge(trigger, input, circumstances, delegation))
            .ToArray();
        var earlier = loaded.Case.Utredning is null && open.Any(step => step.Trigger == Trigger.OpenUtredning)
            ? await ChainedUtredning.FindAsync(loaded.Case, cases, circumstances)
            : null;
        return new PermittedSteps(
            query.CaseId, loaded.Case.Version, loaded.Case.State, open, loaded.RunningUtredningCaseId,
            earlier is null ? null : CaseViews.Of(earlier, circumstances.Today));
    }

    private static PermittedStep Judge(
        Trigger trigger, StepInput input, Circumstances circumstances, DelegationTable delegation)
    {
        var ruling = CaseSteps.Judge(trigger, input, circumstances, delegation, null);
        var basis = ruling.Row?.Basis ?? LifecycleTable.Rows.First(
            row => row.From == input.Case.State && row.Trigger == trigger).Basis;
        return new PermittedStep(
            trigger, ruling.Refusal is null, ruling.Refusal?.Code, ruling.Refusal?.Missing ?? [],
            StepNeeds.Of(trigger, input.Case), basis);
    }
}
