using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Faults.Load;

/// <summary>An issuer of the runner's own: a key for each run, and tokens signed by it.</summary>
internal sealed class Issuer : IDisposable
{
    public const string Name = "https://login.example.invalid";
    public const string Audience = "bka";

    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>Which tokens a host of the runner's own accepts.</summary>
    public TokenSettings Settings => new(Name, Audience, [new RsaSecurityKey(_rsa)], [SecurityAlgorithms.RsaSha256]);

    /// <summary>Writes the public key where a host reads it.</summary>
    public string WriteKey(string folder)
    {
        var file = Path.Combine(folder, "issuer.pem");
        File.WriteAllText(file, _rsa.ExportSubjectPublicKeyInfoPem());
        return file;
    }

    public string Token(Actor actor)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = Audience,
            NotBefore = now.AddYears(-2),
            IssuedAt = now,
            Expires = now.AddYears(30),
            Subject = Claims.ToIdentity(actor, "faults"),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256),
        });
    }

    public void Dispose() => _rsa.Dispose();
}
