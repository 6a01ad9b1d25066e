using System.Text;

namespace Bka.Host.Cli;

/// <summary>The help, written from the command table.</summary>
internal static class HelpText
{
    private const string Call = "dotnet run --project src/Bka.Host --";

    /// <summary>All commands.</summary>
    /// <param name="rows">The table.</param>
    public static string Overview(IReadOnlyList<CommandRow> rows)
    {
        var text = new StringBuilder("Bka håller ordning på förhandsbedömningar, utredningar och barnets bästa.\n\n");
        text.Append("Så här används det: ").Append(Call).Append(" KOMMANDO\n\n");
        foreach (var row in rows)
        {
            text.Append("  ").Append(row.Name.PadRight(10)).Append(row.Summary).Append('\n');
        }

        return text.Append("\nSkriv KOMMANDO --help för att se mer. Svarskoder: 0 klart, 1 nekat eller fel i indata, 2 fel använt.").ToString();
    }

    /// <summary>One command.</summary>
    /// <param name="row">Its row.</param>
    public static string Of(CommandRow row)
    {
        var text = new StringBuilder(row.Summary).Append("\n\n").Append(Call).Append(' ').Append(row.Name);
        foreach (var argument in row.Arguments)
        {
            text.Append(' ').Append(argument);
        }

        text.Append("\n\n");
        foreach (var option in row.Options)
        {
            var name = "--" + option.Name + (option.Value is null ? "" : " " + option.Value);
            text.Append("  ").Append(name.PadRight(20)).Append(option.Summary).Append('\n');
        }

        if (row.Name == "explain")
        {
            text.Append("\nFRIST är skyddsbedomning, forhandsbedomning eller utredning. DATUM är dagen då anmälan kom in, eller dagen då utredningen inleddes.\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
