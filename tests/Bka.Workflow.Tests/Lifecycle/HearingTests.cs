using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Lifecycle;

public class HearingTests
{
    private static readonly DateOnly Day = CaseIn.ReceivedOn.AddDays(1);

    [Fact]
    public void DecideNotToOpen_WhenTheChildIsHeard_IsAccepted() => Accepts(Steps.Heard);

    [Fact]
    public void DecideNotToOpen_WhenHearingIsMissing_IsRefused() => Refuses(null, MissingCodes.HearingMissing, "hearing");

    [Fact]
    public void DecideNotToOpen_WhenNotHeardWithoutReason_IsRefused() =>
        Refuses(Steps.NotHeard(null), MissingCodes.NotHeardReasonMissing, "hearing.reason");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DecideNotToOpen_WhenTheAccountSaysNothing_IsRefused(bool heard) => Refuses(
        new Hearing(heard, "Ej aktuellt, för litet.", NotHeardReason.DoesNotWant),
        MissingCodes.StopPhrase, "hearing.account");

    [Theory]
    [InlineData(NotHeardReason.DoesNotWant)]
    [InlineData(NotHeardReason.WouldHarm)]
    [InlineData(NotHeardReason.GuardianRefused)]
    public void DecideNotToOpen_WhenTheReasonNeedsNoFurtherEvidence_IsAccepted(NotHeardReason reason) =>
        Accepts(Steps.NotHeard(reason));

    [Fact]
    public void DecideNotToOpen_WhenTheChildCannotExpressAndAnotherWayIsStated_IsAccepted() => Accepts(
        Steps.NotHeard(NotHeardReason.CannotExpress) with { OtherWay = "Iakttagelser i förskolan." });

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void DecideNotToOpen_WhenTheChildCannotExpressAndNoOtherWayIsStated_IsRefused(string? otherWay) => Refuses(
        Steps.NotHeard(NotHeardReason.CannotExpress) with { OtherWay = otherWay },
        MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay");

    [Fact]
    public void DecideNotToOpen_WhenNotReachedOnTwoDays_IsAccepted() =>
        Accepts(Steps.NotHeard(NotHeardReason.NotReached) with { Attempts = [Day, Day.AddDays(2)] });

    public static TheoryData<DateOnly[]?> TooFewAttempts() => new() { null, Array.Empty<DateOnly>(), new[] { Day }, new[] { Day, Day } };

    [Theory]
    [MemberData(nameof(TooFewAttempts))]
    public void DecideNotToOpen_WhenNotReachedOnFewerDays_IsRefused(DateOnly[]? attempts) => Refuses(
        Steps.NotHeard(NotHeardReason.NotReached) with { Attempts = attempts },
        MissingCodes.NotHeardEvidenceMissing, "hearing.attempts");

    [Theory]
    [InlineData(NotHeardReason.PoliceAskedToWait)]
    [InlineData(NotHeardReason.Urgent)]
    public void DecideNotToOpen_WhenANewTalkIsPlanned_IsAccepted(NotHeardReason reason) =>
        Accepts(Steps.NotHeard(reason) with { PlannedOn = Day.AddDays(14) });

    [Theory]
    [InlineData(NotHeardReason.PoliceAskedToWait)]
    [InlineData(NotHeardReason.Urgent)]
    public void DecideNotToOpen_WhenNoNewTalkIsPlanned_IsRefused(NotHeardReason reason) =>
        Refuses(Steps.NotHeard(reason), MissingCodes.NotHeardEvidenceMissing, "hearing.plannedOn");

    [Fact]
    public void DecideNotToOpen_WhenTheChildIsUnborn_IsAccepted() => CaseIn.Forhandsbedomning(day: 3, unborn: true)
        .Judge(Trigger.DecideNotToOpen, Deciding(Steps.NotHeard(NotHeardReason.Unborn))).Refusal.ShouldBeNull();

    [Fact]
    public void DecideNotToOpen_WhenABornChildIsCalledUnborn_IsRefused() => Refuses(
        Steps.NotHeard(NotHeardReason.Unborn), MissingCodes.NotHeardReasonNotAccepted, "hearing.reason");

    // Received on 2 November 2026: born in December 2011 is fourteen that day, in November fifteen.
    [Theory]
    [InlineData(2011, 12)]
    [InlineData(2018, 5)]
    public void DecideNotToOpen_WhenAGuardianRefusesForAChildUnderFifteen_IsAccepted(int year, int month) =>
        Guardian(new BirthMonth(year, month)).ShouldBeNull();

    [Theory]
    [InlineData(2011, 10)]
    [InlineData(2009, 1)]
    [InlineData(2007, 1)]
    public void DecideNotToOpen_WhenAGuardianRefusesForAChildOfFifteenOrMore_IsRefused(int year, int month) =>
        Guardian(new BirthMonth(year, month)).ShouldNotBeNull().Missing.ShouldBe(
            [new Missing(MissingCodes.NotHeardReasonNotAccepted, CaseIn.ChildRef, "hearing.reason", "SoL 3:4")]);

    [Fact]
    public void DecideNotToOpen_WhenTheBirthdayMayBeLaterInTheMonthOfReceipt_IsAccepted() =>
        Guardian(new BirthMonth(2011, 11)).ShouldBeNull();

    [Fact]
    public void DecideNotToOpen_WhenTheChildTurnsFifteenAfterTheReport_TheDayOfTheReportDecides() =>
        CaseIn.ForhandsbedomningExtended(day: 20, lastDay: 60).ShouldSatisfyAllConditions(scene =>
            (scene with { Case = scene.Case with { Child = scene.Case.Child! with { Born = new BirthMonth(2011, 12) } } })
                .Judge(Trigger.DecideNotToOpen, Deciding(Steps.NotHeard(NotHeardReason.GuardianRefused)) with
                {
                    DecidedOn = new DateOnly(2026, 12, 20),
                }).Refusal.ShouldBeNull());

    [Fact]
    public void DecideNotToOpen_WhenAFifteenYearOldDoesNotWant_IsAccepted() =>
        CaseIn.Forhandsbedomning(day: 3, born: new BirthMonth(2010, 1))
            .Judge(Trigger.DecideNotToOpen, Deciding(Steps.NotHeard(NotHeardReason.DoesNotWant))).Refusal.ShouldBeNull();

    private static Refusal? Guardian(BirthMonth born) => CaseIn.Forhandsbedomning(day: 3, born: born)
        .Judge(Trigger.DecideNotToOpen, Deciding(Steps.NotHeard(NotHeardReason.GuardianRefused))).Refusal;

    private static void Accepts(Hearing hearing) => CaseIn.Forhandsbedomning(day: 3)
        .Judge(Trigger.DecideNotToOpen, Deciding(hearing)).Refusal.ShouldBeNull();

    private static void Refuses(Hearing? hearing, string code, string item)
    {
        var refusal = CaseIn.Forhandsbedomning(day: 3).Judge(Trigger.DecideNotToOpen, Deciding(hearing))
            .Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCodes.FactsMissing);
        refusal.Missing.ShouldBe([new Missing(code, CaseIn.ChildRef, item, "SoL 3:2")]);
    }

    private static DecideNotToOpen Deciding(Hearing? hearing) => Steps.DecideNotToOpen with { Hearing = hearing };
}
