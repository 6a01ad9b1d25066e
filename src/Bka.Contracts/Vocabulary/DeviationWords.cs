namespace Bka.Contracts;

/// <summary>
/// What egenkontroll looks at in single cases. Each is something that a case itself says; none says that somebody did
/// wrong, and none says who.
/// </summary>
public enum DeviationKind
{
    /// <summary>Ny utredning kort efter en avslutad om samma barn.</summary>
    ChainedUtredning,

    /// <summary>Förlängning av förhandsbedömningen beslutad efter sista dagen. Den flyttar inget.</summary>
    LateExtensionForhandsbedomning,

    /// <summary>Förlängning av utredningen beslutad efter sista dagen. Den flyttar inget.</summary>
    LateExtensionUtredning,

    /// <summary>Beslut på en nivå som saknade delegation den dagen.</summary>
    DelegationMissing,

    /// <summary>Utredning inte inledd trots misstanke om våld.</summary>
    NotOpenedDespiteViolence,

    /// <summary>Utredning inte inledd trots behov av omedelbart skydd. Finns bara i inlästa ärenden.</summary>
    NotOpenedDespiteProtection,

    /// <summary>Brådskande beslut utan BKA.</summary>
    UrgentWithoutBka,

    /// <summary>Kommunicering underlåten.</summary>
    KommuniceringLeftOut,

    /// <summary>Barnet inte hört av ett skäl som är kommunens eget.</summary>
    NotHeardLocalReason,

    /// <summary>Barnet inte hört därför att ett samtal bedömts skada barnet.</summary>
    NotHeardForRisk,

    /// <summary>Barnet har inte fått återkoppling om beslutet.</summary>
    ChildNotTold,

    /// <summary>Ett barn i ärendet har bedömts inte beröras av förslaget.</summary>
    ChildNotAffected,

    /// <summary>BKA återanvänd utan ändring.</summary>
    BkaReusedUnchanged,

    /// <summary>Nästan alla svar i en BKA sparade på en gång, strax innan den blev klar.</summary>
    AnsweredInOneSave,

    /// <summary>Nästan alla svar i en BKA sparade var för sig inom en minut, strax innan den blev klar.</summary>
    AnsweredWithinAMinute,

    /// <summary>Nästan alla svar i en BKA sparade på en gång av ett ärendesystem.</summary>
    AnsweredBySystem,
}

/// <summary>What a kind of deviation belongs to.</summary>
public enum DeviationGroup
{
    /// <summary>Avvikelser från lag och delegation.</summary>
    Breach,

    /// <summary>Undantag som lagen eller rutinen tillåter, med ett skäl.</summary>
    Exception,

    /// <summary>Hur fort svaren i en BKA har sparats.</summary>
    Pace,
}
