using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>The decisions that a delegationsordning lists one by one.</summary>
public enum DecisionType
{
    /// <summary>Inleda utredning.</summary>
    OpenUtredning,

    /// <summary>Inte inleda utredning.</summary>
    NotOpen,

    /// <summary>Inte inleda utredning although violence is suspected, or not ruled out.</summary>
    NotOpenDespiteViolence,

    /// <summary>Förlänga förhandsbedömning.</summary>
    ExtendForhandsbedomning,

    /// <summary>Förlänga utredning.</summary>
    ExtendUtredning,

    /// <summary>Avsluta.</summary>
    Close,

    /// <summary>Flytta över till annan kommun.</summary>
    Transfer,

    /// <summary>Makulera.</summary>
    Void,
}

/// <summary>One dated row of the delegation table.</summary>
/// <param name="Decision">Which decision.</param>
/// <param name="Lowest">The lowest function that may make it; a higher one always may.</param>
/// <param name="Unit">One unit; null for all.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null for until further notice.</param>
public sealed record DelegationRow(
    DecisionType Decision, Function Lowest, string? Unit = null, DateOnly ValidFrom = default, DateOnly? ValidTo = null)
{
    /// <summary>How the row is kept on the decisions that rest on it.</summary>
    public override string ToString() => string.Concat(
        $"{Decision} ≥ {Lowest}", Unit is null ? "" : " @ " + Unit, ValidFrom == default && ValidTo is null ? "" : Validity);

    private string Validity => string.Create(CultureInfo.InvariantCulture, $" [{ValidFrom:O}, {ValidTo:O}]");
}

/// <summary>
/// Which function may make which decision, dated and per unit (KL 6 kap., the nämnd's delegationsordning). A decision
/// by someone without delegation is invalid, so the answer is asked on every path.
/// </summary>
/// <param name="rows">The rows in force; a row for a unit goes before a row for all.</param>
public sealed class DelegationTable(IReadOnlyList<DelegationRow> rows)
{
    /// <summary>The levels used where the nämnd has not decided otherwise.</summary>
    public static IReadOnlyList<DelegationRow> DefaultRows { get; } =
    [
        new(DecisionType.OpenUtredning, Function.Caseworker),
        new(DecisionType.NotOpen, Function.DeputyUnitHead),
        new(DecisionType.NotOpenDespiteViolence, Function.UnitHead),
        new(DecisionType.ExtendForhandsbedomning, Function.LeadSocialWorker),
        new(DecisionType.ExtendUtredning, Function.LeadSocialWorker),
        new(DecisionType.Close, Function.DeputyUnitHead),
        new(DecisionType.Transfer, Function.UnitHead),
        new(DecisionType.Void, Function.UnitHead),
    ];

    /// <summary>The row by which a function may make a decision on a day; null when it may not.</summary>
    /// <param name="decision">Which decision.</param>
    /// <param name="function">Who decides.</param>
    /// <param name="unit">The case's unit.</param>
    /// <param name="on">The day of the decision.</param>
    public DelegationRow? Find(DecisionType decision, Function function, string unit, DateOnly on)
    {
        DelegationRow? best = null;
        foreach (var row in rows)
        {
            if (row.Decision == decision && (row.Unit is null || row.Unit == unit)
                && row.ValidFrom <= on && (row.ValidTo is null || on <= row.ValidTo)
                && (best is null || (best.Unit is null && row.Unit is not null)
                    || (best.Unit == row.Unit && row.ValidFrom > best.ValidFrom)))
            {
                best = row;
            }
        }

        return best is not null && MayEverDecide(function) && function >= best.Lowest ? best : null;
    }

    // Whatever a table says: one without delegation does not decide, nor does a reviewer, an administrator or a program.
    private static bool MayEverDecide(Function function) =>
        function is > Function.CaseworkerWithoutDelegation and <= Function.Board;

    /// <summary>Which decision a step is; null for a step that is no decision under delegation.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="violence">Whether violence is suspected in the case.</param>
    public static DecisionType? Of(Trigger trigger, ViolenceSuspicion violence) => trigger switch
    {
        Trigger.OpenUtredning => DecisionType.OpenUtredning,
        Trigger.DecideNotToOpen => violence == ViolenceSuspicion.No ? DecisionType.NotOpen : DecisionType.NotOpenDespiteViolence,
        Trigger.ExtendForhandsbedomning => DecisionType.ExtendForhandsbedomning,
        Trigger.ExtendUtredning => DecisionType.ExtendUtredning,
        Trigger.CloseCase => DecisionType.Close,
        Trigger.TransferCase => DecisionType.Transfer,
        Trigger.VoidCase => DecisionType.Void,
        Trigger.RegisterIntake or Trigger.RecordSkyddsbedomning or Trigger.BeginForhandsbedomning => null,
        Trigger.JoinUtredning or Trigger.ReceiveReport => null,
        Trigger.AssignCaseworker or Trigger.ImportCase => null,
    };
}
