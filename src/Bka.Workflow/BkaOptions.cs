using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.SelfReports;
using Bka.Workflow.Domain.Watches;
using Npgsql;

namespace Bka.Workflow;

/// <summary>The module's settings. Exactly one store is chosen.</summary>
public sealed partial class BkaOptions
{
    private const int MostJobConnections = 10;

    /// <summary>How long a draft is kept that nobody types in.</summary>
    internal static readonly TimeSpan DraftsKept = TimeSpan.FromDays(14);

    /// <summary>How often the host runs the sweep; silence of two intervals is an alarm. One hour unless set.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// The delegation table the installation comes with; the usual levels unless set. What the nämnd decides later is
    /// stored with its dates and goes before these rows.
    /// </summary>
    public IReadOnlyList<DelegationRow> Delegation { get; set; } = DelegationTable.DefaultRows;

    /// <summary>
    /// What is watched and when whom is told: the product's ladder unless the municipality has watches or rungs of its own.
    /// Each is dated, and a rung that has been used is changed by a new row, not by another day in the old one.
    /// </summary>
    public WatchTable Watches { get; set; } = WatchTable.Default;

    /// <summary>What a caseworker is asked at a closed utredning; the product's own questions unless set.</summary>
    public SelfReportForm SelfReport { get; set; } = SelfReportForm.Default;

    /// <summary>How many days after an urgent decision its BKA is due; five unless set, and never more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one or more than five.</exception>
    public int BkaAfterwardsDays
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GivenDays.BkaAfterwards);
            field = value;
        }
    } = GivenDays.BkaAfterwards;

    /// <summary>
    /// The connection string for tables of the host's own, such as a shared schedule, in the same schema as the module's;
    /// null when the store is a file. It may hold a password: never write it to a log.
    /// </summary>
    public string? JobStoreConnection => PostgresConnectionString is { } connection
        ? new NpgsqlConnectionStringBuilder(connection)
        {
            SearchPath = PostgresSchema,
            ApplicationName = "bka-jobs " + PostgresSchema,
            MaxPoolSize = MostJobConnections,
        }.ToString()
        : null;

    /// <summary>What events name as their source; a URI reference that is the installation's own. <c>urn:bka</c> unless set.</summary>
    public string EventSource { get; set; } = "urn:bka";

    /// <summary>Who is told when something happens; nobody unless set.</summary>
    public IReadOnlyList<WebhookEndpoint> Webhooks { get; set; } = [];

    internal string? SqliteFile { get; private set; }

    internal bool ReadOnly { get; private set; }

    internal string? PostgresConnectionString { get; private set; }

    internal string PostgresSchema { get; private set; } = "bka";

    /// <summary>Off only in the benchmark that measures what the chain costs.</summary>
    internal bool HashChain { get; set; } = true;

    /// <summary>Stores in one SQLite file, which is created, migrated and locked to this process.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="readOnly">Only reads, beside a host that may own the file; the file must exist.</param>
    public void UseSqlite(string file, bool readOnly = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        (SqliteFile, ReadOnly, PostgresConnectionString) = (file, readOnly, null);
    }

    /// <summary>Stores in a PostgreSQL database, shared by any number of hosts.</summary>
    /// <param name="connectionString">How to reach it.</param>
    /// <param name="schema">The schema that holds the module's tables: letters, digits and underscore.</param>
    public void UsePostgres(string connectionString, string schema = "bka")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        if (schema.Length is 0 or > 60 || !schema.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new ArgumentException("A schema name holds lower-case letters, digits and underscore.", nameof(schema));
        }

        (PostgresConnectionString, PostgresSchema, SqliteFile) = (connectionString, schema, null);
    }
}
