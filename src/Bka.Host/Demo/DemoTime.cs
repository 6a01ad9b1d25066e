using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Demo;

/// <summary>
/// The demo's clock: starts on the day of the sample export, at the real time of day in Sweden, and runs on from there.
/// While the made-up cases are played it is held at the moment each of them happened. It never goes backwards.
/// </summary>
/// <param name="real">The real clock.</param>
internal sealed class DemoTime(TimeProvider real) : TimeProvider
{
    private const long Running = 0;

    private readonly TimeSpan _shift = MunicipalTime.ToInstant(
        Today.ToDateTime(TimeOnly.FromDateTime(MunicipalTime.LocalTime(real.GetUtcNow())))) - real.GetUtcNow();

    private long _held = Running;

    /// <summary>The export's own day.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public override DateTimeOffset GetUtcNow() => Interlocked.Read(ref _held) is var held and not Running
        ? new DateTimeOffset(held, TimeSpan.Zero)
        : real.GetUtcNow() + _shift;

    /// <summary>Holds the clock at a moment that has been.</summary>
    /// <param name="moment">The moment; never before the one it was held at last.</param>
    public void HoldAt(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moment, real.GetUtcNow() + _shift);
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, new DateTimeOffset(Interlocked.Read(ref _held), TimeSpan.Zero));
        Interlocked.Exchange(ref _held, moment.UtcTicks);
    }

    /// <summary>Lets the clock run again, from now.</summary>
    public void LetRun() => Interlocked.Exchange(ref _held, Running);
}
