using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bka.Host.Cli;
using Microsoft.Extensions.Configuration;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>One command of the command line, run in process on the evening of the export.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    /// <summary>Standard output as exactly one JSON object.</summary>
    public JsonObject Json
    {
        get
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Output));
            var node = JsonNode.Parse(ref reader).ShouldNotBeNull();
            reader.Read().ShouldBeFalse();
            return node.AsObject();
        }
    }

    public static Task<CommandRun> OfAsync(params string[] words) => WithAsync([], words);

    public static async Task<CommandRun> WithAsync(
        Dictionary<string, string?> settings, string[] words, CancellationToken stop = default)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exit = await CommandLine.RunAsync(
            words, new FakeClock(FakeClock.Evening), TextWriter.Synchronized(output), TextWriter.Synchronized(error),
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), stop);
        return new CommandRun(exit, output.ToString(), error.ToString());
    }

    /// <summary>Done, or the test fails with what was said.</summary>
    public CommandRun Done()
    {
        Exit.ShouldBe(0, Error);
        return this;
    }

    /// <summary>Refused with one line for people.</summary>
    public CommandRun RefusedInOneLine()
    {
        Exit.ShouldBe(1, Error);
        Error.TrimEnd('\n').ShouldNotBeEmpty();
        Error.TrimEnd('\n').ShouldNotContain("\n");
        Error.ShouldNotContain("   at ");
        return this;
    }
}
