using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>Takes an alert on, with a reason.</summary>
internal sealed class AcknowledgeAlertFeature(BkaOptions options) : ICommandFeature<AcknowledgeAlert, AlertNoted>
{
    public CaseAction Action => CaseAction.AcknowledgeAlerts;

    public void Check(AcknowledgeAlert command, InputCheck check) => AlertNotes.Check(command.Alert, command.Reason, command.Note, check);

    public async ValueTask<Answer<AlertNoted>> RunAsync(
        AcknowledgeAlert command, Circumstances circumstances, IWriteSession session) =>
        await AlertNotes.FindAsync(command.Alert, options.Watches.Alerts, circumstances, session) switch
        {
            { Refusal: { } refusal } => refusal,
            { Value: var found } => AlertNotes.Keep(command.Alert, command.Reason, command.Note, null, found!, circumstances, session),
        };
}

/// <summary>Puts an alert off to a day.</summary>
internal sealed class SnoozeAlertFeature(BkaOptions options) : ICommandFeature<SnoozeAlert, AlertNoted>
{
    public CaseAction Action => CaseAction.AcknowledgeAlerts;

    public void Check(SnoozeAlert command, InputCheck check)
    {
        AlertNotes.Check(command.Alert, command.Reason, command.Note, check);
        check.Planned(command.Until, "until", AlertActs.MostDays);
        check.Holds(command.Until != check.Today, MissingCodes.BadRange, "until");
    }

    public async ValueTask<Answer<AlertNoted>> RunAsync(
        SnoozeAlert command, Circumstances circumstances, IWriteSession session)
    {
        var found = await AlertNotes.FindAsync(command.Alert, options.Watches.Alerts, circumstances, session);
        if (found.Refusal is not null)
        {
            return found.Refusal;
        }

        return AlertActs.MostSnooze(found.Value!.Rung, command.Alert.LastDay, circumstances.Today) switch
        {
            _ when !found.Value.Settles => new Refusal(RefusalCodes.SnoozeRefused, [new Missing(MissingCodes.NotAddressee)]),
            null => new Refusal(RefusalCodes.SnoozeRefused, [new Missing(MissingCodes.StatutoryBreach)]),
            { } most when command.Until > most =>
                new Refusal(RefusalCodes.SnoozeRefused, [new Missing(MissingCodes.BeyondLastDay, Item: "until")]),
            _ => AlertNotes.Keep(command.Alert, command.Reason, command.Note, command.Until, found.Value, circumstances, session),
        };
    }
}

/// <summary>What is the same for both.</summary>
internal static class AlertNotes
{
    private const int Floor = 10;

    public static void Check(AlertKey? alert, AlertReason reason, string? note, InputCheck check)
    {
        check.Holds(alert is not null, MissingCodes.Required, "alert");
        check.Id(alert?.CaseId, "alert.caseId");
        check.Line(alert?.Rule, "alert.rule", 1, 60);
        check.Known(reason, "reason");
        var needed = alert is not null && AlertActs.NeedsWords(reason, alert.LastDay, check.Today);
        check.Text(note, "note", needed, Floor);
    }

    /// <summary>The rung of an alert that stands, on a case that the actor may act on.</summary>
    public static async ValueTask<Answer<FoundAlert>> FindAsync(
        AlertKey alert, AlertTable table, Circumstances circumstances, IWriteSession session)
    {
        if (await session.LoadAsync(alert.CaseId) is not { Case: var subject } || !circumstances.Scope.Allows(subject.AccessFacts()))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        return (await session.StandsAsync(alert), table.Named(alert.Rule)) switch
        {
            (null, _) => new Refusal(RefusalCodes.AlertNotFound),
            (false, _) => new Refusal(RefusalCodes.AlertEnded),
            (_, []) => new Refusal(RefusalCodes.AlertEnded),
            (_, var rungs) => Found(rungs[^1], subject, circumstances),
        };
    }

    public static AlertNoted Keep(
        AlertKey alert, AlertReason reason, string? note, DateOnly? until, FoundAlert found, Circumstances circumstances,
        IWriteSession session)
    {
        session.NoteOnAlert(
            alert, new AlertNote(circumstances.Actor.Id, circumstances.Now, reason, note?.Trim(), until, found.Settles),
            circumstances.Actor,
            found.OnBehalfOf);
        return new AlertNoted(alert, StateOf(until, found.Settles), circumstances.Now);
    }

    private static FoundAlert Found(AlertRule rung, Case subject, Circumstances circumstances) =>
        new(rung, circumstances.OnBehalfOf(subject), AlertActs.Settles(circumstances.Actor.Function, rung.To));

    private static AlertState StateOf(DateOnly? until, bool settles) => (until, settles) switch
    {
        (_, false) => AlertState.Live,
        (null, _) => AlertState.Acknowledged,
        _ => AlertState.Snoozed,
    };
}

/// <summary>An alert that stands.</summary>
/// <param name="Rung">The rung of the ladder.</param>
/// <param name="OnBehalfOf">For whom the actor stands in; null when for nobody.</param>
/// <param name="Settles">Whether the actor's word settles it.</param>
internal sealed record FoundAlert(AlertRule Rung, string? OnBehalfOf, bool Settles);
