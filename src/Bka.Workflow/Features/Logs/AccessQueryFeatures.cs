using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Logs;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Logs;

/// <summary>The access log, newest first.</summary>
internal sealed class ListAccessFeature(IAccessReader log) : IQueryFeature<ListAccess, AccessPage>
{
    private const int Most = 200;
    private const int MostCases = 100;

    public CaseAction Action => CaseAction.ReadAccessLog;

    public void Check(ListAccess query, InputCheck check)
    {
        AccessPeriods.Check(query.From, query.To, check);
        check.Ref(query.Person, "person", required: false);
        check.Holds(query.CaseIds is null or { Count: >= 1 and <= MostCases }, MissingCodes.BadRange, "caseId");
        foreach (var caseId in query.CaseIds ?? [])
        {
            check.Id(caseId, "caseId");
        }

        check.Ref(query.CaseRef, "caseRef", required: false);
        check.Holds(query.CaseIds is null || query.CaseRef is null, MissingCodes.BadRange, "caseRef");

        if (query.Act is { } act)
        {
            check.Known(act, "act");
        }

        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
        check.Holds(query.Before is null or > 0, MissingCodes.BadRange, "before");
    }

    public async Task<Answer<AccessPage>> AnswerAsync(ListAccess query, Circumstances circumstances)
    {
        if (query.CaseRef is { } reference)
        {
            var cases = await log.CasesOfAsync(reference.Trim(), circumstances.Actor.SeesProtected);
            return cases.Count == 0
                ? new Refusal(RefusalCodes.CaseNotFound)
                : await log.ListAsync(query with { CaseIds = cases, CaseRef = null });
        }

        var page = await log.ListAsync(query);
        return page.Entries.Count > 0 || await AreCasesAsync(query.CaseIds ?? []) ? page : new Refusal(RefusalCodes.CaseNotFound);
    }

    // Of what is no case's id nobody can say that nobody has read it.
    private async Task<bool> AreCasesAsync(IReadOnlyList<string> caseIds)
    {
        foreach (var caseId in caseIds)
        {
            if (!(await log.CasesOfAsync(caseId, seesProtected: false)).Contains(caseId, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Who has read one case.</summary>
internal sealed class GetCaseAccessFeature(IAccessReader log, IEmergencyReader cases) : IQueryFeature<GetCaseAccess, CaseReaders>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReviewAccess;

    public void Check(GetCaseAccess query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<CaseReaders>> AnswerAsync(GetCaseAccess query, Circumstances circumstances)
    {
        if (await cases.UnitOfAsync(query.CaseId) is not { } unit || !circumstances.Scope.AllowsUnit(unit))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        var page = await log.ListAsync(new ListAccess(
            circumstances.Today.AddDays(-AccessPeriods.MostDays), circumstances.Today, CaseIds: [query.CaseId], Limit: Most));
        return new CaseReaders(query.CaseId, page.Entries, page.Next is not null);
    }
}

/// <summary>A random sample of reads to look at.</summary>
internal sealed class DrawAccessSampleFeature(IAccessReader log) : IQueryFeature<DrawAccessSample, AccessSample>
{
    private const int LongestSeed = 40;
    private const int MostDrawn = 100;

    public CaseAction Action => CaseAction.ReadAccessLog;

    public void Check(DrawAccessSample query, InputCheck check)
    {
        AccessPeriods.Check(query.From, query.To, check);
        check.Line(query.Seed, "seed", 1, LongestSeed);
        check.Holds(query.Size is >= 1 and <= MostDrawn, MissingCodes.BadRange, "size");
        check.Holds(query.Through is null or >= 0, MissingCodes.BadRange, "through");
    }

    public async Task<Answer<AccessSample>> AnswerAsync(DrawAccessSample query, Circumstances circumstances)
    {
        var draw = new AccessDraw(query.Seed, query.Size);
        await log.WalkAsync(query.From, query.To, entry =>
        {
            if (entry.Seq <= (query.Through ?? long.MaxValue) && AccessSignalCount.IsByAPerson(entry) && entry is { Refusal: null, Act: not (AccessAct.LogRead or AccessAct.LogVerified) })
            {
                draw.Take(entry);
            }
        });
        return new AccessSample(draw.Population, draw.Drawn, draw.Through);
    }
}

/// <summary>What in the access log deserves a second look.</summary>
internal sealed class GetAccessSignalsFeature(IAccessReader log) : IQueryFeature<GetAccessSignals, AccessSignals>
{
    public CaseAction Action => CaseAction.ReadAccessLog;

    public void Check(GetAccessSignals query, InputCheck check)
    {
        AccessPeriods.Check(query.From, query.To, check);
        check.Holds(query.MostCases is >= 1 and <= 1000, MissingCodes.BadRange, "mostCases");
    }

    public async Task<Answer<AccessSignals>> AnswerAsync(GetAccessSignals query, Circumstances circumstances)
    {
        var count = new AccessSignalCount(query.MostCases);
        await log.WalkAsync(query.From, query.To, count.Take);
        return count.Found();
    }
}

/// <summary>Walks the chain of the access log.</summary>
internal sealed class VerifyAccessLogFeature(IAccessReader log) : IQueryFeature<VerifyAccessLog, LedgerVerdict>
{
    public CaseAction Action => CaseAction.VerifyLedger;

    public void Check(VerifyAccessLog query, InputCheck check)
    {
    }

    public async Task<Answer<LedgerVerdict>> AnswerAsync(VerifyAccessLog query, Circumstances circumstances) =>
        await log.VerifyAsync();
}

/// <summary>What is the same for every question about a period of the log.</summary>
internal static class AccessPeriods
{
    /// <summary>The longest period asked about at once, in days.</summary>
    public const int MostDays = 92;

    public static void Check(DateOnly from, DateOnly to, InputCheck check)
    {
        check.Day(from, "from");
        check.Day(to, "to");
        check.Holds(from <= to && to.DayNumber - from.DayNumber <= MostDays, MissingCodes.BadRange, "to");
    }
}
