using System.Collections.Concurrent;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Keeps the measures row equal to what the figures ask about the case, and what was known of it on earlier days. A step
/// names only the columns it changes, since naming a column rewrites every index it stands in.
/// </summary>
internal sealed class MeasureWriter(ISqlSession sql)
{
    private const int MostRemembered = 4096;

    // Above the bits of the columns.
    private const int NamesDay = 1 << 30;

    private static readonly IReadOnlyList<string> Columns = MeasureSql.OfCase;

    private static readonly Statement Insert = new(
        $"""
        INSERT INTO measures (case_id, known_on, {string.Join(", ", Columns)})
        VALUES ($1, $2, {string.Join(", ", Columns.Select((_, i) => MeasureSql.Place(i + 3)))})
        """,
        Columns.Count + 2);

    // A case that counts again, after a clock that was set back, does so from when it last ceased to.
    private static readonly Statement InsertAgain = new(
        $"""
        INSERT INTO measures (case_id, known_on, {string.Join(", ", Columns)})
        VALUES ($1, COALESCE((SELECT MAX(replaced_on) FROM measures_past WHERE case_id = $1 AND replaced_on > $2), $2),
          {string.Join(", ", Columns.Select((_, i) => MeasureSql.Place(i + 3)))})
        """,
        Columns.Count + 2);

    private static readonly Statement Keep = MeasureSql.Keep("measures", ["case_id"], Columns);

    private static readonly Statement Delete = new("DELETE FROM measures WHERE case_id = $1", 1);

    // By which columns change; a life of a case knows a handful of ways.
    private static readonly ConcurrentDictionary<int, Statement> Updates = new();

    // The cases whose row is known to be of this day: nothing of them has to be kept.
    private readonly HashSet<string> _ofToday = new(StringComparer.Ordinal);
    private string _today = "";

    /// <summary>Saves what a step has changed.</summary>
    /// <param name="before">The case before; null when it is new.</param>
    /// <param name="after">The case after.</param>
    /// <param name="earlier">Its clocks before.</param>
    /// <param name="clocks">Its clocks after.</param>
    /// <param name="day">The day it becomes known, Europe/Stockholm.</param>
    public void Save(
        Case? before, Case after, IReadOnlyList<CaseClock> earlier, IReadOnlyList<CaseClock> clocks, DateOnly day)
    {
        var measured = before is null ? null : CaseMeasures.Of(before, earlier);
        var now = CaseMeasures.Of(after, clocks);
        if (now == measured)
        {
            return;
        }

        var today = Iso.Day(day);
        if (measured is null)
        {
            sql.Write(before is null ? Insert : InsertAgain, [after.Id, today, .. Values(now!)]);
            Remember(after.Id, today);
            return;
        }

        var isOfToday = _today == today && _ofToday.Contains(after.Id);
        if (!isOfToday)
        {
            sql.Write(Keep, today, after.Id);
        }

        if (now is null)
        {
            sql.Write(Delete, after.Id);
        }
        else
        {
            Update(after.Id, Values(measured), Values(now), isOfToday ? null : today);
            Remember(after.Id, today);
        }
    }

    /// <summary>Forgets which rows are of today: what was written was undone, or others have written.</summary>
    public void Forget() => _ofToday.Clear();

    private void Remember(string caseId, string today)
    {
        if (_today != today || _ofToday.Count >= MostRemembered)
        {
            _ofToday.Clear();
            _today = today;
        }

        _ofToday.Add(caseId);
    }

    private void Update(string caseId, object?[] earlier, object?[] now, string? today)
    {
        var changed = 0;
        var values = new List<object?>(now.Length + 2);
        for (var i = 0; i < now.Length; i++)
        {
            if (!Equals(now[i], earlier[i]))
            {
                changed |= 1 << i;
                values.Add(now[i]);
            }
        }

        if (today is not null)
        {
            changed |= NamesDay;
            values.Add(today);
        }

        values.Add(caseId);
        sql.Write(Updates.GetOrAdd(changed, UpdateOf), [.. values]);
    }

    // The day never goes back: what was known when a clock ran ahead is not known later because it was set right.
    private static Statement UpdateOf(int changed)
    {
        var columns = Columns.Where((_, i) => (changed & (1 << i)) != 0).ToArray();
        var set = string.Join(", ", columns.Select((column, i) => $"{column} = {MeasureSql.Place(i + 1)}"));
        var (next, last) = (MeasureSql.Place(columns.Length + 1), MeasureSql.Place(columns.Length + 2));
        return (changed & NamesDay) == 0
            ? new Statement($"UPDATE measures SET {set} WHERE case_id = {next}", columns.Length + 1)
            : new Statement(
                $"UPDATE measures SET {set}, known_on = CASE WHEN known_on < {next} THEN {next} ELSE known_on END WHERE case_id = {last}",
                columns.Length + 2);
    }

    private static object?[] Values(CaseMeasures of) =>
    [
        of.Unit, (long)of.Sex, (long)of.Kind, Iso.Day(of.ReceivedOn), (long)of.AgeReceived,
        MeasureSql.Mark(of.SkyddsbedomningInTime), Iso.Day(of.ForhandsbedomningLastDay),
        Iso.Day(of.ForhandsbedomningStoppedOn), (long)of.Outcome, Iso.Day(of.DecidedOn), (long?)of.AgeDecided,
        MeasureSql.Mark(of.Opened), MeasureSql.Mark(of.InTimeLegal), MeasureSql.Mark(of.InTimeNominal),
        MeasureSql.Mark(of.LateWithinExtension), MeasureSql.Mark(of.Heard), (long?)of.NotHeardReason,
        MeasureSql.Mark(of.NotHeardAccepted), Iso.Day(of.UtredningOpenedOn), Iso.Day(of.UtredningLegalLastDay),
        MeasureSql.Mark(of.UtredningExtended), Iso.Day(of.UtredningClosedOn), Iso.Day(of.UtredningLastDay),
    ];
}
