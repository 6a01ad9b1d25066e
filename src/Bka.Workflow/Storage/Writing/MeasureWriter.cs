using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Keeps the measures row equal to what the figures ask about the case.</summary>
internal sealed class MeasureWriter(ISqlSession sql)
{
    private static readonly Statement Upsert = new(
        """
        INSERT INTO measures (case_id, unit, sex, kind, received_on, age_received, skydd_in_time, forhand_last_day,
          forhand_stopped_on, outcome, decided_on, age_decided, opened, in_time_legal, in_time_nominal, late_within_extension, heard,
          not_heard_reason, not_heard_accepted, utredning_opened_on, utredning_legal_day, utredning_extended,
          utredning_closed_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
        ON CONFLICT (case_id) DO UPDATE SET unit = excluded.unit, sex = excluded.sex, kind = excluded.kind,
          received_on = excluded.received_on, age_received = excluded.age_received,
          skydd_in_time = excluded.skydd_in_time, forhand_last_day = excluded.forhand_last_day,
          forhand_stopped_on = excluded.forhand_stopped_on, outcome = excluded.outcome,
          decided_on = excluded.decided_on, age_decided = excluded.age_decided, opened = excluded.opened,
          in_time_legal = excluded.in_time_legal, in_time_nominal = excluded.in_time_nominal,
          late_within_extension = excluded.late_within_extension, heard = excluded.heard,
          not_heard_reason = excluded.not_heard_reason, not_heard_accepted = excluded.not_heard_accepted,
          utredning_opened_on = excluded.utredning_opened_on, utredning_legal_day = excluded.utredning_legal_day,
          utredning_extended = excluded.utredning_extended, utredning_closed_on = excluded.utredning_closed_on
        """,
        23);

    private static readonly Statement Delete = new("DELETE FROM measures WHERE case_id = $1", 1);

    public void Save(CaseChange change, IReadOnlyList<CaseClock> clocksBefore, IReadOnlyList<CaseClock> clocks)
    {
        var after = change.After;
        var earlier = change.Before is null ? null : CaseMeasures.Of(change.Before, clocksBefore);
        var now = CaseMeasures.Of(after, clocks);
        if (now is not null && now != earlier)
        {
            sql.Write(Upsert, after.Id, now.Unit, (long)now.Sex, (long)now.Kind, Iso.Day(now.ReceivedOn),
                (long)now.AgeReceived, Mark(now.SkyddsbedomningInTime), Iso.Day(now.ForhandsbedomningLastDay),
                Iso.Day(now.ForhandsbedomningStoppedOn), (long)now.Outcome,
                Iso.Day(now.DecidedOn), (long?)now.AgeDecided, Mark(now.Opened), Mark(now.InTimeLegal),
                Mark(now.InTimeNominal), Mark(now.LateWithinExtension), Mark(now.Heard), (long?)now.NotHeardReason,
                Mark(now.NotHeardAccepted), Iso.Day(now.UtredningOpenedOn), Iso.Day(now.UtredningLegalLastDay),
                Mark(now.UtredningExtended), Iso.Day(now.UtredningClosedOn));
        }
        else if (now is null && earlier is not null)
        {
            sql.Write(Delete, after.Id);
        }
    }

    private static long? Mark(bool? mark) => mark switch
    {
        null => null,
        true => 1,
        false => 0,
    };
}
