using Bka.Contracts;
using Bka.Host.Outgoing;

namespace Bka.Host.Jobs;

/// <summary>
/// Looks whether alerts are computed, by a timer of its own: the scheduler is what is watched. Silence is said in the log
/// once for each interval; each completed sweep, by whichever host, is told to the outside monitor.
/// </summary>
internal sealed partial class SweepWatch(
    IBkaWorkflow bka, SweepMemory memory, TimeProvider time, ILogger<SweepWatch> log, Heartbeat? heartbeat = null) : BackgroundService
{
    private static readonly TimeSpan MostBetweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeastBetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly CallContext Call = new(new Actor("job:sweep-watch", Function.SystemJob, []));

    private DateTimeOffset? _saidAt;

    /// <summary>Looks once.</summary>
    /// <param name="cancellation">Gives up.</param>
    public async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            memory.Note((await bka.AskAsync(new GetSweepStatus(), Call, cancellation)).Require());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What is known grows old, and so becomes silence.
            LogUnread(failure.GetType().Name);
        }

        if (memory.IsSilent)
        {
            SaySilent();
        }
        else if (heartbeat is not null && memory.LastCompletedAt is { } completed)
        {
            await heartbeat.BeatAsync(completed, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromTicks(
            Math.Clamp((memory.Interval / 4).Ticks, LeastBetweenLooks.Ticks, MostBetweenLooks.Ticks)));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private void SaySilent()
    {
        var now = time.GetUtcNow();
        if (_saidAt is { } said && now >= said && now - said < memory.Interval)
        {
            return;
        }

        _saidAt = now;
        if (memory.LastCompletedAt is { } last)
        {
            LogSilent(last);
        }
        else
        {
            LogNever();
        }
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Error, Message = "Alerts are not computed: the last sweep was completed {LastCompletedAt:u}")]
    private partial void LogSilent(DateTimeOffset lastCompletedAt);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Error, Message = "Alerts are not computed: no sweep has been completed")]
    private partial void LogNever();

    [LoggerMessage(EventId = 2103, Level = LogLevel.Error, Message = "Whether alerts are computed could not be read: {Failure}")]
    private partial void LogUnread(string failure);
}
