using Bka.Host.Outgoing.Smtp;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>What is sent is ASCII, and reads as it was written.</summary>
public class MailTextTests
{
    private static readonly MailHead Head =
        new("bka@kommun.example", "lead@kommun.example", new DateTimeOffset(2026, 11, 20, 7, 5, 0, TimeSpan.FromHours(1)), "abc.bka@kommun.example");

    [Fact]
    public void Mail_WhenWritten_ReadsAsItWasMeant()
    {
        const string body = "Försenade: 3\n.en punkt först\n..två\nslutar med blank \n" + "å ä ö Å Ä Ö = 100 %\n";
        var mail = MailText.Of(Head, "Bka 2026-11-20: 3 försenade, 12 med sista dag i dag och några till så att raden blir lång", body);

        mail.ShouldAllBe(c => c < 128);
        mail.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && !line.Contains('\n') && !line.Contains('\r'));
        MailReader.Subject(mail).ShouldBe("Bka 2026-11-20: 3 försenade, 12 med sista dag i dag och några till så att raden blir lång");
        MailReader.Body(mail).ShouldBe(body.Replace("\n", "\r\n", StringComparison.Ordinal));
        MailReader.Header(mail, "Date").ShouldBe("Fri, 20 Nov 2026 06:05:00 +0000");
        MailReader.Header(mail, "Message-ID").ShouldBe("<abc.bka@kommun.example>");
        MailReader.Header(mail, "Auto-Submitted").ShouldBe("auto-generated");
    }

    [Fact]
    public void Subject_WhenPlain_IsLeftAlone() => MailText.Words("Bka 2026-11-20: 3").ShouldBe("Bka 2026-11-20: 3");

    [Fact]
    public void Line_WhenAnyText_ReadsAsItWasWritten() => Prop.ForAll(
        Gen.Elements('a', 'å', 'Ö', ' ', '=', '.', '\t', '€', '–', '?', '_').ListOf().ToArbitrary(),
        letters =>
        {
            var line = string.Concat(letters);
            var quoted = MailText.Quoted(line);
            quoted.Split("\r\n").ShouldAllBe(part => part.Length <= 76 && !part.EndsWith(' ') && !part.EndsWith('\t'));
            MailReader.Unquoted(quoted).ShouldBe(line);
            if (line.Length > 0)
            {
                MailReader.Subject($"Subject: {MailText.Words(line)}\r\n\r\n").ShouldBe(line);
            }
        }).QuickCheckThrowOnFailure();
}
