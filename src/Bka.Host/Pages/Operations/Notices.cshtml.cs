using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Operations;

/// <summary>Mejl: how the mailing goes, and another try for what was given up.</summary>
internal sealed class NoticesModel(IBkaWorkflow bka, HostSetup setup) : BkaPage(bka)
{
    /// <summary>What is shown.</summary>
    public NoticesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var answer = await AskAsync(new GetNoticeOverview());
        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        View = NoticesView.Of(answer.Value!, setup, !Access.Scope(Actor, CaseAction.ManageDeliveries).IsEmpty);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? notice)
    {
        var answer = await SendAsync(new ReplayNotice(notice ?? ""));
        return answer.Refusal is { } refusal ? Refused(refusal) : Redirect(Request.Path);
    }
}
