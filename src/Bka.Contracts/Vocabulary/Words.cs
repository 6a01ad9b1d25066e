namespace Bka.Contracts;

/// <summary>A clock on a case: statutory, or a day that someone has set.</summary>
public enum Clock
{
    /// <summary>Skyddsbedömning: at once, at the latest the day after the report came in (SoL 20:1).</summary>
    Skyddsbedomning,

    /// <summary>Förhandsbedömning: fourteen days from the day the report came in (SoL 20:2).</summary>
    Forhandsbedomning,

    /// <summary>Utredning: four months from the decision to open (SoL 20:3).</summary>
    Utredning,

    /// <summary>Nytt samtalsförsök: the day set for a new attempt to hear a child.</summary>
    HearingAttempt,

    /// <summary>BKA i efterhand: five days after an urgent decision, unless the municipality says less.</summary>
    BkaAfterwards,

    /// <summary>Återkoppling till barnet: fourteen days after the decision, or the day it is planned for.</summary>
    FeedbackToChild,

    /// <summary>Återkoppling till anmälaren: within a week of the decision, on request (SoL 19:6).</summary>
    FeedbackToReporter,

    /// <summary>Uppföljning: at the latest six months after the utredning was closed (SoL 23:5).</summary>
    FollowUp,

    /// <summary>Vräkning: the day set for it.</summary>
    Eviction,

    /// <summary>Verkställighet: a decision that grants support, not carried out within three months (SoL 34:1).</summary>
    CarryingOut,

    /// <summary>A watch of the municipality's own.</summary>
    Local,
}

/// <summary>How the matter came to the social services. Only a concern report starts the 14 days.</summary>
public enum IntakeKind
{
    /// <summary>Anmälan.</summary>
    ConcernReport,

    /// <summary>Ansökan.</summary>
    Application,

    /// <summary>Annan kännedom, for example what is seen in another case.</summary>
    OtherKnowledge,
}

/// <summary>The way it came in.</summary>
public enum Channel
{
    /// <summary>Not known; only in imported cases.</summary>
    Unknown,

    /// <summary>Telefon.</summary>
    Telephone,

    /// <summary>Brev eller annan skrivelse.</summary>
    Letter,

    /// <summary>E-tjänst eller e-post.</summary>
    Digital,

    /// <summary>Besök.</summary>
    Visit,

    /// <summary>Genom socialjouren.</summary>
    EmergencyDuty,
}

/// <summary>Whether violence against the child, or witnessed by the child, is suspected. It is always asked.</summary>
public enum ViolenceSuspicion
{
    /// <summary>Nej.</summary>
    No,

    /// <summary>Ja: a utredning shall be opened without delay.</summary>
    Yes,

    /// <summary>Vet ej.</summary>
    Unknown,
}

/// <summary>Sex as recorded in the case system.</summary>
public enum Sex
{
    /// <summary>Flicka.</summary>
    Girl,

    /// <summary>Pojke.</summary>
    Boy,

    /// <summary>Annan.</summary>
    Other,

    /// <summary>Okänt, for example an unborn child.</summary>
    Unknown,
}

/// <summary>What the child thinks of a proposal (inställning till förslag till beslut).</summary>
public enum Stance
{
    /// <summary>Positiv.</summary>
    Positive,

    /// <summary>Negativ.</summary>
    Negative,

    /// <summary>Delad.</summary>
    Divided,

    /// <summary>Ingen åsikt.</summary>
    NoOpinion,

    /// <summary>Ej klarlagd.</summary>
    NotEstablished,
}

/// <summary>Accepted reasons why a child was not heard. A closed list: lack of time is not on it.</summary>
public enum NotHeardReason
{
    /// <summary>VILL_INTE: the child does not want to, after information.</summary>
    DoesNotWant,

    /// <summary>KAN_INTE: cannot express itself in spite of adaptation. Young age alone is not enough.</summary>
    CannotExpress,

    /// <summary>VH_NEJ_FORHAND: the guardian said no when asked. Only during the förhandsbedömning.</summary>
    GuardianRefused,

    /// <summary>POLIS: the talk waits after consultation with police or prosecutor. A new date is required.</summary>
    PoliceAskedToWait,

    /// <summary>RISK: the talk would harm the child; the concrete risk is stated.</summary>
    WouldHarm,

    /// <summary>EJ_NABAR: not reached in spite of at least two dated attempts.</summary>
    NotReached,

    /// <summary>AKUT: the decision must be made at once; a talk is booked.</summary>
    Urgent,

    /// <summary>OFOTT: the child is not born.</summary>
    Unborn,

    /// <summary>
    /// VIA_VARDNADSHAVARE: a parent has described the child's situation. Only in an adult's case, and not when support is
    /// refused or a home is lost for a child who wants to talk.
    /// </summary>
    ThroughGuardian,
}

/// <summary>Exceptional reasons (synnerliga skäl) for more than 14 days. Workload is not among them (SoL 20:2).</summary>
public enum ExceptionalReason
{
    /// <summary>POLISFORHOR: a police interview must be held first.</summary>
    PoliceInterview,

    /// <summary>EJ_NABAR: the family is not reached in spite of efforts.</summary>
    FamilyNotReached,

    /// <summary>Another exceptional circumstance of this child's case, stated in the reasons.</summary>
    OtherExceptional,
}

/// <summary>Why a case is closed.</summary>
public enum ClosingReason
{
    /// <summary>Avslutas utan insats.</summary>
    WithoutInsats,

    /// <summary>Avslutas med insats.</summary>
    WithInsats,

    /// <summary>Ansökan är återtagen.</summary>
    ApplicationWithdrawn,

    /// <summary>Den unge har fyllt 18 år.</summary>
    TurnedEighteen,

    /// <summary>Barnet är avlidet.</summary>
    ChildDeceased,

    /// <summary>Barnet har flyttat utomlands.</summary>
    MovedAbroad,

    /// <summary>Imported without a stated reason.</summary>
    NotStated,
}

/// <summary>What an extension did to the clock.</summary>
public enum ExtensionEffect
{
    /// <summary>Giltig: decided in time; its day is the new last day.</summary>
    Valid,

    /// <summary>Sen: decided after the last day. Recorded and shown for ever; moves nothing.</summary>
    Late,

    /// <summary>Decided in time, but to a day no later than the one in force; moves nothing.</summary>
    NotLonger,
}
