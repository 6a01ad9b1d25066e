using Bka.Host.Outgoing;
using Bka.Host.Tests.Support;
using Bka.Workflow;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Webhooks;

/// <summary>How webhooks are set up, and what is refused at the start.</summary>
public sealed class WebhookSettingsTests : IDisposable
{
    private const string Other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhenNothingIsSet_TellsNobody()
    {
        WebhookSettings.Read(Settings([]), out var problem)!.Targets.ShouldBeEmpty();
        problem.ShouldBeNull();
    }

    [Fact]
    public void Read_WhenAllIsSet_TakesIt()
    {
        File.WriteAllText(_folder.File("key"), Other + "\n");
        var read = WebhookSettings.Read(Settings(Good(("Client", "vk"), ("FromStart", "true"), ("PreviousSecretFile", _folder.File("key")))), out var problem);

        problem.ShouldBeNull();
        var target = read!.Targets.ShouldHaveSingleItem();
        target.Endpoint.ShouldBe(new WebhookEndpoint("vs-1", "vk", FromStart: true));
        target.Url.ShouldBe(new Uri("https://vs.example.invalid/hook"));
        target.Keys.ShouldBe([WebhookReceiver.Key, Other]);
        target.ToString().ShouldNotContain("whsec");
    }

    [Theory]
    [InlineData("Name", "")]
    [InlineData("Name", "Stora")]
    [InlineData("Name", "vs:1")]
    [InlineData("Url", "")]
    [InlineData("Url", "http://vs.example.invalid/hook")]
    [InlineData("Url", "https://192.168.0.1/hook")]
    [InlineData("Url", "hook")]
    [InlineData("Secret", "")]
    [InlineData("Secret", "whsec_a29ydA==")]
    [InlineData("Secret", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("SecretFile", "/no/such/file")]
    [InlineData("PreviousSecret", "whsec_")]
    [InlineData("FromStart", "ja")]
    [InlineData("Secert", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void Read_WhenOneSettingIsWrong_SaysWhichAndNoKey(string member, string value)
    {
        WebhookSettings.Read(Settings(Good((member, value))), out var problem).ShouldBeNull();
        problem.ShouldNotBeNull().ShouldStartWith("Bka__Webhooks__0__");
        problem.ShouldNotContain("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        problem.ShouldNotContain("\n");
    }

    [Fact]
    public void Read_WhenANameIsUsedTwice_IsRefused() => WebhookSettings.Read(
        Settings([.. Good(), .. Good().Select(one => (one.Key.Replace(":0:", ":1:", StringComparison.Ordinal), one.Value))]), out _).ShouldBeNull();

    private static (string Key, string Value)[] Good(params (string Member, string Value)[] more)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = "vs-1",
            ["Url"] = "https://vs.example.invalid/hook",
            ["Secret"] = WebhookReceiver.Key,
        };
        foreach (var (member, value) in more)
        {
            members[member] = value;
        }

        return [.. members.Select(member => ("Bka:Webhooks:0:" + member.Key, member.Value))];
    }

    private static IConfiguration Settings((string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))).Build();
}
