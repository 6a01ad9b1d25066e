using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Operations;

/// <summary>Driftstatus: what goes on by itself, when it last did, and what waits.</summary>
internal sealed class IndexModel(IBkaWorkflow bka, IReadOnlyList<JobRow> jobs, JobRuns runs, HostSetup setup, TimeProvider time)
    : FormPage(bka)
{
    /// <summary>When the alerts were last computed.</summary>
    public SweepStatus Sweep { get; private set; } = null!;

    /// <summary>The webhooks; null for a reader who may not see them.</summary>
    public WebhooksView? Webhooks { get; private set; }

    /// <summary>Mail and heartbeat; null for a reader who may not see them.</summary>
    public NoticesView? Notices { get; private set; }

    /// <summary>Today, Europe/Stockholm.</summary>
    public DateOnly Today { get; } = MunicipalTime.DayOf(time.GetUtcNow());

    /// <summary>The jobs with their last run on this host.</summary>
    public IEnumerable<(JobRow Row, JobRun? Run)> Jobs => jobs.Select(row => (row, runs.Last(row.Name)));

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    public override IReadOnlyList<FormField> Fields => [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        var (action, endpoint) = (typed.Text("action"), typed.Prose("endpoint"));
        var isNumber = long.TryParse(
            typed.Text("seq"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seq);
        var answer = action == "skip" && isNumber
            ? await SendAsync(new SkipDelivery(endpoint, seq), Key)
            : await SendAsync(new ReplayDeliveries(endpoint), Key);
        if (answer.Refusal is { } refusal)
        {
            Reject(refusal);
            return await ShowAsync();
        }

        Told = answer.Value!.Skipped
            ? PageText.Operations["ToldSkipped"]
            : PageText.Operations["ToldReplayed"];
        return Redirect("/drift");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var sweep = await AskAsync(new GetSweepStatus());
        if (sweep.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Sweep = sweep.Value!;
        if (!Access.Scope(Actor, CaseAction.ManageDeliveries).IsEmpty)
        {
            Notices = NoticesView.Of((await AskAsync(new GetNoticeOverview())).Require(), setup, mayReplay: true);
            Webhooks = await ReadWebhooksAsync();
        }

        return Page();
    }

    private async Task<WebhooksView> ReadWebhooksAsync()
    {
        var endpoints = new List<(WebhookStatus, IReadOnlyList<DeadLetter>)>();
        foreach (var status in (await AskAsync(new GetWebhooks())).Require().Endpoints)
        {
            endpoints.Add((status, (await AskAsync(new GetDeadLetters(status.Name))).Require().Letters));
        }

        return new WebhooksView(endpoints, Key);
    }
}

/// <summary>The webhooks as the page shows them.</summary>
/// <param name="Endpoints">Each with what was given up there.</param>
/// <param name="Key">Makes a form sent twice harmless.</param>
internal sealed record WebhooksView(IReadOnlyList<(WebhookStatus Status, IReadOnlyList<DeadLetter> Letters)> Endpoints, string Key);
