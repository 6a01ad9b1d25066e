using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Texts;

namespace Bka.Host.Cli;

/// <summary><c>explain</c>: a time limit from its start day. Needs no store.</summary>
internal static class ExplainCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        var clock = Code<Clock>.TryParse(words.Argument(0), null, out var known)
            ? known.Value
            : throw new MisuseException("FRIST är skyddsbedomning, forhandsbedomning eller utredning.");
        await using var session = Session.Open(words, console, readOnly: true);
        var answer = await session.AskAsync(new ExplainDeadline(clock, CommandWords.DayOf(words.Argument(1))));
        return await session.WriteAsync(answer, explanation => explanation, explanation => explanation.Sentences);
    }
}

/// <summary><c>overdue</c>: every clock past its last day, most urgent first.</summary>
internal static class OverdueCommand
{
    private const int PageSize = 200;

    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        await using var session = Session.Open(words, console, readOnly: true);
        var filter = new WatchFilter(words.Day("as-of"), Urgency.Overdue, Unit: words.Text("unit"));
        var rows = new List<WatchRow>();
        Answer<WatchPage> page;
        string? after = null;
        do
        {
            page = await session.AskAsync(new ListWatches(filter, after, PageSize));
            rows.AddRange(page.Value?.Rows ?? []);
            after = page.Value?.Next;
        }
        while (after is not null);

        return await session.WriteAsync(
            page,
            last => new
            {
                last.AsOf,
                Rows = rows.Select(row => new { row.CaseRef, row.Clock, row.LastDay, row.DaysLate, row.Caseworker, row.Unit, row.SubjectRef, row.CaseId }),
            },
            last =>
            [
                $"Försenade {last.AsOf:O}: {rows.Count}",
                .. rows.Select(row => $"{row.LastDay:O}  {row.DaysLate,5} dagar  {WordFor(row.Clock),-18} {row.CaseRef,-12} {row.Unit,-16} {row.Caseworker ?? "ingen handläggare"}"),
            ]);
    }

    internal static string WordFor(Clock clock) => Words.Of(clock).ToLowerInvariant();
}

/// <summary><c>verify</c>: walks the ledger.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(CommandWords words, CommandConsole console)
    {
        await using var session = Session.Open(words, console, readOnly: true);
        var answer = await session.AskAsync(new VerifyLedger());
        var code = await session.WriteAsync(
            answer,
            found => found,
            found =>
            [
                found.Ok
                    ? $"Liggaren är hel: {found.Rows} rader."
                    : $"Liggaren är bruten vid rad {found.FirstBroken} ({found.Reason}). {found.Rows} rader före den är hela.",
            ]);
        return answer.Value is { Ok: true } ? code : CommandLine.Refused;
    }
}
