using System.Globalization;

namespace Bka.Host.Outgoing;

/// <summary>
/// Tells an outside monitor of each completed sweep, whichever host ran it. A monitor that cannot be reached disturbs
/// nothing here; it hears of the next sweep.
/// </summary>
internal sealed partial class Heartbeat(HeartbeatSettings settings, TimeProvider time, ILogger<Heartbeat> log) : IDisposable
{
    private readonly HttpClient? _http = settings.Url is null ? null : GuardedHttp.Create(settings.Outgoing);

    // A sweep from before the start has been told of; the file says when it was and is written all the same.
    private DateTimeOffset _called = time.GetUtcNow();
    private DateTimeOffset? _written;

    /// <summary>Tells of a completed sweep, once.</summary>
    /// <param name="completedAt">When it was completed, UTC.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task BeatAsync(DateTimeOffset completedAt, CancellationToken cancellation)
    {
        if (settings.File is { } file && _written != completedAt && await TriedAsync("file", () => WriteAsync(file, completedAt, cancellation)))
        {
            _written = completedAt;
        }

        // A clock set back makes a later sweep look earlier: what differs is told, not only what is later.
        if (_http is not null && _called != completedAt && (completedAt > _called || _called > time.GetUtcNow())
            && await TriedAsync("url", () => CallAsync(cancellation)))
        {
            _called = completedAt;
        }
    }

    public void Dispose() => _http?.Dispose();

    // Never half written: a monitor reads the old moment or the new one.
    private static async Task WriteAsync(string file, DateTimeOffset completedAt, CancellationToken cancellation)
    {
        var fresh = file + ".new";
        await File.WriteAllTextAsync(
            fresh, completedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) + "\n", cancellation);
        File.Move(fresh, file, overwrite: true);
    }

    private async Task CallAsync(CancellationToken cancellation)
    {
        using var answer = await _http!.GetAsync(settings.Url, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<bool> TriedAsync(string way, Func<Task> tell)
    {
        try
        {
            await tell();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException)
        {
            LogFailed(way, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "Heartbeat by {Way} failed: {Failure}")]
    private partial void LogFailed(string way, string failure);
}
