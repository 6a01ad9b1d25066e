using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>What no delegationsordning can say: the law, and the functions that never decide.</summary>
public static class DelegationLimits
{
    private const string Law = "SoL 30:5–10";

    /// <summary>What is wrong with a row, one by one; empty when nothing is.</summary>
    /// <param name="decision">Which decision.</param>
    /// <param name="lowest">The lowest function that may make it.</param>
    /// <param name="besides">A function below the lowest that may as well.</param>
    public static IEnumerable<Missing> Faults(DecisionType decision, Function lowest, Function? besides)
    {
        if (!DelegationRow.MayEverDecide(lowest))
        {
            yield return new Missing(MissingCodes.NeverDecides, Item: "lowest");
        }
        else if (IsTheBoards(decision) && lowest < Function.Board)
        {
            yield return new Missing(MissingCodes.NotDelegable, Item: "lowest", Law: Law);
        }

        if (besides is not { } also)
        {
            yield break;
        }

        if (!DelegationRow.MayEverDecide(also))
        {
            yield return new Missing(MissingCodes.NeverDecides, Item: "besides");
        }
        else if (IsTheBoards(decision) && also < Function.Board)
        {
            yield return new Missing(MissingCodes.NotDelegable, Item: "besides", Law: Law);
        }
        else if (also >= lowest)
        {
            // It may already; a row that says so twice would be read as saying something more.
            yield return new Missing(MissingCodes.BadRange, Item: "besides");
        }
    }

    private static bool IsTheBoards(DecisionType decision) => decision == DecisionType.Placement;
}
