using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>One dated row of the delegation table.</summary>
/// <param name="Decision">Which decision.</param>
/// <param name="Lowest">The lowest function that may make it; a higher one always may.</param>
/// <param name="Unit">One unit; null for all.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null for until further notice.</param>
/// <param name="Besides">
/// A function below the lowest that may as well: the emergency duty at night, since protection must not wait.
/// </param>
/// <param name="BoardDecision">The nämnd's own decision that the row rests on; null for the installation's base rows.</param>
public sealed record DelegationRow(
    DecisionType Decision,
    Function Lowest,
    string? Unit = null,
    DateOnly ValidFrom = default,
    DateOnly? ValidTo = null,
    Function? Besides = null,
    string? BoardDecision = null)
{
    /// <summary>Whether the row lets a function decide.</summary>
    /// <param name="function">The function.</param>
    public bool Allows(Function function) => MayEverDecide(function) && (function >= Lowest || function == Besides);

    /// <summary>Whether the row holds for a unit on a day.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="on">The day.</param>
    public bool Holds(string? unit, DateOnly on) =>
        (Unit is null || Unit == unit) && ValidFrom <= on && (ValidTo is null || on <= ValidTo);

    /// <summary>
    /// Whether a function may decide anything at all, whatever a table says: one without delegation does not, nor does
    /// a reviewer, an administrator or a program.
    /// </summary>
    /// <param name="function">The function.</param>
    public static bool MayEverDecide(Function function) =>
        function is > Function.CaseworkerWithoutDelegation and <= Function.Board;

    /// <summary>How the row is kept on the decisions that rest on it.</summary>
    public override string ToString() => string.Concat(
        [
            $"{Decision} ≥ {Lowest}",
            Besides is null ? "" : $", {Besides}",
            Unit is null ? "" : " @ " + Unit,
            ValidFrom == default && ValidTo is null ? "" : Validity,
            BoardDecision is null ? "" : " | " + BoardDecision,
        ]);

    private string Validity => string.Create(CultureInfo.InvariantCulture, $" [{ValidFrom:O}, {ValidTo:O}]");
}
