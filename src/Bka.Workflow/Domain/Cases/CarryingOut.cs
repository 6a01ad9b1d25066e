using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>What became of a decision that grants support.</summary>
/// <param name="DecisionNo">The decision.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="On">The day, Europe/Stockholm.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Note">Why; may be missing when it was carried out.</param>
public sealed record CarryOut(int DecisionNo, CarryOutKind Kind, DateOnly On, string By, string? Note);

/// <summary>
/// Which decisions wait to be carried out (verkställas). One that grants support and has not been carried out within three
/// months is reported, and so is one whose carrying out was interrupted and not taken up again within three (SoL 34:1).
/// </summary>
public static class CarryingOut
{
    /// <summary>
    /// Whether a decision of this outcome grants support (gynnande beslut). What refuses, reclaims, lowers or ends without
    /// insats does not. A decision about a home is taken to grant one until somebody says that it granted none: a report
    /// too many is a nuisance, one too few a breach.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    public static bool Grants(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Granted or DecisionOutcome.PartlyGranted => true,
        DecisionOutcome.Placement or DecisionOutcome.PlacementOfParent => true,
        DecisionOutcome.Housing or DecisionOutcome.AffectsContact => true,
        DecisionOutcome.Rejected or DecisionOutcome.WithoutInsats => false,
        DecisionOutcome.Recovery or DecisionOutcome.Sanction => false,
    };

    /// <summary>Whether a decision that stands like this waits: nothing recorded yet, or interrupted since.</summary>
    /// <param name="latest">What was last recorded of it; null when nothing is.</param>
    public static bool Waits(CarryOut? latest) => latest is null or { Kind: CarryOutKind.Interrupted };

    /// <summary>Whether more can be recorded of it: it waits, or is carried out and may be interrupted.</summary>
    /// <param name="latest">What was last recorded of it; null when nothing is.</param>
    public static bool IsOpen(CarryOut? latest) => Waits(latest) || latest is { Kind: CarryOutKind.CarriedOut };

    /// <summary>What was last recorded of a decision; null when nothing is.</summary>
    /// <param name="dossier">The case's dossier.</param>
    /// <param name="decisionNo">The decision.</param>
    public static CarryOut? Latest(Dossier dossier, int decisionNo)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.CarryOuts?.LastOrDefault(recorded => recorded.DecisionNo == decisionNo);
    }

    /// <summary>The decisions that grant support, each with what was last recorded of it; in the order made.</summary>
    /// <param name="dossier">The case's dossier.</param>
    public static IEnumerable<(Decision Decision, CarryOut? Latest)> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Decisions.Where(decision => Grants(decision.Outcome))
            .Select(decision => (decision, Latest(dossier, decision.No)));
    }
}
