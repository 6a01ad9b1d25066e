using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Cases;

/// <summary>What would be moved from one person to another.</summary>
internal sealed class PreviewReassignmentFeature(ICaseloadReader caseloads, IAbsenceReader absences, CaseSteps steps)
    : IQueryFeature<PreviewReassignment, ReassignmentPreview>
{
    public CaseAction Action => CaseAction.ManageAbsence;

    public void Check(PreviewReassignment query, InputCheck check) =>
        Reassignments.Check(query.From, query.To, query.Unit, check);

    public async Task<Answer<ReassignmentPreview>> AnswerAsync(PreviewReassignment query, Circumstances circumstances)
    {
        if (query.Unit is not null && !circumstances.Scope.AllowsUnit(query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var load = await caseloads.OfAsync(query.From, query.Unit, circumstances.ScopeOf(CaseAction.Assign));
        var delegation = await steps.DelegationAsync();
        var rows = new List<ReassignmentRow>();
        foreach (var loaded in load.Take(Reassignments.Most))
        {
            var surroundings = await steps.SurroundingsOfAsync(loaded, circumstances);
            rows.Add(Reassignments.Judge(loaded, query.To, surroundings, circumstances, delegation));
        }

        var table = await absences.FromAsync(circumstances.Today);
        string[] units = [.. rows.Select(row => row.Unit).Distinct(StringComparer.Ordinal)];
        return new ReassignmentPreview(
            query.From, query.To, query.Unit, rows.Count(row => row.RefusalCode is null), rows, load.Count - rows.Count,
            Reassignments.FingerprintOf(query.From, query.To, rows),
            units.All(unit => table.IsAway(query.From, unit, circumstances.Today)),
            units.Any(unit => table.IsAway(query.To, unit, circumstances.Today)),
            (await caseloads.UnitsOfAsync(query.To)).Count == 0);
    }
}

/// <summary>Moves them: each by the very step that gives a single case to somebody.</summary>
internal sealed class ReassignCasesFeature(ICommandFeature<AssignCaseworker, CaseChanged> assign, CaseSteps steps)
    : ICommandFeature<ReassignCases, ReassignmentDone>
{
    private const int LongestFingerprint = 64;

    public CaseAction Action => CaseAction.ManageAbsence;

    public void Check(ReassignCases command, InputCheck check)
    {
        Reassignments.Check(command.From, command.To, command.Unit, check);
        check.Text(command.HandoverNote, "handoverNote");
        check.Holds(command.Fingerprint is { Length: > 0 and <= LongestFingerprint }, MissingCodes.Required, "fingerprint");
    }

    public async ValueTask<Answer<ReassignmentDone>> RunAsync(
        ReassignCases command, Circumstances circumstances, IWriteSession session)
    {
        if (command.Unit is not null && !circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var (rows, remaining) = await JudgedAsync(command, circumstances, session);
        if (Reassignments.FingerprintOf(command.From, command.To, rows) != command.Fingerprint)
        {
            return new Refusal(RefusalCodes.PreviewStale);
        }

        var one = circumstances with { Call = new CallContext(circumstances.Actor) };
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].RefusalCode is null)
            {
                var moved = await assign.RunAsync(
                    new AssignCaseworker(command.To, command.HandoverNote) { CaseId = rows[i].CaseId }, one, session);
                rows[i] = Reassignments.Moved(rows[i], moved);
            }
        }

        return new ReassignmentDone(rows.Count(row => row.RefusalCode is null), rows, remaining);
    }

    private async ValueTask<(List<ReassignmentRow> Rows, int Remaining)> JudgedAsync(
        ReassignCases command, Circumstances circumstances, IWriteSession session)
    {
        var (rows, remaining) = (new List<ReassignmentRow>(), 0);
        var (scope, delegation) = (circumstances.ScopeOf(CaseAction.Assign), await steps.DelegationAsync(session));
        foreach (var caseId in await session.CaseloadAsync(command.From, command.Unit))
        {
            var loaded = (await session.LoadAsync(caseId))!;
            if (!scope.Allows(loaded.Case.AccessFacts()))
            {
                continue;
            }

            if (rows.Count == Reassignments.Most)
            {
                remaining++;
                continue;
            }

            var surroundings = await CaseSteps.SurroundingsOfAsync(loaded, circumstances, session);
            rows.Add(Reassignments.Judge(loaded, command.To, surroundings, circumstances, delegation));
        }

        return (rows, remaining);
    }
}
