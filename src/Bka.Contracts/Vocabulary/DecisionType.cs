namespace Bka.Contracts;

/// <summary>
/// The decisions that a delegationsordning lists one by one. Each has its own lowest function, so that a nämnd can give
/// away one of them without another.
/// </summary>
public enum DecisionType
{
    /// <summary>Inleda utredning.</summary>
    OpenUtredning,

    /// <summary>Inte inleda utredning.</summary>
    NotOpen,

    /// <summary>Inte inleda utredning although violence is suspected, or not ruled out.</summary>
    NotOpenDespiteViolence,

    /// <summary>Förlänga förhandsbedömning.</summary>
    ExtendForhandsbedomning,

    /// <summary>Förlänga utredning.</summary>
    ExtendUtredning,

    /// <summary>Avsluta.</summary>
    Close,

    /// <summary>Flytta över till annan kommun.</summary>
    Transfer,

    /// <summary>Makulera.</summary>
    Void,

    /// <summary>Fastställa en BKA eller skicka tillbaka den.</summary>
    ApproveBka,

    /// <summary>Återremittera ett förslag till beslut.</summary>
    Remit,

    /// <summary>Bevilja insats till ett barn.</summary>
    GrantInsats,

    /// <summary>Avslag eller delavslag i ett barns ärende.</summary>
    RejectInsats,

    /// <summary>Avsluta utredning utan insats.</summary>
    EndWithoutInsats,

    /// <summary>Placera ett barn utanför hemmet. Belongs to the nämnd or its utskott (SoL 30:5–10).</summary>
    Placement,

    /// <summary>Brådskande beslut: omedelbart skydd eller nödprövning. Must never wait for somebody to be at work.</summary>
    UrgentProtection,

    /// <summary>Inleda eller avsluta uppföljning.</summary>
    FollowUp,

    /// <summary>Bifall i en vuxens ärende.</summary>
    GrantAdult,

    /// <summary>Avslag, delavslag, återkrav eller sanktion i en vuxens ärende.</summary>
    RejectAdult,

    /// <summary>Beslut om boende eller vräkning i en vuxens ärende.</summary>
    AdultHousing,

    /// <summary>Placering av förälder, eller annan insats till en vuxen som påverkar umgänget med ett barn.</summary>
    AdultAffectingContact,
}
