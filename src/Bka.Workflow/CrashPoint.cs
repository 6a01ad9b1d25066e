using System.Runtime.CompilerServices;

namespace Bka.Workflow;

/// <summary>
/// The places on the way of a change where a host may die. The fault runner lets it die at each of them and demands that
/// every command then has exactly one effect. In the product a point is one look at a field that is null: no setting and
/// no environment can set it.
/// </summary>
internal static class CrashPoint
{
    /// <summary>What happens at a point; set by the fault runner's own host and by nothing else.</summary>
    internal static Action<CrashAt>? Hook { get; set; }

    /// <summary>Passes a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pass(CrashAt point) => Hook?.Invoke(point);
}

/// <summary>Every point. A new one is added here and passed where it belongs; the fault runner finds it by itself.</summary>
internal enum CrashAt
{
    /// <summary>Form and authority hold; the gate is not yet asked.</summary>
    CorridorEntered,

    /// <summary>In the transaction, no answer is known under the key.</summary>
    KeyIsNew,

    /// <summary>The feature has decided and saved; its answer is not yet kept.</summary>
    FeatureRan,

    /// <summary>The answer is kept beside the change.</summary>
    AnswerKept,

    /// <summary>Committed; the caller is not yet answered.</summary>
    CorridorAnswers,

    /// <summary>The work waits at the gate.</summary>
    GateEntered,

    /// <summary>The gate's leader is about to begin a transaction.</summary>
    GateBegins,

    /// <summary>A transaction is begun.</summary>
    GateBegun,

    /// <summary>One piece of work is done within it.</summary>
    GateWorked,

    /// <summary>All work is done, nothing is committed.</summary>
    GateCommits,

    /// <summary>Committed, nobody is told.</summary>
    GateCommitted,

    /// <summary>Every waiter is told.</summary>
    GateAnswered,

    /// <summary>The case is read.</summary>
    CaseLoaded,

    /// <summary>The case row is written.</summary>
    CaseSaved,

    /// <summary>Its watches and alerts are written.</summary>
    WatchesSaved,

    /// <summary>What the figures ask of it is written.</summary>
    MeasuresSaved,

    /// <summary>Its BKA rows are written.</summary>
    BkasSaved,

    /// <summary>Its ledger row is written.</summary>
    LedgerAppended,

    /// <summary>The ledger's head is about to be moved.</summary>
    HeadMoves,

    /// <summary>The ledger's head is moved.</summary>
    HeadMoved,

    /// <summary>The sweep is about to raise.</summary>
    SweepRaises,

    /// <summary>The sweep has raised; its marks are not moved.</summary>
    SweepRaised,

    /// <summary>Its marks are moved; the ledger does not tell of it.</summary>
    SweepMarked,

    /// <summary>The ledger tells of it.</summary>
    SweepTold,

    /// <summary>A draw is written; the ledger does not tell of it.</summary>
    DrawSaved,

    /// <summary>A proposed rule is written; the ledger does not tell of it.</summary>
    DelegationAdded,

    /// <summary>Texts are indexed; the cursor has not moved.</summary>
    TextsSaved,

    /// <summary>The cursor of the text index has moved.</summary>
    TextsCompleted,

    /// <summary>A lease is taken.</summary>
    LeaseTaken,

    /// <summary>A lease is compared with the one in the store.</summary>
    LeaseCompared,

    /// <summary>A lease is given back.</summary>
    LeaseGivenBack,

    /// <summary>A notice is planned.</summary>
    NoticeAdded,

    /// <summary>How a notice's delivery stands is written.</summary>
    DeliverySaved,

    /// <summary>SQLite has begun.</summary>
    SqliteBegun,

    /// <summary>SQLite is about to commit.</summary>
    SqliteCommits,

    /// <summary>SQLite has committed.</summary>
    SqliteCommitted,

    /// <summary>PostgreSQL has begun and the ledger's head is locked.</summary>
    PostgresBegun,

    /// <summary>What waits, with the commit, is about to be sent to PostgreSQL.</summary>
    PostgresCommits,

    /// <summary>PostgreSQL has committed.</summary>
    PostgresCommitted,

    /// <summary>The data file is locked to this process.</summary>
    FileLocked,

    /// <summary>A transaction for the scripts is begun.</summary>
    MigrationBegun,

    /// <summary>A script is about to run.</summary>
    ScriptRuns,

    /// <summary>A script has run and is noted.</summary>
    ScriptRan,

    /// <summary>All scripts have run, nothing is committed.</summary>
    MigrationCommits,

    /// <summary>The scripts are committed.</summary>
    MigrationCommitted,
}
