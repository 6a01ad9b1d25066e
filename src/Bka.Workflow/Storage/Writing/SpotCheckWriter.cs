using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Draws: the frame, the draw and the places of the drawn cases.</summary>
internal sealed class SpotCheckWriter(ISqlSession sql)
{
    // That the day is not before the month says that there is one, which is what the index holds.
    private static readonly Statement Frame = new(
        """
        SELECT case_id FROM measures
        WHERE decided_on >= $1 AND substr(decided_on, 1, 7) = $1 AND opened = 0
        ORDER BY case_id
        """,
        1);

    private static readonly Statement FrameOfUnit = new(
        """
        SELECT case_id FROM measures
        WHERE decided_on >= $1 AND substr(decided_on, 1, 7) = $1 AND opened = 0 AND unit = $2
        ORDER BY case_id
        """,
        2);

    private static readonly Statement Draws = new(
        "SELECT draw FROM spot_checks WHERE period = $1 AND COALESCE(unit, '') = $2 ORDER BY lot", 2);

    private static readonly Statement InsertDraw = new(
        "INSERT INTO spot_checks (id, period, unit, lot, drawn_at, draw, frame) VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);

    private static readonly Statement InsertPlace = new(
        "INSERT INTO spot_check_cases (draw_id, place, case_id) VALUES ($1, $2, $3)", 3);

    public async ValueTask<IReadOnlyList<string>> FrameAsync(string period, string? unit) =>
        unit is null
            ? await sql.ListAsync(Frame, row => row.GetString(0), period)
            : await sql.ListAsync(FrameOfUnit, row => row.GetString(0), period, unit);

    public async ValueTask<IReadOnlyList<SpotCheckDraw>> DrawsOfAsync(string period, string? unit) =>
        await sql.ListAsync(Draws, row => StoreDocument.Read<SpotCheckDraw>(row.GetString(0)), period, unit ?? "");

    public void Save(SpotCheckDraw draw, IReadOnlyList<string> frame)
    {
        sql.Write(InsertDraw, draw.DrawId, draw.Period, draw.Unit, (long)draw.Lot, Iso.Instant(draw.DrawnAt),
            StoreDocument.Write(draw), StoreDocument.Write(frame));
        for (var place = 0; place < draw.Ids.Count; place++)
        {
            sql.Write(InsertPlace, draw.DrawId, (long)place + 1, draw.Ids[place]);
        }
    }
}
