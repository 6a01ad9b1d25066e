using System.Text;
using Bka.Contracts;
using Bka.Host.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Avvikelser: counted for the unit, and listed for those who may read the cases.</summary>
internal sealed class DeviationsModel(IBkaWorkflow bka, TimeProvider time) : PeriodPage(bka, time)
{
    private const int MostOfAFile = 10_000;

    /// <summary>The counts; null when the period cannot be read.</summary>
    public DeviationCounts? Counts { get; private set; }

    /// <summary>The cases.</summary>
    public DeviationPage Found { get; private set; } = new([], null);

    /// <summary>The kind that is listed; null for all of them.</summary>
    public DeviationKind? Kind { get; private set; }

    /// <summary>Whether this is a later page.</summary>
    public bool Continued { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string? fran, string? till, string? enhet, string? slag, string? efter, string? som)
    {
        if (ReadPeriod(fran, till, enhet) is not var (from, to))
        {
            return Page();
        }

        Kind = OneOf<DeviationKind>(slag);
        Continued = Given(efter) is not null;
        var query = new ListDeviations(from, to, Unit, Kind, DeviationGroup.Breach, Given(efter));
        if (som == "csv")
        {
            return await FileAsync(query);
        }

        var counts = await AskAsync(new CountDeviations(from, to, Unit));
        var found = await AskAsync(query);
        if ((counts.Refusal ?? found.Refusal) is { } refusal)
        {
            Refusal = InForm(refusal);
            return refusal.Code == RefusalCodes.InputInvalid ? Page() : Refused(refusal);
        }

        (Counts, Found) = (counts.Value, found.Value!);
        return Page();
    }

    /// <summary>Where the cases of one kind are listed.</summary>
    /// <param name="kind">The kind.</param>
    public string AddressOf(DeviationKind kind) => AddressOf("/egenkontroll/avvikelser", ("slag", kind.ToString()));

    // For the unit's own work: case references and no person. Who may not read a case has no row of it.
    private async Task<IActionResult> FileAsync(ListDeviations query)
    {
        HttpContext.BeginVisit(AccessWay.Exported);
        var rows = new List<DeviationRow>();
        var after = query.After;
        do
        {
            var page = await AskAsync(query with { After = after, Limit = 200 });
            if (page.Refusal is { } refusal)
            {
                return Refused(refusal);
            }

            rows.AddRange(page.Value!.Rows);
            after = page.Value.Next;
        }
        while (after is not null && rows.Count < MostOfAFile);

        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(DeviationCsv.Of(rows))];
        return File(file, "text/csv; charset=utf-8", $"avvikelser-{From}-{To}.csv");
    }
}
