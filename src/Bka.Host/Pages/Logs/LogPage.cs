using System.Globalization;
using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Logs;

/// <summary>A page about a stretch of days of the access log; the last thirty when none is asked for.</summary>
internal abstract class LogPage(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    private const int Days = 30;

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true, Name = "fran")]
    public string? FromText { get; set; }

    /// <summary>Last day, included.</summary>
    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ToText { get; set; }

    /// <summary>Today, Europe/Stockholm.</summary>
    public DateOnly Today => Bka.Workflow.Domain.Deadlines.MunicipalTime.DayOf(time.GetUtcNow());

    /// <summary>First day.</summary>
    public DateOnly From => Day(FromText) ?? To.AddDays(-Days);

    /// <summary>Last day, included.</summary>
    public DateOnly To => Day(ToText) ?? Today;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
