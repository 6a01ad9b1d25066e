using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;
using Step = Bka.Contracts.Trigger;

namespace Bka.Workflow.Tests.Lifecycle;

public class ExtensionStepTests
{
    [Theory]
    [InlineData(0, CaseState.ForhandsbedomningExtended)]
    [InlineData(1, CaseState.InForhandsbedomning)]
    public void ExtendForhandsbedomning_WhenDecidedAroundTheLastDay_MovesTheStateOnlyInTime(int after, CaseState to)
    {
        var command = Steps.ExtendForhandsbedomning with { DecidedOn = CaseIn.ForhandsbedomningLastDay.AddDays(after) };
        var verdict = CaseIn.Forhandsbedomning(day: 30).Judge(Step.ExtendForhandsbedomning, command);

        verdict.Refusal.ShouldBeNull();
        verdict.Row.ShouldNotBeNull().To.ShouldBe(to);
    }

    [Theory]
    [InlineData(0, CaseState.UtredningExtended)]
    [InlineData(1, CaseState.InUtredning)]
    public void ExtendUtredning_WhenDecidedAroundTheLastDay_MovesTheStateOnlyInTime(int after, CaseState to)
    {
        var command = Steps.ExtendUtredning with { DecidedOn = CaseIn.UtredningLastDay.AddDays(after) };
        var verdict = CaseIn.Utredning(day: 150).Judge(Step.ExtendUtredning, command);

        verdict.Refusal.ShouldBeNull();
        verdict.Row.ShouldNotBeNull().To.ShouldBe(to);
    }

    [Theory]
    [InlineData(14, CaseState.ForhandsbedomningExtended)]
    [InlineData(15, CaseState.InForhandsbedomning)]
    public void ExtendForhandsbedomning_WhenOnlyAsked_AnswersForToday(int day, CaseState to) =>
        CaseIn.Forhandsbedomning(day).Judge(Step.ExtendForhandsbedomning).Row.ShouldNotBeNull().To.ShouldBe(to);

    [Fact]
    public void ExtendForhandsbedomning_WhenExtendedAlreadyAndLate_StaysExtended() =>
        CaseIn.ForhandsbedomningExtended(day: 30).Judge(Step.ExtendForhandsbedomning,
            Steps.ExtendForhandsbedomning with { DecidedOn = CaseIn.ReceivedOn.AddDays(29) })
            .ShouldSatisfyAllConditions(
                verdict => verdict.Refusal.ShouldBeNull(),
                verdict => verdict.Row.ShouldNotBeNull().To.ShouldBe(CaseState.ForhandsbedomningExtended));

    [Theory]
    [InlineData(CaseState.InForhandsbedomning, 14)]
    [InlineData(CaseState.ForhandsbedomningExtended, 28)]
    public void ExtendForhandsbedomning_WhenNotLater_IsRefused(CaseState state, int lastDay)
    {
        var scene = CaseIn.In(state);
        var command = Steps.ExtendForhandsbedomning with { NewLastDay = CaseIn.ReceivedOn.AddDays(lastDay) };

        Only(scene, Step.ExtendForhandsbedomning, command, MissingCodes.NotLater, "newLastDay", "SoL 20:2");
        scene.Judge(Step.ExtendForhandsbedomning, command with { NewLastDay = command.NewLastDay.AddDays(1) })
            .Refusal.ShouldBeNull();
    }

    [Fact]
    public void ExtendForhandsbedomning_WhenDecidedBeforeReceipt_IsRefused() => Only(CaseIn.Forhandsbedomning(3),
        Step.ExtendForhandsbedomning,
        Steps.ExtendForhandsbedomning with { DecidedOn = CaseIn.ReceivedOn.AddDays(-1) },
        MissingCodes.BeforeReceived, "decidedOn", null);

    [Fact]
    public void ExtendUtredning_WhenNotLater_IsRefused()
    {
        var command = Steps.ExtendUtredning with { NewLastDay = CaseIn.UtredningLastDay };

        Only(CaseIn.Utredning(100), Step.ExtendUtredning, command, MissingCodes.NotLater, "newLastDay", "SoL 20:3");
        CaseIn.Utredning(100).Judge(Step.ExtendUtredning, command with { NewLastDay = CaseIn.UtredningLastDay.AddDays(1) })
            .Refusal.ShouldBeNull();
    }

    [Fact]
    public void ExtendUtredning_WhenDecidedBeforeItWasOpened_IsRefused() => Only(CaseIn.Utredning(3),
        Step.ExtendUtredning, Steps.ExtendUtredning with { DecidedOn = CaseIn.OpenedOn.AddDays(-1) },
        MissingCodes.BeforeOpened, "decidedOn", null);

    [Fact]
    public void Clock_WhenTheExtensionIsLate_IsUnchangedAndMarked()
    {
        var late = CaseIn.Extended(CaseIn.ReceivedOn.AddDays(15), CaseIn.ReceivedOn.AddDays(40), ExtensionEffect.Late);
        var scene = CaseIn.Forhandsbedomning(20)
            .Then(new ForhandsbedomningExtensionDecided(late), CaseState.InForhandsbedomning);

        var clock = CaseClocks.Find(scene.Case, Clock.Forhandsbedomning).ShouldNotBeNull();
        clock.LastDay.ShouldBe(CaseIn.ForhandsbedomningLastDay);
        clock.HasLateExtension.ShouldBeTrue();
        clock.IsRunning.ShouldBeTrue();
    }

    [Fact]
    public void Clock_WhenAnEarlierDecisionIsRecordedAfterALateOne_JudgesBothAnew()
    {
        var late = CaseIn.Extended(CaseIn.ReceivedOn.AddDays(20), CaseIn.ReceivedOn.AddDays(40), ExtensionEffect.Late);
        var backdated = CaseIn.Extended(CaseIn.ReceivedOn.AddDays(10), CaseIn.ReceivedOn.AddDays(30));
        var scene = CaseIn.Forhandsbedomning(25)
            .Then(new ForhandsbedomningExtensionDecided(late), CaseState.InForhandsbedomning)
            .Then(new ForhandsbedomningExtensionDecided(backdated), CaseState.ForhandsbedomningExtended);

        var clock = CaseClocks.Find(scene.Case, Clock.Forhandsbedomning).ShouldNotBeNull();
        clock.LastDay.ShouldBe(CaseIn.ReceivedOn.AddDays(40));
        clock.HasLateExtension.ShouldBeFalse();
    }

    private static void Only(Scene scene, Step trigger, CaseCommand command, string code, string item, string? law)
    {
        var refusal = scene.Judge(trigger, command).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCodes.FactsMissing);
        refusal.Missing.ShouldBe([new Missing(code, CaseIn.ChildRef, item, law)]);
    }
}
