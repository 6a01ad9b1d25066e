namespace Bka.Contracts;

/// <summary>What can move a case: one value for each step of the lifecycle table.</summary>
public enum Trigger
{
    /// <summary>Registrera det som kommit in.</summary>
    RegisterIntake,

    /// <summary>Dokumentera skyddsbedömningen.</summary>
    RecordSkyddsbedomning,

    /// <summary>Påbörja förhandsbedömningen.</summary>
    BeginForhandsbedomning,

    /// <summary>Förläng förhandsbedömningen, synnerliga skäl.</summary>
    ExtendForhandsbedomning,

    /// <summary>Inled utredning.</summary>
    OpenUtredning,

    /// <summary>Inled inte utredning.</summary>
    DecideNotToOpen,

    /// <summary>För anmälan till utredningen som redan pågår om samma barn.</summary>
    JoinUtredning,

    /// <summary>Förläng utredningen, särskilda skäl.</summary>
    ExtendUtredning,

    /// <summary>Tilldela eller byt handläggare.</summary>
    AssignCaseworker,

    /// <summary>Avsluta ärendet.</summary>
    CloseCase,

    /// <summary>Flytta över till annan kommun.</summary>
    TransferCase,

    /// <summary>Makulera en felaktig registrering.</summary>
    VoidCase,

    /// <summary>Ta emot en senare anmälan om samma barn i utredningen.</summary>
    ReceiveReport,

    /// <summary>Läs in ärendet från en export.</summary>
    ImportCase,

    /// <summary>Dokumentera samtal med barnet.</summary>
    RecordHearing,

    /// <summary>Dokumentera berörda barn.</summary>
    IdentifyChildren,

    /// <summary>Dokumentera att ett väntat barn är fött.</summary>
    RecordBirth,

    /// <summary>Lägg fram förslag till beslut.</summary>
    PresentProposal,

    /// <summary>Dokumentera barnets inställning till förslaget.</summary>
    RecordStance,

    /// <summary>Dokumentera kommunicering.</summary>
    RecordKommunicering,

    /// <summary>Skriv barnets BKA.</summary>
    AnswerBka,

    /// <summary>Gör BKA klar för granskning.</summary>
    CompleteBka,

    /// <summary>Fastställ BKA.</summary>
    ApproveBka,

    /// <summary>Skicka tillbaka BKA.</summary>
    ReturnBka,

    /// <summary>Öppna fastställd BKA.</summary>
    ReopenBka,

    /// <summary>Återanvänd förenklad BKA.</summary>
    ReuseBka,

    /// <summary>Besluta enligt förslaget.</summary>
    MakeDecision,

    /// <summary>Återremittera förslaget.</summary>
    RemitProposal,

    /// <summary>Besluta brådskande.</summary>
    DecideUrgently,

    /// <summary>Dokumentera återkopplingen till barnet.</summary>
    GiveFeedback,

    /// <summary>Spara barnbrev.</summary>
    WriteChildLetter,

    /// <summary>Påbörja uppföljning.</summary>
    StartFollowUp,

    /// <summary>Avsluta uppföljning.</summary>
    EndFollowUp,

    /// <summary>Anmäl jäv.</summary>
    FlagConflict,

    /// <summary>Avskriv jäv.</summary>
    LiftConflict,

    /// <summary>Anmälaren begär återkoppling.</summary>
    RequestReporterFeedback,

    /// <summary>Dokumentera återkopplingen till anmälaren.</summary>
    GiveReporterFeedback,

    /// <summary>Registrera en vuxens ärende.</summary>
    RegisterAdultCase,

    /// <summary>Dokumentera dag för vräkning.</summary>
    RecordEviction,

    /// <summary>Anmäl oro för ett barn i vuxenärendet.</summary>
    RaiseConcern,

    /// <summary>Dokumentera verkställighet.</summary>
    RecordCarriedOut,
}
