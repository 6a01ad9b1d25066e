using Bka.Contracts;
using Bka.Host.Pages.Egenkontroll;
using Bka.Host.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Watches;

/// <summary>Förseningar: why things are late, how long alerts wait, and how the work is spread, for those who lead a unit.</summary>
internal sealed class DelaysModel(IBkaWorkflow bka, TimeProvider time) : PeriodPage(bka, time)
{
    /// <summary>The plots; null when the period cannot be read.</summary>
    public DelayPlots? Plots { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? fran, string? till, string? enhet, string? fil)
    {
        if (ReadPeriod(fran, till, enhet) is not var (from, to))
        {
            return Page();
        }

        var answer = await AskAsync(new GetDelays(from, to, Unit));
        if (answer.Refusal is { } refusal)
        {
            Refusal = InForm(refusal);
            return refusal.Code == RefusalCodes.InputInvalid ? Page() : Refused(refusal);
        }

        Plots = new DelayPlots(answer.Value!);
        return fil switch
        {
            "skal" => File(CsvWriter.Write(Plots.Reasons.Table), "text/csv; charset=utf-8", $"skal-{From}-{To}.csv"),
            "vantan" => File(CsvWriter.Write(Plots.Waits.Table), "text/csv; charset=utf-8", $"vantan-{From}-{To}.csv"),
            _ => Page(),
        };
    }
}
