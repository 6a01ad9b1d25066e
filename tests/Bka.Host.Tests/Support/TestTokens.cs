using Bka.Contracts;
using Bka.Host.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Host.Tests.Support;

/// <summary>An issuer of the tests' own, and tokens for anybody.</summary>
internal static class TestTokens
{
    public const string Issuer = "https://login.example.invalid";
    public const string Audience = "bka";

    private static readonly SymmetricSecurityKey Key = new(
        [.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    public static TokenSettings Settings { get; } = new(Issuer, Audience, [Key], [SecurityAlgorithms.HmacSha256]);

    public static string For(Actor actor, DateTimeOffset now) => Write(Describe(actor, now));

    public static SecurityTokenDescriptor Describe(Actor actor, DateTimeOffset now) => new()
    {
        Issuer = Issuer,
        Audience = Audience,
        NotBefore = now.UtcDateTime.AddMinutes(-1),
        IssuedAt = now.UtcDateTime,
        Expires = now.UtcDateTime.AddYears(1),
        Subject = Claims.ToIdentity(actor, "test"),
        SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
    };

    public static string Write(SecurityTokenDescriptor descriptor) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
}
