using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>What in a case says which decision of the delegationsordning a step is.</summary>
/// <param name="Violence">Whether violence is suspected.</param>
/// <param name="IsAdultCase">Whether the case is an adult's.</param>
/// <param name="Outcome">What is proposed, or decided; null when nothing is.</param>
public readonly record struct DecisionSubject(ViolenceSuspicion Violence, bool IsAdultCase, DecisionOutcome? Outcome);
