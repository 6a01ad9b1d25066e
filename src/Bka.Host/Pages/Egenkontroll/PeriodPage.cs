using System.Globalization;
using System.Text;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>A page about a period and a unit.</summary>
internal abstract class PeriodPage(IBkaWorkflow bka, TimeProvider time) : BkaPage(bka)
{
    /// <summary>First day, as typed.</summary>
    public string From { get; private set; } = "";

    /// <summary>Last day, as typed.</summary>
    public string To { get; private set; } = "";

    /// <summary>The unit; null for all.</summary>
    public string? Unit { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; protected set; }

    /// <summary>The names of the fields, for what is wrong with them.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["fran"] = PageText.Egenkontroll["From"], ["till"] = PageText.Egenkontroll["To"], ["enhet"] = PageText.Egenkontroll["Unit"] };

    public bool SeesAll => SeesAllUnits(CaseAction.ReadFigures);

    /// <summary>Today, Europe/Stockholm.</summary>
    protected DateOnly Today => MunicipalTime.DayOf(time.GetUtcNow());

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public static string TextOf(Missing missing) => missing switch
    {
        { Code: MissingCodes.Malformed, Item: "fran" or "till" } => Texts.Words.WriteDay,
        { Code: MissingCodes.Malformed } => Texts.Words.Choose,
        _ => Texts.RefusalTexts.Of(missing.Code),
    };

    /// <summary>The same page for the same period and unit, with more asked.</summary>
    /// <param name="page">The page.</param>
    /// <param name="more">Names and values; what is null is left out.</param>
    public string AddressOf(string page, params (string Name, string? Value)[] more)
    {
        var address = new StringBuilder(page);
        var mark = '?';
        foreach (var (name, value) in more.Prepend(("enhet", Unit)).Prepend(("till", To)).Prepend(("fran", From)))
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                mark = '&';
            }
        }

        return address.ToString();
    }

    /// <summary>Reads the period; this year unless said.</summary>
    /// <returns>The days; null when they cannot be read, and <see cref="Refusal"/> says why.</returns>
    protected (DateOnly From, DateOnly To)? ReadPeriod(string? fran, string? till, string? enhet)
    {
        From = Given(fran) ?? Texts.Show.Day(new DateOnly(Today.Year, 1, 1));
        To = Given(till) ?? Texts.Show.Day(Today);
        Unit = Given(enhet);
        var faults = new List<Missing>();
        var (from, to) = (Day(From, "fran", faults), Day(To, "till", faults));
        Refusal = faults.Count == 0 ? null : new Refusal(RefusalCodes.InputInvalid, faults);
        return faults.Count == 0 ? (from, to) : null;
    }

    /// <summary>A refusal in the names of the form.</summary>
    protected static Refusal InForm(Refusal refusal) => new(refusal.Code, [.. refusal.Missing.Select(missing => missing with
    {
        Item = missing.Item switch { "from" => "fran", "to" => "till", "unit" => "enhet", var other => other },
    })]);

    /// <summary>A value of a list by its code in lower case; null when it is none of them.</summary>
    protected static T? OneOf<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => value.ToString().Equals(Given(text), StringComparison.OrdinalIgnoreCase))
        .Select(value => (T?)value).FirstOrDefault();

    private static DateOnly Day(string text, string item, List<Missing> faults)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(new Missing(MissingCodes.Malformed, Item: item));
        }

        return day;
    }
}
