using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Logs;

/// <summary>
/// A page about a stretch of days of the access log; the last thirty when none is asked for. What cannot be read in its
/// filter is said at the field, and nothing is asked.
/// </summary>
internal abstract class LogPage(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    private const int Days = 30;

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["fran"] = PageText.Access["From"],
        ["till"] = PageText.Access["To"],
        ["fro"] = PageText.Access["Seed"],
        ["antal"] = PageText.Access["Size"],
        ["rad"] = PageText.Access["LastRow"],
        ["person"] = PageText.Access["Reader"],
        ["arende"] = PageText.Access["CaseRefOrId"],
        ["vad"] = PageText.Access["What"],
    };

    private Refusal? _faults;

    /// <summary>First day.</summary>
    [BindProperty(SupportsGet = true, Name = "fran")]
    public string? FromText { get; set; }

    /// <summary>Last day, included.</summary>
    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ToText { get; set; }

    /// <summary>Today, Europe/Stockholm.</summary>
    public DateOnly Today => Bka.Workflow.Domain.Deadlines.MunicipalTime.DayOf(time.GetUtcNow());

    /// <summary>First day.</summary>
    public DateOnly From => Day(FromText) ?? (To.DayNumber > Days ? To.AddDays(-Days) : To);

    /// <summary>Last day, included.</summary>
    public DateOnly To => Day(ToText) ?? Today;

    /// <summary>What is wrong in the filter, with links to its fields; null when nothing is.</summary>
    public ErrorSummaryView? Summary => _faults is null ? null : new ErrorSummaryView(_faults, Labels, TextOf);

    /// <summary>A line of the filter, with what was typed and what is wrong with it.</summary>
    /// <param name="item">The field.</param>
    /// <param name="value">What stands in it.</param>
    /// <param name="size">How wide it is.</param>
    /// <param name="longest">How much it takes.</param>
    public FilterLine Line(string item, string? value, int size, int longest) => new(item, Labels[item], value, size, longest, FaultOf(item));

    /// <summary>The first day's line.</summary>
    public FilterLine FromLine => Line("fran", Given(FromText) ?? Show.Day(From), 11, 10);

    /// <summary>The last day's line.</summary>
    public FilterLine ToLine => Line("till", Given(ToText) ?? Show.Day(To), 11, 10);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    /// <param name="item">The field.</param>
    public string? FaultOf(string item) =>
        _faults?.Missing.FirstOrDefault(missing => missing.Item == item) is { } fault ? TextOf(fault) : null;

    /// <summary>Whether everything in the filter can be read; what cannot is noted.</summary>
    protected bool CanBeRead()
    {
        var unread = ModelState.Where(field => field.Value?.Errors.Count > 0 && (Labels.ContainsKey(field.Key) || field.Key == "fore"))
            .Select(field => field.Key).ToList();
        unread.AddRange(new[] { ("fran", FromText), ("till", ToText) }
            .Where(day => Given(day.Item2) is not null && Day(day.Item2) is null).Select(day => day.Item1));
        if (unread.Count > 0)
        {
            Note(new Refusal(RefusalCodes.InputInvalid, [.. unread.Select(item => new Missing(MissingCodes.Malformed, Item: item))]));
        }

        return unread.Count == 0;
    }

    /// <summary>Whether a refusal is about the filter and was noted at its fields.</summary>
    /// <param name="refusal">The refusal.</param>
    protected bool IsNoted(Refusal refusal)
    {
        if (refusal.Code is not (RefusalCodes.InputInvalid or RefusalCodes.CaseNotFound))
        {
            return false;
        }

        Note(refusal);
        return true;
    }

    private void Note(Refusal refusal)
    {
        Response.StatusCode = Http.Problems.StatusOf(refusal.Code);
        _faults = new Refusal(RefusalCodes.InputInvalid, refusal.Code == RefusalCodes.CaseNotFound
            ? [new Missing(refusal.Code, Item: "arende")]
            : [.. refusal.Missing.Select(missing => missing with { Item = FieldOf(missing.Item) }).DistinctBy(missing => missing.Item)]);
    }

    private static string? FieldOf(string? item) => item switch
    {
        "from" => "fran",
        "to" => "till",
        "seed" => "fro",
        "size" => "antal",
        "through" => "rad",
        "caseId" or "caseRef" => "arende",
        "act" => "vad",
        _ => item,
    };

    private static string TextOf(Missing missing) => (missing.Item, missing.Code) switch
    {
        ("fran" or "till", MissingCodes.Malformed) => Words.WriteDay,
        ("till", MissingCodes.BadRange) => PageText.Access["BadPeriod"],
        ("antal", _) => PageText.Access["BadSize"],
        ("rad", _) => PageText.Access["BadRow"],
        ("vad", _) => Words.Choose,
        _ => RefusalTexts.Of(missing.Code),
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A line of a log page's filter.</summary>
/// <param name="Item">The field.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Size">How wide it is.</param>
/// <param name="Longest">How much it takes.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
internal sealed record FilterLine(string Item, string Label, string? Value, int Size, int Longest, string? Fault);
