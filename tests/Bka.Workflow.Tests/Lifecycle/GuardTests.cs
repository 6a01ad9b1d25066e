using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class GuardTests
{
    private static readonly DateOnly DayBefore = CaseIn.ReceivedOn.AddDays(-1);

    [Fact]
    public void RegisterIntake_WhenReceivedToday_IsAccepted() =>
        Guards.ReceivedInThePast.Check(CaseIn.Received().Ask(null)).ShouldBeEmpty();

    [Fact]
    public void RegisterIntake_WhenReceivedTomorrow_IsRefused() =>
        Guards.ReceivedInThePast.Check(CaseIn.Received(day: -1).Ask(null))
            .ShouldBe([new Missing(MissingCodes.InFuture, CaseIn.ChildRef, "receivedAt")]);

    [Fact]
    public void RecordSkyddsbedomning_WhenMadeAtTheMomentOfReceipt_IsAccepted() => Accepts(CaseIn.Received(),
        Step.RecordSkyddsbedomning, Steps.RecordSkyddsbedomning with { AssessedAt = CaseIn.At(CaseIn.ReceivedOn, 10) });

    [Fact]
    public void RecordSkyddsbedomning_WhenMadeBeforeReceipt_IsRefused() => Refuses(CaseIn.Received(),
        Step.RecordSkyddsbedomning,
        Steps.RecordSkyddsbedomning with { AssessedAt = CaseIn.At(CaseIn.ReceivedOn, 10).AddSeconds(-1) },
        (MissingCodes.BeforeReceived, "assessedAt", null));

    [Fact]
    public void RecordSkyddsbedomning_WhenProtectionIsNeededAndGiven_IsAccepted() => Accepts(CaseIn.Received(),
        Step.RecordSkyddsbedomning,
        Steps.RecordSkyddsbedomning with { ImmediateProtection = true, Measure = "Jourhem samma kväll." });

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void RecordSkyddsbedomning_WhenProtectionIsNeededWithoutMeasure_IsRefused(string? measure) => Refuses(
        CaseIn.Received(), Step.RecordSkyddsbedomning,
        Steps.RecordSkyddsbedomning with { ImmediateProtection = true, Measure = measure },
        (MissingCodes.MeasureMissing, "measure", "SoL 20:1"));

    [Fact]
    public void BeginForhandsbedomning_WhenItIsAConcernReport_IsAccepted() =>
        Accepts(CaseIn.SkyddsbedomningDone(), Step.BeginForhandsbedomning, new BeginForhandsbedomning());

    [Theory]
    [InlineData(IntakeKind.Application)]
    [InlineData(IntakeKind.OtherKnowledge)]
    public void BeginForhandsbedomning_WhenItIsNoConcernReport_IsRefused(IntakeKind kind) => Refuses(
        CaseIn.SkyddsbedomningDone(kind), Step.BeginForhandsbedomning, new BeginForhandsbedomning(),
        (MissingCodes.NotAConcernReport, null, "SoL 20:2"));

    [Fact]
    public void BeginForhandsbedomning_WhenProtectionIsNeededAtOnce_IsRefused() => Refuses(
        CaseIn.SkyddsbedomningDone(immediateProtection: true), Step.BeginForhandsbedomning,
        new BeginForhandsbedomning(), (MissingCodes.ImmediateProtectionNeeded, null, "SoL 14:2"));

    [Fact]
    public void BeginForhandsbedomning_WhenAUtredningRunsOnTheChild_IsRefused() => Refuses(
        CaseIn.SkyddsbedomningDone().WhileUtredningRunsIn(CaseIn.OtherCase), Step.BeginForhandsbedomning,
        new BeginForhandsbedomning(), (MissingCodes.UtredningAlreadyRunning, null, "SoL 20:2"));

    [Fact]
    public void RecordSkyddsbedomning_WhenItIsRecordedAlready_IsRefused() => Refuses(
        CaseIn.Utredning(), Step.RecordSkyddsbedomning, Steps.RecordSkyddsbedomning,
        (MissingCodes.AlreadyRecorded, null, "SoL 20:1"));

    [Fact]
    public void RecordSkyddsbedomning_WhenAnImportedUtredningLacksIt_IsAccepted() => Accepts(
        CaseIn.Utredning().WithoutSkyddsbedomning(), Step.RecordSkyddsbedomning, Steps.RecordSkyddsbedomning);

    [Fact]
    public void DecideNotToOpen_WhenSkyddsbedomningIsMissing_IsRefused() => Refuses(
        CaseIn.Forhandsbedomning(3).WithoutSkyddsbedomning(), Step.DecideNotToOpen, Steps.DecideNotToOpen,
        (MissingCodes.SkyddsbedomningMissing, null, "SoL 20:1"));

    [Fact]
    public void JoinUtredning_WhenItIsNoReport_IsRefused() => Refuses(
        CaseIn.SkyddsbedomningDone(IntakeKind.Application).WhileUtredningRunsIn(CaseIn.OtherCase), Step.JoinUtredning,
        new JoinUtredning(CaseIn.OtherCase), (MissingCodes.NotAConcernReport, null, "SoL 20:2"));

    [Fact]
    public void BeginForhandsbedomning_WhenSeveralThingsAreWrong_NamesThemAll() => Refuses(
        CaseIn.SkyddsbedomningDone(IntakeKind.Application, immediateProtection: true)
            .WhileUtredningRunsIn(CaseIn.OtherCase),
        Step.BeginForhandsbedomning, new BeginForhandsbedomning(),
        (MissingCodes.NotAConcernReport, null, "SoL 20:2"),
        (MissingCodes.ImmediateProtectionNeeded, null, "SoL 14:2"),
        (MissingCodes.UtredningAlreadyRunning, null, "SoL 20:2"));

    [Theory]
    [InlineData(IntakeKind.Application)]
    [InlineData(IntakeKind.OtherKnowledge)]
    public void OpenUtredning_WhenItIsNoReport_NeedsNoSkyddsbedomning(IntakeKind kind) =>
        Accepts(CaseIn.Received(kind), Step.OpenUtredning, Steps.OpenUtredning);

    [Fact]
    public void OpenUtredning_WhenSkyddsbedomningIsMissingForAReport_IsRefused() => Refuses(
        CaseIn.Received(), Step.OpenUtredning, Steps.OpenUtredning,
        (MissingCodes.SkyddsbedomningMissing, null, "SoL 20:1"));

    [Fact]
    public void OpenUtredning_WhenProtectionIsNeededAtOnce_IsAccepted() =>
        Accepts(CaseIn.SkyddsbedomningDone(immediateProtection: true), Step.OpenUtredning, Steps.OpenUtredning);

    [Theory]
    [MemberData(nameof(BeforeUtredning))]
    public void OpenUtredning_WhenDecidedOnTheDayOfReceipt_IsAccepted(CaseState state) => Accepts(
        CaseIn.In(state, IntakeKind.Application), Step.OpenUtredning,
        Steps.OpenUtredning with { DecidedOn = CaseIn.ReceivedOn });

    [Theory]
    [MemberData(nameof(BeforeUtredning))]
    public void OpenUtredning_WhenDecidedBeforeReceipt_IsRefused(CaseState state) => Refuses(
        CaseIn.In(state, IntakeKind.Application), Step.OpenUtredning, Steps.OpenUtredning with { DecidedOn = DayBefore },
        (MissingCodes.BeforeReceived, "decidedOn", null));

    public static TheoryData<CaseState> BeforeUtredning() =>
    [
        CaseState.Received, CaseState.SkyddsbedomningDone, CaseState.InForhandsbedomning,
        CaseState.ForhandsbedomningExtended,
    ];

    [Fact]
    public void DecideNotToOpen_WhenDecidedOnTheDayOfReceipt_IsAccepted() => Accepts(CaseIn.Forhandsbedomning(day: 3),
        Step.DecideNotToOpen, Steps.DecideNotToOpen with { DecidedOn = CaseIn.ReceivedOn });

    [Fact]
    public void DecideNotToOpen_WhenDecidedBeforeReceipt_IsRefused() => Refuses(CaseIn.Forhandsbedomning(day: 3),
        Step.DecideNotToOpen, Steps.DecideNotToOpen with { DecidedOn = DayBefore },
        (MissingCodes.BeforeReceived, "decidedOn", null));

    [Fact]
    public void DecideNotToOpen_WhenProtectionWasNeededInAnImportedCase_IsRefused()
    {
        var scene = CaseIn.Forhandsbedomning(day: 3);
        var imported = scene with
        {
            Case = scene.Case with
            {
                Skyddsbedomning = scene.Case.Skyddsbedomning! with { ImmediateProtection = true },
            },
        };
        Refuses(imported, Step.DecideNotToOpen, Steps.DecideNotToOpen,
            (MissingCodes.ImmediateProtectionNeeded, null, "SoL 14:2"));
    }

    [Theory]
    [InlineData(ViolenceSuspicion.No, null)]
    [InlineData(ViolenceSuspicion.Unknown, "Frågan är ställd till skolan och förskolan; inget tyder på våld.")]
    [InlineData(ViolenceSuspicion.Yes, "Uppgiften gällde ett annat barn, bekräftat av skolan.")]
    public void DecideNotToOpen_WhenViolenceIsAnsweredFor_IsAccepted(ViolenceSuspicion violence, string? reason) =>
        Accepts(CaseIn.Forhandsbedomning(day: 3, violence), Step.DecideNotToOpen,
            Steps.DecideNotToOpen with { ViolenceOverride = reason });

    [Theory]
    [InlineData(ViolenceSuspicion.Yes, null)]
    [InlineData(ViolenceSuspicion.Yes, " ")]
    [InlineData(ViolenceSuspicion.Unknown, null)]
    public void DecideNotToOpen_WhenViolenceIsNotRuledOutAndNotAnsweredFor_IsRefused(ViolenceSuspicion violence, string? reason) => Refuses(
        CaseIn.Forhandsbedomning(day: 3, violence), Step.DecideNotToOpen,
        Steps.DecideNotToOpen with { ViolenceOverride = reason },
        (MissingCodes.ViolenceOverrideMissing, "violenceOverride", "SoL 14:2, HSLF-FS 2022:39"));

    [Fact]
    public void JoinUtredning_WhenThatUtredningRuns_IsAccepted() => Accepts(
        CaseIn.Forhandsbedomning(day: 3).WhileUtredningRunsIn(CaseIn.OtherCase), Step.JoinUtredning, Steps.JoinUtredning);

    [Theory]
    [InlineData(null)]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    public void JoinUtredning_WhenNoneOrAnotherUtredningRuns_IsRefused(string? running) => Refuses(
        CaseIn.SkyddsbedomningDone() with { RunningUtredning = running }, Step.JoinUtredning, Steps.JoinUtredning,
        (MissingCodes.NoRunningUtredning, "utredningCaseId", "SoL 20:2"));

    [Fact]
    public void JoinUtredning_WhenOnlyAskedAndNoneRuns_IsRefusedWithoutAMember() => Refuses(
        CaseIn.SkyddsbedomningDone(), Step.JoinUtredning, null, (MissingCodes.NoRunningUtredning, null, "SoL 20:2"));

    private static void Accepts(Scene scene, Step trigger, CaseCommand? command) => scene.Accepts(trigger, command);

    private static void Refuses(
        Scene scene, Step trigger, CaseCommand? command, params (string Code, string? Item, string? Law)[] missing) =>
        scene.Refuses(trigger, command, missing);
}
