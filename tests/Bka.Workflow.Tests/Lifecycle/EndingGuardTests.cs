using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

/// <summary>Guards on what ends a case, or hands it on.</summary>
public class EndingGuardTests
{
    private static readonly DateOnly DayBefore = CaseIn.ReceivedOn.AddDays(-1);

    [Theory]
    [InlineData(IntakeKind.Application)]
    [InlineData(IntakeKind.OtherKnowledge)]
    public void CloseCase_WhenItIsNoReport_IsAccepted(IntakeKind kind) =>
        Accepts(CaseIn.Received(kind), Step.CloseCase, Steps.CloseCase);

    [Fact]
    public void CloseCase_WhenItIsAReport_IsRefused()
    {
        var decision = (MissingCodes.DecisionRequired, (string?)null, "SoL 20:2");
        Refuses(CaseIn.Received(), Step.CloseCase, Steps.CloseCase, decision);
        Refuses(CaseIn.SkyddsbedomningDone(), Step.CloseCase, Steps.CloseCase, decision);
    }

    [Fact]
    public void CloseCase_WhenWrittenMaterialIsMissing_IsRefused() => Refuses(CaseIn.Utredning(60), Step.CloseCase,
        Steps.CloseCase with { Documented = false }, (MissingCodes.DocumentationMissing, "documented", "SoL 14:3"));

    [Fact]
    public void CloseCase_WhenClosedOnTheFirstDay_IsAccepted()
    {
        Accepts(CaseIn.Utredning(60), Step.CloseCase, Steps.CloseCase with { ClosedOn = CaseIn.OpenedOn });
        Accepts(CaseIn.Received(IntakeKind.Application), Step.CloseCase,
            Steps.CloseCase with { ClosedOn = CaseIn.ReceivedOn });
    }

    [Fact]
    public void CloseCase_WhenClosedBeforeItBegan_IsRefused()
    {
        Refuses(CaseIn.UtredningExtended(), Step.CloseCase,
            Steps.CloseCase with { ClosedOn = CaseIn.OpenedOn.AddDays(-1) }, (MissingCodes.BeforeOpened, "closedOn", null));
        Refuses(CaseIn.Received(IntakeKind.Application), Step.CloseCase,
            Steps.CloseCase with { ClosedOn = DayBefore }, (MissingCodes.BeforeReceived, "closedOn", null));
    }

    [Theory]
    [InlineData(CaseState.NotOpened)]
    [InlineData(CaseState.JoinedUtredning)]
    [InlineData(CaseState.Closed)]
    public void AssignCaseworker_WhenTheCaseIsEnded_IsAcceptedOnlyWhileSomethingIsWatched(CaseState state)
    {
        CaseIn.In(state).Accepts(Step.AssignCaseworker, new AssignCaseworker("hl02")).To.ShouldBe(state);
        (CaseIn.In(state) with { IsWatched = false }).Judge(Step.AssignCaseworker, new AssignCaseworker("hl02"))
            .Refusal!.Missing.Select(missing => missing.Code).ShouldBe([MissingCodes.NothingIsWatched]);
    }

    [Theory]
    [MemberData(nameof(LifecycleTableTests.OpenStates), MemberType = typeof(LifecycleTableTests))]
    public void AssignCaseworker_WhenItIsAnother_IsAcceptedAndKeepsTheState(CaseState state) =>
        CaseIn.In(state).Accepts(Step.AssignCaseworker, new AssignCaseworker("hl02")).To.ShouldBe(state);

    [Theory]
    [MemberData(nameof(LifecycleTableTests.OpenStates), MemberType = typeof(LifecycleTableTests))]
    public void AssignCaseworker_WhenItIsTheSame_IsRefused(CaseState state) => Refuses(CaseIn.In(state),
        Step.AssignCaseworker, new AssignCaseworker(CaseIn.Caseworker), (MissingCodes.SameCaseworker, "caseworker", null));

    [Fact]
    public void TransferCase_WhenAcceptedOnTheDayOfReceipt_IsAccepted() => Accepts(CaseIn.Received(),
        Step.TransferCase, Steps.TransferCase with { TransferredOn = CaseIn.ReceivedOn });

    [Fact]
    public void TransferCase_WhenNotAcceptedAndBeforeReceipt_IsRefusedForBoth() => Refuses(CaseIn.Received(),
        Step.TransferCase, Steps.TransferCase with { Accepted = false, TransferredOn = DayBefore },
        (MissingCodes.AcceptanceMissing, "accepted", null), (MissingCodes.BeforeReceived, "transferredOn", null));

    [Fact]
    public void TransferCase_WhenUtredningWasOpenedThatDay_IsAccepted() => Accepts(CaseIn.Utredning(5),
        Step.TransferCase, Steps.TransferCase with { TransferredOn = CaseIn.OpenedOn });

    [Fact]
    public void TransferCase_WhenBeforeTheUtredningWasOpened_IsRefused() => Refuses(CaseIn.Utredning(5),
        Step.TransferCase, Steps.TransferCase with { TransferredOn = CaseIn.OpenedOn.AddDays(-1) },
        (MissingCodes.BeforeOpened, "transferredOn", null));

    private static void Accepts(Scene scene, Step trigger, CaseCommand? command) => scene.Accepts(trigger, command);

    private static void Refuses(
        Scene scene, Step trigger, CaseCommand? command, params (string Code, string? Item, string? Law)[] missing) =>
        scene.Refuses(trigger, command, missing);
}
