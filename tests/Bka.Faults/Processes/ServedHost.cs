using System.Diagnostics;
using Bka.Faults.Load;
using Bka.Host;

namespace Bka.Faults.Processes;

/// <summary>The product's own program, <c>serve</c>, as a process of its own on a free loopback port.</summary>
internal sealed class ServedHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);
    private readonly Leashed _process;
    private Uri? _asleep;

    private ServedHost(Leashed process, long started) => (_process, Started) = (process, started);

    /// <summary>When it was started, in the runner's ticks.</summary>
    public long Started { get; }

    /// <summary>Where it answers.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Starts it; it is not ready yet.</summary>
    /// <param name="settings">Whose tokens it takes.</param>
    /// <param name="folder">Where its SQLite file lies; null when it works on PostgreSQL.</param>
    /// <param name="postgres">The connection string; null when it works on a file.</param>
    public static async Task<ServedHost> StartAsync(HostSettings settings, string? folder, string? postgres = null)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Bka__Tokens__Issuer"] = Issuer.Name,
            ["Bka__Tokens__Audience"] = Issuer.Audience,
            ["Bka__Tokens__PublicKeyFile"] = settings.KeyFile,
            ["Bka__SweepInterval"] = settings.SweepInterval.ToString("c"),
            ["DOTNET_gcServer"] = "0",
        };
        if (postgres is not null)
        {
            environment["ConnectionStrings__Bka"] = postgres;
        }

        string[] place = folder is null ? [] : ["--data", folder];
        var started = Stopwatch.GetTimestamp();
        var process = await Leashed.StartAsync(
            ["dotnet", typeof(HostApp).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", .. place], environment);
        return new ServedHost(process, started);
    }

    /// <summary>Waits for the first authorised read that is answered.</summary>
    /// <returns>How long it took from the start.</returns>
    public async Task<TimeSpan> ReadyAsync(ApiClient api)
    {
        var line = await _process.LineAsync("Bka lyssnar på ", Patience);
        var address = new Uri(line["Bka lyssnar på ".Length..].Split(". ")[0]);
        using var late = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Between);
        while (!await api.ReadsAsync(address, Patience))
        {
            await timer.WaitForNextTickAsync(late.Token);
        }

        Address = address;
        return Stopwatch.GetElapsedTime(Started);
    }

    /// <summary>Makes it stand still; nobody is sent to it meanwhile.</summary>
    public void Sleep()
    {
        _process.Signal(Signals.Stop);
        (_asleep, Address) = (Address, null);
    }

    /// <summary>Lets it go on.</summary>
    public void Wake()
    {
        _process.Signal(Signals.Continue);
        Address = _asleep;
    }

    /// <summary>Ends it as <c>kill -9</c> does, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        Address = null;
        await _process.KillAsync();
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

/// <summary>What every host of a run shares.</summary>
/// <param name="KeyFile">The issuer's public key.</param>
/// <param name="SweepInterval">How often its own sweep runs.</param>
internal sealed record HostSettings(string KeyFile, TimeSpan SweepInterval);
