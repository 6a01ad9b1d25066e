using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Bka.Contracts;
using Bka.Host.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Host.Identity;

/// <summary>Which tokens are accepted.</summary>
/// <param name="Issuer">Who must have issued them.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Keys">The issuer's keys.</param>
/// <param name="Algorithms">The only algorithms accepted.</param>
internal sealed record TokenSettings(
    string Issuer, string Audience, IReadOnlyList<SecurityKey> Keys, IReadOnlyList<string> Algorithms);

/// <summary>Checks bearer tokens, and remembers a good one for a minute so that its signature is not checked at each call.</summary>
/// <param name="settings">Which tokens are accepted.</param>
/// <param name="time">The host's clock; in the demo its own, which tokens follow too.</param>
internal sealed class BearerTokens(TokenSettings settings, TimeProvider time)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remember = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, (ClaimsIdentity Identity, DateTimeOffset Until)> _good = new();

    /// <summary>
    /// The identity in a token; null when the token is not accepted. No token makes its bearer a job or the person at
    /// the machine itself.
    /// </summary>
    /// <param name="token">The token.</param>
    public async Task<ClaimsIdentity?> CheckAsync(string token)
    {
        var now = time.GetUtcNow();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (_good.TryGetValue(digest, out var known) && now < known.Until)
        {
            return known.Identity;
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            IssuerSigningKeys = settings.Keys,
            ValidAlgorithms = settings.Algorithms,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = TimeSpan.FromSeconds(30),
            LifetimeValidator = (notBefore, expires, _, parameters) =>
                expires is not null && now.UtcDateTime < expires.Value + parameters.ClockSkew
                && (notBefore is null || now.UtcDateTime >= notBefore.Value - parameters.ClockSkew),
        });
        if (!result.IsValid || Claims.TryToActor(new ClaimsPrincipal(result.ClaimsIdentity)) is not { } actor
            || actor.Function is Function.LocalOperator or Function.SystemJob)
        {
            return null;
        }

        var identity = Claims.ToIdentity(actor, Policies.BearerScheme);
        if (_good.Count >= MostRemembered)
        {
            _good.Clear();
        }

        var expiry = new DateTimeOffset(DateTime.SpecifyKind(result.SecurityToken.ValidTo, DateTimeKind.Utc));
        _good[digest] = (identity, now + Remember < expiry ? now + Remember : expiry);
        return identity;
    }
}

/// <summary>Authenticates API calls by bearer token. Cookies are not looked at.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, BearerTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return await tokens.CheckAsync(header[Prefix.Length..].Trim()) is { } identity
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name))
            : AuthenticateResult.Fail("The token is not accepted.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Failures.RefuseAsync(Context, new Refusal(RefusalCodes.NotSignedIn));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Failures.RefuseAsync(Context, new Refusal(RefusalCodes.NotAuthorised));
}
