using Bka.Contracts;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>
/// The guards of the lifecycle table. Each answers with what is missing, for which child and by which law, and looks
/// only at what it is given. A guard on the command's own data holds while no command is given.
/// </summary>
public static class Guards
{
    /// <summary>The step needs nothing beyond its state.</summary>
    public static Guard NothingMore { get; } = new(nameof(NothingMore), _ => []);

    /// <summary>An adult's matter never becomes an inquiry into the child; a worry there is a report in the child's own track.</summary>
    public static Guard ItIsAChildsCase { get; } = new(nameof(ItIsAChildsCase), input =>
        Unless(!input.Case.IsAdultCase, input, MissingCodes.NotAChildsCase, law: "SoL 14:2"));

    /// <summary>No utredning has been opened in the case.</summary>
    public static Guard UtredningIsNotOpened { get; } = new(nameof(UtredningIsNotOpened), input =>
        Unless(input.Case.Utredning is null, input, MissingCodes.AlreadyRecorded, law: "SoL 20:3"));

    /// <summary>The step needs a utredning that runs.</summary>
    public static Guard UtredningRuns { get; } = new(nameof(UtredningRuns), input =>
        Unless(input.Case.HasRunningUtredning, input, MissingCodes.NoRunningUtredning, law: "SoL 20:3"));

    /// <summary>Nothing comes in tomorrow. Checked before a case exists, with the shape of the intake.</summary>
    public static Guard ReceivedInThePast { get; } = new(nameof(ReceivedInThePast), input =>
        Unless(input.Case.Intake.ReceivedOn <= input.Surroundings.Today, input, MissingCodes.InFuture, "receivedAt"));

    /// <summary>The assessment lies between receipt and now.</summary>
    public static Guard AssessedAfterReceipt { get; } = For<RecordSkyddsbedomning>(
        nameof(AssessedAfterReceipt), (input, command) =>
            Unless(command.AssessedAt >= input.Case.Intake.ReceivedAt, input, MissingCodes.BeforeReceived, "assessedAt"));

    /// <summary>Protection that is needed at once is also given (SoL 20:1).</summary>
    public static Guard MeasureIsStatedWhenProtectionIsNeeded { get; } = For<RecordSkyddsbedomning>(
        nameof(MeasureIsStatedWhenProtectionIsNeeded), (input, command) =>
            Unless(!command.ImmediateProtection || !string.IsNullOrWhiteSpace(command.Measure),
                input, MissingCodes.MeasureMissing, "measure", "SoL 20:1"));

    /// <summary>Only a report is given a förhandsbedömning (SoL 20:2).</summary>
    public static Guard ItIsAConcernReport { get; } = new(nameof(ItIsAConcernReport), input =>
        Unless(input.Case.Intake.Kind == IntakeKind.ConcernReport, input, MissingCodes.NotAConcernReport, law: "SoL 20:2"));

    /// <summary>A report ends by a decision whether to open, never by merely closing it (SoL 20:2).</summary>
    public static Guard ItIsNotAConcernReport { get; } = new(nameof(ItIsNotAConcernReport), input =>
        Unless(input.Case.Intake.Kind != IntakeKind.ConcernReport, input, MissingCodes.DecisionRequired, law: "SoL 20:2"));

    /// <summary>A child in need of protection at once gets a utredning, not a bounded assessment (SoL 14:2).</summary>
    public static Guard NoImmediateProtectionIsNeeded { get; } = new(nameof(NoImmediateProtectionIsNeeded), input =>
        Unless(input.Case.Skyddsbedomning?.ImmediateProtection != true,
            input, MissingCodes.ImmediateProtectionNeeded, law: "SoL 14:2"));

    /// <summary>A utredning that already runs on the same child takes the report instead (SoL 20:2).</summary>
    public static Guard NoUtredningRunsOnThisChild { get; } = new(nameof(NoUtredningRunsOnThisChild), input =>
        Unless(input.Surroundings.RunningUtredningCaseId is null,
            input, MissingCodes.UtredningAlreadyRunning, law: "SoL 20:2"));

    /// <summary>The utredning named is the one that runs on this very child; a sibling's does not help (SoL 20:2).</summary>
    public static Guard ThatUtredningRunsOnThisChild { get; } = new(nameof(ThatUtredningRunsOnThisChild), input =>
    {
        var running = input.Surroundings.RunningUtredningCaseId;
        var named = input.Command is JoinUtredning join ? join.UtredningCaseId : running;
        return Unless(running is not null && running == named, input, MissingCodes.NoRunningUtredning,
            input.Command is null ? null : "utredningCaseId", "SoL 20:2");
    });

    /// <summary>A report, and only a report, may join the utredning on the same child without a decision (SoL 20:2).</summary>
    public static Guard ReportJoinsRunningUtredning { get; } = ItIsAConcernReport & ThatUtredningRunsOnThisChild;

    /// <summary>The assessment is made once, of a child; it is not replaced (SoL 14:6, a correction is a note).</summary>
    public static Guard SkyddsbedomningIsNotRecorded { get; } = new(nameof(SkyddsbedomningIsNotRecorded), input =>
        Unless(input.Case.Skyddsbedomning is null, input, MissingCodes.AlreadyRecorded, law: "SoL 20:1"));

