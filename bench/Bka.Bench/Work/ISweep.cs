namespace Bka.Bench.Work;

/// <summary>W2: one alert for each deadline that has passed since the last sweep, durable and exactly once.</summary>
internal interface ISweep : IAsyncDisposable
{
    /// <summary>Lays out open cases as <see cref="OpenCases"/> has them: 5 % overdue and alerted before.</summary>
    Task SetUp(int open);

    /// <summary>Undoes the sweeps so that exactly 1,000 cases are newly overdue again. Not timed.</summary>
    Task Reset();

    /// <summary>Raises the alerts due by now and says how many they were.</summary>
    Task<int> Sweep(long now);

    /// <summary>Counts all alerts in the store, old and new.</summary>
    Task<long> CountAlerts();
}

/// <summary>The deadlines of W2, scattered over the table.</summary>
internal static class OpenCases
{
    public const int NewlyDue = 1_000;
    public const long LastSweep = 1_750_000_000;
    public const long Now = LastSweep + 86_400;

    public static long AlertedBefore(int open) => open / 20;

    public static long Due(long id, int open)
    {
        return id % 20 == 0 ? LastSweep - id
            : id % (open / NewlyDue) == 3 ? LastSweep + 1 + id % 80_000
            : Now + 1_000_000 + id % 9_000_000;
    }
}
