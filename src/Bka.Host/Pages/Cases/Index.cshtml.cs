using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Cases;

/// <summary>Ärende: one child's case, its deadlines with their explanation, its next steps and its history.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    public CaseView Case { get; private set; } = null!;

    public CaseDeadlines Deadlines { get; private set; } = null!;

    public PermittedSteps Permitted { get; private set; } = null!;

    public CaseHistory History { get; private set; } = null!;

    /// <summary>The step that was just taken, as its code; null when none was.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>What the step was accepted with but deserves a second look, codes separated by commas.</summary>
    [TempData]
    public string? Warned { get; set; }

    public async Task<IActionResult> OnGetAsync(string caseId)
    {
        var found = await AskAsync(new GetCase(caseId));
        var deadlines = await AskAsync(new GetDeadlines(caseId));
        var permitted = await AskAsync(new GetPermitted(caseId));
        var history = await AskAsync(new GetHistory(caseId));
        if ((found.Refusal ?? deadlines.Refusal ?? permitted.Refusal ?? history.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        (Case, Deadlines, Permitted, History) = (found.Value!, deadlines.Value!, permitted.Value!, history.Value!);
        return Page();
    }

    /// <summary>How a clock stands or ended, in words.</summary>
    /// <param name="deadline">The clock.</param>
    /// <param name="today">Today.</param>
    public static (string Text, string Style) Standing(DeadlineView deadline, DateOnly today) =>
        (deadline.StoppedOn, deadline.DaysLate) switch
        {
            (null, var late) => (Texts.Show.Standing(late, deadline.LastDay.DayNumber - today.DayNumber),
                Texts.Show.StandingClass(late, deadline.LastDay.DayNumber - today.DayNumber)),
            ({ } day, 0) => ($"klar i tid {Texts.Show.Day(day)}", "done"),
            ({ } day, var late) => ($"klar {Texts.Show.Day(day)}, {Texts.Show.Days(late)} sent", "was-late"),
        };
}
