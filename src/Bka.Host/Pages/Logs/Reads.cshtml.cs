using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Reports;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bka.Host.Pages.Logs;

/// <summary>The access log: by day, person, case and what was done. To read it is logged.</summary>
internal sealed class ReadsModel(IBkaWorkflow bka, TimeProvider time) : LogPage(bka, time)
{
    private const int MostPages = 250;

    /// <summary>One reader.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? Person { get; set; }

    /// <summary>One case, by its opaque id.</summary>
    [BindProperty(SupportsGet = true, Name = "arende")]
    public string? CaseId { get; set; }

    /// <summary>What was done.</summary>
    [BindProperty(SupportsGet = true, Name = "vad")]
    public AccessAct? Act { get; set; }

    /// <summary>Only what was refused.</summary>
    [BindProperty(SupportsGet = true, Name = "nekat")]
    public bool OnlyRefused { get; set; }

    /// <summary>Only what rests on an emergency opening.</summary>
    [BindProperty(SupportsGet = true, Name = "nod")]
    public bool OnlyEmergency { get; set; }

    /// <summary>The rows.</summary>
    public AccessPage Found { get; private set; } = null!;

    /// <summary>The same list as a file.</summary>
    public string FileAddress => Address(new() { ["handler"] = "Csv" });

    /// <summary>The next page; null when this is the last.</summary>
    public string? NextAddress => Found.Next is { } next
        ? Address(new() { ["fore"] = next.ToString(CultureInfo.InvariantCulture) })
        : null;

    private ListAccess Query => new(From, To, Given(Person), Given(CaseId), Act, OnlyRefused, OnlyEmergency);

    public async Task<IActionResult> OnGetAsync(long? fore)
    {
        var page = await AskAsync(Query with { Before = fore });
        if (page.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Found = page.Value!;
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        HttpContext.BeginVisit(AccessWay.Exported);
        var text = new StringBuilder("nr;tid;person;funktion;system;vad;satt;arende_id;antal;nodoppning;nekat\r\n");
        long? before = null;
        for (var number = 0; number < MostPages; number++)
        {
            var page = await AskAsync(Query with { Before = before, Limit = 200 });
            if (page.Refusal is { } refusal)
            {
                return Refused(refusal);
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
            entry.Seq.ToString(CultureInfo.InvariantCulture), Show.Moment(entry.At), entry.Actor, Words.Of(entry.Function),
            entry.Client ?? "", Words.Of(entry.Act), Words.Of(entry.Way), entry.CaseId ?? "",
            entry.Shown.ToString(CultureInfo.InvariantCulture), entry.OpeningId ?? "", entry.Refusal ?? "",
        }.Select(cell => CsvWriter.Safe(cell));

    private string Address(Dictionary<string, string?> more)
    {
        var values = new Dictionary<string, string?>(more)
        {
            ["fran"] = Show.Day(From),
            ["till"] = Show.Day(To),
            ["person"] = Given(Person),
            ["arende"] = Given(CaseId),
            ["vad"] = Act?.ToString(),
            ["nekat"] = OnlyRefused ? "true" : null,
            ["nod"] = OnlyEmergency ? "true" : null,
        };
        return QueryHelpers.AddQueryString("/loggar/lasningar", values.Where(value => value.Value is not null));
    }
}
