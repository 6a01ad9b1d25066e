namespace Bka.Host.Tests.Support;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private long _now = now.UtcTicks;

    /// <summary>Friday evening, 2026-11-20, in Sweden.</summary>
    public static DateTimeOffset Evening { get; } = new(2026, 11, 20, 20, 30, 0, TimeSpan.FromHours(1));

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _now, now.UtcTicks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _now, by.Ticks);
}
