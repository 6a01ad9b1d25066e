using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Outgoing.Smtp;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Outgoing.Notices;

/// <summary>Plans mails and sends them. What is planned and what was sent stands in the store; here is only the carrying.</summary>
internal sealed partial class NoticePost(IBkaWorkflow bka, NoticeSettings settings, TimeProvider time, ILogger<NoticePost> log)
{
    private const int UrgentAtOnce = 2000;
    private const string RecipientGone = "recipient-gone";

    // After a stop the sweep and the planning ring at once. The first digest waits for the sweep, so that it does not say
    // that the sweep is silent, with the numbers from before the stop; a sweep that stays silent is told of all the same.
    private static readonly TimeSpan SilenceMayPass = TimeSpan.FromHours(1);

    private readonly NoticeQuestions _questions = new(bka, time);

    // Spares the store questions whose answer it has given; forgotten at a restart, when the store says the same again.
    private readonly ConcurrentDictionary<string, DateOnly> _digestDone = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _told = new(StringComparer.Ordinal);

    private DateTimeOffset? _silentSince;

    /// <summary>This host, by an id that is new at each start.</summary>
    public string HostId { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>Plans what is to be mailed now.</summary>
    /// <param name="call">The job.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task PlanAsync(CallContext call, CancellationToken cancellation)
    {
        var local = MunicipalTime.LocalTime(time.GetUtcNow());
        var today = DateOnly.FromDateTime(local);
        foreach (var recipient in settings.Recipients)
        {
            var isTime = local.Hour >= settings.DigestHour && _digestDone.GetValueOrDefault(recipient.Key) != today;
            var digest = isTime ? Trusted(await _questions.DigestAsync(recipient.Actor, cancellation)) : null;
            var standing = await _questions.UrgentAsync(recipient.Actor, cancellation);
            var urgent = standing.Where(alert => !IsTold(recipient.Key, alert.Key)).Take(UrgentAtOnce).ToArray();
            if (digest is null && urgent.Length == 0)
            {
                continue;
            }

            var planned = (await bka.SendAsync(
                new PlanNotices(settings.DigestHour, settings.MailDomain, [new NoticePlan(recipient.Key, digest, urgent)]),
                call, cancellation)).Require();
            LogPlanned(recipient.Key, planned.Digests, planned.Urgent);
            // Only what still stands is remembered, so that the memory follows what is urgent and not how long the host has run.
            _told[recipient.Key] = standing.Where(alert => IsTold(recipient.Key, alert.Key)).Concat(urgent)
                .Select(alert => alert.Key).ToHashSet(StringComparer.Ordinal);
            if (digest is not null)
            {
                _digestDone[recipient.Key] = today;
            }
        }
    }

    private NoticeCounts? Trusted(NoticeCounts counts)
    {
        var now = time.GetUtcNow();
        _silentSince = !counts.SweepIsSilent ? null : _silentSince < now ? _silentSince : now;
        return _silentSince > now - SilenceMayPass ? null : counts;
    }

    /// <summary>Sends what is due, one mail at a time, until none is left, another host does it, or the server fails.</summary>
    /// <param name="call">The job.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task SendAsync(CallContext call, CancellationToken cancellation)
    {
        while ((await bka.SendAsync(new TakeNotice(HostId), call, cancellation)).Require() is { Token: { } token, Notice: { } notice })
        {
            var result = await SendAsync(notice, cancellation);
            // What went has gone, also when the host stops: not reported, it would be sent again.
            var report = await bka.SendAsync(
                new ReportNotice(HostId, token, notice.NoticeId, result.Outcome, result.Cause), call, CancellationToken.None);
            Tell(notice, result, report);
            if (result.IsServer || !report.IsAnswered)
            {
                return;
            }
        }
    }

    private bool IsTold(string recipient, string key) => _told.TryGetValue(recipient, out var told) && told.Contains(key);

    private async Task<SmtpResult> SendAsync(NoticeToSend notice, CancellationToken cancellation)
    {
        var recipient = settings.Recipients.FirstOrDefault(recipient => recipient.Key == notice.Recipient);
        if (recipient is null)
        {
            return new SmtpResult(NoticeOutcome.Rejected, RecipientGone);
        }

        var head = new MailHead(settings.From, recipient.Address, time.GetUtcNow(), notice.MessageId);
        var mail = MailText.Of(head, NoticeText.Subject(notice), NoticeText.Body(notice, settings.PublicUrl));
        return await SmtpSender.SendAsync(settings.Server, settings.From, recipient.Address, mail, cancellation);
    }

    private void Tell(NoticeToSend notice, SmtpResult result, Answer<NoticeReported> report)
    {
        if (report.Refusal is { } refusal)
        {
            LogLost(notice.NoticeId, refusal.Code);
        }
        else if (report.Value!.State == NoticeState.Dead)
        {
            LogGivenUp(notice.NoticeId, notice.Recipient, result.Cause);
        }
        else if (result.Outcome != NoticeOutcome.Delivered)
        {
            LogFailed(notice.NoticeId, notice.Recipient, notice.Attempt, result.Cause);
        }
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Debug, Message = "Notices planned for {Recipient}: {Digests} digests, {Urgent} urgent")]
    private partial void LogPlanned(string recipient, int digests, int urgent);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "Notice {Notice} to {Recipient} not sent, attempt {Attempt}: {Cause}")]
    private partial void LogFailed(string notice, string recipient, int attempt, string? cause);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Error, Message = "Notice {Notice} to {Recipient} given up: {Cause}")]
    private partial void LogGivenUp(string notice, string recipient, string? cause);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Warning, Message = "Notice {Notice}: another host took over ({Code})")]
    private partial void LogLost(string notice, string code);
}
