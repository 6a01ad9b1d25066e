namespace Bka.Contracts;

/// <summary>The closed list of refusal codes. A code never changes its meaning; new ones may be added.</summary>
public static class RefusalCodes
{
    /// <summary>The input cannot be read or breaks a rule of form; each fault is listed.</summary>
    public const string InputInvalid = "input-invalid";

    /// <summary>No such case, or the actor may not know of it. The two are never told apart.</summary>
    public const string CaseNotFound = "case-not-found";

    /// <summary>No such spot check, or the actor may not know of it.</summary>
    public const string SpotCheckNotFound = "spot-check-not-found";

    /// <summary>No such figure.</summary>
    public const string FigureNotFound = "figure-not-found";

    /// <summary>No such plan of spot checks, or the actor may not know of it.</summary>
    public const string PlanNotFound = "plan-not-found";

    /// <summary>No such remedy, or the actor may not know of it.</summary>
    public const string RemedyNotFound = "remedy-not-found";

    /// <summary>The remedy is done already.</summary>
    public const string RemedyDone = "remedy-done";

    /// <summary>The round is closed; what is closed is never changed.</summary>
    public const string RoundClosed = "round-closed";

    /// <summary>The round is not drawn yet, or its reviews are not all signed.</summary>
    public const string RoundNotReady = "round-not-ready";

    /// <summary>A review is signed; what is signed is never changed, nor is its draw exchanged for another.</summary>
    public const string ReviewSigned = "review-signed";

    /// <summary>Others review the case already.</summary>
    public const string ReviewTaken = "review-taken";

    /// <summary>The actor has handled, decided or written in the case, or stood in for somebody who did, and may not review it.</summary>
    public const string ReviewerConflict = "reviewer-conflict";

    /// <summary>Somebody in the case has protected personal data, and the actor may neither see such cases nor lift the mark.</summary>
    public const string ReviewerNotProtected = "reviewer-not-protected";

    /// <summary>No such utvecklingsområde or note, or not of this unit.</summary>
    public const string ReportTextNotFound = "report-text-not-found";

    /// <summary>No such proposal for the delegation table.</summary>
    public const string DelegationNotFound = "delegation-not-found";

    /// <summary>The proposal for the delegation table is confirmed or withdrawn already; what is confirmed is never changed.</summary>
    public const string DelegationSettled = "delegation-settled";

    /// <summary>No such version of the template.</summary>
    public const string TemplateNotFound = "template-not-found";

    /// <summary>The version of the template is released already; what is released is never changed.</summary>
    public const string TemplateReleased = "template-released";

    /// <summary>No such absence.</summary>
    public const string AbsenceNotFound = "absence-not-found";

    /// <summary>What would be moved is no longer what was previewed: look again, and then move.</summary>
    public const string PreviewStale = "preview-stale";

    /// <summary>Whoever proposed a change of the rules cannot confirm it: it takes somebody else.</summary>
    public const string FourEyes = "four-eyes";

    /// <summary>The case has no such child or BKA, or the actor may not know of it.</summary>
    public const string BkaNotFound = "bka-not-found";

    /// <summary>No such alert on the case.</summary>
    public const string AlertNotFound = "alert-not-found";

    /// <summary>The alert has ended: what it warned of is done or has moved.</summary>
    public const string AlertEnded = "alert-ended";

    /// <summary>The alert may not be put off, or not that far.</summary>
    public const string SnoozeRefused = "snooze-refused";

    /// <summary>The actor's function may not do this, or not to this case. A unit that is wrong is <see cref="OtherUnit"/>.</summary>
    public const string NotAuthorised = "not-authorised";

    /// <summary>The actor's function may do this, but not to this unit, or not to all units together.</summary>
    public const string OtherUnit = "other-unit";

    /// <summary>The actor may prepare this decision but lacks the delegation to make it.</summary>
    public const string DelegationMissing = "delegation-missing";

    /// <summary>The case is in a state where this step does not exist.</summary>
    public const string StepNotOpen = "step-not-open";

    /// <summary>The step exists, but something it requires is missing; each thing is listed with child and law.</summary>
    public const string FactsMissing = "facts-missing";

    /// <summary>The case has changed since the version the caller expected.</summary>
    public const string VersionConflict = "version-conflict";

    /// <summary>A child in the intake is registered already under the same case reference.</summary>
    public const string AlreadyRegistered = "already-registered";

    /// <summary>The case has live steps since it was imported; a later import does not overwrite them.</summary>
    public const string ImportConflict = "import-conflict";

    /// <summary>Every command over HTTP needs an <c>Idempotency-Key</c>.</summary>
    public const string IdempotencyKeyMissing = "idempotency-key-missing";

    /// <summary>The <c>Idempotency-Key</c> was used for another command.</summary>
    public const string IdempotencyKeyReused = "idempotency-key-reused";

    /// <summary>The request body is larger than is accepted.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>No caller is signed in, or the token is not valid.</summary>
    public const string NotSignedIn = "not-signed-in";

    /// <summary>The store cannot be used; nothing has changed. Try again.</summary>
    public const string StoreUnavailable = "store-unavailable";

    /// <summary>
    /// The store broke during the commit: the change may be stored or not. Read the case, or try again with the same key;
    /// the command has one effect either way.
    /// </summary>
    public const string OutcomeUnknown = "outcome-unknown";

    /// <summary>Something unexpected failed. Nothing has changed unless the answer said so; try again with the same key.</summary>
    public const string Unexpected = "unexpected";

    /// <summary>The lease that the work was taken under is lost: another host has taken over, and nothing was kept.</summary>
    public const string LeaseLost = "lease-lost";

    /// <summary>No such notice.</summary>
    public const string NoticeNotFound = "notice-not-found";

    /// <summary>The notice has not been given up.</summary>
    public const string NoticeNotDead = "notice-not-dead";

    /// <summary>No webhook endpoint of that name is configured.</summary>
    public const string WebhookNotFound = "webhook-not-found";

    /// <summary>The event has not been given up at that endpoint.</summary>
    public const string DeliveryNotDead = "delivery-not-dead";

    /// <summary>No utredning is closed in the case, so there is no checklist of the caseworker's own to fill in.</summary>
    public const string UtredningNotClosed = "utredning-not-closed";

    /// <summary>The checklist is the caseworker's own: only who handles the case, or stands in for them, fills it in.</summary>
    public const string SelfReportNotYours = "self-report-not-yours";

    /// <summary>No such emergency opening, or the actor may not know of it.</summary>
    public const string OpeningNotFound = "opening-not-found";

    /// <summary>The emergency opening is reviewed already.</summary>
    public const string OpeningReviewed = "opening-reviewed";

    /// <summary>The form that the draft was typed in has been saved already; typed text belongs to a new showing of it.</summary>
    public const string DraftSaved = "draft-saved";

    /// <summary>Whoever opened a case in an emergency does not review it: it takes somebody else.</summary>
    public const string OwnOpening = "own-opening";

    /// <summary>No such address.</summary>
    public const string NoSuchAddress = "no-such-address";
}
