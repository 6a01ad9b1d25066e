using System.Globalization;
using Bka.Workflow;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Cli;

/// <summary>Which store a command works on: PostgreSQL when a connection string is configured, else a file in a folder.</summary>
internal static class StoreSettings
{
    /// <summary>The folder used unless another is given.</summary>
    public const string DefaultFolder = "bka-data";

    private const string IntervalName = "Bka:SweepInterval";
    private const string DrawByName = "Bka:Egenkontroll:DrawByDay";
    private const string ReviewByName = "Bka:Egenkontroll:ReviewByDay";
    private const int LastDrawDay = 28;
    private const int LastReviewDay = 31;
    private const string ConnectionName = "Bka";
    private const string FileName = "bka.db";
    private const string KeysName = "keys";
    private const string IdleName = "Bka:Session:IdleMinutes";
    private const int LongestIdle = 480;

    /// <summary>The connection string <c>ConnectionStrings:Bka</c>; null when none is configured.</summary>
    /// <param name="configuration">Settings and environment.</param>
    public static string? Postgres(IConfiguration configuration) => configuration.GetConnectionString(ConnectionName);

    /// <summary>Sets how often a sweep is expected, from <c>Bka:SweepInterval</c>: the service and the commands say the same.</summary>
    /// <param name="options">The module's settings.</param>
    /// <param name="configuration">Settings and environment.</param>
    public static void ChooseInterval(BkaOptions options, IConfiguration configuration) =>
        options.SweepInterval = TryReadInterval(configuration, out var interval) ? interval : options.SweepInterval;

    /// <summary>Sets by when spot checks are drawn and reviewed, from <c>Bka:Egenkontroll</c>.</summary>
    /// <param name="options">The module's settings.</param>
    /// <param name="configuration">Settings and environment.</param>
    public static void ChooseSpotChecks(BkaOptions options, IConfiguration configuration) => options.SpotChecks = new SpotCheckDays(
        TryReadDay(configuration[DrawByName], LastDrawDay, out var draw) ? draw : options.SpotChecks.DrawBy,
        TryReadDay(configuration[ReviewByName], LastReviewDay, out var review) ? review : options.SpotChecks.ReviewBy);

    /// <summary>What is wrong with the days of spot checks, in Swedish; null when nothing is.</summary>
    /// <param name="configuration">Settings and environment.</param>
    public static string? ProblemOfSpotChecks(IConfiguration configuration) =>
        configuration[DrawByName] is { } draw && !TryReadDay(draw, LastDrawDay, out _)
            ? "Bka__Egenkontroll__DrawByDay ska vara en dag i månaden, 1–28."
            : configuration[ReviewByName] is { } review && !TryReadDay(review, LastReviewDay, out _)
                ? "Bka__Egenkontroll__ReviewByDay ska vara en dag i månaden, 1–31."
                : null;

    private static bool TryReadDay(string? text, int last, out int day) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day >= 1 && day <= last;

    /// <summary>What is wrong with <c>Bka:SweepInterval</c>, in Swedish; null when nothing is.</summary>
    /// <param name="configuration">Settings and environment.</param>
    public static string? ProblemOfInterval(IConfiguration configuration) =>
        configuration[IntervalName] is null || TryReadInterval(configuration, out _)
            ? null
            : "Bka__SweepInterval ska vara en tid från en sekund till ett dygn, till exempel 01:00:00.";

    private static bool TryReadInterval(IConfiguration configuration, out TimeSpan interval) =>
        TimeSpan.TryParse(configuration[IntervalName], CultureInfo.InvariantCulture, out interval)
            && interval >= TimeSpan.FromSeconds(1) && interval <= TimeSpan.FromDays(1);

    /// <summary>
    /// The folder of the host's keys beside a store that is a file, made private; null beside a store of several hosts, which
    /// share one that is configured.
    /// </summary>
    /// <param name="folder">The folder given; null for the usual one.</param>
    /// <param name="postgres">The connection string; null for a file.</param>
    public static string? KeysBeside(string? folder, string? postgres)
    {
        if (postgres is not null && folder is null)
        {
            return null;
        }

        var keys = Path.Combine(Path.GetFullPath(folder ?? DefaultFolder), KeysName);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(keys);
        }
        else
        {
            Directory.CreateDirectory(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return keys;
    }

    /// <summary>What is wrong with <c>Bka:Session:IdleMinutes</c>, in Swedish; null when nothing is.</summary>
    /// <param name="configuration">Settings and environment.</param>
    /// <param name="idle">How long a signed-in person may be idle; null when it is not set.</param>
    public static string? ProblemOfIdle(IConfiguration configuration, out TimeSpan? idle)
    {
        var isNumber = int.TryParse(configuration[IdleName], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is >= 1 and <= LongestIdle;
        idle = isNumber ? TimeSpan.FromMinutes(minutes) : null;
        return isNumber || string.IsNullOrWhiteSpace(configuration[IdleName])
            ? null
            : "Bka__Session__IdleMinutes ska vara ett antal minuter, 1–480.";
    }

    /// <summary>Chooses the store.</summary>
    /// <param name="options">The module's settings.</param>
    /// <param name="folder">The folder given; null for the usual one.</param>
    /// <param name="postgres">The connection string; null for a file.</param>
    /// <param name="readOnly">Whether the command only reads, and so may run beside a host that owns the file.</param>
    public static void Choose(BkaOptions options, string? folder, string? postgres, bool readOnly = false)
    {
        if (postgres is not null && folder is null)
        {
            options.UsePostgres(postgres);
        }
        else
        {
            options.UseSqlite(Path.Combine(Path.GetFullPath(folder ?? DefaultFolder), FileName), readOnly);
        }
    }
}
