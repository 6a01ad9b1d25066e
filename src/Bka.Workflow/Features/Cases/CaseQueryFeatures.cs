using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>Reads one case.</summary>
internal sealed class GetCaseFeature(ICaseReader cases) : IQueryFeature<GetCase, CaseView>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetCase query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<CaseView>> AnswerAsync(GetCase query, Circumstances circumstances) =>
        await cases.FindAsync(query.CaseId, circumstances.Scope) is { } found
            ? CaseViews.Of(found.Case, circumstances.Today) with { HasProtected = found.IsProtected }
            : new Refusal(RefusalCodes.CaseNotFound);
}

/// <summary>Finds cases by the case system's references.</summary>
internal sealed class FindCasesFeature(ICaseReader cases) : IQueryFeature<FindCases, CaseList>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(FindCases query, InputCheck check)
    {
        check.Ref(query.CaseRef, "caseRef", required: query.ChildRef is null);
        check.Ref(query.ChildRef, "childRef", required: false);
    }

    public async Task<Answer<CaseList>> AnswerAsync(FindCases query, Circumstances circumstances) =>
        new CaseList(await cases.FindAsync(query, circumstances.Scope));
}

/// <summary>What has happened in one case.</summary>
internal sealed class GetHistoryFeature(ICaseReader cases) : IQueryFeature<GetHistory, CaseHistory>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetHistory query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<CaseHistory>> AnswerAsync(GetHistory query, Circumstances circumstances) =>
        await cases.HistoryAsync(query.CaseId, circumstances.Scope) is { } entries
            ? new CaseHistory(query.CaseId, entries)
            : new Refusal(RefusalCodes.CaseNotFound);
}
