using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Tests.Support;

/// <summary>A clock that stands still until it is set, forwards or backwards.</summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>Monday 2 November 2026, ten in the morning in Stockholm.</summary>
    public static readonly DateOnly FirstDay = new(2026, 11, 2);

    private DateTimeOffset _now = Of(FirstDay, 10);

    public DateOnly Today => MunicipalTime.DayOf(_now);

    public static DateTimeOffset Of(DateOnly day, int hour) => MunicipalTime.ToInstant(day.ToDateTime(new TimeOnly(hour, 0)));

    public void Set(DateOnly day, int hour = 10) => _now = Of(day, hour);

    public void Move(TimeSpan time) => _now += time;

    public override DateTimeOffset GetUtcNow() => _now;
}
