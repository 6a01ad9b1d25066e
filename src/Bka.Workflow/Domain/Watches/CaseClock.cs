using Bka.Contracts;

namespace Bka.Workflow.Domain.Watches;

/// <summary>One statutory clock on one case, with every day a list, an alert or an explanation asks for.</summary>
/// <param name="Clock">Which clock.</param>
/// <param name="StartDay">The day it counts from.</param>
/// <param name="NominalLastDay">The last day by plain counting.</param>
/// <param name="LegalLastDay">The last day with lag (1930:173) 2 §.</param>
/// <param name="LastDay">The last day in force, valid extensions included.</param>
/// <param name="WarningDay">The internal warning day.</param>
/// <param name="StoppedOn">The day it stopped; null while it runs.</param>
/// <param name="HasLateExtension">Whether an extension was decided too late and moved nothing.</param>
/// <param name="Local">The municipality's own watch it belongs to; null for the product's clocks.</param>
public sealed record CaseClock(
    Clock Clock,
    DateOnly StartDay,
    DateOnly NominalLastDay,
    DateOnly LegalLastDay,
    DateOnly LastDay,
    DateOnly WarningDay,
    DateOnly? StoppedOn,
    bool HasLateExtension,
    LocalWatch? Local = null)
{
    /// <summary>The number it is stored under.</summary>
    public long No => Local is null ? (long)Clock : WatchKind.FirstLocal + Local.No;

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => StoppedOn is null;
}
