using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Reports;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Watches;

/// <summary>Bevakningar: the worklist. List, counts and file ask the same question, so they show the same.</summary>
internal sealed class IndexModel(IBkaWorkflow bka) : Forms.FormPage(bka)
{
    private const int Rows = 25;

    private bool _nothingDone;

    /// <summary>What is told of what changed nothing; null when there is nothing.</summary>
    public string? ToldNow { get; private set; }

    /// <summary>Why each of the chosen cases was refused; null when none was.</summary>
    public string[]? NotDoneNow { get; private set; }

    /// <summary>What is asked for.</summary>
    public WatchFilter Filter { get; private set; } = new();

    /// <summary>In which order.</summary>
    public WatchSort Sort { get; private set; }

    /// <summary>The rows.</summary>
    public WatchPage Found { get; private set; } = new(default, [], null);

    /// <summary>The counts under the same filter.</summary>
    public ClockCounts Counts { get; private set; } = new(null, 0, 0, 0, 0, 0, 0);

    /// <summary>When the alerts were last computed.</summary>
    public SweepStatus Sweep { get; private set; } = new(null, null, null, true);

    /// <summary>The reader's saved views.</summary>
    public IReadOnlyList<WatchView> Views { get; private set; } = [];

    /// <summary>Where this page of the list began; null for its beginning.</summary>
    public string? After { get; private set; }

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>What of it was not done, case by case; null for nothing.</summary>
    [TempData]
    public string[]? NotDone { get; set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadWatches);

    /// <summary>Whether the reader sees nobody else's cases, so that unit and caseworker are no choice.</summary>
    public bool SeesOwnOnly => Access.Scope(Actor, CaseAction.ReadWatches).Relation == Relations.Own;

    /// <summary>Whether the reader may give cases to somebody.</summary>
    public bool MayAssign => !Access.Scope(Actor, CaseAction.Assign).IsEmpty;

    /// <summary>Whether the reader may see why things are late and how the work is spread.</summary>
    public bool SeesDelays => !Access.Scope(Actor, CaseAction.ManageAbsence).IsEmpty;

    /// <summary>Whether the reader may note anything on an alert.</summary>
    public bool MayNote => !Access.Scope(Actor, CaseAction.AcknowledgeAlerts).IsEmpty;

    /// <summary>Whether anything but the urgency narrows the list.</summary>
    public bool IsNarrowed => Filter is not { Clock: null, Unit: null, Caseworker: null, Unassigned: false, NeedsOwner: false };

    /// <summary>The address of the page as it stands.</summary>
    public string Here => WatchAddress.Of(Filter, After, Sort);

    public override IReadOnlyList<Forms.FormField> Fields =>
    [
        new("caseworker", PageText.Watches["AssignTo"], Forms.FieldKind.Line, PageText.Watches["AssignToHint"]),
        new("handoverNote", PageText.Watches["AssignNote"], Forms.FieldKind.Prose, PageText.Watches["AssignNoteHint"]) { Rows = 2 },
        new("name", PageText.Watches["ViewName"], Forms.FieldKind.Line, PageText.Watches["ViewNameHint"]),
    ];

