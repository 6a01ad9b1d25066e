using System.Text.Json;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Texts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Cli;

/// <summary><c>draw --protocol</c>: draws again from a protocol file alone, and says what does not agree. No store is opened.</summary>
internal static class ProtocolFile
{
    // A frame of a hundred thousand cases is some four million bytes.
    private const long MostBytes = 20_000_000;

    public static async Task<int> RunAsync(string file, CommandConsole console)
    {
        var (protocol, problem) = await ReadAsync(file);
        if (protocol is null)
        {
            await console.Error.WriteLineAsync(problem);
            return CommandLine.Refused;
        }

        var faults = DrawProtocol.Check(protocol);
        var draw = protocol.Draw;
        if (console.Json)
        {
            var answer = new { draw.DrawId, Agrees = faults.Count == 0, Faults = faults.Select(fault => fault.ToString()) };
            await console.Output.WriteLineAsync(JsonSerializer.Serialize(answer, BkaJson.Indented));
        }
        else
        {
            await console.Output.WriteLineAsync(faults.Count == 0
                ? $"Stämmer: {draw.Ids.Count} av {draw.FrameSize} ärenden, {draw.Algorithm}, {draw.Period}, {draw.Unit ?? "alla enheter"}."
                : "Stämmer inte:");
            foreach (var fault in faults)
            {
                await console.Output.WriteLineAsync("  " + Words.Of(fault));
            }

            foreach (var note in Notes(protocol))
            {
                await console.Output.WriteLineAsync(note);
            }
        }

        return faults.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static IEnumerable<string> Notes(SpotCheckProtocol protocol)
    {
        if (protocol.Draw.Commitment is { } commitment)
        {
            yield return $"Fröet låstes {Show.Moment(commitment.At)} med kontrollsumman {commitment.Hash}.";
            yield return "Jämför den med den som publicerades då. Ett protokoll kan inte själv visa när det skrevs.";
        }

        if (protocol.Draw.Lot > 1)
        {
            yield return $"Omdragen: detta är dragning {protocol.Draw.Lot}. Skäl: {protocol.Draw.RedrawReason}";
        }

        if (protocol.Draw.Commitment is { AfterPeriod: true })
        {
            yield return "Fröet låstes efter periodens slut.";
        }

        if (protocol.FrameChange is { IsUnchanged: false } change)
        {
            yield return $"Urvalet har ändrats efter dragningen: {change.Added.Count} har kommit till och {change.Removed.Count} har fallit bort.";
        }
    }

    // What is in the file is never repeated: it may be another file than its reader thinks.
    private static async Task<(SpotCheckProtocol? Protocol, string? Problem)> ReadAsync(string file)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            if (stream.Length > MostBytes)
            {
                return (null, "Filen är för stor för att vara ett protokoll.");
            }

            return await JsonSerializer.DeserializeAsync<SpotCheckProtocol>(stream, BkaJson.Protocols) is { } protocol && IsWhole(protocol)
                ? (protocol, null)
                : (null, "Filen är inte ett protokoll.");
        }
        catch (JsonException broken)
        {
            return (null, broken.LineNumber is { } line ? $"Filen är inte ett protokoll: fel på rad {line + 1}." : "Filen är inte ett protokoll.");
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, "Filen kan inte läsas.");
        }
    }

    private static bool IsWhole(SpotCheckProtocol protocol) =>
        protocol.Frame.All(line => line is not null)
        && protocol.Draw.Ids.All(id => id is not null)
        && (protocol.Draw.Reserves ?? []).All(id => id is not null)
        && protocol.Replacements.All(replaced => replaced is not null);
}
