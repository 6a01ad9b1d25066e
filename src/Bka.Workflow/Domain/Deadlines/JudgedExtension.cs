using Bka.Contracts;

namespace Bka.Workflow.Domain.Deadlines;

/// <summary>An extension with the judgement of it.</summary>
/// <param name="Decision">The decision as it was made.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="LastDayThen">The last day in force when it was decided, which it is judged against.</param>
public sealed record JudgedExtension(ExtensionDecision Decision, ExtensionEffect Status, DateOnly LastDayThen);
