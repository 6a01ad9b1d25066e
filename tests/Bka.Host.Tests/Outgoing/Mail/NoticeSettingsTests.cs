using Bka.Host.Outgoing;
using Bka.Host.Outgoing.Notices;
using Bka.Host.Outgoing.Smtp;
using Bka.Host.Tests.Support;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing.Mail;

/// <summary>Settings that are wrong are refused in one clear line, and no line holds an address or a password.</summary>
public sealed class NoticeSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Settings_WhenNone_MailNothing()
    {
        NoticeSettingsReader.Read(new ConfigurationBuilder().Build(), out var problem).ShouldBeNull();
        problem.ShouldBeNull();
    }

    [Fact]
    public void Settings_WhenWhole_AreRead()
    {
        var settings = Read([("User", "bka"), ("PasswordFile", Password("hemligt\n"))]).ShouldNotBeNull();

        settings.Server.ShouldBe(new SmtpServer("mail.kommun.example", 587, SmtpSecurity.StartTls, "bka", "hemligt"));
        (settings.DigestHour, settings.MailDomain, settings.PublicUrl.AbsoluteUri).ShouldBe((7, "kommun.example", "https://bka.kommun.example/"));
        settings.Recipients.Select(recipient => recipient.Actor.Id).ShouldBe(["avisering", "hl07"]);
        settings.Recipients[0].Actor.Units.ShouldBe(["Norr", "Syd"]);
        settings.Recipients.ShouldAllBe(recipient => !recipient.ToString().Contains('@') && recipient.Key.Length == 16);
        settings.ToString().ShouldNotContain("@");
    }

    [Theory]
    [InlineData("Security", "Tls", 465)]
    [InlineData("Security", "starttls", 587)]
    [InlineData("Port", "2525", 2525)]
    public void Port_WhenSecurityIsChosen_FollowsIt(string name, string value, int port) => Read([(name, value)])!.Server.Port.ShouldBe(port);

    [Theory]
    [InlineData("From", null)]
    [InlineData("From", "Bka <bka@kommun.example>")]
    [InlineData("From", "bka@kommun.example\r\nBcc: x@y.example")]
    [InlineData("From", "bka")]
    [InlineData("Host", null)]
    [InlineData("Host", "mail kommun")]
    [InlineData("Port", "0")]
    [InlineData("Port", "smtp")]
    [InlineData("Security", "Ssl")]
    [InlineData("Security", "0")]
    [InlineData("Security", "None")]
    [InlineData("User", "bka")]
    [InlineData("PasswordFile", "/does/not/exist")]
    [InlineData("PublicUrl", null)]
    [InlineData("PublicUrl", "http://bka.kommun.example")]
    [InlineData("PublicUrl", "https://bka.kommun.example/?a=b")]
    [InlineData("PublicUrl", "https://user:secret@bka.kommun.example")]
    [InlineData("DigestHour", "24")]
    [InlineData("DigestHour", "sju")]
    [InlineData("Recipients:0:Address", "Lead <lead@kommun.example>")]
    [InlineData("Recipients:0:Address", "HL07@kommun.example")]
    [InlineData("Recipients:0:Function", "Chef")]
    [InlineData("Recipients:0:Function", null)]
    [InlineData("Recipients:0:Function", "LogReviewer")]
    [InlineData("Recipients:0:Units", null)]
    [InlineData("Recipients:1:Person", null)]
    public async Task Settings_WhenSomethingIsWrong_AreRefusedInOneLine(string name, string? value)
    {
        var settings = Settings([(name, value)]);
        NoticeSettingsReader.Read(Configuration(settings), out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldNotContain("\n");
        problem.ShouldNotContain("@kommun.example\r");
        (await CommandRun.WithAsync(Served(settings), ["serve", "--urls", "http://127.0.0.1:0", "--data", _folder.File("data")])).RefusedInOneLine();
    }

    [Fact]
    public void Plain_WhenNotOnThisMachine_NeedsLeaveAndNeverAPassword()
    {
        Read([("Security", "None"), ("Host", "127.0.0.1")]).ShouldNotBeNull();
        Read([("Security", "None"), ("AllowPlain", "true")])!.Server.Port.ShouldBe(25);
        Read([("Security", "None"), ("AllowPlain", "true"), ("User", "bka"), ("PasswordFile", Password("x"))]).ShouldBeNull();
        Read([("User", "bka"), ("PasswordFile", Password(" \n"))]).ShouldBeNull();
    }

    [Theory]
    [InlineData("Bka:Heartbeat:Url", "http://monitor.kommun.example/")]
    [InlineData("Bka:Heartbeat:Url", "monitor")]
    [InlineData("Bka:Heartbeat:Url", "https://10.0.0.1/")]
    [InlineData("Bka:Heartbeat:File", "/does/not/exist/heartbeat")]
    [InlineData("Bka:Heartbeat:File", "/tmp")]
    [InlineData("Bka:Notices:AllowPlain", "ja")]
    [InlineData("Bka:BehindProxy", "ja")]
    [InlineData("Bka:SweepInterval", "0")]
    [InlineData("Bka:SweepInterval", "-01:00:00")]
    [InlineData("Bka:SweepInterval", "en timme")]
    [InlineData("Bka:KeysFolder", "/does/not/exist")]
    public async Task Serve_WhenAnotherSettingIsWrong_IsRefusedInOneLine(string name, string value)
    {
        var settings = Served([]);
        settings[name] = value;
        (await CommandRun.WithAsync(settings, ["serve", "--urls", "http://127.0.0.1:0", "--data", _folder.File("data")])).RefusedInOneLine();
    }

    [Theory]
    [InlineData("Bka:Heartbeat:Adress", "Bka__Heartbeat__Adress")]
    [InlineData("Bka:Notices:Recipient:0:Address", "Bka__Notices__Recipient")]
    [InlineData("Bka:Notices:Recipients:0:Unit", "Bka__Notices__Recipients__0__Unit")]
    [InlineData("Bka:Webhooks:O:Name", "Bka__Webhooks__O")]
    [InlineData("Bka:Watches:Lokal:0:No", "Bka__Watches__Lokal")]
    [InlineData("Bka:Watches:Local:0:WarningDay", "Bka__Watches__Local__0__WarningDay")]
    [InlineData("Bka:Watches:Changed:0:Day", "Bka__Watches__Changed__0__Day")]
    [InlineData("Bka:HeartBeats:Url", "Bka__HeartBeats")]
    [InlineData("Bka:Heartbeat", "Bka__Heartbeat")]
    [InlineData("Bka:Notices:Recipients", "Bka__Notices__Recipients")]
    public async Task Serve_WhenASettingIsMisspelt_NamesItAndTheKnownOnes(string name, string told)
    {
        var settings = Served([]);
        settings[name] = "hemligt värde";
        var run = await CommandRun.WithAsync(settings, ["serve", "--urls", "http://127.0.0.1:0", "--data", _folder.File("data")]);
        run.RefusedInOneLine().Error.ShouldContain($"Inställningen {told} ");
        run.Error.ShouldContain("Skriv ");
        run.Error.ShouldNotContain("hemligt värde");
    }

    [Fact]
    public void Names_WhenAllAreKnownInAnyCase_AreAllowed()
    {
        var settings = Settings([("AllowPlain", "true"), ("Recipients:0:Units:0", "Norr")]);
        foreach (var name in new[]
        {
            "BEHINDPROXY", "KeysFolder", "SweepInterval", "TOKENS:ISSUER", "Tokens:Audience", "Tokens:PublicKeyFile", "Events:Source",
            "Heartbeat:FILE", "Heartbeat:Url", "Webhooks:AllowedNetworks", "Webhooks:AllowedNetworks:0", "webhooks:0:name",
            "Webhooks:0:FromStart", "Watches:LOCAL:0:no", "Watches:Changed:0:validto",
        })
        {
            settings["Bka:" + name] = "x";
        }

        settings["ConnectionStrings:Bka"] = "x";
        Setting.ProblemOfNames(Configuration(settings)).ShouldBeNull();
    }

    [Fact]
    public void Heartbeat_WhenAllowed_IsRead()
    {
        var read = HeartbeatSettings.Read(
            Configuration(new() { ["Bka:Heartbeat:Url"] = "https://10.0.0.1/", ["Bka:Webhooks:AllowedNetworks"] = "10.0.0.0/24", ["Bka:Heartbeat:File"] = _folder.File("beat") }),
            out var problem);
        problem.ShouldBeNull();
        (read!.Url!.AbsoluteUri, read.File).ShouldBe(("https://10.0.0.1/", _folder.File("beat")));
        HeartbeatSettings.Read(Configuration([]), out problem).ShouldBeNull();
        problem.ShouldBeNull();
    }

    private static NoticeSettings? Read((string Name, string? Value)[] changes) => NoticeSettingsReader.Read(Configuration(Settings(changes)), out _);

    private static IConfiguration Configuration(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

    private static Dictionary<string, string?> Settings((string Name, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Bka:Notices:From"] = "bka@kommun.example",
            ["Bka:Notices:Host"] = "mail.kommun.example",
            ["Bka:Notices:PublicUrl"] = "https://bka.kommun.example",
            ["Bka:Notices:Recipients:0:Address"] = "lead@kommun.example",
            ["Bka:Notices:Recipients:0:Function"] = "LeadSocialWorker",
            ["Bka:Notices:Recipients:0:Units"] = "Norr, Syd",
            ["Bka:Notices:Recipients:1:Address"] = "hl07@kommun.example",
            ["Bka:Notices:Recipients:1:Function"] = "Caseworker",
            ["Bka:Notices:Recipients:1:Person"] = "hl07",
        };
        foreach (var (name, value) in changes)
        {
            settings.Remove("Bka:Notices:" + name);
            if (value is not null)
            {
                settings["Bka:Notices:" + name] = value;
            }
        }

        return settings;
    }

    private string Password(string text)
    {
        var file = _folder.File("password");
        File.WriteAllText(file, text);
        return file;
    }

    // All that the service asks for besides, so that what is refused is what is tried.
    private Dictionary<string, string?> Served(Dictionary<string, string?> settings)
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var key = _folder.File("key.pem");
        File.WriteAllText(key, rsa.ExportSubjectPublicKeyInfoPem());
        settings["Bka:Tokens:Issuer"] = "issuer";
        settings["Bka:Tokens:Audience"] = "bka";
        settings["Bka:Tokens:PublicKeyFile"] = key;
        return settings;
    }
}
