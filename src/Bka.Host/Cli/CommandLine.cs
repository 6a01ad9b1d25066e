using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Texts;
using Bka.Workflow;

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
    /// <param name="settings">Settings; those of the environment unless given.</param>
    /// <param name="stop">Stops a service, besides Ctrl+C.</param>
    public static async Task<int> RunAsync(
        string[] args, TimeProvider time, TextWriter output, TextWriter error, IConfiguration? settings = null,
        CancellationToken stop = default)
    {
        settings ??= new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var console = new CommandConsole(output, error, time, settings, stop);
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

            console = console with { Json = words.Has("json") };
            return await row.RunAsync(words, console);
        }
        catch (MisuseException misuse)
        {
            await error.WriteLineAsync(misuse.Message);
            await error.WriteLineAsync($"Skriv {row.Name} --help för att se hur kommandot används.");
            if (args.Contains("--json", StringComparer.Ordinal))
            {
                // One object also now, so that a program that reads the answer always gets one.
                await output.WriteLineAsync(JsonSerializer.Serialize(new { Code = "misused", misuse.Message }, BkaJson.Indented));
            }

            return Misused;
        }
        catch (StoreException failure)
        {
            var code = failure is OutcomeUnknownException ? RefusalCodes.OutcomeUnknown : RefusalCodes.StoreUnavailable;
            return await console.RefuseAsync(new Refusal(code), failure.Message);
        }
    }
}

/// <summary>Where a command writes, and the clock it goes by.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Time">The clock.</param>
/// <param name="Settings">Settings and environment.</param>
/// <param name="Stop">Stops a service.</param>
/// <param name="Json">Whether standard output holds one JSON object and nothing else.</param>
internal sealed record CommandConsole(
    TextWriter Output, TextWriter Error, TimeProvider Time, IConfiguration Settings, CancellationToken Stop, bool Json = false)
{
    /// <summary>The environment's name; null when none is set.</summary>
    public string? Environment => Settings["ASPNETCORE_ENVIRONMENT"];

    /// <summary>Writes why a command was not done: a line for people, and with <c>--json</c> an object too.</summary>
    /// <param name="refusal">Why not.</param>
    /// <param name="text">The sentence in Swedish; the code's own unless given.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RefuseAsync(Refusal refusal, string? text = null)
    {
        text ??= $"{RefusalTexts.Of(refusal.Code)} ({refusal.Code})";
        await Error.WriteLineAsync(text);
        foreach (var missing in refusal.Missing)
        {
            await Error.WriteLineAsync($"  {missing.Item}: {RefusalTexts.Of(missing.Code)} ({missing.Code})");
        }

        if (Json)
        {
            var missing = refusal.Missing.Select(missing =>
                new { missing.Code, missing.Item, Message = RefusalTexts.Of(missing.Code) });
            await Output.WriteLineAsync(JsonSerializer.Serialize(
                new { refusal.Code, Message = text, Missing = missing }, BkaJson.Indented));
        }

        return CommandLine.Refused;
    }
}
