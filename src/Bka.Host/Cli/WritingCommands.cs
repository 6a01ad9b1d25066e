using Bka.Contracts;

namespace Bka.Host.Cli;

/// <summary><c>sweep</c>: raises the alerts that have fallen due.</summary>
internal static class SweepCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        await using var session = Session.Open(words, console);
        var answer = await session.SendAsync(new RunSweep(words.Day("as-of")));
        return await session.WriteAsync(
            answer, done => done, done => [$"Larm beräknade till och med {done.AsOf:O}: {done.Raised} nya."]);
    }
}

/// <summary><c>draw</c>: draws the month's spot check.</summary>
internal static class DrawCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        if (words.Text("protocol") is { } file)
        {
            return await ProtocolFile.RunAsync(file, console);
        }

        await using var session = Session.Open(words, console);
        var answer = await session.SendAsync(new DrawSpotCheck(
            words.Required("period"), words.Text("unit"), words.Has("size") ? words.Number("size", 0) : null, words.Text("redraw")));
        return await session.WriteAsync(
            answer,
            draw => draw,
            draw =>
            [
                $"Stickprov {draw.Period}, {draw.Unit ?? "alla enheter"}, dragning {draw.Lot}",
                $"Urval:     {draw.FrameSize} ärenden, {draw.Order}",
                $"Kontroll:  {draw.FrameHash}",
                $"Frö:       {draw.Seed}   Metod: {draw.Algorithm}",
                draw.Commitment is { AfterPeriod: false } locked ? $"Låst:      {locked.Hash}" : "Fröet låstes efter periodens slut.",
                .. draw.Ids.Select((id, place) => $"{place + 1,3}. {id}"),
            ]);
    }
}
