using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Tests.Support;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Authority;

/// <summary>Tokens that must not be accepted, one by one, beside the one that is.</summary>
public sealed class TokenTests : IDisposable
{
    private static readonly DateTimeOffset Now = FakeClock.Evening;
    private static readonly Actor Lead = new("fs01", Function.LeadSocialWorker, ["Norr"]);

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);
    private readonly FakeClock _clock = new(Now);
    private readonly BearerTokens _tokens;

    public TokenTests() => _tokens = new BearerTokens(
        new TokenSettings(TestTokens.Issuer, TestTokens.Audience, [new RsaSecurityKey(_rsa)], [SecurityAlgorithms.RsaSha256]), _clock);

    [Fact]
    public async Task Token_WhenGood_IsItsActor()
    {
        var identity = (await _tokens.CheckAsync(Write(_ => { }))).ShouldNotBeNull();

        var actor = Claims.TryToActor(new(identity)).ShouldNotBeNull();
        (actor.Id, actor.Function, actor.Client).ShouldBe((Lead.Id, Lead.Function, null));
        actor.Units.ShouldBe(Lead.Units);
    }

    [Theory]
    [InlineData("wrong issuer")]
    [InlineData("wrong audience")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("not yet valid")]
    [InlineData("wrong key")]
    [InlineData("other algorithm")]
    [InlineData("no function")]
    [InlineData("unknown function")]
    [InlineData("function by number")]
    [InlineData("functions in a list")]
    [InlineData("two functions")]
    [InlineData("no subject")]
    [InlineData("empty subject")]
    [InlineData("local operator")]
    [InlineData("system job")]
    public async Task Token_WhenBad_IsNotAccepted(string fault)
    {
        var token = Write(descriptor => Spoil(descriptor, fault));

        (await _tokens.CheckAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Token_WhenUnsigned_IsNotAccepted()
    {
        var parts = Write(_ => { }).Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        (await _tokens.CheckAsync($"{none}.{parts[1]}.")).ShouldBeNull();
        (await _tokens.CheckAsync($"{none}.{parts[1]}.{parts[2]}")).ShouldBeNull();
        (await _tokens.CheckAsync($"{parts[0]}.{parts[1]}.")).ShouldBeNull();
    }

    [Fact]
    public async Task Token_WhenSignedWithThePublicKeyAsASecret_IsNotAccepted()
    {
        foreach (var secret in (byte[][])[Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), _rsa.ExportSubjectPublicKeyInfo(), _rsa.ExportRSAPublicKey()])
        {
            var token = Write(descriptor => descriptor.SigningCredentials =
                new SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256));
            (await _tokens.CheckAsync(token)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task Token_WhenOneByteIsChanged_IsNotAccepted()
    {
        var token = Write(_ => { });
        for (var i = 0; i < token.Length; i += 7)
        {
            // The last character of a part may carry bits that are not looked at.
            if (token[i] != '.' && i + 1 < token.Length && token[i + 1] != '.')
            {
                (await _tokens.CheckAsync(token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..])).ShouldBeNull();
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("....")]
    public async Task Token_WhenItIsNone_IsNotAccepted(string token) => (await _tokens.CheckAsync(token)).ShouldBeNull();

    [Fact]
    public async Task Token_WhenItExpiresWhileRemembered_IsNotAcceptedAnyMore()
    {
        var token = Write(descriptor => descriptor.Expires = Now.UtcDateTime.AddSeconds(20));
        (await _tokens.CheckAsync(token)).ShouldNotBeNull();

        _clock.Advance(TimeSpan.FromSeconds(60));

        (await _tokens.CheckAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Call_WhenItsTokenIsBad_IsUnauthorised()
    {
        await using var host = await BkaFactory.StartAsync();
        var good = TestTokens.For(Lead, Now);
        (await host.WithToken(good).GetAsync("/api/v1/watches")).Ok();

        foreach (var bad in (string[])[good + "x", Write(_ => { }), "x", new string('x', 5000)])
        {
            (await host.WithToken(bad).GetAsync("/api/v1/watches")).Refused(HttpStatusCode.Unauthorized, RefusalCodes.NotSignedIn);
        }
    }

    [Fact]
    public async Task Call_WhenItBringsACookieInsteadOfAToken_IsUnauthorised()
    {
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings { Environment = "Development", Demo = new DemoPeople() });
        foreach (var header in (string[])["Cookie", "X-Authorization"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/watches");
            request.Headers.TryAddWithoutValidation(header, "bka-demo=" + TestTokens.For(Lead, Now));
            (await host.WithToken(null).SendAsync(request)).Refused(HttpStatusCode.Unauthorized, RefusalCodes.NotSignedIn);
        }
    }

    [Fact]
    public async Task DemoHost_WhenCalledByAnotherSitesName_IsRefused()
    {
        await using var host = await BkaFactory.StartAsync(new BkaFactorySettings { Environment = "Development", Demo = new DemoPeople() });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/halsa/redo");
        request.Headers.Host = "rebound.example.invalid";

        (await host.WithToken(null).SendAsync(request)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    public void Dispose()
    {
        _rsa.Dispose();
        _other.Dispose();
    }

    private string Write(Action<SecurityTokenDescriptor> change)
    {
        var descriptor = TestTokens.Describe(Lead, Now);
        descriptor.SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256);
        change(descriptor);
        return TestTokens.Write(descriptor);
    }

    private void Spoil(SecurityTokenDescriptor descriptor, string fault)
    {
        void Function(params string[] functions) => descriptor.Subject = new(
            [new(Claims.Subject, "fs01"), .. functions.Select(function => new System.Security.Claims.Claim(Claims.Function, function))]);

        Action spoil = fault switch
        {
            "wrong issuer" => () => descriptor.Issuer = "https://login.example.org",
            "wrong audience" => () => descriptor.Audience = "another",
            "expired" => () => descriptor.Expires = Now.UtcDateTime.AddSeconds(-31),
            "no expiry" => () => descriptor.Expires = null,
            "not yet valid" => () => descriptor.NotBefore = Now.UtcDateTime.AddSeconds(31),
            "wrong key" => () => descriptor.SigningCredentials = new(new RsaSecurityKey(_other), SecurityAlgorithms.RsaSha256),
            "other algorithm" => () => descriptor.SigningCredentials = new(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha512),
            "no function" => () => Function(),
            "unknown function" => () => Function("Director"),
            "function by number" => () => Function("3"),
            "functions in a list" => () => Function("Caseworker, LeadSocialWorker"),
            "two functions" => () => Function("Caseworker", "UnitHead"),
            "no subject" => () => descriptor.Subject = new([new(Claims.Function, "Caseworker")]),
            "empty subject" => () => descriptor.Subject = new([new(Claims.Subject, ""), new(Claims.Function, "Caseworker")]),
            "local operator" => () => Function("LocalOperator"),
            "system job" => () => Function("SystemJob"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        spoil();
    }
}
