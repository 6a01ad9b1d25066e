using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>A child, by the case system's reference. No name and no personnummer exist in the module.</summary>
/// <param name="Ref">The case system's reference.</param>
/// <param name="Born">Month of birth; null for an unborn child.</param>
/// <param name="Sex">Sex as recorded.</param>
public sealed record Child(string Ref, BirthMonth? Born, Sex Sex)
{
    /// <summary>
    /// Whether the child is a party of its own (SoL 3:4). In the very month of the birthday the day is not known: the child
    /// is then treated as fifteen, which takes nothing away.
    /// </summary>
    /// <param name="day">The day.</param>
    public bool IsFifteenOn(DateOnly day) => Born?.AgeOn(day) >= 15;
}

/// <summary>What came in. The clocks count from <see cref="ReceivedOn"/>, never from registration or assignment.</summary>
/// <param name="Kind">Report, application or other knowledge.</param>
/// <param name="ReceivedAt">When it reached the authority, UTC.</param>
/// <param name="ReceivedOn">The same as a day in Europe/Stockholm.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="Violence">Whether violence is suspected.</param>
/// <param name="RegisteredAt">When it was registered, UTC.</param>
public sealed record Intake(
    IntakeKind Kind,
    DateTimeOffset ReceivedAt,
    DateOnly ReceivedOn,
    Channel Channel,
    ViolenceSuspicion Violence,
    DateTimeOffset RegisteredAt);

/// <summary>The immediate assessment of the child's need of protection (SoL 20:1).</summary>
/// <param name="AssessedAt">When it was made, UTC.</param>
/// <param name="AssessedOn">The same as a day in Europe/Stockholm.</param>
/// <param name="ImmediateProtection">Whether protection was needed at once; null when an import did not say.</param>
/// <param name="Reasons">Why; null in imported cases.</param>
/// <param name="Measure">What was done.</param>
/// <param name="SignedBy">Who made it; null in imported cases.</param>
public sealed record Skyddsbedomning(
    DateTimeOffset AssessedAt,
    DateOnly AssessedOn,
    bool? ImmediateProtection,
    string? Reasons,
    string? Measure,
    string? SignedBy);

/// <summary>The bounded assessment whether to open a utredning (SoL 20:2).</summary>
public sealed record Forhandsbedomning
{
    /// <summary>The day it was begun; null in imported cases.</summary>
    public DateOnly? BegunOn { get; init; }

    /// <summary>Every decided extension in the order recorded, valid or late.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>The decision that ended it; null until decided.</summary>
    public OpeningDecision? Decision { get; init; }

    /// <summary>The day the child was told that no utredning is opened, when an import holds it.</summary>
    public DateOnly? FeedbackOn { get; init; }
}

/// <summary>The decision whether to open a utredning.</summary>
/// <param name="Opened">Whether a utredning was opened.</param>
/// <param name="Made">By whom, when and by which delegation.</param>
/// <param name="Reasons">Why not, when not opened.</param>
/// <param name="ViolenceOverride">Why not, although violence is suspected.</param>
public sealed record OpeningDecision(bool Opened, DecisionMade Made, string? Reasons, string? ViolenceOverride);

/// <summary>A decision's day, maker and delegation, kept as they stood that day.</summary>
/// <param name="On">The day of the decision, Europe/Stockholm.</param>
/// <param name="Level">The level that decided; null when an import did not say.</param>
/// <param name="By">Who decided, as an opaque id; null in imported cases.</param>
/// <param name="Delegation">The row of the delegation table it rests on; null in imported cases.</param>
public sealed record DecisionMade(DateOnly On, Function? Level, string? By, string? Delegation);

/// <summary>How a child was heard, or concretely why not.</summary>
/// <param name="Heard">Whether the child was heard.</param>
/// <param name="Account">The account; may be missing in imported cases.</param>
/// <param name="Reason">The accepted reason when not heard; may be missing in imported cases.</param>
/// <param name="Attempts">Days of attempts.</param>
/// <param name="PlannedOn">The planned new attempt.</param>
/// <param name="OtherWay">How the view was established in another way.</param>
/// <param name="Stance">The child's stance, when an import holds it.</param>
/// <param name="RiskDecidedBy">Who among those who lead the work decided that a talk would harm the child.</param>
/// <param name="ChildWantsToTalk">Whether the child has said that it wants to talk.</param>
/// <param name="LocalReason">The municipality's own reason.</param>
public sealed record ChildHearing(
    bool Heard,
    string? Account,
    NotHeardReason? Reason,
    IReadOnlyList<DateOnly> Attempts,
    DateOnly? PlannedOn,
    string? OtherWay,
    Stance? Stance,
    string? RiskDecidedBy = null,
    bool? ChildWantsToTalk = null,
    string? LocalReason = null);

