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
}
