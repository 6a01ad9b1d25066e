using Bka.Workflow;

namespace Bka.Host.Cli;

/// <summary>Which store a command works on: PostgreSQL when a connection string is configured, else a file in a folder.</summary>
internal static class StoreSettings
{
    /// <summary>The folder used unless another is given.</summary>
    public const string DefaultFolder = "bka-data";

    private const string ConnectionName = "Bka";
    private const string FileName = "bka.db";

    /// <summary>The connection string <c>ConnectionStrings:Bka</c>; null when none is configured.</summary>
    /// <param name="configuration">Settings and environment.</param>
    public static string? Postgres(IConfiguration configuration) => configuration.GetConnectionString(ConnectionName);

    /// <summary>Sets how often a sweep is expected, from <c>Bka:SweepInterval</c>: the service and the commands say the same.</summary>
    /// <param name="options">The module's settings.</param>
    /// <param name="configuration">Settings and environment.</param>
    public static void ChooseInterval(BkaOptions options, IConfiguration configuration) =>
        options.SweepInterval = configuration.GetValue("Bka:SweepInterval", options.SweepInterval);

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
