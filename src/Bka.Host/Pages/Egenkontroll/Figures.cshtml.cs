using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Statistik: the figures of a period with their definitions.</summary>
internal sealed class FiguresModel(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    /// <summary>First day, as typed.</summary>
    public string From { get; private set; } = "";

    /// <summary>Last day, as typed.</summary>
    public string To { get; private set; } = "";

    /// <summary>The unit; null for all.</summary>
    public string? Unit { get; private set; }

    /// <summary>The figures; null when the period cannot be read.</summary>
    public Contracts.Figures? Found { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadFigures);

    public async Task<IActionResult> OnGetAsync(string? fran, string? till, string? enhet)
    {
        var today = MunicipalTime.DayOf(time.GetUtcNow());
        From = Given(fran) ?? Texts.Show.Day(new DateOnly(today.Year, 1, 1));
        To = Given(till) ?? Texts.Show.Day(today);
        Unit = Given(enhet);
        var faults = new List<Missing>();
        var (from, to) = (Day(From, "fran", faults), Day(To, "till", faults));
        if (faults.Count > 0)
        {
            Refusal = new Refusal(RefusalCodes.InputInvalid, faults);
            return Page();
        }

        var answer = await AskAsync(new GetFigures(from, to, Unit));
        if (answer.Refusal is { Code: not RefusalCodes.InputInvalid } refusal)
        {
            return Refused(refusal);
        }

        (Found, Refusal) = (answer.Value, answer.Refusal is { } form ? new Refusal(form.Code, [.. form.Missing.Select(InForm)]) : null);
        return Page();
    }

    /// <summary>What a figure comes to.</summary>
    /// <param name="numerator">What was counted.</param>
    /// <param name="denominator">Out of how many.</param>
    /// <param name="percent">The share; null when the figure is none.</param>
    public static string Result(long? numerator, long? denominator, string? percent) => (percent, denominator) switch
    {
        ("–", _) or (null, 0) => "–",
        (not null, _) => percent + "\u00a0%",
        _ when numerator is null => "–",
        (null, null) => Texts.Show.Number(numerator.Value),
        (null, _) => Texts.Show.Days((int)numerator),
    };

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public static string TextOf(Missing missing) =>
        missing.Code == MissingCodes.Malformed ? Texts.Words.WriteDay : Texts.RefusalTexts.Of(missing.Code);

    /// <summary>The parts as a reader expects them: ages from the youngest, all else by name.</summary>
    /// <param name="way">The breakdown.</param>
    public static IEnumerable<FigurePart> InOrder(FigureBreakdown way) => way.Parts.OrderBy(part =>
        int.TryParse(part.Key.Split('–')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : 0);

    private static Missing InForm(Missing missing) => missing with
    {
        Item = missing.Item switch { "from" => "fran", "to" => "till", "unit" => "enhet", var other => other },
    };

    private static DateOnly Day(string text, string item, List<Missing> faults)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(new Missing(MissingCodes.Malformed, Item: item));
        }

        return day;
    }
}
