using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Demo;

/// <summary>The demo's clock: the day of the sample export, with the real time of day in Sweden.</summary>
/// <param name="real">The real clock.</param>
internal sealed class DemoTime(TimeProvider real) : TimeProvider
{
    /// <summary>The export's own day.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public override DateTimeOffset GetUtcNow() => MunicipalTime.ToInstant(
        Today.ToDateTime(TimeOnly.FromDateTime(MunicipalTime.LocalTime(real.GetUtcNow()))));
}
