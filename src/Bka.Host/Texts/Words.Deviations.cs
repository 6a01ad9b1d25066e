using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Host.Texts;

/// <summary>The words for what egenkontroll looks at in single cases.</summary>
internal static partial class Words
{
    public static string Of(DeviationKind kind) => DeviationLabels.Of(kind);

    /// <summary>What a kind says and does not say.</summary>
    public static string Meaning(DeviationKind kind) => kind switch
    {
        DeviationKind.ChainedUtredning => "Tiden räknas ihop, så att fyra månader inte töms på innehåll (JO 2565-2016).",
        DeviationKind.LateExtensionForhandsbedomning => "Förlängningen flyttar inte sista dagen.",
        DeviationKind.LateExtensionUtredning => "Förlängningen flyttar inte sista dagen.",
        DeviationKind.DelegationMissing => "Nivån saknade delegation den dagen. Nya beslut stoppas här, så de flesta är inlästa.",
        DeviationKind.NotOpenedDespiteViolence => "Kräver enhetschefs beslut och skäl.",
        DeviationKind.NotOpenedDespiteProtection => "Finns bara i inlästa ärenden.",
        DeviationKind.UrgentWithoutBka => "BKA görs i efterhand.",
        DeviationKind.KommuniceringLeftOut => "Tillåtet i vissa fall (FL 25 §). Skälet står i beslutet.",
        DeviationKind.NotHeardLocalReason => "Skälet är godtagbart enligt lag. Kommunens eget ord för det står bredvid.",
        DeviationKind.NotHeardForRisk => "Någon i arbetsledningen har bedömt risken.",
        DeviationKind.ChildNotTold => "Skälet står i ärendet. Återkopplingen kan vara planerad till senare.",
        DeviationKind.ChildNotAffected => "Skälet står i förslaget.",
        DeviationKind.BkaReusedUnchanged => "Tillåtet inom sex månader för förenklad BKA.",
        DeviationKind.AnsweredInOneSave => "Minst åtta av tio svar kom i samma sparning och BKA blev klar inom tio minuter. Den kan vara skriven länge innan.",
        DeviationKind.AnsweredWithinAMinute => "Minst åtta av tio svar sparades var för sig inom en minut och BKA blev klar inom tio minuter.",
        DeviationKind.AnsweredBySystem => "Verksamhetssystemet sparar när det vill. Säger inget om hur länge någon skrev.",
    };

    public static string Of(DeviationGroup group) => group switch
    {
        DeviationGroup.Breach => "Avvikelser",
        DeviationGroup.Exception => "Undantag med skäl",
        DeviationGroup.Pace => "Svar sparade på kort tid",
    };

    /// <summary>A finding by its code, as it is counted.</summary>
    public static string Finding(string code) => code switch
    {
        TextFindingCodes.Thin => "Kort",
        TextFindingCodes.StopPhrase => "Stoppfras",
        TextFindingCodes.NearCopy => "Nästan samma text i andra ärenden",
        TextFindingCodes.NearCopyOfSibling => "Nästan samma text för syskon",
        _ => code,
    };

    /// <summary>What a deviation comes to beside its kind; empty for nothing.</summary>
    public static string More(DeviationRow row) => row switch
    {
        { Kind: DeviationKind.ChainedUtredning, Days: { } days } => $"{Show.Days(days)} efter",
        { Days: { } days } => $"{Show.Days(days)} för sent",
        { Decision: { } decision } => Capital(Of(decision)),
        _ => "",
    };

    /// <summary>A finding as it stands beside its text.</summary>
    public static string FoundIn(TextFinding finding) => finding switch
    {
        { Similarity: { } alike, Cases: { } cases } => $"{Finding(finding.Code)}: {alike}\u00a0% lika, {cases}\u00a0{(cases == 1 ? "ställe" : "ställen")}",
        _ => Finding(finding.Code),
    };
}
