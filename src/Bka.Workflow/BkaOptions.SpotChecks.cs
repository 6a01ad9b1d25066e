using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Workflow;

/// <content>Spot checks.</content>
public sealed partial class BkaOptions
{
    /// <summary>By when a month's spot checks are drawn and reviewed; the tenth and the end of the next month unless set.</summary>
    public SpotCheckDays SpotChecks { get; set; } = SpotCheckDays.Usual;
}
