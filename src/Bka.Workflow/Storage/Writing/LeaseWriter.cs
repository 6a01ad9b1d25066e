using System.Data.Common;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Leases. Every transaction holds the ledger's head, so two hosts never take one at once.</summary>
internal sealed class LeaseWriter(ISqlSession sql)
{
    private static readonly Statement Select = new("SELECT name, holder, token, until FROM leases WHERE name = $1", 1);

    private static readonly Statement Take = new(
        """
        INSERT INTO leases (name, holder, token, until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, token = excluded.token, until = excluded.until
        """,
        4);

    private static readonly Statement End = new("UPDATE leases SET until = $1 WHERE name = $2 AND token = $3", 3);

    public async ValueTask<Lease?> TakeAsync(string name, string holder, DateTimeOffset now, TimeSpan length)
    {
        var held = await FindAsync(name);
        var isOwn = held?.Holder == holder && held.Until > now;
        // One that ends further ahead than a lease ever lasts was taken by a clock that ran ahead, and binds nobody.
        if (held is not null && !isOwn && held.Until > now && held.Until <= now + (2 * length))
        {
            return null;
        }

        var lease = new Lease(name, holder, isOwn ? held!.Token : (held?.Token ?? 0) + 1, now + length);
        sql.Write(Take, name, holder, lease.Token, Iso.Instant(lease.Until));
        CrashPoint.Pass(CrashAt.LeaseTaken);
        return lease;
    }

    public async ValueTask<bool> IsHeldAsync(Lease lease)
    {
        var held = await FindAsync(lease.Name);
        CrashPoint.Pass(CrashAt.LeaseCompared);
        return held is not null && held.Token == lease.Token && held.Holder == lease.Holder;
    }

    public void GiveBack(Lease lease, DateTimeOffset now)
    {
        sql.Write(End, Iso.Instant(now), lease.Name, lease.Token);
        CrashPoint.Pass(CrashAt.LeaseGivenBack);
    }

    private ValueTask<Lease?> FindAsync(string name) => sql.FirstAsync(Select, Map, name);

    private static Lease Map(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt64(2), Iso.Instant(row.GetString(3)));
}
