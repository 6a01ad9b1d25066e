namespace Bka.Contracts;

/// <summary>
/// What a person or program may do, by function and not by title: titles differ between municipalities. The order of
/// the first seven is the order of delegation: a higher one may always decide what a lower one may.
/// </summary>
public enum Function
{
    /// <summary>Handläggare utan delegation: prepares, and cannot decide.</summary>
    CaseworkerWithoutDelegation,

    /// <summary>Socialjour: receives reports and makes the skyddsbedömning outside office hours.</summary>
    EmergencyDutyWorker,

    /// <summary>Socialsekreterare: handles the case; often decides to open a utredning.</summary>
    Caseworker,

    /// <summary>1:e socialsekreterare: leads the work and guards the time limits.</summary>
    LeadSocialWorker,

    /// <summary>Biträdande enhetschef: decides not to open, closes cases.</summary>
    DeputyUnitHead,

    /// <summary>Enhetschef: answers for the unit and its egenkontroll.</summary>
    UnitHead,

    /// <summary>Nämnd or utskott.</summary>
    Board,

    /// <summary>Kvalitetsgranskare: draws and reviews spot checks, sees figures for all units.</summary>
    QualityReviewer,

    /// <summary>Loggranskare or dataskyddsombud: reads the logs, not the cases.</summary>
    LogReviewer,

    /// <summary>Arkivansvarig: disposal and legal hold.</summary>
    Archivist,

    /// <summary>Teknisk administratör: runs the installation without seeing a person's data.</summary>
    TechnicalAdministrator,

    /// <summary>A case system in its own name: registers and records, never decides.</summary>
    SystemClient,

    /// <summary>The command line on the machine that holds the data file.</summary>
    LocalOperator,

    /// <summary>The module's own scheduled jobs.</summary>
    SystemJob,
}
