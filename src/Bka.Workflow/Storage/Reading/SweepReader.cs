using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads when alerts were computed.</summary>
internal sealed class SweepReader(IStore store) : ISweepReader
{
    // A sweep that reached the day before its own was asked for around midnight, or by a clock set back a little.
    private const int DaysBehind = 1;

    // How many sweeps for an old day may stand between a period and the sweep that was before it or came after.
    private const int MostBetween = 20;

    public Task<IReadOnlyList<DateTimeOffset>> SweepTimesAsync(DateTimeOffset from, DateTimeOffset to) => store.AskAsync(async read =>
    {
        // One moment, so that a sweep completed meanwhile makes no gap.
        await read.HoldStillAsync();
        async Task<IEnumerable<DateTimeOffset>> TimesAsync(string condition) =>
            (await read.Connection.QueryAsync<TimeRow>(
                "SELECT completed_at AS CompletedAt, swept_through AS SweptThrough FROM sweeps WHERE " + condition,
                new { from = Iso.Instant(from), to = Iso.Instant(to), most = MostBetween }))
            .Where(row => row.IsOfItsDay).Select(row => row.At);
        return (IReadOnlyList<DateTimeOffset>)
        [
            .. (await TimesAsync("completed_at < @from ORDER BY completed_at DESC LIMIT @most")).Take(1),
            .. await TimesAsync("completed_at >= @from AND completed_at <= @to ORDER BY completed_at"),
            .. (await TimesAsync("completed_at > @to ORDER BY completed_at LIMIT @most")).Take(1),
        ];
    });

    private sealed class TimeRow
    {
        public string CompletedAt { get; init; } = "";

        public string SweptThrough { get; init; } = "";

        public DateTimeOffset At => Iso.Instant(CompletedAt);

        public bool IsOfItsDay => Iso.Day(SweptThrough).AddDays(DaysBehind) >= MunicipalTime.DayOf(At);
    }
}
