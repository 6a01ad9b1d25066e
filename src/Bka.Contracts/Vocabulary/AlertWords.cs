namespace Bka.Contracts;

/// <summary>How far a watched clock has come, in the order of the ladder. Each is "reached or passed", never "today".</summary>
public enum AlertThreshold
{
    /// <summary>Varning: the internal warning day has come.</summary>
    Warning,

    /// <summary>Snart: only a few days are left.</summary>
    Soon,

    /// <summary>Sista dagen: the last day has come.</summary>
    LastDay,

    /// <summary>Försenad: the last day has passed.</summary>
    Overdue,

    /// <summary>Eskalerad: it has stayed overdue, and the head of the unit is told.</summary>
    Escalated,
}

/// <summary>Where an alert stands.</summary>
public enum AlertState
{
    /// <summary>Aktivt: waits for somebody.</summary>
    Live,

    /// <summary>Uppskjutet: waits until a day that somebody has set.</summary>
    Snoozed,

    /// <summary>Kvitterat: somebody has taken it on and said why. The clock is overdue all the same until it is stopped.</summary>
    Acknowledged,

    /// <summary>Återtaget: what it warned of is done or has moved. Kept, with when and why.</summary>
    Ended,
}

/// <summary>Why an alert is acknowledged or put off.</summary>
public enum AlertReason
{
    /// <summary>Oplanerad frånvaro.</summary>
    UnplannedAbsence,

    /// <summary>Väntar på barnet eller familjen.</summary>
    AwaitingFamily,

    /// <summary>Väntar på annan myndighet eller vården.</summary>
    AwaitingOthers,

    /// <summary>Nya uppgifter måste utredas.</summary>
    NewInformation,

    /// <summary>Hög arbetsbelastning.</summary>
    Workload,

    /// <summary>Åtgärden är gjord men inte registrerad ännu.</summary>
    DoneNotRecorded,

    /// <summary>Arbetet pågår och blir klart i tid.</summary>
    UnderWay,

    /// <summary>Annat skäl, said in words.</summary>
    Other,
}

/// <summary>Why an alert ended.</summary>
public static class AlertEnds
{
    /// <summary>The last day moved, or the clock no longer applies.</summary>
    public const string Moved = "moved";

    /// <summary>The clock was stopped: what was due is done, or the case has ended.</summary>
    public const string Stopped = "stopped";

    /// <summary>It was raised while the machine's clock ran ahead, and its day has not come.</summary>
    public const string ClockSetBack = "clock-set-back";
}

/// <summary>A day in a case that a local watch can start or stop on.</summary>
public enum CaseMoment
{
    /// <summary>The matter came in.</summary>
    Received,

    /// <summary>The skyddsbedömning was made.</summary>
    SkyddsbedomningMade,

    /// <summary>The utredning was opened.</summary>
    UtredningOpened,

    /// <summary>A child of the case was heard for the first time.</summary>
    ChildHeard,

    /// <summary>The first proposal was presented.</summary>
    ProposalMade,

    /// <summary>The first decision was made, an urgent one included.</summary>
    Decided,

    /// <summary>A child of the case was told of a decision for the first time.</summary>
    ChildTold,

    /// <summary>The case ended.</summary>
    Ended,
}
