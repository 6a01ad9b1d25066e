using Bka.Contracts;
using Bka.Host.Texts;

namespace Bka.Host.Cli;

/// <summary><c>away</c>: what breaks if somebody is away. Changes nothing.</summary>
internal static class AwayCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var from = CommandWords.DayOf(words.Required("from"));
        await using var session = Session.Open(words, console, readOnly: true);
        var answer = await session.AskAsync(new PreviewAbsence(
            words.Argument(0), from, words.Day("to"), words.Text("substitute"), words.Text("unit")));
        return await session.WriteAsync(
            answer,
            preview => preview,
            preview =>
            [
                $"Öppna ärenden: {preview.OpenCases}. Frister som berörs: {preview.Clocks.Count}",
                .. preview.Clocks.Select(row => $"{row.LastDay:O}  {row.Local ?? OverdueCommand.WordFor(row.Clock),-28} {row.CaseRef,-12} {row.Unit,-16} {Words.Touched(row)}"),
                .. preview.Substitute.Select(Words.Of),
                .. preview.Warnings.Select(Words.Of),
            ]);
    }
}
