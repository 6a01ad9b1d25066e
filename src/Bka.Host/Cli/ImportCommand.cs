using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Features.Import;

namespace Bka.Host.Cli;

/// <summary><c>import</c>: reads an export, row by row. Good rows are stored, each bad one is named.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var path = words.Argument(0);
        if (!File.Exists(path))
        {
            return await console.RefuseAsync(
                new Refusal(RefusalCodes.InputInvalid), "Filen finns inte. Kontrollera sökvägen.");
        }

        await using var session = Session.Open(words, console);
        await using var file = File.OpenRead(path);
        var report = await Importer.RunAsync(session.SendAsync, CsvFile.Read(file), new Progress(console.Error, "rader", console.Time));
        await session.WriteAsync<ImportReport>(
            report,
            done => new
            {
                done.Stored,
                done.Unchanged,
                done.Updated,
                Refused = done.Refused.Select(fault => new { fault.Line, fault.Column, fault.Code, Message = ImportTexts.Of(fault) }),
            },
            done =>
            [
                $"Sparade: {done.Stored}. Oförändrade: {done.Unchanged}. Uppdaterade: {done.Updated}. Nekade: {done.Refused.Count}.",
                .. done.Refused.Select(fault => $"  rad {fault.Line}{(fault.Column is null ? "" : ", " + fault.Column)}: {ImportTexts.Of(fault)} ({fault.Code})"),
            ]);
        return report.Refused.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Stored">New cases.</param>
/// <param name="Unchanged">Rows that were there already.</param>
/// <param name="Updated">Cases that a newer export brought forward.</param>
/// <param name="Refused">Rows that were not stored, in the order of the file.</param>
internal sealed record ImportReport(int Stored, int Unchanged, int Updated, IReadOnlyList<ImportFault> Refused);

/// <summary>Sends the rows of an export through the corridor, many at a time so that they share commits.</summary>
internal static class Importer
{
    private const int AtATime = 128;

    /// <summary>Imports the lines in their order.</summary>
    /// <param name="send">Sends one row.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="progress">Told of each line.</param>
    public static async Task<ImportReport> RunAsync(
        Func<Command<ImportOutcome>, Task<Answer<ImportOutcome>>> send, IEnumerable<CsvLine> lines, Progress progress)
    {
        var counts = new int[Enum.GetValues<ImportResult>().Length];
        var refused = new List<ImportFault>();
        foreach (var chunk in lines.Chunk(AtATime))
        {
            var outcomes = await Task.WhenAll(chunk.Select(line => OneAsync(send, line)));
            foreach (var outcome in outcomes)
            {
                counts[(int)outcome.Result]++;
                if (outcome.Fault is not null)
                {
                    refused.Add(outcome.Fault);
                }
            }

            await progress.StepAsync(chunk.Length);
        }

        return new ImportReport(
            counts[(int)ImportResult.Stored], counts[(int)ImportResult.Unchanged], counts[(int)ImportResult.Updated], refused);
    }

    private static async Task<ImportOutcome> OneAsync(
        Func<Command<ImportOutcome>, Task<Answer<ImportOutcome>>> send, CsvLine line) => line.Row is null
            ? new ImportOutcome(ImportResult.Refused, line.Fault)
            : (await send(new ImportCase(line.Row))).Require();
}
