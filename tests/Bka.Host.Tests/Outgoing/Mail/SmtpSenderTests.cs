using System.Text;
using Bka.Contracts;
using Bka.Host.Outgoing.Smtp;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>One mail in one real conversation: what is certain is told as certain, and what is not is not.</summary>
public class SmtpSenderTests
{
    private static readonly string Mail = MailText.Of(
        new MailHead("bka@kommun.example", "lead@kommun.example", DateTimeOffset.UnixEpoch, "m1.bka@kommun.example"), "Bka", ".\n..\nHej å\n");

    [Theory]
    [InlineData(nameof(SmtpFault.None), NoticeOutcome.Delivered, null, 1)]
    [InlineData(nameof(SmtpFault.MultiLine), NoticeOutcome.Delivered, null, 1)]
    [InlineData(nameof(SmtpFault.BusyAtConnect), NoticeOutcome.NotDelivered, "refused-421", 0)]
    [InlineData(nameof(SmtpFault.DropAtConnect), NoticeOutcome.NotDelivered, "no-answer", 0)]
    [InlineData(nameof(SmtpFault.NoSmtp), NoticeOutcome.NotDelivered, "no-smtp", 0)]
    [InlineData(nameof(SmtpFault.SilentAtConnect), NoticeOutcome.NotDelivered, "no-answer", 0)]
    [InlineData(nameof(SmtpFault.SenderRefused), NoticeOutcome.NotDelivered, "refused-550", 0)]
    [InlineData(nameof(SmtpFault.RecipientBusy), NoticeOutcome.NotDelivered, "refused-451", 0)]
    [InlineData(nameof(SmtpFault.RecipientUnknown), NoticeOutcome.Rejected, "refused-550", 0)]
    [InlineData(nameof(SmtpFault.DataBusy), NoticeOutcome.NotDelivered, "refused-452", 0)]
    [InlineData(nameof(SmtpFault.DropInData), NoticeOutcome.NotDelivered, "no-answer", 0)]
    [InlineData(nameof(SmtpFault.BusyAfterData), NoticeOutcome.NotDelivered, "refused-451", 0)]
    [InlineData(nameof(SmtpFault.RefusedAfterData), NoticeOutcome.Rejected, "refused-554", 0)]
    [InlineData(nameof(SmtpFault.DropBeforeAnswer), NoticeOutcome.Unknown, "no-answer", 1)]
    [InlineData(nameof(SmtpFault.SilentBeforeAnswer), NoticeOutcome.Unknown, "no-answer", 1)]
    public async Task Send_WhenTheServerAnswers_TellsWhatIsCertain(string fault, NoticeOutcome outcome, string? cause, int takenOver)
    {
        await using var place = new SmtpPlace();
        place.Then(Enum.Parse<SmtpFault>(fault));

        var result = await SendAsync(place);

        // A connection cut while the mail is on its way may have carried it all; then it is not certain.
        var allowed = fault == nameof(SmtpFault.DropInData) ? [outcome, NoticeOutcome.Unknown] : new[] { outcome };
        allowed.ShouldContain(result.Outcome);
        result.Cause.ShouldBe(cause);
        place.TakenOver.Count.ShouldBe(takenOver);
    }

    [Fact]
    public async Task Send_WhenLinesBeginWithADot_ArriveAsTheyWere()
    {
        await using var place = new SmtpPlace();
        (await SendAsync(place)).Outcome.ShouldBe(NoticeOutcome.Delivered);
        var mail = place.Mails.Single();
        mail.Text.ShouldBe(Mail);
        mail.To.ShouldBe("lead@kommun.example");
        MailReader.Body(mail.Text).ShouldBe(".\r\n..\r\nHej å\r\n");
    }

