using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>A deadline with the reasons for it, so that anyone can check the count by hand.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Start">The local day that starts it.</param>
/// <param name="NominalLastDay">The last day by plain count.</param>
/// <param name="LegalLastDay">The last day when rest days are passed over (lag 1930:173 2 §).</param>
/// <param name="LastDay">The last day in force, extensions counted.</param>
/// <param name="WarningDay">The day of the internal warning before the last day in force.</param>
/// <param name="Law">The full citation of the paragraph in force on the start day.</param>
/// <param name="Extensions">Every extension with its judgement, in the order decided.</param>
/// <param name="Sentences">The reasons in plain Swedish, one sentence each, in reading order.</param>
public sealed record DeadlineExplanation(
    Clock Clock,
    DateOnly Start,
    DateOnly NominalLastDay,
    DateOnly LegalLastDay,
    DateOnly LastDay,
    DateOnly WarningDay,
    string Law,
    IReadOnlyList<JudgedExtension> Extensions,
    IReadOnlyList<string> Sentences);
