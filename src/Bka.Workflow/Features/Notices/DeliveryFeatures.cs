using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Notices;

/// <summary>Gives a host the next mail to send, under a lease.</summary>
internal sealed class TakeNoticeFeature : ICommandFeature<TakeNotice, TakenNotice>
{
    /// <summary>The lease on sending mail.</summary>
    public const string LeaseName = "notices";

    public CaseAction Action => CaseAction.Sweep;

    public void Check(TakeNotice command, InputCheck check) => check.Id(command.Host, "host");

    public async ValueTask<Answer<TakenNotice>> RunAsync(TakeNotice command, Circumstances circumstances, IWriteSession session)
    {
        var now = circumstances.Now;
        if (await session.TakeLeaseAsync(LeaseName, command.Host, now, DeliveryRule.LeaseLength) is not { } lease)
        {
            return new TakenNotice(null, null);
        }

        while (await session.NextNoticeAsync(now) is { } due)
        {
            if (DeliveryRule.IsSpent(due.Delivery))
            {
                session.SaveDelivery(due with { Delivery = DeliveryRule.GivenUp(due.Delivery, DeliveryRule.NeverReported) });
                continue;
            }

            var taken = due with { Delivery = DeliveryRule.Taken(due.Delivery, now) };
            session.SaveDelivery(taken);
            return new TakenNotice(lease.Token, new NoticeToSend(
                taken.Id, taken.Recipient, taken.Kind, taken.ForDay, taken.Counts, taken.MessageId, taken.Delivery.Attempts));
        }

        session.GiveBack(lease, now);
        return new TakenNotice(lease.Token, null);
    }
}

/// <summary>Keeps how a mail went, if the host that sent it still has the lease.</summary>
internal sealed class ReportNoticeFeature : ICommandFeature<ReportNotice, NoticeReported>
{
    private const int LongestCause = 40;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(ReportNotice command, InputCheck check)
    {
        check.Id(command.Host, "host");
        check.Id(command.NoticeId, "noticeId");
        check.Known(command.Outcome, "outcome");
        check.Holds((command.Outcome == NoticeOutcome.Delivered) == (command.Cause is null), MissingCodes.Required, "cause");
        // A code and no text: what a mail server says may hold an address.
        check.Holds(
            command.Cause is null or { Length: > 0 and <= LongestCause } && (command.Cause ?? "").All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            MissingCodes.Malformed, "cause");
    }

    public async ValueTask<Answer<NoticeReported>> RunAsync(
        ReportNotice command, Circumstances circumstances, IWriteSession session)
    {
        var lease = new Lease(TakeNoticeFeature.LeaseName, command.Host, command.Token, circumstances.Now);
        if (!await session.IsHeldAsync(lease)
            || await session.FindNoticeAsync(command.NoticeId) is not { Delivery.State: NoticeState.Sending } notice)
        {
            return new Refusal(RefusalCodes.LeaseLost);
        }

        var after = DeliveryRule.After(notice.Delivery, command.Outcome, command.Cause, circumstances.Now);
        session.SaveDelivery(notice with { Delivery = after });
        return new NoticeReported(after.State, after.NextAt);
    }
}

/// <summary>Lets a given-up mail be tried again.</summary>
internal sealed class ReplayNoticeFeature : ICommandFeature<ReplayNotice, NoticeReported>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(ReplayNotice command, InputCheck check) => check.Id(command.NoticeId, "noticeId");

    public async ValueTask<Answer<NoticeReported>> RunAsync(
        ReplayNotice command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.FindNoticeAsync(command.NoticeId) is not { Delivery.State: NoticeState.Dead } notice)
        {
            return new Refusal(RefusalCodes.NoticeNotDead);
        }

        var again = new NoticeDelivery(NoticeState.Waiting, NextAt: circumstances.Now);
        session.ReplayNotice(notice with { Delivery = again }, circumstances.Actor, circumstances.Now);
        return new NoticeReported(again.State, again.NextAt);
    }
}

/// <summary>How the mailing goes.</summary>
internal sealed class GetNoticeOverviewFeature(INoticeReader notices) : IQueryFeature<GetNoticeOverview, NoticeOverview>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(GetNoticeOverview query, InputCheck check)
    {
    }

    public async Task<Answer<NoticeOverview>> AnswerAsync(GetNoticeOverview query, Circumstances circumstances) =>
        await notices.OverviewAsync();
}
