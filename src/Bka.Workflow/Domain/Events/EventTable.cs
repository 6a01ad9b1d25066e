namespace Bka.Workflow.Domain.Events;

/// <summary>What the feed calls one kind of ledger row.</summary>
/// <param name="Fact">The ledger row's name.</param>
/// <param name="Type">The event's type; null for what is not told.</param>
public sealed record EventRow(string Fact, string? Type);

/// <summary>
/// Which ledger rows are told to others, and under which name. A type never changes its meaning and is never taken away;
/// new ones come. A row that is not here is told as changed when it is a case's, and otherwise not at all.
/// </summary>
public static class EventTable
{
    private const string Changed = "se.bka.case.changed";

    /// <summary>Every row.</summary>
    public static IReadOnlyList<EventRow> Rows { get; } =
    [
        new("CaseRegistered", "se.bka.case.registered"),
        new("AdultCaseRegistered", "se.bka.case.registered"),
        new("CaseImported", "se.bka.case.imported"),
        new("SkyddsbedomningRecorded", "se.bka.case.skyddsbedomning-recorded"),
        new("CaseworkerAssigned", "se.bka.case.caseworker-assigned"),
        new("ForhandsbedomningBegun", "se.bka.case.forhandsbedomning-begun"),
        new("ForhandsbedomningExtensionDecided", "se.bka.case.forhandsbedomning-extension-decided"),
        new("UtredningOpened", "se.bka.case.utredning-opened"),
        new("UtredningNotOpened", "se.bka.case.utredning-not-opened"),
        new("RunningUtredningJoined", "se.bka.case.running-utredning-joined"),
        new("ReportReceived", "se.bka.case.report-received"),
        new("UtredningExtensionDecided", "se.bka.case.utredning-extension-decided"),
        new("CaseClosed", "se.bka.case.closed"),
        new("CaseTransferred", "se.bka.case.transferred"),
        new("CaseVoided", "se.bka.case.voided"),
        new("HearingRecorded", "se.bka.case.hearing-recorded"),
        new("ChildrenListed", "se.bka.case.children-listed"),
        new("ChildBorn", "se.bka.case.child-born"),
        new("ProposalPresented", "se.bka.case.proposal-presented"),
        new("StanceEstablished", "se.bka.case.stance-established"),
        new("MaterialCommunicated", "se.bka.case.material-communicated"),
        new("BkaAnswered", "se.bka.case.bka-answered"),
        new("BkaCompleted", "se.bka.case.bka-completed"),
        new("BkaApproved", "se.bka.case.bka-approved"),
        new("BkaReturned", "se.bka.case.bka-returned"),
        new("BkaReopened", "se.bka.case.bka-reopened"),
        new("BkaReused", "se.bka.case.bka-reused"),
        new("CaseDecided", "se.bka.case.decided"),
        new("UrgentlyDecided", "se.bka.case.urgently-decided"),
        new("ProposalRemitted", "se.bka.case.proposal-remitted"),
        new("ChildTold", "se.bka.case.child-told"),
        new("ChildLetterWritten", "se.bka.case.child-letter-written"),
        new("DecisionCarriedOut", "se.bka.case.decision-carried-out"),
        new("FollowUpStarted", "se.bka.case.follow-up-started"),
        new("FollowUpEnded", "se.bka.case.follow-up-ended"),
        new("ConflictFlagged", "se.bka.case.conflict-flagged"),
        new("ConflictLifted", "se.bka.case.conflict-lifted"),
        new("ReporterAskedForFeedback", "se.bka.case.reporter-asked-for-feedback"),
        new("ReporterAnswered", "se.bka.case.reporter-answered"),
        new("EvictionRecorded", "se.bka.case.eviction-recorded"),
        new("ConcernRaised", "se.bka.case.concern-raised"),
        new("AlertAcknowledged", "se.bka.alert.acknowledged"),
        new("AlertSnoozed", "se.bka.alert.snoozed"),
        new("SweepCompleted", "se.bka.sweep.completed"),
        new("ClockSetBack", "se.bka.sweep.clock-set-back"),
        new("DelegationConfirmed", "se.bka.rules.delegation-confirmed"),
        new("TemplateReleased", "se.bka.rules.template-released"),
        new("RemedyOverdue", "se.bka.remedy.overdue"),
        new("SpotCheckNotDrawn", "se.bka.spot-check.not-drawn"),
        new("SpotCheckNotReviewed", "se.bka.spot-check.not-reviewed"),

        // What waits for somebody else holds nothing yet; which cases were drawn for review is nobody else's business.
        new("DelegationProposed", null),
        new("DelegationWithdrawn", null),
        new("TemplateProposed", null),
        new("SpotCheckDrawn", null),
        new("SpotChecksPlanned", null),
        new("SpotCheckPlanEnded", null),
        new("SpotCheckSeedCommitted", null),
        new("SpotCheckReviewSigned", null),
        new("SampledCaseReplaced", null),
        new("SpotCheckRoundClosed", null),
        new("RemedyRecorded", null),
        new("RemedyFollowedUp", null),

        // That somebody has protected personal data is itself to be protected.
        new("ProtectedIdentityMarked", null),
        new("ProtectedIdentityLifted", null),

        // Who has opened whose case is for whoever reviews it.
        new("OpenedInEmergency", null),
        new("EmergencyOpeningReviewed", null),

        // Who is away is the unit's own business; whose cases change hands is told case by case.
        new("AbsenceRecorded", null),
        new("AbsenceEnded", null),
        new("NoticeReplayed", null),

        // What a caseworker says of their own work is for the unit's egenkontroll.
        new("SelfReportRecorded", null),
        // What is written for a barnbokslut leaves with the report.
        new("DevelopmentAreaSaved", null),
        new("ReportNoteSaved", null),

        // What is done about the feed's own delivery is not told by it: an answer to it would never end.
        new("DeliveriesReplayed", null),
        new("DeliverySkipped", null),
    ];

    private static readonly Dictionary<string, string?> TypeOf =
        Rows.ToDictionary(row => row.Fact, row => row.Type, StringComparer.Ordinal);

    /// <summary>The type that a ledger row is told as; null when it is not told.</summary>
    /// <param name="fact">The row's name.</param>
    /// <param name="ofCase">Whether it changed a case.</param>
    public static string? Find(string fact, bool ofCase) =>
        TypeOf.TryGetValue(fact, out var type) ? type : ofCase ? Changed : null;
}
