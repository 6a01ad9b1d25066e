using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// Tells the access log before an answer leaves: no row, no data. A store that was opened to be read alone can take no
/// row; it is opened so by nothing but the command line beside the file.
/// </summary>
/// <param name="gate">Takes the row, many in one commit.</param>
/// <param name="openings">Knows which cases are opened in an emergency.</param>
/// <param name="options">Knows whether the store can be written.</param>
internal sealed class AccessLog(IWriteGate gate, IEmergencyReader openings, BkaOptions options)
{
    /// <summary>The emergency opening by which an actor may read a case that is not theirs; null when there is none.</summary>
    public async Task<EmergencyOpening?> OpeningAsync(object query, Actor actor, DateTimeOffset now) =>
        ReadTable.Of(query) is { CaseOf: { } caseOf } && !Access.Scope(actor, CaseAction.OpenInEmergency).IsEmpty
            ? await openings.HeldAsync(actor, caseOf(query), now)
            : null;

    /// <summary>Tells of a question and its answer.</summary>
    /// <param name="query">The question.</param>
    /// <param name="answer">The answer; null when it was refused.</param>
    /// <param name="refusal">The refusal; null when it was answered.</param>
    /// <param name="told">Who asked, when, and by which opening.</param>
    public async ValueTask TellAsync(object query, object? answer, Refusal? refusal, Told told)
    {
        if (ReadTable.Of(query) is not { } reading)
        {
            return;
        }

        var caseId = reading.CaseOf?.Invoke(query);
        var cases = answer is null || reading.CasesOf is null ? null : reading.CasesOf(answer).Distinct(StringComparer.Ordinal).ToArray();
        if (cases is [] && reading.Act != AccessAct.Searched)
        {
            return;
        }

        var verdict = answer is null ? null : reading.Verdict?.Invoke(answer);
        await AppendAsync(new AccessEntry(
            0, told.At, told.Call.Actor.Id, told.Call.Actor.Function, told.Call.Actor.Client, reading.Act,
            told.Call.Visit?.Way ?? AccessWay.Shown, caseId,
            verdict?.Rows ?? cases?.Length ?? (answer is null || caseId is null ? 0 : 1),
            told.Opening?.OpeningId, refusal?.Code ?? verdict?.Reason,
            new AccessDetails(told.Call.Actor.Units, cases, told.Call.Visit?.Correlation, reading.Log)), told.Call.Visit);
    }

    /// <summary>Tells of a command that was refused because it was somebody else's case, or nobody's.</summary>
    public async ValueTask TellAsync(object command, Refusal refusal, Told told)
    {
        if (refusal.Code is not (RefusalCodes.NotAuthorised or RefusalCodes.OtherUnit or RefusalCodes.CaseNotFound
            or RefusalCodes.OpeningNotFound))
        {
            return;
        }

        await AppendAsync(new AccessEntry(
            0, told.At, told.Call.Actor.Id, told.Call.Actor.Function, told.Call.Actor.Client, AccessAct.Attempted, AccessWay.Shown,
            CaseOf(command), 0, null, refusal.Code,
            new AccessDetails(told.Call.Actor.Units, null, told.Call.Visit?.Correlation)), told.Call.Visit);
    }

    // An id that a person typed may be anything: only what has an id's form is kept.
    private static string? CaseOf(object command)
    {
        var caseId = command switch
        {
            CaseCommand { CaseId: var id } => id,
            AcknowledgeAlert { Alert.CaseId: var id } => id,
            SnoozeAlert { Alert.CaseId: var id } => id,
            _ => null,
        };
        return caseId is { Length: > 0 and <= 64 } && caseId.All(char.IsAsciiLetterOrDigit) ? caseId : null;
    }

    private async ValueTask AppendAsync(AccessEntry entry, ReadVisit? visit)
    {
        var what = $"{entry.Act} {entry.CaseId} {entry.OpeningId} {entry.Refusal} {string.Join(',', entry.Details.CaseIds ?? [])}";
        if (options.ReadOnly || (entry.Act is not AccessAct.LogVerified && visit?.HasTold(what) == true))
        {
            return;
        }

        if (visit?.Hold(entry) != true)
        {
            await WriteAsync([entry]);
        }

        visit?.NoteTold(what);
    }

    /// <summary>Tells of what a visit has let wait.</summary>
    public async Task SettleAsync(ReadVisit visit)
    {
        if (visit.Settle() is { Count: > 0 } waiting)
        {
            await WriteAsync(waiting);
        }
    }

    // Once begun it is told whole: whoever asks may go away, and the answer may have been seen.
    private async Task WriteAsync(IReadOnlyList<AccessEntry> entries) => await gate.RunAsync(
        async session =>
        {
            foreach (var entry in entries)
            {
                await session.AppendAccessAsync(entry);
            }

            return true;
        },
        CancellationToken.None);
}

/// <summary>Whom a row of the access log tells of.</summary>
/// <param name="Call">Who asked.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Opening">The emergency opening it rests on; null for none.</param>
internal sealed record Told(CallContext Call, DateTimeOffset At, EmergencyOpening? Opening = null);