    /// <summary>Protection is assessed before anything else is decided about a report (SoL 20:1).</summary>
    public static Guard SkyddsbedomningIsRecordedForAReport { get; } = new(
        nameof(SkyddsbedomningIsRecordedForAReport), input =>
            Unless(input.Case.Intake.Kind != IntakeKind.ConcernReport || input.Case.Skyddsbedomning is not null,
                input, MissingCodes.SkyddsbedomningMissing, law: "SoL 20:1"));

    /// <summary>The decision to open lies between receipt and today (SoL 20:3).</summary>
    public static Guard OpenedAfterReceipt { get; } = For<OpenUtredning>(nameof(OpenedAfterReceipt), (input, command) =>
        Unless(command.DecidedOn >= input.Case.Intake.ReceivedOn, input, MissingCodes.BeforeReceived, "decidedOn"));

    /// <summary>Not to open: decided in order, the child heard or concretely not, violence answered for (SoL 20:2).</summary>
    public static Guard ReasonsNotToOpenHold { get; } =
        new Guard("DecidedAfterReceipt", input => input.Command is DecideNotToOpen command
            ? Unless(command.DecidedOn >= input.Case.Intake.ReceivedOn, input, MissingCodes.BeforeReceived, "decidedOn")
            : [])
        & SkyddsbedomningIsRecordedForAReport
        & NoImmediateProtectionIsNeeded
        & For<DecideNotToOpen>("ChildIsHeardOrConcretelyNot", (input, command) =>
            HearingRules.Missing(input.Case, input.Case.Child!, command.Hearing, HearingPhase.Forhandsbedomning, inADecision: true)
                .Concat(LocalReason(input, input.Case.Child!.Ref, command.Hearing)))
        & For<DecideNotToOpen>("ViolenceIsAnsweredFor", (input, command) =>
            Unless(input.Case.Intake.Violence == ViolenceSuspicion.No
                || !string.IsNullOrWhiteSpace(command.ViolenceOverride),
                input, MissingCodes.ViolenceOverrideMissing, "violenceOverride", "SoL 14:2, HSLF-FS 2022:39"));

    /// <summary>The new last day of the förhandsbedömning is later than the one in force (SoL 20:2).</summary>
    public static Guard ExtensionIsLonger { get; } = For<ExtendForhandsbedomning>(
        nameof(ExtensionIsLonger), (input, command) =>
            Longer(input, command.DecidedOn, command.NewLastDay, input.Surroundings.ForhandsbedomningLastDay,
                input.Case.Intake.ReceivedOn, MissingCodes.BeforeReceived, "SoL 20:2"));

    /// <summary>The new last day of the utredning is later than the one in force (SoL 20:3).</summary>
    public static Guard UtredningExtensionIsLonger { get; } = For<ExtendUtredning>(
        nameof(UtredningExtensionIsLonger), (input, command) =>
            Longer(input, command.DecidedOn, command.NewLastDay, input.Surroundings.UtredningLastDay,
                input.Case.Utredning?.Opened.On ?? input.Case.Intake.ReceivedOn, MissingCodes.BeforeOpened, "SoL 20:3"));

    /// <summary>A utredning is closed only when the written material exists (SoL 14:3, JO 6448-2009).</summary>
    public static Guard WrittenMaterialExists { get; } = For<CloseCase>(nameof(WrittenMaterialExists), (input, command) =>
        Unless(command.Documented, input, MissingCodes.DocumentationMissing, "documented", "SoL 14:3"));

    /// <summary>The closing day does not lie before what it closes.</summary>
    public static Guard ClosedAfterItBegan { get; } = For<CloseCase>(nameof(ClosedAfterItBegan), (input, command) =>
        NotBeforeItBegan(input, command.ClosedOn, "closedOn"));

    /// <summary>The new caseworker is another than the present one.</summary>
    public static Guard CaseworkerIsAnother { get; } = For<AssignCaseworker>(nameof(CaseworkerIsAnother), (input, command) =>
        Unless(command.Caseworker != input.Case.Caseworker, input, MissingCodes.SameCaseworker, "caseworker"));

    /// <summary>The other municipality has accepted, or it has been decided for it.</summary>
    public static Guard ReceivingMunicipalityHasAccepted { get; } = For<TransferCase>(
        nameof(ReceivingMunicipalityHasAccepted), (input, command) =>
            Unless(command.Accepted, input, MissingCodes.AcceptanceMissing, "accepted")
                .Concat(NotBeforeItBegan(input, command.TransferredOn, "transferredOn")));

    private static IEnumerable<Missing> Longer(
        StepInput input, DateOnly decidedOn, DateOnly newLastDay, DateOnly? lastDay, DateOnly begunOn, string early, string law) =>
        Unless(decidedOn >= begunOn, input, early, "decidedOn")
            .Concat(Unless(lastDay is null || newLastDay > lastDay, input, MissingCodes.NotLater, "newLastDay", law));
}