/// <summary>The formal inquiry about one child (SoL 20:3).</summary>
public sealed record Utredning
{
    /// <summary>The case system's reference.</summary>
    public string? Ref { get; init; }

    /// <summary>The decision to open; the four months count from its day.</summary>
    public required DecisionMade Opened { get; init; }

    /// <summary>What is to be found out; null in imported cases.</summary>
    public string? Purpose { get; init; }

    /// <summary>Every decided extension in the order recorded, valid or late.</summary>
    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    /// <summary>The day it was closed; null while it runs.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day the child was told the decision and why (återkoppling), when an import holds it.</summary>
    public DateOnly? FeedbackOn { get; init; }

    /// <summary>A utredning on the same child that ended shortly before this one; null when none did.</summary>
    public EarlierUtredning? Earlier { get; init; }

    /// <summary>Cases of later reports on the same child that became part of this utredning.</summary>
    public IReadOnlyList<string> JoinedReports { get; init; } = [];
}

/// <summary>One decided extension of a clock. A late one is kept and shown for ever, and moves nothing.</summary>
/// <param name="Made">By whom and when.</param>
/// <param name="NewLastDay">The day it names.</param>
/// <param name="Effect">Whether it moved the last day.</param>
/// <param name="Reasons">Why; null in imported cases.</param>
/// <param name="Reason">The kind of exceptional reason, for a förhandsbedömning.</param>
/// <param name="RecordedOn">The day it was recorded here, which may be later than the decision; null in imported cases.</param>
public sealed record Extension(
    DecisionMade Made,
    DateOnly NewLastDay,
    ExtensionEffect Effect,
    string? Reasons,
    ExceptionalReason? Reason,
    DateOnly? RecordedOn = null);

/// <summary>How a case ended.</summary>
/// <param name="Made">By whom and when.</param>
/// <param name="ClosingReason">Why it was closed; null when it was transferred, voided or joined.</param>
/// <param name="Municipality">The receiving municipality, when transferred.</param>
/// <param name="Reasons">The reasons given.</param>
public sealed record Ending(DecisionMade Made, ClosingReason? ClosingReason, string? Municipality, string? Reasons);

/// <summary>What can be lacking in an imported case. Egenkontroll must find it; the live workflow refuses it.</summary>
public static class ShortcomingCodes
{
    /// <summary>No skyddsbedömning, although the case is decided.</summary>
    public const string SkyddsbedomningMissing = "skyddsbedomning-missing";

    /// <summary>The skyddsbedömning was made later than the day after the report came in.</summary>
    public const string SkyddsbedomningLate = "skyddsbedomning-late";

    /// <summary>The decision came after the last day.</summary>
    public const string DecisionLate = "decision-late";

    /// <summary>The child was not heard, and no accepted reason is given.</summary>
    public const string NotHeardReasonMissing = "not-heard-reason-missing";

    /// <summary>The reason why the child was not heard is empty or says nothing about this child.</summary>
    public const string NotHeardTextEmpty = "not-heard-text-empty";

    /// <summary>It is not recorded whether the child was heard.</summary>
    public const string HearingMissing = "hearing-missing";

    /// <summary>The level that decided lacked the delegation.</summary>
    public const string DelegationMissing = "delegation-missing";

    /// <summary>Violence is suspected, and no utredning was opened.</summary>
    public const string NotOpenedDespiteViolence = "not-opened-despite-violence";

    /// <summary>Immediate protection was needed, and no utredning was opened.</summary>
    public const string NotOpenedDespiteProtection = "not-opened-despite-protection";

    /// <summary>An extension was decided after the last day and moved nothing.</summary>
    public const string ExtensionLate = "extension-late";
}
