using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Bka.Faults.Processes;

/// <summary>
/// A PostgreSQL server of the runner's own: made by initdb, on loopback and a free port, in a folder of its own that is
/// removed at the end. As root it runs as the user postgres.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string Home = "/usr/lib/postgresql";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);
    private static readonly string[] Account = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];

    private readonly DirectoryInfo _folder;
    private readonly int _port;
    private Leashed? _server;

    private PostgresCluster(DirectoryInfo folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>Where the server's programs lie; null when there are none.</summary>
    public static string? Programs { get; } = Directory.Exists(Home)
        ? Directory.GetDirectories(Home).Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    /// <summary>The connection string of the database.</summary>
    public string Connection => $"Host=127.0.0.1;Port={_port};Username=faults;Database=postgres;Timeout=5;Command Timeout=20";

    /// <summary>The last lines the server wrote.</summary>
    public string Said => _server?.Said ?? "";

    public static async Task<PostgresCluster> StartAsync()
    {
        var programs = Programs ?? throw new FaultException($"There are no server programs in {Home}.");
        var folder = Folder();
        if (Account.Length > 0)
        {
            await DemandAsync(["chown", "postgres", folder.FullName]);
        }

        var cluster = new PostgresCluster(folder, FreePort());
        try
        {
            await DemandAsync([.. Account, Path.Combine(programs, "initdb"), "-D", cluster.Data, "-U", "faults", "-A", "trust", "-E", "UTF8", "--locale=C"]);
            await cluster.ServeAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    public async Task ServeAsync()
    {
        _server = await Leashed.StartAsync(
            [
                Path.Combine(Programs!, "postgres"), "-D", Data, "-p", FormattableString.Invariant($"{_port}"),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200",
                "-c", "max_prepared_transactions=0",
            ],
            before: Account);
        using var late = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Between);
        while (!await AnswersAsync())
        {
            if (!await timer.WaitForNextTickAsync(late.Token))
            {
                return;
            }
        }
    }

    /// <summary>Stops it as <c>pg_ctl -m immediate</c> does: no checkpoint, every connection cut.</summary>
    public Task StopImmediatelyAsync() => StopAsync(Signals.Quit);

    /// <summary>Kills the postmaster; its children notice and end.</summary>
    public Task KillAsync() => StopAsync(Signals.Kill);

    /// <summary>Checks tables and indexes with <c>pg_amcheck</c> where that program and its extension exist.</summary>
    /// <returns>Whether it was checked.</returns>
    public async Task<bool> CheckAsync()
    {
        var program = Path.Combine(Programs!, "pg_amcheck");
        if (!File.Exists(program))
        {
            return false;
        }

        await using (var connection = new NpgsqlConnection(Connection + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var known = new NpgsqlCommand("SELECT COUNT(*) FROM pg_available_extensions WHERE name = 'amcheck'", connection);
            if ((long)(await known.ExecuteScalarAsync())! == 0)
            {
                return false;
            }
        }

        await DemandAsync([program, "-h", "127.0.0.1", "-p", FormattableString.Invariant($"{_port}"), "-U", "faults",
            "-d", "postgres", "--install-missing", "--heapallindexed"]);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await EndedAsync();
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    // The temporary folder may be closed to everybody but its owner, and the server runs as somebody else.
    private static DirectoryInfo Folder() => Account.Length == 0
        ? Directory.CreateTempSubdirectory("bka-faults-pg-")
        : Directory.CreateDirectory(Path.Combine("/tmp", "bka-faults-pg-" + Path.GetRandomFileName()));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task StopAsync(int signal)
    {
        _server!.Signal(signal);
        await _server.DisposeAsync();
        await EndedAsync();
    }

    // The children of a killed postmaster hold its shared memory until they have noticed.
    private async Task EndedAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Between);
        while (Directory.EnumerateFiles("/proc", "cmdline", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
            .Any(IsOurs))
        {
            await timer.WaitForNextTickAsync(late.Token);
        }
    }

    private bool IsOurs(string file)
    {
        try
        {
            var cwd = new FileInfo(Path.Combine(Path.GetDirectoryName(file)!, "cwd")).LinkTarget;
            return cwd is not null && cwd.StartsWith(_folder.FullName, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection + ";Pooling=False");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task DemandAsync(IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(words[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var word in words.Skip(1))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new FaultException($"{Path.GetFileName(words[0])} ended with {process.ExitCode}: {error}\n{await output}");
        }
    }
}
