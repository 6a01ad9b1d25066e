using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Texts;

/// <summary>The motiveringar in which something was found, for those who may read their cases; never who wrote them.</summary>
internal sealed class ListTextFindingsFeature(ITextReader texts) : IQueryFeature<ListTextFindings, TextFindingPage>
{
    private const int Most = 100;

    private static readonly string[] Findings =
        [TextFindingCodes.Thin, TextFindingCodes.StopPhrase, TextFindingCodes.NearCopy, TextFindingCodes.NearCopyOfSibling];

    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(ListTextFindings query, InputCheck check)
    {
        check.Period(query.From, query.To, query.Unit);
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.After is null || (query.After.Length <= 80 && DayCursor.TryRead(query.After, out _)), MissingCodes.Malformed, "after");
        check.Holds(query.Finding is null || Findings.Contains(query.Finding, StringComparer.Ordinal), MissingCodes.Malformed, "finding");
        if (query.Field is { } field)
        {
            check.Known(field, "field");
        }
    }

    public async Task<Answer<TextFindingPage>> AnswerAsync(ListTextFindings query, Circumstances circumstances) =>
        await texts.ListAsync(query, circumstances.Scope, circumstances.ScopeOf(CaseAction.Read));
}
