using Bka.Contracts;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    [StoreFact]
    public async Task TakeNotice_WhenAnotherHostSends_GivesNothing()
    {
        await PlanAsync(Three);
        await PlanAsync(null, [new UrgentAlert("k1", UrgentKind.Eviction)]);
        (await TakeNoticeAsync("one")).Notice.ShouldNotBeNull();
        (await TakeNoticeAsync("two")).ShouldBe(new TakenNotice(null, null));
        (await TakeNoticeAsync("one")).Notice.ShouldNotBeNull();
        (await TakeNoticeAsync("one")).Notice.ShouldBeNull();
        (await TakeNoticeAsync("two")).Token.ShouldNotBeNull("the lease was given back");
    }

    [StoreFact]
    public async Task ReportNotice_WhenTheHostSleptPastItsLease_IsRefusedAndTheMailGoesAgainUnderItsOwnId()
    {
        await PlanAsync(Three);
        var asleep = await TakeNoticeAsync("one");
        Clock.Move(DeliveryRule.LeaseLength);
        var other = await TakeNoticeAsync("two");
        other.Notice!.MessageId.ShouldBe(asleep.Notice!.MessageId);
        other.Notice.Attempt.ShouldBe(2);

        var before = await NoticesAsync();
        var late = await Bka.SendAsync(new ReportNotice("one", asleep.Token!.Value, asleep.Notice.NoticeId, NoticeOutcome.Rejected, "refused-550"), People.Job);
        late.Refusal!.Code.ShouldBe(RefusalCodes.LeaseLost);
        (await NoticesAsync()).ShouldBe(before);
        (await ReportAsync("two", other, NoticeOutcome.Delivered)).State.ShouldBe(NoticeState.Sent);
        (await TakeNoticeAsync("two")).Notice.ShouldBeNull();
    }

    [StoreFact]
    public async Task ReportNotice_WhenReportedTwice_IsRefused()
    {
        await PlanAsync(Three);
        var taken = await TakeNoticeAsync();
        await ReportAsync("one", taken, NoticeOutcome.Delivered);
        (await Bka.SendAsync(Report("one", taken, NoticeOutcome.NotDelivered), People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.LeaseLost);
        (await NoticesAsync()).ShouldBe(["r1|2026-11-02|2|1"]);
    }

    [StoreFact]
    public async Task ReportNotice_WhenTheCauseIsText_IsRefused()
    {
        await PlanAsync(Three);
        var taken = await TakeNoticeAsync();
        foreach (var (outcome, cause) in new (NoticeOutcome, string?)[]
        {
            (NoticeOutcome.Rejected, "No such user: a@b.example"), (NoticeOutcome.Rejected, null), (NoticeOutcome.Delivered, "ok"),
        })
        {
            var wrong = Report("one", taken, outcome) with { Cause = cause };
            (await Bka.SendAsync(wrong, People.Job)).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
        }
    }

    [StoreFact]
    public async Task ReportNotice_WhenItNeverGoes_IsTriedForADayAndThenGivenUp()
    {
        await PlanAsync(Three);
        var start = Clock.GetUtcNow();
        var attempts = 0;
        while (await TakeNoticeAsync() is { Notice: not null } taken)
        {
            attempts++;
            if ((await ReportAsync("one", taken, NoticeOutcome.NotDelivered)).NextAt is { } next)
            {
                Clock.Move(next - Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
                (await TakeNoticeAsync()).Notice.ShouldBeNull("it is not due yet");
                Clock.Move(TimeSpan.FromSeconds(1));
            }
        }

        attempts.ShouldBe(DeliveryRule.MostAttempts);
        (Clock.GetUtcNow() - start).TotalHours.ShouldBeInRange(20, 30);
        var failing = (await Bka.AskAsync(new GetNoticeOverview(), People.Operator)).Failing.ShouldHaveSingleItem();
        (failing.State, failing.Cause, failing.Recipient).ShouldBe((NoticeState.Dead, "no-answer", Reader));
    }

    [StoreFact]
    public async Task TakeNotice_WhenTheHostDiesEachTime_GivesUpInTheEnd()
    {
        await PlanAsync(Three);
        var taken = 0;
        while ((await TakeNoticeAsync("host" + taken)).Notice is not null)
        {
            taken++;
            Clock.Move(DeliveryRule.LeaseLength);
        }

        taken.ShouldBe(DeliveryRule.MostAttempts);
        (await Bka.AskAsync(new GetNoticeOverview(), People.Operator)).Failing.Single().Cause.ShouldBe(DeliveryRule.NeverReported);
    }

    [StoreFact]
    public async Task TakeNotice_WhenPlannedByAClockThatRanAhead_IsSentAllTheSame()
    {
        Clock.Move(TimeSpan.FromDays(3650));
        await PlanAsync(Three);
        Clock.Move(TimeSpan.FromDays(-3650));
        (await TakeNoticeAsync()).Notice.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task ReplayNotice_WhenGivenUp_IsTriedAgainUnderItsOwnIdAndLeavesALedgerRow()
    {
        await PlanAsync(Three);
        var taken = await TakeNoticeAsync();
        await ReportAsync("one", taken, NoticeOutcome.Rejected);
        var rows = await LedgerRowsAsync();
        (await Bka.DoAsync(new ReplayNotice(taken.Notice!.NoticeId), People.Operator)).State.ShouldBe(NoticeState.Waiting);
        (await LedgerRowsAsync()).ShouldBe(rows + 1);
        var again = await TakeNoticeAsync();
        (again.Notice!.MessageId, again.Notice.Attempt).ShouldBe((taken.Notice.MessageId, 1));
        (await Bka.SendAsync(new ReplayNotice(taken.Notice.NoticeId), People.Operator)).Refusal!.Code.ShouldBe(RefusalCodes.NoticeNotDead);
        (await Bka.SendAsync(new ReplayNotice(taken.Notice.NoticeId))).Refusal!.Code.ShouldBe(RefusalCodes.NotAuthorised);
        await StoreTruth.HoldsAsync(Bka);
    }


    private Task<TakenNotice> TakeNoticeAsync(string host = "one") => Bka.DoAsync(new TakeNotice(host), People.Job);

    private static ReportNotice Report(string host, TakenNotice taken, NoticeOutcome outcome) => new(
        host, taken.Token!.Value, taken.Notice!.NoticeId, outcome, outcome == NoticeOutcome.Delivered ? null : "no-answer");

    private Task<NoticeReported> ReportAsync(string host, TakenNotice taken, NoticeOutcome outcome) =>
        Bka.DoAsync(Report(host, taken, outcome), People.Job);

    private async Task DeliverAllAsync()
    {
        while (await TakeNoticeAsync() is { Notice: not null } taken)
        {
            await ReportAsync("one", taken, NoticeOutcome.Delivered);
        }
    }
}
