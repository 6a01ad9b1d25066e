namespace Bka.Contracts;

public static partial class MissingCodes
{
    /// <summary>The child is not among the children of the case.</summary>
    public const string ChildUnknown = "child-unknown";

    /// <summary>A child of the matter is neither named nor said not to be affected (SoL 3:1).</summary>
    public const string ChildLeftOut = "child-left-out";

    /// <summary>The proposal, or the decision, does not affect this child.</summary>
    public const string ChildNotAffected = "child-not-affected";

    /// <summary>No child is listed, and nobody has confirmed that there is none.</summary>
    public const string ChildrenNotListed = "children-not-listed";

    /// <summary>Only a person can confirm this, not a program.</summary>
    public const string PersonMustConfirm = "person-must-confirm";

    /// <summary>It is not confirmed.</summary>
    public const string NotConfirmed = "not-confirmed";

    /// <summary>This kind of case cannot come to that outcome.</summary>
    public const string OutcomeNotPossible = "outcome-not-possible";

    /// <summary>Support during a utredning is granted, in part or in whole, while the utredning runs.</summary>
    public const string KindNotPossible = "kind-not-possible";

    /// <summary>No proposal is presented.</summary>
    public const string ProposalMissing = "proposal-missing";

    /// <summary>It is not the present version of the proposal.</summary>
    public const string ProposalStale = "proposal-stale";

    /// <summary>The proposal says what the present one says already.</summary>
    public const string ProposalUnchanged = "proposal-unchanged";

    /// <summary>The matter is decided and nothing of it is left open.</summary>
    public const string AlreadyDecided = "already-decided";

    /// <summary>The day lies before the proposal was presented.</summary>
    public const string BeforeProposal = "before-proposal";

    /// <summary>The day lies before the child's stance was established.</summary>
    public const string BeforeStance = "before-stance";

    /// <summary>The day lies before the child's BKA was approved.</summary>
    public const string BeforeBka = "before-bka";

    /// <summary>The day lies before the decision.</summary>
    public const string BeforeDecision = "before-decision";

    /// <summary>The child's stance to the proposal is not recorded (SoL 3:2).</summary>
    public const string StanceMissing = "stance-missing";

    /// <summary>The child's stance is about an earlier version of the proposal (SoL 3:2).</summary>
    public const string StanceStale = "stance-stale";

    /// <summary>The child was heard, but what it says is not written.</summary>
    public const string ChildsWordsMissing = "childs-words-missing";

    /// <summary>The child has no BKA (SoL 3:1).</summary>
    public const string BkaMissing = "bka-missing";

    /// <summary>The child's BKA is not approved.</summary>
    public const string BkaNotApproved = "bka-not-approved";

    /// <summary>The child's BKA is about an earlier version of the proposal, or an earlier stance.</summary>
    public const string BkaStale = "bka-stale";

    /// <summary>The child's BKA is not made ready for approval.</summary>
    public const string BkaNotReady = "bka-not-ready";

    /// <summary>The child's BKA is approved and locked; open it again first.</summary>
    public const string BkaLocked = "bka-locked";

    /// <summary>Nobody approves their own work: someone else must.</summary>
    public const string FourEyes = "four-eyes";

    /// <summary>A conflict of interest (jäv) is flagged for this person (KL 6:28–32, 7:4).</summary>
    public const string ConflictOfInterest = "conflict-of-interest";

    /// <summary>No conflict of interest is flagged.</summary>
    public const string NoConflict = "no-conflict";

    /// <summary>There is no approved simplified BKA of this child and adult to carry over, or it is not enough here.</summary>
    public const string ReuseNotPossible = "reuse-not-possible";

    /// <summary>The BKA was approved more than six months ago.</summary>
    public const string ReuseTooOld = "reuse-too-old";

    /// <summary>The parties have not had the material to answer (FL 25 §).</summary>
    public const string KommuniceringMissing = "kommunicering-missing";

    /// <summary>The parties' time to answer has not run out; an answer that has come is said as the exception (FL 25 §).</summary>
    public const string AnswerDayNotCome = "answer-day-not-come";

    /// <summary>A child of fifteen is a party of its own and has not had the material (SoL 3:4).</summary>
    public const string KommuniceringChildMissing = "kommunicering-child-missing";

    /// <summary>The child has turned eighteen: the rules for children no longer hold.</summary>
    public const string TurnedEighteen = "turned-eighteen";

    /// <summary>The child has not turned eighteen.</summary>
    public const string NotEighteen = "not-eighteen";

    /// <summary>Only an application can be withdrawn.</summary>
    public const string NotAnApplication = "not-an-application";

    /// <summary>Nothing is decided yet.</summary>
    public const string DecisionMissing = "decision-missing";

    /// <summary>The decision grants no support, so there is nothing to carry out (SoL 34:1).</summary>
    public const string NothingGranted = "nothing-granted";

    /// <summary>The decision grants support; only one about a home can be one that grants none (SoL 34:1).</summary>
    public const string GrantsSupport = "grants-support";

    /// <summary>The decision is not carried out, so there is nothing to interrupt (SoL 34:1).</summary>
    public const string NotCarriedOut = "not-carried-out";

    /// <summary>The day lies before what was last recorded of how the decision is carried out.</summary>
    public const string BeforeCarryOut = "before-carry-out";

    /// <summary>The child has not been told the decision, and it is not stated why (SoL 3:3).</summary>
    public const string FeedbackMissing = "feedback-missing";

    /// <summary>The urgent decision still lacks this child's approved BKA.</summary>
    public const string BkaAfterwardsMissing = "bka-afterwards-missing";

    /// <summary>The utredning still runs: it ends by a decision (SoL 20:3).</summary>
    public const string UtredningStillRunning = "utredning-still-running";

    /// <summary>The reason for closing says another thing than the decision.</summary>
    public const string ClosingReasonDiffers = "closing-reason-differs";

    /// <summary>Follow-up asks for a utredning ended without insats, where support was offered and declined (SoL 23:1).</summary>
    public const string InsatsNotOffered = "insats-not-offered";

    /// <summary>The step belongs to an adult's case.</summary>
    public const string NotAnAdultCase = "not-an-adult-case";

    /// <summary>The step belongs to a child's case; an adult's is never an inquiry into the child.</summary>
    public const string NotAChildsCase = "not-a-childs-case";

    /// <summary>No reporter waits for feedback.</summary>
    public const string NoRequest = "no-request";
}
