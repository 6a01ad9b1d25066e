using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Logs;
using Bka.Workflow.Storage.Reading;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Emergency openings.</summary>
internal sealed class EmergencyWriter(ISqlSession sql)
{
    private static readonly Statement OfReference = new("SELECT id FROM cases WHERE case_ref = $1 ORDER BY id LIMIT 50", 1);

    private static readonly Statement Protected = new(
        $"SELECT c.id FROM cases c WHERE c.id = $1 AND {AccessSql.IsProtected("c.id")}", 1);

    private static readonly Statement NextNo = new("SELECT COALESCE(MAX(no), 0) + 1 FROM emergency_openings", 0);

    private static readonly Statement Insert = new(
        """
        INSERT INTO emergency_openings (id, no, case_id, unit, actor, until, review_by, reviewed, opening)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)
        """,
        8);

    private static readonly Statement Find = new("SELECT opening FROM emergency_openings WHERE id = $1", 1);

    private static readonly Statement Running = new(
        "SELECT opening FROM emergency_openings WHERE actor = $1 AND case_id = $2 AND until > $3 ORDER BY no", 3);

    private static readonly Statement Review = new("UPDATE emergency_openings SET reviewed = 1, opening = $1 WHERE id = $2", 2);

    public async ValueTask<IReadOnlyList<string>> CasesOfAsync(string caseRef) =>
        await sql.ListAsync(OfReference, row => row.GetString(0), caseRef);

    public async ValueTask<bool> IsProtectedAsync(string caseId) =>
        await sql.FirstAsync(Protected, row => row.GetString(0), caseId) is not null;

    public async ValueTask<EmergencyOpening> AddAsync(EmergencyOpening opening)
    {
        var no = await sql.FirstAsync(NextNo, row => row.GetInt64(0));
        var added = opening with { OpeningId = string.Create(CultureInfo.InvariantCulture, $"n{no}") };
        sql.Write(Insert, added.OpeningId, no, added.CaseId, added.Unit, added.By, Iso.Instant(added.Until),
            Iso.Day(added.ReviewBy), StoreDocument.Write(added));
        return added;
    }

    public ValueTask<EmergencyOpening?> FindAsync(string id) =>
        sql.FirstAsync(Find, row => StoreDocument.Read<EmergencyOpening>(row.GetString(0)), id);

    public async ValueTask<EmergencyOpening?> RunningAsync(Actor actor, string caseId, DateTimeOffset now)
    {
        var running = await sql.ListAsync(
            Running, row => StoreDocument.Read<EmergencyOpening>(row.GetString(0)), actor.Id, caseId, Iso.Instant(now));
        return running.FirstOrDefault(opening => EmergencyRule.Holds(opening, actor, now));
    }

    public void Save(EmergencyOpening reviewed) => sql.Write(Review, StoreDocument.Write(reviewed), reviewed.OpeningId);
}
