using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>What each kind of deviation is called, on pages and in reports.</summary>
public static class DeviationLabels
{
    /// <summary>The name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(DeviationKind kind) => kind switch
    {
        DeviationKind.ChainedUtredning => "Ny utredning inom 90 dagar efter en avslutad om samma barn",
        DeviationKind.LateExtensionForhandsbedomning => "Förhandsbedömning förlängd efter sista dagen",
        DeviationKind.LateExtensionUtredning => "Utredning förlängd efter sista dagen",
        DeviationKind.DelegationMissing => "Beslut utan giltig delegation",
        DeviationKind.NotOpenedDespiteViolence => "Inte inledd trots misstanke om våld",
        DeviationKind.NotOpenedDespiteProtection => "Inte inledd trots behov av skydd genast",
        DeviationKind.UrgentWithoutBka => "Brådskande beslut utan BKA",
        DeviationKind.KommuniceringLeftOut => "Kommunicering underlåten",
        DeviationKind.NotHeardLocalReason => "Barnet inte hört, av kommunens eget skäl",
        DeviationKind.NotHeardForRisk => "Barnet inte hört, för att samtalet bedömts skada barnet",
        DeviationKind.ChildNotTold => "Barnet har inte fått återkoppling",
        DeviationKind.ChildNotAffected => "Barn i ärendet bedömt inte berört",
        DeviationKind.BkaReusedUnchanged => "BKA återanvänd utan ändring",
        DeviationKind.AnsweredInOneSave => "Svaren i BKA sparade på en gång",
        DeviationKind.AnsweredWithinAMinute => "Svaren i BKA sparade ett i taget inom en minut",
        DeviationKind.AnsweredBySystem => "Svaren i BKA sparade på en gång av ett verksamhetssystem",
    };
}
