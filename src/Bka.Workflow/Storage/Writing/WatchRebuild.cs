using System.Data.Common;
using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Brings the watch rows in line when the municipality's own watches have changed, or when the product has got a clock that
/// older rows lack: case by case, from the case itself. A case that changes meanwhile is written with the present watches by
/// its own step.
/// </summary>
internal sealed class WatchRebuild(ISqlSession sql, WatchTable watches, WatchWriter writer)
{
    private static readonly Statement Find = new("SELECT settings, through FROM watch_settings WHERE id = 1", 0);

    private static readonly Statement Keep = new("UPDATE watch_settings SET settings = $1, through = $2 WHERE id = 1", 2);

    private static readonly Statement Next = new("SELECT doc FROM cases WHERE id > $1 ORDER BY id LIMIT $2", 2);

    private static readonly Statement Stored = new(
        """
        SELECT clock, start_day, nominal_day, legal_day, last_day, stopped_on, late_extension FROM watches WHERE case_id = $1
        """,
        1);

    private readonly string _settings = watches.Local.Count == 0 ? "" : JsonSerializer.Serialize(watches.Local);

    /// <summary>Goes through the next cases.</summary>
    public async ValueTask<(int Cases, bool IsCaughtUp)> RunAsync(
        int most, IReadOnlyDictionary<string, DateOnly> marks, DateTimeOffset at)
    {
        var (settings, through) = await sql.FirstAsync(
            Find, row => (row.GetString(0), Through: row.IsDBNull(1) ? null : row.GetString(1)));
        if (settings == _settings && through is null)
        {
            return (0, true);
        }

        var docs = await sql.ListAsync(Next, row => row.GetString(0), settings == _settings ? through! : "", (long)most);
        var cases = docs.Select(StoreDocument.Read<Case>).ToArray();
        foreach (var subject in cases)
        {
            writer.Save(subject, await sql.ListAsync(Stored, Map, subject.Id), watches.ClocksOf(subject), marks, at);
        }

        var isLast = cases.Length < most;
        sql.Write(Keep, _settings, isLast ? null : cases[^1].Id);
        return (cases.Length, isLast);
    }

    // A watch that is no longer in the settings has lost its words; its number is enough to take its row away.
    private CaseClock Map(DbDataReader row)
    {
        var no = row.GetInt64(0);
        var last = Iso.Day(row.GetString(4));
        var local = no < WatchKind.FirstLocal ? null : watches.LocalOf(no) ?? new LocalWatch(
            (int)(no - WatchKind.FirstLocal), "", "", CaseMoment.Received, Term.NextDay, CaseMoment.Ended, 0);
        var clock = local is null ? (Clock)no : Clock.Local;
        return new CaseClock(
            clock, Iso.Day(row.GetString(1)), Iso.Day(row.GetString(2)), Iso.Day(row.GetString(3)), last,
            last.AddDays(-(local?.WarningDays ?? GivenDays.WarningDays(clock))),
            row.IsDBNull(5) ? null : Iso.Day(row.GetString(5)), row.GetInt64(6) == 1, local);
    }
}
