using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Watches;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Alerts;

/// <summary>One alert: why it is there, and what somebody does about it.</summary>
internal sealed class NoteModel(IBkaWorkflow bka) : FormPage(bka)
{
    /// <summary>The alert.</summary>
    public AlertRow Alert { get; private set; } = null!;

    /// <summary>How its last day was counted, sentence by sentence.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>Whether the reader's word settles the alert, or it waits for whom it is addressed to.</summary>
    public bool Settles => AlertActs.Settles(Actor.Function, Alert.To);

    /// <summary>Told on the list after something was done.</summary>
    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields =>
    [
        new("reason", PageText.Alerts["Why"], FieldKind.Choice, Choices: Choices<AlertReason>(Words.Of)),
        new("note", PageText.Alerts["Describe"], FieldKind.Prose, PageText.Alerts["DescribeHint"]) { Rows = 3 },
        .. Settles && Alert.MostSnooze is { } most
            ? new[] { new FormField("until", PageText.Alerts["SnoozeTo"], FieldKind.Day, PageText.Alerts["SnoozeToHint", Show.Day(most)]) }
            : [],
    ];

    public Task<IActionResult> OnGetAsync(string caseId, string rule, string lastDay) => ShowAsync(caseId, rule, lastDay);

    public async Task<IActionResult> OnPostAsync(string caseId, string rule, string lastDay)
    {
        var typed = await TypedAsync();
        var shown = await ShowAsync(caseId, rule, lastDay);
        if (Alert is null)
        {
            return shown;
        }

        var snooze = typed.Text("action") == "snooze";
        var (reason, note) = (typed.Choice<AlertReason>("reason"), typed.Text("note"));
        var until = snooze ? typed.Day("until") : default;
        var answer = typed.Refusal is { } unreadable ? unreadable
            : snooze ? await SendAsync(new SnoozeAlert(Alert.Alert, until, reason, note), Key)
            : await SendAsync(new AcknowledgeAlert(Alert.Alert, reason, note), Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return shown;
        }

        Told = answer.Value!.State switch
        {
            AlertState.Snoozed => PageText.Alerts["ToldSnoozed", Show.Day(until)],
            AlertState.Live => PageText.Alerts["ToldReason", Words.Of(Alert.To)],
            _ => PageText.Alerts["ToldAcknowledged"],
        };
        return Redirect("/larm");
    }

    private async Task<IActionResult> ShowAsync(string caseId, string rule, string lastDay)
    {
        var deadlines = await AskAsync(new GetDeadlines(caseId));
        if (deadlines.Refusal is { } unknown)
        {
            return Refused(unknown);
        }

        if (!DateOnly.TryParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Refused(new Refusal(RefusalCodes.AlertNotFound));
        }

        foreach (var state in AlertAddress.Tabs)
        {
            var page = await AskAsync(new ListAlerts(new AlertFilter(state, CaseId: caseId), Limit: 200));
            if (page.Refusal is { } refusal)
            {
                return Refused(refusal);
            }

            if (page.Value!.Rows.FirstOrDefault(row => row.Alert.Rule == rule && row.Alert.LastDay == day) is { } found)
            {
                Alert = found;
                Sentences = deadlines.Value!.Deadlines
                    .FirstOrDefault(deadline => deadline.Clock == found.Clock && deadline.Local == found.Local)?.Explanation.Sentences ?? [];
                return Page();
            }
        }

        return Refused(new Refusal(RefusalCodes.AlertNotFound));
    }
}
