using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for who has read what.</summary>
internal static partial class Words
{
    public static string Of(AccessAct act) => act switch
    {
        AccessAct.CaseRead => "läste ärendet",
        AccessAct.HistoryRead => "läste historiken",
        AccessAct.BkaRead => "läste ett barns BKA",
        AccessAct.LetterDrafted => "tog fram utkast till barnbrev",
        AccessAct.SelfReportRead => "läste handläggarens checklista",
        AccessAct.SampledCaseRead => "läste för granskning i stickprov",
        AccessAct.ListRead => "fick ärenden i en lista",
        AccessAct.Searched => "sökte",
        AccessAct.TextsRead => "läste motiveringar",
        AccessAct.LogRead => "läste loggen",
        AccessAct.LogVerified => "kontrollerade loggarna",
        AccessAct.Attempted => "försökte göra något",
        AccessAct.Other => "annan läsning",
    };

    public static string Of(AccessWay way) => way switch
    {
        AccessWay.Shown => "visat",
        AccessWay.Printed => "utskrift",
        AccessWay.Exported => "uttaget som fil",
    };

    public static string Of(EmergencyReason reason) => reason switch
    {
        EmergencyReason.ImmediateProtection => "ett barn kan behöva skydd omedelbart",
        EmergencyReason.PersonInContact => "personen eller en anhörig behöver hjälp nu",
        EmergencyReason.EmergencyDuty => "jag arbetar i jouren",
        EmergencyReason.NobodyReachable => "ingen som arbetar med ärendet går att nå och det brådskar",
        EmergencyReason.AuthorityAsks => "polis, sjukvård eller domstol behöver svar nu",
        EmergencyReason.Threat => "hot eller våld mot någon",
        EmergencyReason.Other => "annat skäl",
    };

    public static string Of(EmergencyVerdict verdict) => verdict switch
    {
        EmergencyVerdict.Justified => "befogad",
        EmergencyVerdict.ToBeInvestigated => "ska utredas vidare",
    };

    public static string Of(AccessSignalKind kind) => kind switch
    {
        AccessSignalKind.EmergencyOpening => "nödöppning",
        AccessSignalKind.ManyCases => "många olika ärenden samma dag",
        AccessSignalKind.OddHours => "läsning före kl. 6, efter kl. 20 eller på helgen",
        AccessSignalKind.ManyRefusals => "många nej samma dag",
        AccessSignalKind.ManyTakenOut => "många utskrifter eller filer samma dag",
    };

    /// <summary>What a broken chain looks like.</summary>
    /// <param name="reason">As a verdict gives it.</param>
    public static string ChainFault(string reason) => reason switch
    {
        "row-missing" => "en rad saknas",
        "row-changed" => "en rad är ändrad",
        "head-missing" or "head-changed" => "märket för sista raden är borttaget eller ändrat",
        "tail-missing" => "de sista raderna saknas",
        "tail-added" => "rader är tillagda efter den sista",
        _ => reason,
    };
}
