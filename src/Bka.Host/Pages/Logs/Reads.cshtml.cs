using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Reports;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bka.Host.Pages.Logs;

/// <summary>
/// The access log: by day, person, case and what was done. To read it is logged. The filter is posted, since a reference may
/// point out a child; the address that follows has the cases' ids.
/// </summary>
internal sealed class ReadsModel(IBkaWorkflow bka, TimeProvider time) : LogPage(bka, time)
{
    private const int MostPages = 250;

    /// <summary>One reader.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? Person { get; set; }

    /// <summary>Cases by their opaque ids with commas between, or as typed, a reference.</summary>
    [BindProperty(SupportsGet = true, Name = "arende")]
    public string? CaseText { get; set; }

    /// <summary>The ids that the page shows; null for none.</summary>
    public string? Chosen { get; private set; }

    /// <summary>What was done.</summary>
    [BindProperty(SupportsGet = true, Name = "vad")]
    public AccessAct? Act { get; set; }

    /// <summary>Only what was refused.</summary>
    [BindProperty(SupportsGet = true, Name = "nekat")]
    public bool OnlyRefused { get; set; }

    /// <summary>Only what rests on an emergency opening.</summary>
    [BindProperty(SupportsGet = true, Name = "nod")]
    public bool OnlyEmergency { get; set; }

    /// <summary>The rows; null when the filter cannot be read.</summary>
    public AccessPage? Found { get; private set; }

    /// <summary>The same list as a file.</summary>
    public string FileAddress => Address(new() { ["handler"] = "Csv" });

    /// <summary>The next page; null when this is the last.</summary>
    public string? NextAddress => Found?.Next is { } next
        ? Address(new() { ["fore"] = next.ToString(CultureInfo.InvariantCulture) })
        : null;

    private ListAccess Query => new(From, To, Given(Person), CaseIds, Act, OnlyRefused, OnlyEmergency);

    private string[]? CaseIds =>
        Given(CaseText)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids ? ids : null;

    public async Task<IActionResult> OnGetAsync(long? fore)
    {
        if (!CanBeRead())
        {
            return Page();
        }

        var page = await AskAsync(Query with { Before = fore });
        if (page.Refusal is { } refusal)
        {
            return IsNoted(refusal) ? Page() : Refused(refusal);
        }

        (Found, Chosen) = (page.Value, Given(CaseText));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? valda)
    {
        Chosen = Given(valda);
        if (!CanBeRead())
        {
            return Page();
        }

        if (Given(CaseText) is { } typed && typed != Chosen)
        {
            var page = await AskAsync(new ListAccess(From, To, CaseRef: typed, Limit: 1));
            if (page.Refusal is { } refusal)
            {
                return IsNoted(refusal) ? Page() : Refused(refusal);
            }

            CaseText = string.Join(',', page.Value!.CaseIds ?? []);
        }

        return Redirect(Address([]));
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        if (!CanBeRead())
        {
            return Page();
        }

        HttpContext.BeginVisit(AccessWay.Exported);
        var text = new StringBuilder("nr;tid;person;funktion;system;vad;satt;arende_id;antal;nodoppning;nekat;arenden_i_listan\r\n");
        long? before = null;
        for (var number = 0; number < MostPages; number++)
        {
            var page = await AskAsync(Query with { Before = before, Limit = 200 });
            if (page.Refusal is { } refusal)
            {
                return IsNoted(refusal) ? Page() : Refused(refusal);
            }

            foreach (var entry in page.Value!.Entries)
            {
                text.AppendJoin(';', Cells(entry)).Append("\r\n");
            }

            if ((before = page.Value.Next) is null)
            {
                break;
            }
        }

        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8",
            $"atkomstlogg-{Show.Day(From)}-{Show.Day(To)}.csv");
    }

    private static IEnumerable<string> Cells(AccessEntry entry) =>
        new[]
        {
            entry.Seq.ToString(CultureInfo.InvariantCulture), Stamp(entry.At), entry.Actor, Words.Of(entry.Function),
            entry.Client ?? "", Words.Of(entry.Act), Words.Of(entry.Way), entry.CaseId ?? "",
            entry.Shown.ToString(CultureInfo.InvariantCulture), entry.OpeningId ?? "", entry.Refusal ?? "",
            string.Join(' ', entry.Details.CaseIds ?? []),
        }.Select(cell => CsvWriter.Safe(cell));

    // ISO 8601 in Swedish time, with its offset, so that an hour that comes twice is told apart.
    private static string Stamp(DateTimeOffset at)
    {
        var local = MunicipalTime.LocalTime(at);
        return new DateTimeOffset(local, local - at.UtcDateTime).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private string Address(Dictionary<string, string?> more)
    {
        var values = new Dictionary<string, string?>(more)
        {
            ["fran"] = Show.Day(From),
            ["till"] = Show.Day(To),
            ["person"] = Given(Person),
            ["arende"] = Given(CaseText),
            ["vad"] = Act?.ToString(),
            ["nekat"] = OnlyRefused ? "true" : null,
            ["nod"] = OnlyEmergency ? "true" : null,
        };
        return QueryHelpers.AddQueryString("/loggar/lasningar", values.Where(value => value.Value is not null));
    }
}
