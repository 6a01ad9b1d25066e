using System.Globalization;
using Bka.Faults.Load;
using Bka.Faults.Processes;

namespace Bka.Faults.Crashing;

/// <summary>A child process with the trap set, seen from the runner.</summary>
internal sealed class TrappedHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Leashed _process;

    private TrappedHost(Leashed process) => _process = process;

    public Uri? Address { get; private set; }

    /// <summary>Starts it, armed or not.</summary>
    /// <returns>Null when it died at the armed point while it started.</returns>
    public static async Task<TrappedHost?> StartAsync(CrashPlace place, string? arm = null, int nth = 1)
    {
        string[] armed = arm is null ? [] : ["--arm", arm, "--nth", nth.ToString(CultureInfo.InvariantCulture)];
        var host = new TrappedHost(Leashed.StartTold(
            ["dotnet", typeof(TrappedHost).Assembly.Location, "host", .. place.Words, "--key", place.KeyFile, .. armed]));
        var line = await host._process.LineOrEndAsync("listens ", Patience);
        if (line is null && arm is not null)
        {
            await host.DisposeAsync();
            return null;
        }

        host.Address = new Uri((line ?? throw new FaultException("The host did not start:\n" + host._process.Said))["listens ".Length..]);
        return host;
    }

    public async Task ArmAsync(string point, int nth)
    {
        _process.Tell(string.Create(CultureInfo.InvariantCulture, $"arm {point} {nth}"));
        await _process.LineAsync("done", Patience);
    }

    /// <summary>Which points have been passed since it was last asked.</summary>
    public async Task<IReadOnlyList<string>> PassedAsync()
    {
        _process.Tell("passed");
        var line = await _process.LineAsync("points ", Patience);
        await _process.LineAsync("done", Patience);
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    /// <summary>Lets it do something of its own.</summary>
    /// <returns>Whether it did, and did not die.</returns>
    public async Task<bool> DoAsync(string what)
    {
        _process.Tell("do " + what);
        return await _process.LineOrEndAsync("done", Patience) is not null;
    }

    /// <summary>Sends a command.</summary>
    public Task<string?> SendAsync(ApiClient api, Sent sent) => api.SendAsync(Address!, sent, CancellationToken.None);

    /// <summary>Whether the armed point was passed and it died.</summary>
    public async Task<bool> HasDiedAsync()
    {
        _process.Tell("disarm");
        return await _process.LineOrEndAsync("done", Patience) is null;
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}

/// <summary>Where the trapped host works.</summary>
/// <param name="KeyFile">The issuer's public key.</param>
/// <param name="Words">The words that name the store.</param>
internal sealed record CrashPlace(string KeyFile, IReadOnlyList<string> Words);
