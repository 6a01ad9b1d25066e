namespace Bka.Contracts;

/// <summary>What a proposal or a decision comes to. Both tracks share the list.</summary>
public enum DecisionOutcome
{
    /// <summary>Bifall: an insats or other support is granted.</summary>
    Granted,

    /// <summary>Delavslag: granted in part.</summary>
    PartlyGranted,

    /// <summary>Avslag.</summary>
    Rejected,

    /// <summary>Utredningen avslutas utan insats.</summary>
    WithoutInsats,

    /// <summary>Placering av barnet utanför hemmet.</summary>
    Placement,

    /// <summary>Återkrav.</summary>
    Recovery,

    /// <summary>Sanktion: support is lowered or withheld.</summary>
    Sanction,

    /// <summary>Boende eller vräkning.</summary>
    Housing,

    /// <summary>Placering av föräldern.</summary>
    PlacementOfParent,

    /// <summary>Insats som påverkar umgänget med barnet.</summary>
    AffectsContact,
}

/// <summary>Whether a proposal ends the matter.</summary>
public enum ProposalKind
{
    /// <summary>Slutligt beslut: ends the utredning or the adult matter.</summary>
    Final,

    /// <summary>Insats under utredningen: a decision with its own BKA that does not stop the four months.</summary>
    DuringUtredning,
}

/// <summary>Why a decision cannot wait for its BKA. The list is closed; convenience is not on it.</summary>
public enum UrgentGround
{
    /// <summary>Omedelbart skydd: the child must be protected now.</summary>
    ImmediateProtection,

    /// <summary>Nödprövning: food, warmth, a roof or care cannot wait.</summary>
    EmergencyNeed,
}

/// <summary>How a BKA stands.</summary>
public enum BkaState
{
    /// <summary>Utkast: being written.</summary>
    Draft,

    /// <summary>Klar: every mandatory question is answered; waits for someone else to approve it.</summary>
    Ready,

    /// <summary>Fastställd: approved by someone else than its author, and locked.</summary>
    Approved,
}

/// <summary>How the child was told.</summary>
public enum FeedbackWay
{
    /// <summary>Samtal.</summary>
    Talk,

    /// <summary>Barnbrev som gåtts igenom tillsammans.</summary>
    LetterReadTogether,

    /// <summary>Barnbrev.</summary>
    Letter,

    /// <summary>Genom vårdnadshavare eller annan vuxen som barnet litar på.</summary>
    ThroughAdult,
}

/// <summary>Why a child has not been told the decision yet, or cannot be. The list is closed.</summary>
public enum FeedbackHindrance
{
    /// <summary>Spädbarn: planned for a day when the child can understand, or told to those who care for it.</summary>
    Infant,

    /// <summary>Barnet vill inte, efter erbjudande.</summary>
    DoesNotWant,

    /// <summary>Det skulle skada barnet.</summary>
    WouldHarm,

    /// <summary>Barnet går inte att nå.</summary>
    NotReached,

    /// <summary>Barnet är inte fött.</summary>
    Unborn,
}

/// <summary>What became of a decision that grants support (SoL 34:1).</summary>
public enum CarryOutKind
{
    /// <summary>Verkställt: the person has the support.</summary>
    CarriedOut,

    /// <summary>Avbrott: what was carried out has stopped, in whole or in part, and waits to be carried out anew.</summary>
    Interrupted,

    /// <summary>
    /// Den enskilde avstår: the person wants the support no more. One offer turned down is not this; the decision still waits.
    /// </summary>
    Declined,

    /// <summary>Behövs inte längre: the need is gone, or a later decision takes this one's place.</summary>
    NoLongerNeeded,

    /// <summary>Inget att verkställa: a decision about a home that granted none, as when a lease is given notice of.</summary>
    NothingGranted,
}
