using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Egenkontroll;

/// <summary>The units that figures can be asked of.</summary>
internal sealed class ListUnitsFeature(IUnitReader units) : IQueryFeature<ListUnits, UnitList>
{
    public CaseAction Action => CaseAction.ReadFigures;

    public void Check(ListUnits query, InputCheck check)
    {
    }

    public async Task<Answer<UnitList>> AnswerAsync(ListUnits query, Circumstances circumstances) =>
        new UnitList([.. (await units.ListAsync()).Where(circumstances.Scope.AllowsUnit)]);
}
