namespace Bka.Contracts;

/// <summary>What was done with persons' data.</summary>
public enum AccessAct
{
    /// <summary>Läste ärendet: its facts, deadlines and next steps.</summary>
    CaseRead,

    /// <summary>Läste ärendets historik.</summary>
    HistoryRead,

    /// <summary>Läste ett barns BKA.</summary>
    BkaRead,

    /// <summary>Tog fram ett utkast till barnbrev.</summary>
    LetterDrafted,

    /// <summary>Läste handläggarens checklista.</summary>
    SelfReportRead,

    /// <summary>Läste ett draget ärende för granskning.</summary>
    SampledCaseRead,

    /// <summary>Fick ärenden i en lista.</summary>
    ListRead,

    /// <summary>Sökte på en referens.</summary>
    Searched,

    /// <summary>Läste motiveringar ur flera ärenden.</summary>
    TextsRead,

    /// <summary>Läste vem som har läst.</summary>
    LogRead,

    /// <summary>Kontrollerade att loggarna är hela.</summary>
    LogVerified,

    /// <summary>Försökte göra något med ett ärende och fick nej.</summary>
    Attempted,

    /// <summary>Annan läsning.</summary>
    Other,
}

/// <summary>A log that can be checked for being whole.</summary>
public enum CheckedLog
{
    /// <summary>Liggaren: what was changed.</summary>
    Ledger,

    /// <summary>Åtkomstloggen: who has read what.</summary>
    Access,
}

/// <summary>How persons' data left the store.</summary>
public enum AccessWay
{
    /// <summary>Visat.</summary>
    Shown,

    /// <summary>Utskrivet.</summary>
    Printed,

    /// <summary>Uttaget som fil.</summary>
    Exported,
}

/// <summary>Why a case is opened by somebody who does not work with it.</summary>
public enum EmergencyReason
{
    /// <summary>Ett barn kan behöva skydd omedelbart.</summary>
    ImmediateProtection,

    /// <summary>Personen eller en anhörig är här eller ringer och behöver hjälp nu.</summary>
    PersonInContact,

    /// <summary>Jag arbetar i jouren i kväll, i natt eller i helgen.</summary>
    EmergencyDuty,

    /// <summary>Ingen som arbetar med ärendet går att nå och det brådskar.</summary>
    NobodyReachable,

    /// <summary>Polis, sjukvård eller domstol behöver svar nu.</summary>
    AuthorityAsks,

    /// <summary>Hot eller våld mot någon.</summary>
    Threat,

    /// <summary>Annat skäl.</summary>
    Other,
}

/// <summary>What whoever reviews an emergency opening comes to.</summary>
public enum EmergencyVerdict
{
    /// <summary>Befogad.</summary>
    Justified,

    /// <summary>Ska utredas vidare.</summary>
    ToBeInvestigated,
}

/// <summary>What deserves a second look in the access log. A signal is a question, never a verdict.</summary>
public enum AccessSignalKind
{
    /// <summary>Nödöppning.</summary>
    EmergencyOpening,

    /// <summary>Många olika ärenden samma dag.</summary>
    ManyCases,

    /// <summary>Läsning före kl. 6, efter kl. 20 eller på en helg.</summary>
    OddHours,

    /// <summary>Många nej samma dag.</summary>
    ManyRefusals,

    /// <summary>Många utskrifter eller uttag samma dag.</summary>
    ManyTakenOut,
}
