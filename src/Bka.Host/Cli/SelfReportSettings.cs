using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SelfReports;

namespace Bka.Host.Cli;

/// <summary>The municipality's own questions to caseworkers, from the settings: <c>Bka:Egenkontroll:SelfReport:Questions</c>.</summary>
internal static class SelfReportSettings
{
    private const string Place = "Bka:Egenkontroll:SelfReport:Questions";

    /// <summary>Reads them.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="problem">What is wrong, in Swedish; null when nothing is.</param>
    /// <returns>The questions; the product's own when nothing is set or something is wrong.</returns>
    public static SelfReportForm Read(IConfiguration configuration, out string? problem)
    {
        problem = null;
        var rows = configuration.GetSection(Place).GetChildren().ToArray();
        if (rows.Length == 0)
        {
            return SelfReportForm.Default;
        }

        try
        {
            var questions = rows.OrderBy(NumberOf).Select(Question).ToArray();
            return SelfReportForm.ProblemOf(questions) is { } wrong ? throw Wrong(Place, wrong) : new SelfReportForm(questions);
        }
        catch (FormatException wrong)
        {
            problem = wrong.Message;
            return SelfReportForm.Default;
        }
    }

    private static SelfReportQuestion Question(IConfigurationSection row)
    {
        var kind = Enum.GetNames<SelfReportAnswerKind>().Contains(row["Kind"], StringComparer.Ordinal)
            ? Enum.Parse<SelfReportAnswerKind>(row["Kind"]!)
            : throw Wrong(row.Path, $"Kind ska vara en av {string.Join(", ", Enum.GetNames<SelfReportAnswerKind>())}");
        return new SelfReportQuestion(
            row["Id"] ?? "", row["Text"] ?? "", kind,
            [.. row.GetSection("Choices").GetChildren().OrderBy(NumberOf).Select(Choice)], Condition(row.GetSection("When")));
    }

    private static SelfReportChoice Choice(IConfigurationSection row)
    {
        KnownNames(row, "Value", "Text");
        return new SelfReportChoice(row["Value"] ?? "", row["Text"] ?? "");
    }

    private static SelfReportCondition? Condition(IConfigurationSection row)
    {
        if (!row.Exists())
        {
            return null;
        }

        KnownNames(row, "Question", "Values");
        return new SelfReportCondition(
            row["Question"] ?? "", [.. row.GetSection("Values").GetChildren().OrderBy(NumberOf).Select(value => value.Value ?? "")]);
    }

    private static void KnownNames(IConfigurationSection row, params string[] known)
    {
        if (row.GetChildren().Any(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            throw Wrong(row.Path, "skriv " + string.Join(", ", known));
        }
    }

    // As they are numbered: the settings are kept in the order of their names, where 10 comes before 2.
    private static int NumberOf(IConfigurationSection row) =>
        int.TryParse(row.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(row.Path, "raderna numreras 0, 1, 2 …");

    private static FormatException Wrong(string path, string what) => new($"Inställningen {path} går inte att använda: {what}.");
}
