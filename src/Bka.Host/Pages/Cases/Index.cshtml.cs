using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Cases;

/// <summary>Ärende: one child's or adult's case, its deadlines with their explanation, its children, its next steps and its history.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : BkaPage(bka)
{
    private const int MostRelated = 10;

    public CaseView Case { get; private set; } = null!;

    public CaseDeadlines Deadlines { get; private set; } = null!;

    public StepsView Steps { get; private set; } = null!;

    /// <summary>What has happened, newest first.</summary>
    public TimelineView Timeline { get; private set; } = null!;

    /// <summary>Which part of the timeline is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Shown { get; set; }

    /// <summary>Whether the case is to be printed: it is logged so, and the timeline is whole.</summary>
    [BindProperty(SupportsGet = true, Name = "utskrift")]
    public bool IsPrint { get; set; }

    /// <summary>Which page of it.</summary>
    [BindProperty(SupportsGet = true, Name = "sida")]
    public int TimelinePage { get; set; } = 1;

    /// <summary>Whether the reader reads the case by an emergency opening.</summary>
    public MyOpening Opening { get; private set; } = new(null, 0);

    /// <summary>Each child of the case.</summary>
    public IReadOnlyList<ChildCard> Cards { get; private set; } = [];

    /// <summary>Other cases with the same reference that the reader may see: brothers and sisters, never merged.</summary>
    public IReadOnlyList<CaseSummary> Siblings { get; private set; } = [];

    /// <summary>Other cases about the same child or adult that the reader may see.</summary>
    public IReadOnlyList<CaseSummary> SameChild { get; private set; } = [];

    /// <summary>The warning that a utredning follows shortly upon another; null when none does.</summary>
    public ChainView? Chain { get; private set; }

    /// <summary>The caseworker's own checklist; null while the utredning runs.</summary>
    public SelfReportView? SelfReport { get; private set; }

    /// <summary>Whether the reader's function writes in cases at all; each page asks about this case.</summary>
    public bool MayRecord => !Access.Scope(Actor, CaseAction.Record).IsEmpty;

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

        Opening = (await AskAsync(new GetMyOpening(caseId))).Value ?? Opening;
        (Case, Deadlines) = (found.Value!, deadlines.Value!);
        Timeline = await TimelineAsync(history.Value!);
        Steps = new StepsView(Case, permitted.Value!);
        Cards = [.. Case.Children.Select((child, index) => new ChildCard(Case, permitted.Value!, child, index + 1, AgeOf(child)))];
        Siblings = await OthersAsync(new FindCases(CaseRef: Case.Summary.CaseRef));
        SameChild = [.. (await OthersAsync(new FindCases(ChildRef: Case.Summary.SubjectRef)))
            .Where(other => Siblings.All(sibling => sibling.CaseId != other.CaseId))];
        Chain = await ChainAsync(permitted.Value!);
        SelfReport = Case.Utredning is null ? null : (await AskAsync(new GetSelfReport(caseId))).Value is { UtredningClosedOn: not null } report ? report : null;
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
            ({ } day, 0) => (Texts.PageText.Cases["DoneInTime", Texts.Show.Day(day)], "done"),
            ({ } day, var late) => (Texts.PageText.Cases["DoneLate", Texts.Show.Day(day), Texts.Show.Days(late)], "was-late"),
        };

    private async Task<TimelineView> TimelineAsync(CaseHistory history)
    {
        var maySee = Access.Scope(Actor, CaseAction.ReviewAccess).AllowsUnit(Case.Summary.Unit);
        var shown = TimelineView.KindOf(Shown) is { } kind && (kind != TimelineKind.Access || maySee) ? kind : (TimelineKind?)null;
        var items = history.Entries.Select(TimelineView.Of);
        if (shown == TimelineKind.Watch && !Access.Scope(Actor, CaseAction.ReadWatches).IsEmpty)
        {
            foreach (var state in Enum.GetValues<AlertState>())
            {
                var alerts = await AskAsync(new ListAlerts(new AlertFilter(state, CaseId: history.CaseId), Limit: 200));
                items = items.Concat((alerts.Value?.Rows ?? []).Select(TimelineView.Of));
            }
        }

        if (shown == TimelineKind.Access)
        {
            items = items.Concat(((await AskAsync(new GetCaseAccess(history.CaseId))).Value?.Entries ?? []).Reverse().Select(TimelineView.Of));
        }

        return TimelineView.Of(history.CaseId, items, shown, maySee, IsPrint ? null : TimelinePage);
    }

    private int? AgeOf(ChildFileView child) => BirthMonth.TryParse(child.Born, out var born) ? born.AgeOn(Deadlines.AsOf) : null;

    private async Task<IReadOnlyList<CaseSummary>> OthersAsync(FindCases query) =>
        [.. ((await AskAsync(query)).Value?.Cases ?? []).Where(other => other.CaseId != Case.Summary.CaseId).Take(MostRelated)];

    private async Task<ChainView?> ChainAsync(PermittedSteps permitted)
    {
        var opened = Case.Utredning?.Earlier;
        if ((opened ?? permitted.EarlierUtredning) is not { } earlier)
        {
            return null;
        }

        var isVisible = (await AskAsync(new GetCase(earlier.CaseId))).IsAnswered;
        return new ChainView(earlier, opened is not null, isVisible);
    }
}
