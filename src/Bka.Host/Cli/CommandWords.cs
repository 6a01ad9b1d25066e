using System.Globalization;

namespace Bka.Host.Cli;

/// <summary>The command line was used wrongly; the message says how, in Swedish.</summary>
internal sealed class MisuseException : Exception
{
    public MisuseException()
    {
    }

    public MisuseException(string message)
        : base(message)
    {
    }

    public MisuseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The words given to a command, read against its row.</summary>
internal sealed class CommandWords
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _arguments = [];

    /// <summary>Whether an option was given.</summary>
    /// <param name="option">Its name.</param>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>A positional word.</summary>
    /// <param name="index">Its place.</param>
    public string Argument(int index) => _arguments[index];

    /// <summary>An option's value; null when it was not given.</summary>
    /// <param name="option">Its name.</param>
    public string? Text(string option) => _options.GetValueOrDefault(option);

    /// <summary>An option's value, which must be given.</summary>
    /// <param name="option">Its name.</param>
    public string Required(string option) => Text(option) ?? throw new MisuseException($"Ange --{option}.");

    /// <summary>An option's day; null when it was not given.</summary>
    /// <param name="option">Its name.</param>
    public DateOnly? Day(string option) => Text(option) is { } text ? DayOf(text) : null;

    /// <summary>An option's number.</summary>
    /// <param name="option">Its name.</param>
    /// <param name="otherwise">The number when it was not given.</param>
    public int Number(string option, int otherwise) => Text(option) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MisuseException($"--{option} ska vara ett heltal.");

    /// <summary>A day as written.</summary>
    /// <param name="text">The word.</param>
    public static DateOnly DayOf(string text) =>
        Http.Day.TryParse(text, null, out var day)
            ? day.Value
            : throw new MisuseException("Skriv datumet som åååå-mm-dd, till exempel 2026-11-22.");

    /// <summary>Reads the words of a command.</summary>
    /// <param name="row">The command.</param>
    /// <param name="args">The words after its name.</param>
    /// <exception cref="MisuseException">A word does not belong to the command.</exception>
    public static CommandWords Read(CommandRow row, ReadOnlySpan<string> args)
    {
        var words = new CommandWords();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || args[i].Length == 2)
            {
                words._arguments.Add(args[i]);
                continue;
            }

            var (name, value) = Split(args[i][2..]);
            var option = name == "help" ? new OptionRow("help", null, "") : row.Options.FirstOrDefault(option => option.Name == name)
                ?? throw new MisuseException($"Kommandot {row.Name} har ingen --{name}.");
            if (option.Value is null && value is not null)
            {
                throw new MisuseException($"--{name} tar inget värde.");
            }

            if (option.Value is not null && value is null)
            {
                value = i + 1 < args.Length ? args[++i] : throw new MisuseException($"--{name} behöver ett värde: {option.Value}.");
            }

            words._options[name] = value ?? "";
        }

        if (!words.Has("help") && words._arguments.Count != row.Arguments.Count)
        {
            throw new MisuseException(row.Arguments.Count == 0
                ? $"Kommandot {row.Name} tar inga fler ord."
                : $"Kommandot {row.Name} ska följas av: {string.Join(" ", row.Arguments)}.");
        }

        return words;
    }

    private static (string Name, string? Value) Split(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (word[..at], word[(at + 1)..]) : (word, null);
}
