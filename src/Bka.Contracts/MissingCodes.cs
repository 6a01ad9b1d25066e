namespace Bka.Contracts;

/// <summary>The closed list of what can be missing or wrong in a command or a case.</summary>
public static partial class MissingCodes
{
    /// <summary>A required member is absent or empty.</summary>
    public const string Required = "required";

    /// <summary>The text is longer than is accepted.</summary>
    public const string TooLong = "too-long";

    /// <summary>The text is shorter than the floor.</summary>
    public const string TooShort = "too-short";

    /// <summary>The actor has as many saved views as there may be.</summary>
    public const string TooManyViews = "too-many-views";

    /// <summary>The text holds control characters.</summary>
    public const string ControlCharacter = "control-character";

    /// <summary>A personnummer stands where a reference belongs.</summary>
    public const string PersonalNumber = "personal-number";

    /// <summary>The value cannot be read in the expected form.</summary>
    public const string Malformed = "malformed";

    /// <summary>The input holds a member the command does not know.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>No case has ever been in a unit of that name.</summary>
    public const string UnknownUnit = "unknown-unit";

    /// <summary>The same child stands twice.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The day lies in the future.</summary>
    public const string InFuture = "in-future";

    /// <summary>The day lies before the report or application came in.</summary>
    public const string BeforeReceived = "before-received";

    /// <summary>The day lies before the utredning was opened.</summary>
    public const string BeforeOpened = "before-opened";

    /// <summary>The range runs backwards or is too wide.</summary>
    public const string BadRange = "bad-range";

    /// <summary>The immediate assessment of protection is not recorded (SoL 20:1).</summary>
    public const string SkyddsbedomningMissing = "skyddsbedomning-missing";

    /// <summary>A case can be registered on oneself or on nobody; who else handles it is decided by those who may assign.</summary>
    public const string CaseworkerNotYours = "caseworker-not-yours";

    /// <summary>It is recorded already.</summary>
    public const string AlreadyRecorded = "already-recorded";

    /// <summary>Immediate protection is needed, but no measure is stated.</summary>
    public const string MeasureMissing = "measure-missing";

    /// <summary>Immediate protection is needed: a utredning is opened at once, nothing else.</summary>
    public const string ImmediateProtectionNeeded = "immediate-protection-needed";

    /// <summary>Only a concern report is given a förhandsbedömning.</summary>
    public const string NotAConcernReport = "not-a-concern-report";

    /// <summary>A concern report ends by a decision whether to open a utredning, never by merely closing it.</summary>
    public const string DecisionRequired = "decision-required";

    /// <summary>A utredning already runs on this child: add the report to it instead (SoL 20:2).</summary>
    public const string UtredningAlreadyRunning = "utredning-already-running";

    /// <summary>No utredning runs on this child, or not the one named.</summary>
    public const string NoRunningUtredning = "no-running-utredning";

    /// <summary>It is not stated how the child was heard, or why not.</summary>
    public const string HearingMissing = "hearing-missing";

    /// <summary>The child was not heard, and no accepted reason code is given.</summary>
    public const string NotHeardReasonMissing = "not-heard-reason-missing";

    /// <summary>The reason for not hearing the child is not accepted here.</summary>
    public const string NotHeardReasonNotAccepted = "not-heard-reason-not-accepted";

    /// <summary>The reason lacks its evidence: dated attempts, a planned new date or the alternative way.</summary>
    public const string NotHeardEvidenceMissing = "not-heard-evidence-missing";

    /// <summary>The text says nothing about this child.</summary>
    public const string StopPhrase = "stop-phrase";

    /// <summary>Violence is suspected: not to open needs a stated overriding reason.</summary>
    public const string ViolenceOverrideMissing = "violence-override-missing";

    /// <summary>Workload and staffing are never an exceptional reason (SoL 20:2).</summary>
    public const string OrganisationalReason = "organisational-reason";

    /// <summary>The new last day is not later than the one in force.</summary>
    public const string NotLater = "not-later";

    /// <summary>A utredning closes only when the written material exists.</summary>
    public const string DocumentationMissing = "documentation-missing";

    /// <summary>The case already has this caseworker.</summary>
    public const string SameCaseworker = "same-caseworker";

    /// <summary>The receiving municipality has not accepted.</summary>
    public const string AcceptanceMissing = "acceptance-missing";

    /// <summary>The period has not ended: a draw before that would leave cases out.</summary>
    public const string PeriodNotEnded = "period-not-ended";

    /// <summary>The decision belongs to the nämnd or its utskott and cannot be given away (SoL 30:5–10).</summary>
    public const string NotDelegable = "not-delegable";

    /// <summary>The function never decides, whatever a table says: no delegation, a reviewer, an administrator or a program.</summary>
    public const string NeverDecides = "never-decides";

    /// <summary>The day has passed: a rule never changes what was valid on a day that has been.</summary>
    public const string Retroactive = "retroactive";

    /// <summary>The last day that the law sets has come or passed: the alert stays in sight until the breach is over.</summary>
    public const string StatutoryBreach = "statutory-breach";

    /// <summary>An alert on a day that the law sets is put off to that day at most.</summary>
    public const string BeyondLastDay = "beyond-last-day";

    /// <summary>The alert is addressed to a higher function, which alone can put it off.</summary>
    public const string NotAddressee = "not-addressee";
}
