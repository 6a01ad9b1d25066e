namespace Bka.Workflow.Domain.Deadlines;

/// <summary>A rule of law that the product relies on; <see cref="LawTable"/> says where it stands.</summary>
public enum LawRule
{
    /// <summary>The best interests of the child.</summary>
    BestInterestsOfTheChild,

    /// <summary>The child's right to express views and have them weighed by age and maturity.</summary>
    ViewsOfTheChild,

    /// <summary>The child's right to information it understands.</summary>
    InformationToTheChild,

    /// <summary>A child of 15 acts in its own right.</summary>
    OwnActionFromFifteen,

    /// <summary>The duty to open a utredning without delay.</summary>
    DutyToOpenUtredning,

    /// <summary>Documentation of the case.</summary>
    Documentation,

    /// <summary>Kommunicering, reasons and notice of the decision.</summary>
    Kommunicering,

    /// <summary>The duty to report concern for a child.</summary>
    DutyToReportConcern,

    /// <summary>Feedback to the person who had a duty to report.</summary>
    FeedbackToReporter,

    /// <summary>The immediate assessment of the child's need of protection.</summary>
    Skyddsbedomning,

    /// <summary>The decision to open or not open a utredning within 14 days.</summary>
    Forhandsbedomning,

    /// <summary>Longer time for the förhandsbedömning: exceptional reasons (synnerliga skäl) only.</summary>
    ForhandsbedomningExtension,

    /// <summary>The utredning finished within four months.</summary>
    Utredning,

    /// <summary>Longer time for the utredning, for a stated time: special reasons (särskilda skäl).</summary>
    UtredningExtension,

    /// <summary>Notice to those concerned that a utredning has been opened.</summary>
    NoticeOfUtredning,

    /// <summary>Talk with the child without the guardian's consent, in a utredning.</summary>
    TalkWithoutConsent,

    /// <summary>Follow-up after a utredning closed without insats.</summary>
    FollowUpWithoutInsats,

    /// <summary>Follow-up after a placement.</summary>
    FollowUpAfterPlacement,

    /// <summary>Follow-up ends within six months at the latest.</summary>
    FollowUpEnd,

    /// <summary>A decision that grants support and has not been carried out within three months is reported.</summary>
    NotCarriedOut,

    /// <summary>Qualified staff for assessing, inquiring into and following up children.</summary>
    QualifiedStaff,

    /// <summary>Weeks, months and years end on the matching day, or the last of a month that lacks it.</summary>
    TimeReckoning,

    /// <summary>An act whose last day is a rest day may be done on the next workday.</summary>
    RestDays,

    /// <summary>Which days are public holidays.</summary>
    PublicHolidays,
}
