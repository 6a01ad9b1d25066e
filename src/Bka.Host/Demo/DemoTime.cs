using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Demo;

/// <summary>
/// The demo's clock: starts on the day of the sample export, at the real time of day in Sweden, and runs on from there,
/// so that it never goes backwards while the demo runs.
/// </summary>
/// <param name="real">The real clock.</param>
internal sealed class DemoTime(TimeProvider real) : TimeProvider
{
    /// <summary>The export's own day.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    private readonly TimeSpan _shift = MunicipalTime.ToInstant(
        Today.ToDateTime(TimeOnly.FromDateTime(MunicipalTime.LocalTime(real.GetUtcNow())))) - real.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _shift;
}
