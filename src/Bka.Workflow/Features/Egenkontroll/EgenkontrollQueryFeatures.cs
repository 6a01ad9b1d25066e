using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>The draws that have been made.</summary>
internal sealed class ListSpotChecksFeature(ISpotCheckReader spotChecks) : IQueryFeature<ListSpotChecks, SpotCheckList>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(ListSpotChecks query, InputCheck check)
    {
    }

    public async Task<Answer<SpotCheckList>> AnswerAsync(ListSpotChecks query, Circumstances circumstances) =>
        new SpotCheckList(await spotChecks.ListAsync(circumstances.Scope));
}

/// <summary>One draw and the drawn cases that the actor may see.</summary>
internal sealed class GetSpotCheckFeature(ISpotCheckReader spotChecks, ICaseReader cases)
    : IQueryFeature<GetSpotCheck, SpotCheckDetail>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(GetSpotCheck query, InputCheck check) => check.Id(query.DrawId, "drawId");

    public async Task<Answer<SpotCheckDetail>> AnswerAsync(GetSpotCheck query, Circumstances circumstances) =>
        await spotChecks.FindAsync(query.DrawId, circumstances.Scope) is { } draw
            ? new SpotCheckDetail(
                draw, await cases.SummariesAsync(draw.Ids, circumstances.ScopeOf(CaseAction.Read)))
            : new Refusal(RefusalCodes.SpotCheckNotFound);
}
