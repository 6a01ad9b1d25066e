using System.Globalization;

namespace Bka.Faults;

/// <summary>The words after a command: <c>--name value</c>, and <c>--json</c>.</summary>
internal sealed class FaultOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Everything random follows from it.</summary>
    public int Seed => Number("seed", 1);

    public bool Json => _values.ContainsKey("json");

    /// <exception cref="FormatException">Used wrongly.</exception>
    public static FaultOptions Parse(ReadOnlySpan<string> words)
    {
        var options = new FaultOptions();
        for (var i = 0; i < words.Length; i++)
        {
            var name = words[i].StartsWith("--", StringComparison.Ordinal)
                ? words[i][2..]
                : throw new FormatException($"\"{words[i]}\" is not an option.");
            options._values[name] = name == "json" ? ""
                : i + 1 < words.Length ? words[++i] : throw new FormatException($"--{name} needs a value.");
        }

        return options;
    }

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public double Fraction(string name, double otherwise) =>
        _values.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) => _values.GetValueOrDefault(name);
}
