using System.Net;
using System.Net.Sockets;
using System.Text;
using Bka.Host.Outgoing;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Outgoing;

/// <summary>The guarded client against a real socket on this machine, whatever name or number leads to it.</summary>
public sealed class GuardedHttpTests : IDisposable
{
    private static readonly IPNetwork Loopback = IPNetwork.Parse("127.0.0.0/8");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public GuardedHttpTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("https://localhost:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task Get_WhenAnyNameLeadsToThisMachine_IsStoppedBeforeItConnects(string form)
    {
        using var client = GuardedHttp.Create(OutgoingSettings.Usual);
        var failure = await Should.ThrowAsync<HttpRequestException>(client.GetAsync(Url(form)));
        failure.InnerException.ShouldBeOfType<BlockedAddressException>();
        _listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Get_WhenLoopbackIsAllowed_IsAnswered()
    {
        using var client = Allowed();
        var answer = client.GetStringAsync(Url("http://localhost:{0}/"));
        await AnswerAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        (await answer).ShouldBe("ok");
    }

    [Fact]
    public async Task Get_WhenRedirected_DoesNotFollow()
    {
        using var client = Allowed();
        var answer = client.GetAsync(Url("http://127.0.0.1:{0}/"));
        await AnswerAsync("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
        using var reply = await answer;
        reply.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Get_WhenTheAnswerIsEndless_IsCutOff()
    {
        using var client = Allowed();
        var answer = client.GetAsync(Url("http://127.0.0.1:{0}/"));
        await AnswerAsync("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + new string('x', 200_000));
        await Should.ThrowAsync<HttpRequestException>(answer);
    }

    [Fact]
    public async Task Get_WhenPlainHttpLeadsToAnAllowedNetworkBeyondThisMachine_IsStopped()
    {
        using var client = GuardedHttp.Create(OutgoingSettings.Usual with { AllowedNetworks = [IPNetwork.Parse("10.0.0.0/8")] });
        var failure = await Should.ThrowAsync<HttpRequestException>(client.GetAsync(new Uri("http://10.0.0.1/")));
        failure.InnerException.ShouldBeOfType<BlockedAddressException>();
    }

    private static HttpClient Allowed() => GuardedHttp.Create(OutgoingSettings.Usual with { AllowedNetworks = [Loopback] });

    private Uri Url(string form) => new(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Port));

    private async Task AnswerAsync(string answer)
    {
        using var socket = await _listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[4096]);
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (SocketException)
        {
            // Whoever asked has hung up, which is what one of the tests is about.
        }
    }
}
