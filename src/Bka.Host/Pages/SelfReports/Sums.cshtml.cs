using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Egenkontroll;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.SelfReports;

/// <summary>The caseworkers' checklists of a period, summed: self-reported, and on a page of their own.</summary>
internal sealed class SumsModel(IBkaWorkflow bka, TimeProvider time) : PeriodPage(bka, time)
{
    private const int MonthsOfATertial = 4;

    // The whole year last.
    private static readonly int[] Parts = [1, 2, 3, 0];

    /// <summary>The sums; null when the period cannot be read.</summary>
    public SelfReportSums? Sums { get; private set; }

    /// <summary>The tertials of this year and the last, and the whole years.</summary>
    public IEnumerable<(string Name, DateOnly From, DateOnly To)> Tertials =>
        from year in Enumerable.Range(Today.Year - 1, 2)
        from tertial in Parts
        let first = new DateOnly(year, tertial == 0 ? 1 : ((tertial - 1) * MonthsOfATertial) + 1, 1)
        select (tertial == 0 ? PageText.SelfReports["WholeYear", year] : PageText.SelfReports["TertialOfYear", tertial, year], first,
            first.AddMonths(tertial == 0 ? 12 : MonthsOfATertial).AddDays(-1));

    public async Task<IActionResult> OnGetAsync(string? fran, string? till, string? enhet, string? kand)
    {
        if (ReadPeriod(fran, till, enhet) is not var (from, to))
        {
            return Page();
        }

        var known = DateOnly.TryParseExact(Given(kand), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : (DateOnly?)null;
        var sums = await AskAsync(new GetSelfReportSums(from, to, Unit, known));
        if (sums.Refusal is { } refusal)
        {
            Refusal = InForm(refusal);
            return refusal.Code == RefusalCodes.InputInvalid ? Page() : Refused(refusal);
        }

        Sums = sums.Value;
        return Page();
    }

    /// <summary>The page for a period.</summary>
    public static string Address(DateOnly from, DateOnly to, string? unit) =>
        $"/egenkontroll/checklistor?fran={Texts.Show.Day(from)}&till={Texts.Show.Day(to)}"
        + (unit is null ? "" : "&enhet=" + Uri.EscapeDataString(unit));

    /// <summary>A share as it is printed.</summary>
    /// <param name="percent">The number, or a dash.</param>
    public static string Share(string percent) => percent == "–" ? "–" : percent + "\u00a0%";
}
