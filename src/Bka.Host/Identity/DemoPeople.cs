using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Bka.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bka.Host.Identity;

/// <summary>A made-up person of the demo.</summary>
/// <param name="Name">A made-up name, shown only in the demo.</param>
/// <param name="Title">What the person works as, in Swedish.</param>
/// <param name="Actor">Who the person acts as.</param>
internal sealed record DemoPerson(string Name, string Title, Actor Actor);

/// <summary>
/// The made-up people of the demo, and tokens for them. They exist only when every listener is loopback and the
/// environment is Development; the key is 256 random bits, new at each start.
/// </summary>
internal sealed class DemoPeople
{
    private const string Issuer = "bka-demo";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private static readonly string[] AllUnits = ["Mottagning", "Barngruppen", "Syskongruppen", "Ungdomsgruppen", "Ekonomiskt bistånd"];

    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));

    /// <summary>The people; the first is signed in unless another is chosen.</summary>
    public IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Maria Ek", "1:e socialsekreterare, alla enheter", new Actor("fs01", Function.LeadSocialWorker, AllUnits)),
        new("Anna Berg", "socialsekreterare, hl02", new Actor("hl02", Function.Caseworker, ["Syskongruppen"])),
        new("Olle Lind", "socialsekreterare utan delegation, hl24", new Actor("hl24", Function.CaseworkerWithoutDelegation, ["Syskongruppen"])),
        new("Nora Wall", "socialsekreterare, hl11", new Actor("hl11", Function.Caseworker, ["Barngruppen", "Ungdomsgruppen"])),
        new("Leo Gren", "socialsekreterare, ekonomiskt bistånd, eb01", new Actor("eb01", Function.Caseworker, ["Ekonomiskt bistånd"])),
        new("Sara Holm", "biträdande enhetschef, alla enheter", new Actor("bec01", Function.DeputyUnitHead, AllUnits)),
        new("Johan Dahl", "enhetschef, Mottagning", new Actor("ec01", Function.UnitHead, ["Mottagning"])),
        new("Karin Nord", "enhetschef, alla enheter", new Actor("ec02", Function.UnitHead, AllUnits)),
        new("Utskottet", "socialnämndens utskott", new Actor("nu01", Function.Board, AllUnits)),
        new("Eva Strand", "kvalitetsgranskare", new Actor("kg01", Function.QualityReviewer, [])),
        new("Lena Falk", "loggranskare", new Actor("lg01", Function.LogReviewer, [])),
        new("Per Sand", "teknisk administratör", new Actor("ta01", Function.TechnicalAdministrator, [])),
        new("Verksamhetssystemet", "system, registrerar i eget namn", new Actor("system", Function.SystemClient, AllUnits, "demo-verksamhetssystem")),
    ];

    /// <summary>Which tokens the demo's API accepts.</summary>
    public TokenSettings Tokens => new(Issuer, Issuer, [_key], [SecurityAlgorithms.HmacSha256]);

    /// <summary>A person by id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public DemoPerson? Find(string? id) => All.FirstOrDefault(person => person.Actor.Id == id);

    /// <summary>A token for a person, good for a working day.</summary>
    /// <param name="person">The person.</param>
    /// <param name="now">Now.</param>
    public string TokenFor(DemoPerson person, DateTimeOffset now) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Issuer,
        NotBefore = now.UtcDateTime.AddMinutes(-1),
        IssuedAt = now.UtcDateTime,
        Expires = (now + Lifetime).UtcDateTime,
        Subject = Claims.ToIdentity(person.Actor, Policies.BearerScheme),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
    });
}

/// <summary>
/// Signs the visitor in as the chosen made-up person, and whoever comes for the first time as the first one. Whose session
/// has ended is asked to sign in.
/// </summary>
internal sealed class DemoHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, DemoPeople people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var chosen = await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var known = people.Find(chosen.Principal?.FindFirst(Claims.Subject)?.Value);
        if (known is null && Request.Cookies.ContainsKey(DemoSession.LastCookie))
        {
            return AuthenticateResult.NoResult();
        }

        var person = known ?? people.All[0];
        if (known is null && HttpMethods.IsGet(Request.Method) && Context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        {
            await DemoSession.SignInAsync(Context, person);
        }

        var principal = new ClaimsPrincipal(Claims.ToIdentity(person.Actor, Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    // A page leads to where one signs in and back; what a script has sent is told as it is.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments(Pages.Drafts.DraftEndpoints.Address, StringComparison.Ordinal))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            Response.Redirect(DemoSession.SignedOutFrom(Request.Path + Request.QueryString));
        }

        return Task.CompletedTask;
    }
}
