using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Logs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bka.Host.Pages.Logs;

/// <summary>
/// Loggar: emergency openings to review, and for whoever reviews logs whether they are whole, what deserves a second look,
/// and a sample to check. What is shown here is logged as well.
/// </summary>
internal sealed class IndexModel(IBkaWorkflow bka, TimeProvider time) : LogPage(bka, time)
{
    private const int DefaultSize = 10;

    /// <summary>What the sample is drawn by; null until one is drawn.</summary>
    [BindProperty(SupportsGet = true, Name = "fro")]
    public string? Seed { get; set; }

    /// <summary>How many to draw.</summary>
    [BindProperty(SupportsGet = true, Name = "antal")]
    public int Size { get; set; } = DefaultSize;

    /// <summary>The last row to draw from; null for the last there is.</summary>
    [BindProperty(SupportsGet = true, Name = "rad")]
    public long? LastRow { get; set; }

    /// <summary>How many to draw, as it stands in the form.</summary>
    public string SizeText => ModelState["antal"]?.AttemptedValue ?? Size.ToString(CultureInfo.InvariantCulture);

    /// <summary>The last row to draw from, as it stands in the form.</summary>
    public string? LastRowText => ModelState["rad"]?.AttemptedValue;

    /// <summary>What was just done; null for nothing.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Why a review was not kept; null when it was.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The opening whose review was not kept.</summary>
    public string? NotSaved { get; private set; }

    /// <summary>The verdict that was not kept; null when none was chosen.</summary>
    public EmergencyVerdict? Verdict { get; private set; }

    /// <summary>The comment that was not kept.</summary>
    public string? Comment { get; private set; }

    /// <summary>The openings.</summary>
    public EmergencyOpenings Openings { get; private set; } = null!;

    /// <summary>What deserves a second look; null for those who do not read the log.</summary>
    public AccessSignals? Signals { get; private set; }

    /// <summary>The sample; null when none is drawn.</summary>
    public AccessSample? Sample { get; private set; }

    /// <summary>The latest checks of the logs, newest first.</summary>
    public IReadOnlyList<AccessEntry> Checks { get; private set; } = [];

    /// <summary>Whether the reader reads the log and not only the openings.</summary>
    public bool ReadsLog => !Access.Scope(Actor, CaseAction.ReadAccessLog).IsEmpty;

    /// <summary>How many openings wait for the reader, and how many are late.</summary>
    public (int Waiting, int Overdue) Counts => (
        Openings.Openings.Count(opening => opening.Review is null),
        Openings.Openings.Count(opening => EmergencyRule.IsOverdue(opening, Openings.AsOf)));

    /// <summary>What the person of a signal read that day.</summary>
    /// <param name="signal">The signal.</param>
    public static string ReadsOf(AccessSignal signal) =>
        $"/loggar/lasningar?fran={Show.Day(signal.On)}&till={Show.Day(signal.On)}&person={Uri.EscapeDataString(signal.Person)}";

    /// <summary>Draws the sample that is shown once more, whatever has been read since.</summary>
    public string SameSample => QueryHelpers.AddQueryString("/loggar", new Dictionary<string, string?>
    {
        ["fran"] = Show.Day(From),
        ["till"] = Show.Day(To),
        ["fro"] = Given(Seed),
        ["antal"] = Size.ToString(CultureInfo.InvariantCulture),
        ["rad"] = Sample?.Through.ToString(CultureInfo.InvariantCulture),
    }) + "#urval";

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostReviewAsync(string? openingId, EmergencyVerdict? verdict, string? comment, string? key)
    {
        var refusal = verdict is null
            ? new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Required, Item: "verdict")])
            : (await SendAsync(new ReviewEmergencyOpening(openingId ?? "", verdict.Value, Given(comment)), Given(key))).Refusal;
        if (refusal is null)
        {
            Told = PageText.Access["ReviewSaved"];
            return Redirect("/loggar");
        }

        (Refusal, NotSaved, Verdict, Comment) = (refusal, openingId, verdict, comment);
        Response.StatusCode = Http.Problems.StatusOf(refusal.Code);
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostVerifyAsync()
    {
        var ledger = await AskAsync(new VerifyLedger());
        var access = await AskAsync(new VerifyAccessLog());
        if ((ledger.Refusal ?? access.Refusal) is { } refusal)
        {
            return Refused(refusal);
        }

        Told = ledger.Value!.Ok && access.Value!.Ok ? PageText.Access["Whole"] : null;
        return Redirect("/loggar#hela");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var openings = await AskAsync(new ListEmergencyOpenings());
        if (openings.Refusal is { } refused)
        {
            return Refused(refused);
        }

        Openings = openings.Value!;
        if (!ReadsLog)
        {
            return Page();
        }

        var checks = await AskAsync(new ListAccess(Today.AddDays(-90), Today, Act: AccessAct.LogVerified, Limit: 2));
        if (checks.Refusal is { } unread)
        {
            return Refused(unread);
        }

        Checks = checks.Value!.Entries;
        if (!CanBeRead())
        {
            return Page();
        }

        var signals = await AskAsync(new GetAccessSignals(From, To));
        var sample = Given(Seed) is { } seed ? await AskAsync(new DrawAccessSample(From, To, seed, Size, LastRow)) : null;
        if ((sample?.Refusal ?? signals.Refusal) is { } refusal)
        {
            return IsNoted(refusal) ? Page() : Refused(refusal);
        }

        (Signals, Sample) = (signals.Value, sample?.Value);
        return Page();
    }
}
