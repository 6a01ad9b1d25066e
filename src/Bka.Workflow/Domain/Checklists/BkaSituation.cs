using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>All that decides which questions are mandatory for one child and one proposal.</summary>
/// <param name="ChildRef">The child.</param>
/// <param name="IsAdultCase">Whether the matter is an adult's.</param>
/// <param name="Matter">What the adult's matter is about; null in a child's.</param>
/// <param name="Outcome">What the proposal comes to.</param>
/// <param name="IsUrgent">Whether the decision was made before its BKA.</param>
/// <param name="IsSimplified">Whether a förenklad BKA is enough.</param>
/// <param name="ChildrenInCase">How many children the matter concerns.</param>
/// <param name="SignsOfViolence">Whether there are signs that a child is in danger.</param>
/// <param name="IsPreparedAutomatically">Whether a machine has prepared the decision.</param>
/// <param name="SeveralProviders">Whether insatser from several huvudmän are involved.</param>
/// <param name="Heard">Whether the child was heard; null until recorded.</param>
/// <param name="Stance">The child's stance to the proposal; null until recorded.</param>
/// <param name="Reason">Why the child was not heard; null when it was, or until recorded.</param>
public sealed record BkaSituation(
    string ChildRef,
    bool IsAdultCase,
    AdultMatter? Matter,
    DecisionOutcome Outcome,
    bool IsUrgent,
    bool IsSimplified,
    int ChildrenInCase,
    bool SignsOfViolence,
    bool IsPreparedAutomatically,
    bool SeveralProviders,
    bool? Heard,
    Stance? Stance,
    NotHeardReason? Reason);
