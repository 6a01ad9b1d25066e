using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Notices;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Notices;

/// <summary>
/// Plans mails from the numbers each recipient was shown. The hour and the day are those of the transaction, so a host
/// that slept since it asked plans no digest for a day that is not here.
/// </summary>
internal sealed class PlanNoticesFeature : ICommandFeature<PlanNotices, NoticesPlanned>
{
    private const int MostPlans = 200;
    private const int MostAlerts = 5000;
    private const int LongestDomain = 253;
    private const int LongestKey = 120;

    public CaseAction Action => CaseAction.Sweep;

    public void Check(PlanNotices command, InputCheck check)
    {
        check.Holds(command.DigestHour is >= 0 and <= 23, MissingCodes.BadRange, "digestHour");
        check.Line(command.MailDomain, "mailDomain", 1, LongestDomain);
        check.Holds(command.Plans is { Count: <= MostPlans }, MissingCodes.TooLong, "plans");
        foreach (var plan in command.Plans ?? [])
        {
            check.Id(plan.Recipient, "recipient");
            check.Holds(plan.Urgent is { Count: <= MostAlerts }, MissingCodes.TooLong, "urgent");
            foreach (var alert in plan.Urgent ?? [])
            {
                // An id of a case may look like anything: its shape alone.
                check.Holds(alert.Key is { Length: > 0 and <= LongestKey } && !alert.Key.Any(char.IsControl), MissingCodes.Malformed, "key");
                check.Known(alert.Kind, "kind");
            }
        }
    }

    public async ValueTask<Answer<NoticesPlanned>> RunAsync(PlanNotices command, Circumstances circumstances, IWriteSession session)
    {
        var isTime = MunicipalTime.LocalTime(circumstances.Now).Hour >= command.DigestHour;
        var (digests, unchanged, urgent) = (0, 0, 0);
        foreach (var plan in command.Plans)
        {
            if (await UrgentOfAsync(plan, command.MailDomain, circumstances, session))
            {
                urgent++;
            }

            if (isTime && plan.Digest is not null)
            {
                var state = await DigestOfAsync(plan, command.MailDomain, circumstances, session);
                digests += state is NoticeState.Waiting ? 1 : 0;
                unchanged += state is NoticeState.Unchanged ? 1 : 0;
            }
        }

        return new NoticesPlanned(digests, unchanged, urgent);
    }

    private static async ValueTask<NoticeState?> DigestOfAsync(
        NoticePlan plan, string domain, Circumstances circumstances, IWriteSession session)
    {
        var day = circumstances.Today;
        if (await session.DigestsBeforeAsync(plan.Recipient, day) is not { } before)
        {
            return null;
        }

        var id = NoticeIds.OfDigest(plan.Recipient, day);
        var delivery = DigestRule.IsSent(plan.Digest!, before, day)
            ? new NoticeDelivery(NoticeState.Waiting, NextAt: circumstances.Now)
            : new NoticeDelivery(NoticeState.Unchanged);
        session.AddNotice(
            new Notice(id, plan.Recipient, NoticeKind.Digest, day, plan.Digest!, MessageId(id, domain), circumstances.Now, delivery),
            []);
        return delivery.State;
    }

    private static async ValueTask<bool> UrgentOfAsync(
        NoticePlan plan, string domain, Circumstances circumstances, IWriteSession session)
    {
        var alerts = plan.Urgent.DistinctBy(alert => alert.Key, StringComparer.Ordinal).ToArray();
        var untold = await session.UntoldAsync(plan.Recipient, [.. alerts.Select(alert => alert.Key)]);
        if (untold.Count == 0)
        {
            return false;
        }

        int Of(UrgentKind kind) => alerts.Count(alert => alert.Kind == kind && untold.Contains(alert.Key));
        var counts = new NoticeCounts
        {
            UrgentSkyddsbedomning = Of(UrgentKind.Skyddsbedomning),
            UrgentEviction = Of(UrgentKind.Eviction),
            UrgentEscalation = Of(UrgentKind.Escalation),
            UrgentOpening = Of(UrgentKind.EmergencyOpening),
        };
        var id = NoticeIds.OfUrgent(plan.Recipient, untold);
        session.AddNotice(
            new Notice(id, plan.Recipient, NoticeKind.Urgent, circumstances.Today, counts, MessageId(id, domain), circumstances.Now,
                new NoticeDelivery(NoticeState.Waiting, NextAt: circumstances.Now)),
            [.. untold]);
        return true;
    }

    private static string MessageId(string id, string domain) => $"{id}.bka@{domain}";
}
