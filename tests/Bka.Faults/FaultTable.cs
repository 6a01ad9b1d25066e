using Bka.Faults.Runs;

namespace Bka.Faults;

/// <summary>Every run there is.</summary>
internal static class FaultTable
{
    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        new("kill-sqlite", "--kills 100", "kill -9 of the host on a SQLite file, under load", KillSqlite.RunAsync),
        new("kill-postgres", "--kills 50 --hosts 3", "kill -9 of one of several hosts on PostgreSQL, under load", KillPostgres.RunAsync),
        new("crash", "--rounds 1 --pairs all|one", "the host dies at each named point of the write path", Crash.RunAsync),
    ];

    /// <summary>Runs one by its words.</summary>
    /// <exception cref="FaultException">The product broke a promise.</exception>
    public static Task<FaultSummary> RunAsync(params string[] words) =>
        (Rows.FirstOrDefault(row => words is [{ } name, ..] && row.Name == name) ?? throw new FormatException(Usage))
            .RunAsync(FaultOptions.Parse(words.AsSpan(1)));

    public static string Usage { get; } = "Say which run, and its options (--seed N and --json with each):\n"
        + string.Join('\n', Rows.Select(row => $"  {row.Name,-18}{row.Options,-40}{row.About}"));
}

/// <summary>One run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its options, with what they are unless given.</param>
/// <param name="About">What it does.</param>
/// <param name="RunAsync">Runs it.</param>
internal sealed record FaultRow(string Name, string Options, string About, Func<FaultOptions, Task<FaultSummary>> RunAsync);
