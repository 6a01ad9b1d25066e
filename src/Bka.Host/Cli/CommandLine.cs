using Bka.Workflow.Storage;

namespace Bka.Host.Cli;

/// <summary>
/// The command line. Exit codes: 0 done, 1 refused or bad input, 2 used wrongly. With <c>--json</c> exactly one object
/// is written on standard output; messages for people go to standard error.
/// </summary>
internal static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused, or bad input.</summary>
    public const int Refused = 1;

    /// <summary>Used wrongly.</summary>
    public const int Misused = 2;

    /// <summary>Runs one command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="time">The clock.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    public static async Task<int> RunAsync(string[] args, TimeProvider time, TextWriter output, TextWriter error)
    {
        var console = new CommandConsole(output, error, time);
        if (args.Length == 0 || args[0] is "--help" or "-h" or "help")
        {
            await output.WriteLineAsync(HelpText.Overview(CommandTable.Rows));
            return args.Length == 0 ? Misused : Done;
        }

        var row = CommandTable.Rows.FirstOrDefault(row => row.Name == args[0]);
        if (row is null)
        {
            await error.WriteLineAsync($"Kommandot {args[0]} finns inte. Skriv --help för att se vilka som finns.");
            return Misused;
        }

        try
        {
            var words = CommandWords.Read(row, args.AsSpan(1));
            if (words.Has("help"))
            {
                await output.WriteLineAsync(HelpText.Of(row));
                return Done;
            }

            return await row.RunAsync(words, console);
        }
        catch (MisuseException misuse)
        {
            await error.WriteLineAsync(misuse.Message);
            await error.WriteLineAsync($"Skriv {row.Name} --help för att se hur kommandot används.");
            return Misused;
        }
        catch (StoreException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return Refused;
        }
    }
}

/// <summary>Where a command writes, and the clock it goes by.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandConsole(TextWriter Output, TextWriter Error, TimeProvider Time);
