namespace Bka.Contracts;

/// <summary>What kind of mail a notice is.</summary>
public enum NoticeKind
{
    /// <summary>Dagens sammanställning: one for each recipient and day.</summary>
    Digest,

    /// <summary>Brådskande: told at once, and once only.</summary>
    Urgent,
}

/// <summary>Where a notice stands.</summary>
public enum NoticeState
{
    /// <summary>Väntar: to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>Skickas: taken by a host that has not reported. What is left so is sent again under the same id.</summary>
    Sending,

    /// <summary>Skickat: the mail server has taken it over.</summary>
    Sent,

    /// <summary>Oförändrat: not sent, since it would say what the last one said, or nothing.</summary>
    Unchanged,

    /// <summary>Gick inte att skicka: refused for good, or tried too many times.</summary>
    Dead,
}

/// <summary>How an attempt to send went.</summary>
public enum NoticeOutcome
{
    /// <summary>Framme hos mejlservern: it has taken over the mail.</summary>
    Delivered,

    /// <summary>Inte skickat: for certain, and worth another try.</summary>
    NotDelivered,

    /// <summary>Avvisat: for certain, and for good.</summary>
    Rejected,

    /// <summary>Oklart: the mail was handed over, and no answer came.</summary>
    Unknown,
}

/// <summary>Why something is told at once.</summary>
public enum UrgentKind
{
    /// <summary>En skyddsbedömning har sista dag i dag, eller är försenad.</summary>
    Skyddsbedomning,

    /// <summary>En vräkning är bestämd inom tre dagar.</summary>
    Eviction,

    /// <summary>Ett larm har gått vidare till enhetschefen.</summary>
    Escalation,

    /// <summary>Ett ärende har öppnats i nödläge.</summary>
    EmergencyOpening,
}
