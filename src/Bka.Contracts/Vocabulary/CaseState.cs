namespace Bka.Contracts;

/// <summary>Where a case stands. A state changes only through a row of the lifecycle table.</summary>
public enum CaseState
{
    /// <summary>Inkommen: registered, nothing assessed yet. For a concern report both first clocks run.</summary>
    Received,

    /// <summary>Skyddsbedömd: the child's need of immediate protection is assessed (SoL 20:1).</summary>
    SkyddsbedomningDone,

    /// <summary>Förhandsbedömning: it is being assessed whether to open a utredning (SoL 20:2).</summary>
    InForhandsbedomning,

    /// <summary>Förhandsbedömning förlängd: prolonged in time for exceptional reasons (SoL 20:2).</summary>
    ForhandsbedomningExtended,

    /// <summary>Ej inledd: decided that no utredning is opened. Ended; the population of the monthly spot check.</summary>
    NotOpened,

    /// <summary>Tillförd utredning: the report became part of a utredning already running on the same child. Ended.</summary>
    JoinedUtredning,

    /// <summary>Utredning pågår: the four months run from the decision to open (SoL 20:3).</summary>
    InUtredning,

    /// <summary>Utredning förlängd: prolonged in time for special reasons and for a stated time (SoL 20:3).</summary>
    UtredningExtended,

    /// <summary>Avslutad: closed with a reason. Ended.</summary>
    Closed,

    /// <summary>Överflyttad: taken over by another municipality. Ended.</summary>
    Transferred,

    /// <summary>Makulerad: registered by mistake; kept, counted, and outside the figures. Ended.</summary>
    Voided,

    /// <summary>Förslag: a proposal is presented; the children's stances to it are being asked for.</summary>
    ProposalMade,

    /// <summary>Inställning inhämtad: every affected child's stance to this version is recorded (SoL 3:2).</summary>
    StanceRecorded,

    /// <summary>Beslutad: decided; each child is to be told.</summary>
    Decided,

    /// <summary>Återkopplad: each affected child has been told, or it is stated why not.</summary>
    FeedbackGiven,

    /// <summary>Uppföljning: the child is followed up after a utredning without insats, at most six months (SoL 23:1).</summary>
    InFollowUp,

    /// <summary>Vuxenärende inkommet: an adult's matter; whether children are affected is not yet known.</summary>
    AdultReceived,

    /// <summary>Barn identifierade: every affected child is listed, or it is confirmed that there is none.</summary>
    ChildrenIdentified,

    /// <summary>BKA pågår: the adult's matter is being looked at from each child's side.</summary>
    BkaInProgress,
}
