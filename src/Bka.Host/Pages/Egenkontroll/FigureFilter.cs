using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Which figures are asked for, as it stands in the address of the pages about figures.</summary>
internal sealed record FigureFilter
{
    /// <summary>First day, as typed.</summary>
    public required string From { get; init; }

    /// <summary>Last day, as typed.</summary>
    public required string To { get; init; }

    /// <summary>The unit; null for all.</summary>
    public string? Unit { get; init; }

    /// <summary>The sex, as it stands in the address; null for all.</summary>
    public string? Sex { get; init; }

    /// <summary>The age group, as it stands in the address; null for all.</summary>
    public string? Age { get; init; }

    /// <summary>The day known by, as typed; null for now.</summary>
    public string? KnownOn { get; init; }

    /// <summary>The sex in words; null for all.</summary>
    public string? SexWord => Enum.TryParse<Sex>(Sex, out var sex) ? Words.Of(sex).ToLowerInvariant() : null;

    /// <summary>The age group in words; null for all.</summary>
    public string? AgeWord => Enum.TryParse<AgeGroup>(Age, out var age) ? Bka.Workflow.Domain.Quality.Labels.Of(age) : null;

    /// <summary>What each field is called.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["fran"] = PageText.Egenkontroll["From"],
        ["till"] = PageText.Egenkontroll["To"],
        ["enhet"] = PageText.Egenkontroll["Unit"],
        ["kon"] = PageText.Egenkontroll["Sex"],
        ["alder"] = PageText.Egenkontroll["Age"],
        ["kant"] = PageText.Egenkontroll["KnownThen"],
        ["id"] = PageText.Egenkontroll["Figure"],
    };

    /// <summary>Reads an address; this year until today where nothing is asked for.</summary>
    public static FigureFilter Of(IQueryCollection query, DateOnly today) => new()
    {
        From = Given(query["fran"]) ?? Show.Day(new DateOnly(today.Year, 1, 1)),
        To = Given(query["till"]) ?? Show.Day(today),
        Unit = Given(query["enhet"]),
        Sex = Given(query["kon"]),
        Age = Given(query["alder"]),
        KnownOn = Given(query["kant"]),
    };

    /// <summary>Reads the address of one who may not see small numbers; the whole year where nothing is asked for.</summary>
    public static FigureFilter OfWhole(IQueryCollection query, DateOnly today) => Of(query, today) with
    {
        From = Given(query["fran"]) ?? Show.Day(new DateOnly(today.Year, 1, 1)),
        To = Given(query["till"]) ?? Show.Day(new DateOnly(today.Year, 12, 31)),
    };

    /// <summary>The question; null when something cannot be read, with what.</summary>
    /// <param name="faults">Takes what is wrong.</param>
    public GetFigures? Read(List<Missing> faults)
    {
        var (from, to) = (Day(From, "fran", faults), Day(To, "till", faults));
        DateOnly? known = KnownOn is null ? null : Day(KnownOn, "kant", faults);
        var (sex, age) = (Code<Sex>(Sex, "kon", faults), Code<AgeGroup>(Age, "alder", faults));
        return faults.Count > 0 ? null : new GetFigures(from, to, Unit, sex, age, known);
    }

    /// <summary>The same as an address's query.</summary>
    public string Query => QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["fran"] = From,
        ["till"] = To,
        ["enhet"] = Unit,
        ["kon"] = Sex,
        ["alder"] = Age,
        ["kant"] = KnownOn,
    }.Where(pair => pair.Value is not null)).ToUriComponent();

    /// <summary>A fault of the question in the fields' own names.</summary>
    public static Missing InForm(Missing missing) => missing with
    {
        Item = missing.Item switch
        {
            "from" => "fran",
            "to" => "till",
            "unit" => "enhet",
            "sex" => "kon",
            "age" => "alder",
            "knownOn" => "kant",
            "figure" => "id",
            var other => other,
        },
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static T? Code<T>(string? word, string item, List<Missing> faults)
        where T : struct, Enum
    {
        if (word is null)
        {
            return null;
        }

        if (Http.Code<T>.TryParse(word, null, out var code))
        {
            return code.Value;
        }

        faults.Add(new Missing(MissingCodes.Malformed, Item: item));
        return null;
    }

    private static DateOnly Day(string text, string item, List<Missing> faults)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Add(new Missing(MissingCodes.Malformed, Item: item));
        }

        return day;
    }
}
