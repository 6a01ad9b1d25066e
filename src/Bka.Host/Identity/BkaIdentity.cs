using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Bka.Host.Identity;

/// <summary>Who may come in: bearer tokens for the API; for the pages a signed-in person, or the demo's made-up ones.</summary>
internal static class BkaIdentity
{
    public static void AddBkaIdentity(this IServiceCollection services, HostSetup setup)
    {
        services.AddSingleton(setup.Tokens);
        services.AddSingleton<BearerTokens>();
        var pages = setup.Demo is null ? Policies.BearerScheme : Policies.DemoScheme;
        var authentication = services.AddAuthentication(pages)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Policies.BearerScheme, _ => { });
        if (setup.Demo is not null)
        {
            services.AddSingleton(setup.Demo);
            authentication
                .AddCookie(CookieAuthenticationDefaults.AuthenticationScheme, cookie => DemoSession.Configure(cookie, setup.Idle))
                .AddScheme<AuthenticationSchemeOptions, DemoHandler>(Policies.DemoScheme, _ => { });
        }

        AuthorizationPolicy SignedIn(params string[] schemes) => new AuthorizationPolicyBuilder(schemes).RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Api, SignedIn(Policies.BearerScheme))
            .AddPolicy(Policies.Pages, SignedIn(pages))
            .AddPolicy(Policies.Ready, SignedIn(pages, Policies.BearerScheme))
            .SetFallbackPolicy(SignedIn(pages))
            .SetDefaultPolicy(SignedIn(pages));
    }
}
