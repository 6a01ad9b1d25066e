using System.Net;
using Bka.Host.Outgoing;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing;

/// <summary>Where the service may reach by itself.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("2a00:1450:400f:80c::200e")]
    [InlineData("::ffff:93.184.216.34")]
    public void MayReach_WhenThePublicInternet_IsAllowed(string address) =>
        Addresses.MayReach(IPAddress.Parse(address), []).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("198.18.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    [InlineData("2001:db8::1")]
    public void MayReach_WhenNotThePublicInternet_IsRefused(string address) =>
        Addresses.MayReach(IPAddress.Parse(address), []).ShouldBeFalse();

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:10.1.2.3", true)]
    [InlineData("10.2.0.1", false)]
    [InlineData("127.0.0.1", false)]
    public void MayReach_WhenANetworkIsAllowed_ReachesThatAlone(string address, bool may) =>
        Addresses.MayReach(IPAddress.Parse(address), [IPNetwork.Parse("10.1.0.0/16")]).ShouldBe(may);

    [Theory]
    [InlineData("169.254.169.254", "169.254.0.0/16")]
    [InlineData("0.0.0.0", "0.0.0.0/8")]
    [InlineData("fe80::1", "fe80::/10")]
    [InlineData("fd00:ec2::254", "fc00::/7")]
    [InlineData("100.100.100.200", "100.64.0.0/10")]
    public void MayReach_WhenMetadataOrLinkLocalIsAllowed_IsRefusedAllTheSame(string address, string network) =>
        Addresses.MayReach(IPAddress.Parse(address), [IPNetwork.Parse(network)]).ShouldBeFalse();

    [Theory]
    [InlineData("https://case.kommun.example/hook", true)]
    [InlineData("https://10.1.2.3/hook", false)]
    [InlineData("https://0x7f000001/hook", false)]
    [InlineData("https://2130706433/hook", false)]
    [InlineData("https://[::1]/hook", false)]
    [InlineData("https://user:word@case.kommun.example/hook", false)]
    [InlineData("http://case.kommun.example/hook", false)]
    [InlineData("http://127.0.0.1:9/hook", false)]
    [InlineData("ftp://case.kommun.example/hook", false)]
    [InlineData("file:///etc/passwd", false)]
    public void MayConfigure_WhenNoNetworkIsAllowed_TakesHttpsToANameOrPublicAddress(string url, bool may) =>
        GuardedHttp.MayConfigure(new Uri(url), OutgoingSettings.Usual).ShouldBe(may);

    [Theory]
    [InlineData("http://127.0.0.1:9/hook", true)]
    [InlineData("http://localhost:9/hook", true)]
    [InlineData("http://10.0.0.1/hook", false)]
    [InlineData("http://case.kommun.example/hook", false)]
    public void MayConfigure_WhenLoopbackIsAllowed_TakesPlainHttpToThisMachineOnly(string url, bool may) =>
        GuardedHttp.MayConfigure(new Uri(url), OutgoingSettings.Usual with { AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")] })
            .ShouldBe(may);

    [Fact]
    public void Read_WhenNetworksAreListed_TakesThem()
    {
        var settings = OutgoingSettings.Read(Settings(("0", "10.20.0.0/16"), ("1", "fd12::/16")), out var problem);
        problem.ShouldBeNull();
        settings.AllowedNetworks.Select(network => network.ToString()).ShouldBe(["10.20.0.0/16", "fd12::/16"]);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("10.0.0.0")]
    [InlineData("nätet")]
    [InlineData("10.0.0.0/33")]
    public void Read_WhenANetworkIsTooWideOrUnreadable_IsRefused(string network)
    {
        OutgoingSettings.Read(Settings(("0", network)), out var problem).AllowedNetworks.ShouldBeEmpty();
        problem.ShouldNotBeNull().ShouldContain("AllowedNetworks");
    }

    private static IConfiguration Settings(params (string Key, string Value)[] networks) => new ConfigurationBuilder()
        .AddInMemoryCollection(networks.Select(network =>
            KeyValuePair.Create<string, string?>("Bka:Webhooks:AllowedNetworks:" + network.Key, network.Value)))
        .Build();
}