    public async Task<IActionResult> OnGetAsync(string? fil) => await ShowAsync(fil is "csv");

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = await TypedAsync();
        if (!WatchAddress.TryRead(Request.Query, out var filter, out var sort))
        {
            return Refused(new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]));
        }

        (Filter, Sort, After) = (filter, sort, Given(Request.Query["efter"]));
        var refusal = typed.Text("action") switch
        {
            "tilldela" => await AssignAsync(typed),
            "spara" => await SaveViewAsync(typed),
            _ => await RemoveViewAsync(typed),
        };
        if (refusal is null && !_nothingDone)
        {
            return Redirect(Here);
        }

        if (refusal is not null)
        {
            Reject(refusal);
        }

        // What was typed stands there still; what is told is told now and not once more.
        (ToldNow, NotDoneNow, Told, NotDone) = (Told, NotDone, null, null);
        return await ShowAsync(isFile: false);
    }

    /// <summary>How many rows a tab holds.</summary>
    /// <param name="urgency">The tab.</param>
    public int CountOf(Urgency urgency) => urgency switch
    {
        Urgency.All => Counts.Open,
        Urgency.Overdue => Counts.Overdue,
        Urgency.DueToday => Counts.DueToday,
        Urgency.DueWithinThreeDays => Counts.DueWithinThreeDays,
    };

    /// <summary>The list in one sentence.</summary>
    public string Caption => (Filter.Urgency, CountOf(Filter.Urgency)) switch
    {
        (Urgency.Overdue, 1) => PageText.Watches["OneOverdue"],
        (Urgency.Overdue, var n) => PageText.Watches["ManyOverdue", Show.Number(n)],
        (Urgency.DueToday, 1) => PageText.Watches["OneToday"],
        (Urgency.DueToday, var n) => PageText.Watches["ManyToday", Show.Number(n)],
        (Urgency.DueWithinThreeDays, var n) => PageText.Watches["ManySoon", Show.Number(n)],
        (_, 1) => PageText.Watches["OneRunning"],
        (_, var n) => PageText.Watches["ManyRunning", Show.Number(n)],
    };

    private async Task<IActionResult> ShowAsync(bool isFile)
    {
        if (!WatchAddress.TryRead(Request.Query, out var filter, out var sort))
        {
            return Refused(new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]));
        }

        (Filter, Sort, After) = (filter, sort, Given(Request.Query["efter"]));
        if (isFile)
        {
            HttpContext.BeginVisit(AccessWay.Exported);
            var file = await WatchFile.AskAsync(this, Filter, Sort);
            return file.Refusal is { } refused
                ? Refused(refused)
                : File(CsvWriter.Write(file.Value!), "text/csv; charset=utf-8", "bevakningar.csv");
        }

        var page = await AskAsync(new ListWatches(Filter, After, Rows, Sort, WithNotes: true));
        var overview = await AskAsync(new GetOverview(Filter));
        if ((page.Refusal ?? overview.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        (Found, Counts, Sweep) = (page.Value!, overview.Value!.Total, overview.Value.Sweep);
        Views = (await AskAsync(new ListWatchViews())).Require().Views;
        return Page();
    }

    // Each case is a command of its own, with the version that the reader saw and a key of its own: what one is refused for says
    // nothing of the others, and a form sent twice does nothing twice.
    private async Task<Refusal?> AssignAsync(Forms.TypedValues typed)
    {
        var chosen = SelectedCase.Read(typed.Texts(typed.Ticked("alla") ? "rad" : "valda"));
        if (chosen.Count == 0)
        {
            (Told, _nothingDone) = (PageText.Watches["AssignNone"], true);
            return null;
        }

        var (to, note, refused) = (typed.Prose("caseworker"), typed.Text("handoverNote"), new List<string>());
        foreach (var one in chosen)
        {
            var answer = await SendAsync(new AssignCaseworker(to, note) { CaseId = one.CaseId }, $"{Key}.{one.CaseId}", one.Version);
            if (answer.Refusal is { } refusal)
            {
                if (refusal is { Code: RefusalCodes.InputInvalid } && refused.Count == 0 && one == chosen[0])
                {
                    return refusal;
                }

                refused.Add(PageText.Watches["NotAssignedCase", one.CaseRef, WhyNot(refusal)]);
            }
        }

        var done = chosen.Count - refused.Count;
        _nothingDone = done == 0;
        Told = done == 0 ? PageText.Watches["AssignedNobody"] : done == 1 ? PageText.Watches["AssignedOne", to] : PageText.Watches["AssignedMany", Show.Number(done), to];
        NotDone = refused.Count == 0 ? null : [.. refused];
        return null;
    }

    private static string WhyNot(Refusal refusal) => refusal.Missing.Count == 0
        ? RefusalTexts.Of(refusal.Code)
        : string.Join(" ", refusal.Missing.Select(missing => RefusalTexts.Of(missing.Code)));

    private async Task<Refusal?> SaveViewAsync(Forms.TypedValues typed)
    {
        var saved = await SendAsync(new SaveWatchView(typed.Prose("name"), Filter, Sort), Key);
        Told = saved.Value is { } view ? PageText.Watches["ViewSaved", view.Name] : null;
        return saved.Refusal;
    }

    private async Task<Refusal?> RemoveViewAsync(Forms.TypedValues typed)
    {
        var removed = await SendAsync(new RemoveWatchView(typed.Prose("view")), Key);
        Told = removed.IsAnswered ? PageText.Watches["ViewRemoved"] : null;
        return removed.Refusal;
    }
}
