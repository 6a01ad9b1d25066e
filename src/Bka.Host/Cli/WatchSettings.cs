using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;

namespace Bka.Host.Cli;

/// <summary>
/// The municipality's own watches and rungs, from the settings: <c>Bka:Watches:Local</c> and <c>Bka:Watches:Changed</c>.
/// </summary>
internal static class WatchSettings
{
    private const int MostDays = 3650;

    /// <summary>Reads them.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in Swedish; null when nothing is.</param>
    /// <returns>The table; the product's own when nothing is set or something is wrong.</returns>
    public static WatchTable Read(IConfiguration configuration, out string? problem)
    {
        var section = configuration.GetSection("Bka:Watches");
        try
        {
            var local = section.GetSection("Local").GetChildren().Select(Local).ToArray();
            Demand(local.Select(watch => watch.No).Distinct().Count() == local.Length, "Local", "två bevakningar har samma No");
            Demand(local.Select(watch => watch.Code).Distinct(StringComparer.Ordinal).Count() == local.Length, "Local", "två bevakningar har samma Code");
            var known = WatchTable.Default.Alerts.Rows.Select(rule => rule.Watch.Name).Concat(local.Select(watch => new WatchKind(Clock.Local, watch).Name))
                .ToHashSet(StringComparer.Ordinal);
            var changed = section.GetSection("Changed").GetChildren().Select(row => Changed(row, known)).ToArray();
            Demand(!changed.Any(row => changed.Any(other => Overlap(row, other))), "Changed", "två rader gäller samma tröskel samtidigt");
            problem = null;
            return new WatchTable(changed, local);
        }
        catch (FormatException wrong)
        {
            problem = wrong.Message;
            return WatchTable.Default;
        }
    }

    private static LocalWatch Local(IConfigurationSection row)
    {
        var (days, months) = (Number(row, "Days", 0), Number(row, "Months", 0));
        var (no, code, title) = (Number(row, "No", 0), row["Code"] ?? "", row["Title"] ?? "");
        Demand(no is >= 1 and <= 99, row.Path, "No ska vara 1–99 och får aldrig ges till en annan bevakning");
        Demand(code.Length is > 0 and <= 30 && code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), row.Path, "Code ska vara små bokstäver, siffror och bindestreck");
        Demand(title.Length is > 0 and <= 60, row.Path, "Title saknas eller är för lång");
        Demand((days > 0) != (months > 0) && days <= MostDays && months <= 120, row.Path, "ange Days eller Months");
        var warning = Number(row, "WarningDays", 0);
        Demand(warning is >= 0 and <= MostDays, row.Path, "WarningDays ska vara noll eller fler dagar");
        return new LocalWatch(
            no, code, title, One<CaseMoment>(row, "Starts"), days > 0 ? Term.Days(days) : Term.Months(months),
            One<CaseMoment>(row, "Stops"), warning, Day(row, "ValidFrom"), Day(row, "ValidTo"), Switch(row, "MovesPastRestDays") ?? false,
            Switch(row, "InAdultCases"));
    }

    private static ChangedRung Changed(IConfigurationSection row, HashSet<string> known)
    {
        var watch = row["Watch"] ?? "";
        Demand(known.Contains(watch), row.Path, $"Watch ska vara en av {string.Join(", ", known)}");
        var changed = new ChangedRung(
            watch, One<AlertThreshold>(row, "Threshold"), row["Days"] is null or "" ? null : Number(row, "Days", 0),
            row["To"] is null ? null : One<Function>(row, "To"),
            Day(row, "ValidFrom") ?? throw Wrong(row.Path, "ValidFrom saknas"), Day(row, "ValidTo"));
        Demand(changed.IsAllowed, row.Path, "en passerad sista dag larmar alltid dagen efter, och ValidTo får inte ligga före ValidFrom");
        return changed;
    }

    private static bool Overlap(ChangedRung one, ChangedRung other) => !ReferenceEquals(one, other)
        && one.Watch == other.Watch && one.Threshold == other.Threshold
        && !(one.ValidTo < other.ValidFrom) && !(other.ValidTo < one.ValidFrom);

    private static int Number(IConfigurationSection row, string name, int otherwise) => row[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Wrong(row.Path, name + " ska vara ett heltal"),
    };

    private static DateOnly? Day(IConfigurationSection row, string name) => row[name] switch
    {
        null or "" => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw Wrong(row.Path, name + " ska skrivas åååå-mm-dd"),
    };

    private static bool? Switch(IConfigurationSection row, string name) =>
        Setting.ProblemOfSwitch(row, name, out var on) is { } wrong ? throw new FormatException(wrong) : on;

    private static T One<T>(IConfigurationSection row, string name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(row[name], StringComparer.Ordinal)
        ? Enum.Parse<T>(row[name]!)
        : throw Wrong(row.Path, $"{name} ska vara en av {string.Join(", ", Enum.GetNames<T>())}");

    private static void Demand(bool holds, string path, string what)
    {
        if (!holds)
        {
            throw Wrong(path, what);
        }
    }

    private static FormatException Wrong(string path, string what) => new($"Inställningen {path} går inte att använda: {what}.");
}