    [Fact]
    public async Task Send_WhenNobodyListens_IsNotDelivered()
    {
        int port;
        await using (var place = new SmtpPlace())
        {
            port = place.Port;
        }

        (await SmtpSender.SendAsync(new SmtpServer("127.0.0.1", port, SmtpSecurity.None), "a@b.example", "c@d.example", Mail, CancellationToken.None))
            .ShouldBe(new SmtpResult(NoticeOutcome.NotDelivered, "no-connection", IsServer: true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_WhenProtected_SaysThePasswordOnlyUnderTls(bool fromTheStart)
    {
        await using var place = new SmtpPlace
        {
            IsTlsFromTheStart = fromTheStart,
            Offers = fromTheStart ? ["AUTH LOGIN"] : ["STARTTLS", "AUTH PLAIN LOGIN"],
        };
        var server = Protected(place, fromTheStart) with { User = "bka", Password = "hemligt" };

        (await SendAsync(place, server)).Outcome.ShouldBe(NoticeOutcome.Delivered);

        var secrets = new[] { "hemligt", "\0bka\0hemligt" }.Select(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))).ToArray();
        place.Lines.ShouldContain(line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        place.Lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)))
            .ShouldAllBe(line => line.StartsWith("TLS ", StringComparison.Ordinal));
        place.Lines.Where(line => line.Contains("MAIL FROM", StringComparison.Ordinal)).ShouldAllBe(line => line.StartsWith("TLS ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WhenTheCertificateIsNotTrusted_SendsNothing()
    {
        await using var place = new SmtpPlace { Offers = ["STARTTLS"] };
        var result = await SendAsync(place, Protected(place, fromTheStart: false) with { Trust = null });
        result.ShouldBe(new SmtpResult(NoticeOutcome.NotDelivered, "tls-failed", IsServer: true));
        place.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_WhenTlsIsNotOffered_SendsNothing()
    {
        await using var place = new SmtpPlace();
        (await SendAsync(place, Protected(place, fromTheStart: false))).Cause.ShouldBe("no-starttls");
        place.Lines.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WhenSigningInIsRefused_SendsNothing()
    {
        await using var place = new SmtpPlace { Offers = ["AUTH PLAIN"] };
        place.Then(SmtpFault.RefuseSignIn);
        var server = new SmtpServer("127.0.0.1", place.Port, SmtpSecurity.None, "bka", "fel");
        (await SendAsync(place, server)).ShouldBe(new SmtpResult(NoticeOutcome.NotDelivered, "auth-refused", IsServer: true));
        server.ToString().ShouldNotContain("fel");
        await using var without = new SmtpPlace();
        (await SendAsync(without, server with { Port = without.Port })).Cause.ShouldBe("no-auth");
    }

    [Fact]
    public async Task Send_WhenTheHostStops_GivesUp()
    {
        await using var place = new SmtpPlace();
        place.Then(SmtpFault.SilentAtConnect);
        using var stop = new CancellationTokenSource();
        var sending = SmtpSender.SendAsync(
            new SmtpServer("127.0.0.1", place.Port, SmtpSecurity.None), "a@b.example", "c@d.example", Mail, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(nameof(SmtpFault.None), NoticeOutcome.Delivered)]
    [InlineData(nameof(SmtpFault.BusyAfterData), NoticeOutcome.NotDelivered)]
    [InlineData(nameof(SmtpFault.SilentBeforeAnswer), NoticeOutcome.Unknown)]
    public async Task Send_WhenTheHostStopsWithTheMailHandedOver_StillTellsHowItWent(string fault, NoticeOutcome outcome)
    {
        using var stop = new CancellationTokenSource();
        await using var place = new SmtpPlace { OnMail = stop.Cancel };
        place.Then(Enum.Parse<SmtpFault>(fault));
        var server = new SmtpServer("127.0.0.1", place.Port, SmtpSecurity.None) { LastWait = TimeSpan.FromSeconds(1) };
        (await SmtpSender.SendAsync(server, "a@b.example", "c@d.example", Mail, stop.Token)).Outcome.ShouldBe(outcome);
    }

    private static SmtpServer Protected(SmtpPlace place, bool fromTheStart) =>
        new("localhost", place.Port, fromTheStart ? SmtpSecurity.Tls : SmtpSecurity.StartTls)
        {
            Trust = (_, certificate, _, _) => certificate!.GetCertHashString() == place.Certificate.GetCertHashString(),
        };

    private static Task<SmtpResult> SendAsync(SmtpPlace place, SmtpServer? server = null) => SmtpSender.SendAsync(
        (server ?? new SmtpServer("127.0.0.1", place.Port, SmtpSecurity.None)) with { Timeout = TimeSpan.FromSeconds(server is null ? 2 : 20) },
        "bka@kommun.example", "lead@kommun.example", Mail, CancellationToken.None);
}
