namespace Bka.Contracts;

/// <summary>Where in a case a motivering stands. Each is judged by the same rules of form.</summary>
public enum ReasonsField
{
    /// <summary>Skälen till skyddsbedömningen.</summary>
    Skyddsbedomning,

    /// <summary>Varför utredning inte inleds.</summary>
    NotOpened,

    /// <summary>Varför utredning inte inleds trots misstanke om våld.</summary>
    ViolenceOverride,

    /// <summary>Hur barnet har hörts, eller varför inte.</summary>
    HearingAccount,

    /// <summary>Hur barnets inställning har klarlagts på annat sätt.</summary>
    HearingOtherWay,

    /// <summary>Synnerliga skäl för längre förhandsbedömning.</summary>
    ForhandsbedomningExtension,

    /// <summary>Vad utredningen ska ta reda på.</summary>
    UtredningPurpose,

    /// <summary>Särskilda skäl för längre utredning.</summary>
    UtredningExtension,

    /// <summary>Skälen när ett ärende avslutas, överflyttas eller makuleras.</summary>
    Ending,

    /// <summary>Svar i fri text i en BKA.</summary>
    BkaAnswer,

    /// <summary>Motiveringen till ett beslut.</summary>
    Decision,

    /// <summary>Den konkreta risken i ett brådskande beslut.</summary>
    UrgentRisk,

    /// <summary>Varför kommunicering kunde underlåtas.</summary>
    KommuniceringException,

    /// <summary>Varför ett barn i ärendet inte berörs av förslaget.</summary>
    NotAffected,

    /// <summary>Varför det är bekräftat att inga barn berörs.</summary>
    NoChildren,

    /// <summary>Varför ett förslag har återremitterats.</summary>
    Remittal,

    /// <summary>Varför ett barn inte har fått återkoppling.</summary>
    FeedbackHindrance,

    /// <summary>Barnets särskilda behov av uppföljning, och vad uppföljningen visade.</summary>
    FollowUp,

    /// <summary>Varför ett beslut avbröts, avstods från eller inte längre behöver verkställas.</summary>
    CarryOut,
}

/// <summary>How hard a text is to read, by the usual bands of LIX.</summary>
public enum ReadabilityLevel
{
    /// <summary>Mycket lättläst, som böcker för barn: LIX under 30.</summary>
    VeryEasy,

    /// <summary>Lättläst, som skönlitteratur: 30–39.</summary>
    Easy,

    /// <summary>Medelsvår, som en dagstidning: 40–49.</summary>
    Medium,

    /// <summary>Svår, som text från en myndighet: 50–59.</summary>
    Hard,

    /// <summary>Mycket svår: 60 eller mer.</summary>
    VeryHard,
}
