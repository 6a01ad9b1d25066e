using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Notices;

/// <summary>When a mail is tried again, and when it is given up.</summary>
public class DeliveryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Wait_WhenAttemptsGrow_DoublesToAnHour() =>
        Enumerable.Range(1, 9).Select(attempts => (int)DeliveryRule.WaitAfter(attempts).TotalMinutes)
            .ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);

    [Fact]
    public void Wait_WhenNothingEverWorks_LastsAboutADay()
    {
        var whole = Enumerable.Range(1, DeliveryRule.MostAttempts - 1).Sum(attempts => DeliveryRule.WaitAfter(attempts).TotalHours);
        whole.ShouldBeInRange(20, 30);
    }

    [Theory]
    [InlineData(NoticeOutcome.NotDelivered)]
    [InlineData(NoticeOutcome.Unknown)]
    public void After_WhenItDidNotGo_WaitsUntilTheLastAttempt(NoticeOutcome outcome)
    {
        var first = DeliveryRule.After(Taken(1), outcome, "no-answer", Now);
        first.ShouldBe(new NoticeDelivery(NoticeState.Waiting, 1, Now.AddMinutes(1), "no-answer"));
        DeliveryRule.After(Taken(DeliveryRule.MostAttempts), outcome, "no-answer", Now)
            .ShouldBe(new NoticeDelivery(NoticeState.Dead, DeliveryRule.MostAttempts, null, "no-answer"));
    }

    [Fact]
    public void After_WhenRejected_IsGivenUpAtOnce() => DeliveryRule.After(Taken(1), NoticeOutcome.Rejected, "refused-550", Now)
        .ShouldBe(new NoticeDelivery(NoticeState.Dead, 1, null, "refused-550"));

    [Fact]
    public void After_WhenDelivered_IsDone() => DeliveryRule.After(Taken(3) with { Cause = "no-answer" }, NoticeOutcome.Delivered, null, Now)
        .ShouldBe(new NoticeDelivery(NoticeState.Sent, 3, null, null, Now));

    [Fact]
    public void Taken_WhenNeverReported_IsDueWhenTheLeaseHasEnded() =>
        DeliveryRule.Taken(new NoticeDelivery(NoticeState.Waiting, 2, Now), Now)
            .ShouldBe(new NoticeDelivery(NoticeState.Sending, 3, Now + DeliveryRule.LeaseLength));

    private static NoticeDelivery Taken(int attempts) => new(NoticeState.Sending, attempts, Now);
}
