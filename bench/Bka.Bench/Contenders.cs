using Bka.Bench.Floors;
using Bka.Bench.Floors.Http;
using Bka.Bench.Floors.Postgres;
using Bka.Bench.Floors.Sqlite;
using Bka.Bench.Harness;
using Bka.Bench.Peers;
using Bka.Bench.Work;

namespace Bka.Bench;

/// <summary>
/// Who runs in each work. A peer is plugged in by a row <c>Peer("name", () => new ...)</c> in the list of the work it
/// does; it then runs interleaved with the floors and is held to the targets.
/// </summary>
internal sealed class Contenders(string store, string dir)
{
    private const string Keyed = CaseTables.SqliteKeyed;

    private bool IsSqlite => store == "sqlite";

    public IReadOnlyList<Contender<ICaseLife>> CaseLives => IsSqlite
        ? [
            Contender<ICaseLife>.Floor("lock", () => new SqliteCaseLife(dir, "lock", at => new LockGate(at))),
            Contender<ICaseLife>.Floor(
                "combine", () => new SqliteCaseLife(dir, "combine", at => new CombiningGate(at))),
            .. BkaCaseLives,
        ]
        : [
            Contender<ICaseLife>.Floor("one", () => new PostgresCaseLife(Postgres)),
            .. BkaCaseLives,
        ];

    public IReadOnlyList<Contender<ISweep>> Sweeps =>
    [
        Contender<ISweep>.Floor("mark", () => new SweepFloor(Store("w2-mark"), SweepPlan.Mark, KeyedHere)),
        Contender<ISweep>.Floor("set", () => new SweepFloor(Store("w2-set"), SweepPlan.Set, KeyedHere)),
        Contender<ISweep>.Peer("bka", () => new BkaSweep(Store("w2-bka"))),
    ];

    public IReadOnlyList<Contender<IYearReport>> StandingReports =>
    [
        Contender<IYearReport>.Floor("preagg", () => new YearFloor(Store("w3-preagg"), YearFloor.Preagg)),
        Contender<IYearReport>.Peer("bka", () => new BkaYear(Store("w3-standing"))),
    ];

    public IReadOnlyList<Contender<IYearReport>> Recounts =>
    [
        Contender<IYearReport>.Floor("cover", () => new YearFloor(Store("w3-cover"), YearFloor.Cover)),
        Contender<IYearReport>.Peer("bka", () => new BkaYear(Store("w3-recount"))),
    ];

    public IReadOnlyList<Contender<IYearReport>> KnownReports => OverCover("known", at => new BkaYear(at, asKnownBefore: true));

    public IReadOnlyList<Contender<IYearReport>> Checklists => OverCover("checklists", at => new BkaChecklists(at));

    public IReadOnlyList<Contender<IYearReport>> CasesBehind => OverCover("behind", at => new BkaCasesBehind(at));

    public IReadOnlyList<Contender<IYearReport>> WrittenReports => OverCover("written", at => new BkaWrittenYear(at));

    public IReadOnlyList<Contender<IYearSample>> Samples =>
    [
        Contender<IYearSample>.Floor("shuffle", () => new YearFloor(Store("w3-shuffle"), YearFloor.Preagg)),
        Contender<IYearSample>.Peer("bka", () => new BkaYear(Store("w3-draw"))),
    ];

    public IReadOnlyList<Contender<IHttpWork>> Servers => IsSqlite
        ? [
            Contender<IHttpWork>.Floor(
                "combine", () => new HttpFloor(Store("w4-combine"), Keyed, at => new CombiningGate(at))),
            Contender<IHttpWork>.Floor(
                "lock", () => new HttpFloor(Store("w4-lock"), Keyed, at => new LockGate(at))),
            Contender<IHttpWork>.Peer("bka", () => new BkaServer(Store("w4-bka"))),
        ]
        : [
            Contender<IHttpWork>.Floor("one", () => new HttpFloor(Store("w4-one"), "", at => new PostgresGate(at))),
            Contender<IHttpWork>.Peer("bka", () => new BkaServer(Store("w4-bka"))),
        ];

    private Contender<ICaseLife>[] BkaCaseLives =>
    [
        Contender<ICaseLife>.Peer("bka", () => new BkaCaseLife(Store("w1-bka"), chained: true)),
        Contender<ICaseLife>.Peer("bka (no chain)", () => new BkaCaseLife(Store("w1-bka-plain"), chained: false)),
    ];

    private static string Postgres => BenchOptions.Postgres!;

    private string KeyedHere => IsSqlite ? Keyed : "";

    private IReadOnlyList<Contender<IYearReport>> OverCover(string name, Func<IFloorStore, IYearReport> peer) =>
    [
        Contender<IYearReport>.Floor("cover", () => new YearFloor(Store($"w3-cover-{name}"), YearFloor.Cover)),
        Contender<IYearReport>.Peer("bka", () => peer(Store($"w3-{name}"))),
    ];

    /// <summary>The store of the pages, which have no contender: their floor is a page that asks nothing.</summary>
    public IFloorStore PageStore() => Store("w5-bka");

    private IFloorStore Store(string name)
    {
        return IsSqlite ? new SqliteStore(dir, name) : new PostgresStore(Postgres, name);
    }
}
