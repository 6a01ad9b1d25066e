using System.Collections.Concurrent;
using System.Globalization;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>
/// Keeps the measures row equal to what the figures ask about the case. A step names only the columns it changes, since
/// naming a column rewrites every index it stands in.
/// </summary>
internal sealed class MeasureWriter(ISqlSession sql)
{
    private static readonly string[] Columns =
    [
        "unit", "sex", "kind", "received_on", "age_received", "skydd_in_time", "forhand_last_day", "forhand_stopped_on",
        "outcome", "decided_on", "age_decided", "opened", "in_time_legal", "in_time_nominal", "late_within_extension",
        "heard", "not_heard_reason", "not_heard_accepted", "utredning_opened_on", "utredning_legal_day",
        "utredning_extended", "utredning_closed_on",
    ];

    private static readonly Statement Insert = new(
        $"""
        INSERT INTO measures (case_id, {string.Join(", ", Columns)})
        VALUES ($1, {string.Join(", ", Columns.Select((_, i) => Place(i + 2)))})
        """,
        Columns.Length + 1);

    private static readonly Statement Delete = new("DELETE FROM measures WHERE case_id = $1", 1);

    // By which columns change; a life of a case knows a handful of ways.
    private static readonly ConcurrentDictionary<int, Statement> Updates = new();

    public void Save(CaseChange change, IReadOnlyList<CaseClock> clocksBefore, IReadOnlyList<CaseClock> clocks)
    {
        var earlier = change.Before is null ? null : CaseMeasures.Of(change.Before, clocksBefore);
        var now = CaseMeasures.Of(change.After, clocks);
        if (now == earlier)
        {
            return;
        }

        if (now is null)
        {
            sql.Write(Delete, change.After.Id);
        }
        else if (earlier is null)
        {
            sql.Write(Insert, [change.After.Id, .. Values(now)]);
        }
        else
        {
            Update(change.After.Id, Values(earlier), Values(now));
        }
    }

    private void Update(string caseId, object?[] earlier, object?[] now)
    {
        var changed = 0;
        var values = new List<object?>(now.Length + 1);
        for (var i = 0; i < now.Length; i++)
        {
            if (!Equals(now[i], earlier[i]))
            {
                changed |= 1 << i;
                values.Add(now[i]);
            }
        }

        values.Add(caseId);
        sql.Write(Updates.GetOrAdd(changed, UpdateOf), [.. values]);
    }

    private static Statement UpdateOf(int changed)
    {
        var columns = Columns.Where((_, i) => (changed & (1 << i)) != 0).ToArray();
        var set = string.Join(", ", columns.Select((column, i) => $"{column} = {Place(i + 1)}"));
        return new Statement(
            $"UPDATE measures SET {set} WHERE case_id = {Place(columns.Length + 1)}", columns.Length + 1);
    }

    private static object?[] Values(CaseMeasures of) =>
    [
        of.Unit, (long)of.Sex, (long)of.Kind, Iso.Day(of.ReceivedOn), (long)of.AgeReceived,
        Mark(of.SkyddsbedomningInTime), Iso.Day(of.ForhandsbedomningLastDay), Iso.Day(of.ForhandsbedomningStoppedOn),
        (long)of.Outcome, Iso.Day(of.DecidedOn), (long?)of.AgeDecided, Mark(of.Opened), Mark(of.InTimeLegal),
        Mark(of.InTimeNominal), Mark(of.LateWithinExtension), Mark(of.Heard), (long?)of.NotHeardReason,
        Mark(of.NotHeardAccepted), Iso.Day(of.UtredningOpenedOn), Iso.Day(of.UtredningLegalLastDay),
        Mark(of.UtredningExtended), Iso.Day(of.UtredningClosedOn),
    ];

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    private static long? Mark(bool? mark) => mark switch
    {
        null => null,
        true => 1,
        false => 0,
    };
}
