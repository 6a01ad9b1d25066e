using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>The closed list of what a template can ask about the case. Each is a question about the child's situation.</summary>
public static class Conditions
{
    /// <summary>The conditions by the name they have in a template.</summary>
    public static IReadOnlyDictionary<string, Func<BkaSituation, bool>> ByName { get; } =
        new Dictionary<string, Func<BkaSituation, bool>>(StringComparer.Ordinal)
        {
            ["always"] = _ => true,
            ["not-urgent"] = s => !s.IsUrgent,
            ["child-case"] = s => !s.IsAdultCase,
            ["adult-case"] = s => s.IsAdultCase,
            ["child-case-or-signs"] = s => !s.IsAdultCase || s.SignsOfViolence,
            ["several-children"] = s => s.ChildrenInCase > 1,
            ["several-providers"] = s => s.SeveralProviders,
            ["heard"] = s => s.Heard == true,
            ["not-heard"] = s => s.Heard == false,
            ["talk-postponed"] = s => s.Heard == false
                && s.Reason is NotHeardReason.PoliceAskedToWait or NotHeardReason.Urgent or NotHeardReason.NotReached,
            ["stance-known"] = s => s.Stance is not (null or Stance.NotEstablished),
            ["stance-against"] = s => s.Stance is Stance.Negative or Stance.Divided,
            ["financial-assistance-not-granted"] = s => s.IsAdultCase
                && s.Matter == AdultMatter.FinancialAssistance && s.Outcome != DecisionOutcome.Granted,
            ["housing"] = s => s.Matter == AdultMatter.Housing || s.Outcome == DecisionOutcome.Housing,
            ["prepared-automatically"] = s => s.IsPreparedAutomatically,
            ["not-granted-running-support"] = s =>
                s.Matter != AdultMatter.FinancialAssistance || s.Outcome != DecisionOutcome.Granted,
        };
}
