using Bka.Faults.Runs;

namespace Bka.Faults;

/// <summary>Every run there is.</summary>
internal static class FaultTable
{
    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        new("kill-sqlite", "--kills 100", "kill -9 of the host on a SQLite file, under load", KillSqlite.RunAsync),
        new("kill-postgres", "--kills 50 --hosts 3", "kill -9 of one of several hosts on PostgreSQL, under load", KillPostgres.RunAsync),
        new("restart-postgres", "--kills 20 --hosts 2", "the database is stopped at once or killed, under load", RestartPostgres.RunAsync),
        new("pause", "--pauses 20 --hosts 3", "SIGSTOP of one of several hosts beyond its transaction's time", Pause.RunAsync),
        new("crash", "--rounds 1 --pairs all|one --store sqlite|postgres --points NAME", "the host dies at each named point of the write path", Crash.RunAsync),
        new("race", "--hosts 3 --sweeps 100 --watches 10000", "several hosts sweep one store at the same moment", Race.RunAsync),
        new("soak", "--years 10 --cases 10000", "years of hourly sweeps on a clock of the runner's own", Soak.RunAsync),
        new("clock", "--jumps 200", "the clock is set forwards and backwards across sweeps", ClockJumps.RunAsync),
    ];

    /// <summary>Runs one by its words.</summary>
    /// <exception cref="FaultException">The product broke a promise.</exception>
    public static Task<FaultSummary> RunAsync(params string[] words) =>
        (Rows.FirstOrDefault(row => words is [{ } name, ..] && row.Name == name) ?? throw new FormatException(Usage))
            .RunAsync(FaultOptions.Parse(words.AsSpan(1)));

    public static string Usage { get; } = "Say which run, and its options (--seed N and --json with each):\n"
        + string.Join('\n', Rows.Select(row => $"  {row.Name,-18}{row.Options,-68}{row.About}"));
}

/// <summary>One run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">Its options, with what they are unless given.</param>
/// <param name="About">What it does.</param>
/// <param name="RunAsync">Runs it.</param>
internal sealed record FaultRow(string Name, string Options, string About, Func<FaultOptions, Task<FaultSummary>> RunAsync);
