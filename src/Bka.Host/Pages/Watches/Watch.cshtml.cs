using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Watches;

/// <summary>Bevakning: one clock of one case, how its day is counted, what has happened with it, and what can be done.</summary>
internal sealed class WatchModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>The clock.</summary>
    public DeadlineView Deadline { get; private set; } = null!;

    /// <summary>Today.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>The case.</summary>
    public CaseSummary Case { get; private set; } = null!;

    /// <summary>The alerts of the clock, those that stand first.</summary>
    public IReadOnlyList<AlertRow> Alerts { get; private set; } = [];

    /// <summary>What has happened, newest first.</summary>
    public IReadOnlyList<WatchEvent> Events { get; private set; } = [];

    /// <summary>Whether the reader may give the case to somebody.</summary>
    public bool MayAssign => !Access.Scope(Actor, CaseAction.Assign).IsEmpty;

    /// <summary>The alert to note on: the one that stands and has come furthest; null when none does, or the reader may not.</summary>
    public AlertRow? ToNote => Access.Scope(Actor, CaseAction.AcknowledgeAlerts).IsEmpty ? null : Standing;

    /// <summary>The alert that stands; null when none does.</summary>
    public AlertRow? Standing => Alerts.FirstOrDefault(alert => alert.Ended is null);

    /// <summary>The clock's name.</summary>
    public string Name => Deadline.Local ?? Words.Of(Deadline.Clock);

    /// <summary>How it stands, in words and as a style.</summary>
    public (string Text, string Style) Stands => Cases.IndexModel.Standing(Deadline, AsOf);

    public async Task<IActionResult> OnGetAsync(string caseId, string watch)
    {
        var deadlines = await AskAsync(new GetDeadlines(caseId));
        var found = await AskAsync(new GetCase(caseId));
        var history = await AskAsync(new GetHistory(caseId));
        if ((deadlines.Refusal ?? found.Refusal ?? history.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        if (deadlines.Value!.Deadlines.FirstOrDefault(one => one.Watch.Equals(watch, StringComparison.OrdinalIgnoreCase)) is not { } deadline)
        {
            return Refused(new Refusal(RefusalCodes.CaseNotFound));
        }

        (Deadline, AsOf, Case) = (deadline, deadlines.Value.AsOf, found.Value!.Summary);
        Alerts = Access.Scope(Actor, CaseAction.ReadWatches).IsEmpty ? [] : await AlertsAsync(caseId);
        Events = WatchEvents.Of(deadline, Alerts, history.Value!.Entries);
        return Page();
    }

    private async Task<IReadOnlyList<AlertRow>> AlertsAsync(string caseId)
    {
        var found = new List<AlertRow>();
        foreach (var state in Enum.GetValues<AlertState>())
        {
            var page = await AskAsync(new ListAlerts(new AlertFilter(state, CaseId: caseId), Limit: 200));
            found.AddRange(page.Require().Rows.Where(alert => WatchAddress.NameOf(alert.Alert.Rule) == Deadline.Watch));
        }

        return [.. found.OrderBy(alert => alert.Ended is not null).ThenByDescending(alert => alert.Alert.LastDay).ThenByDescending(alert => alert.Threshold)];
    }
}
