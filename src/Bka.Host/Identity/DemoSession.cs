using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bka.Host.Identity;

/// <summary>A made-up person's session: begun, slid on by every call, ended.</summary>
internal static class DemoSession
{
    /// <summary>
    /// Remembers, until the browser is closed, that somebody has been signed in here, and who: then nobody is signed in
    /// without asking. It proves nothing.
    /// </summary>
    public const string LastCookie = "bka-demo-last";

    /// <summary>Where those come who are signed out.</summary>
    public const string SignedOutAddress = "/utloggad";

    /// <summary>Signs somebody in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="person">Who.</param>
    public static Task SignInAsync(HttpContext http, DemoPerson person)
    {
        http.Response.Cookies.Append(
            LastCookie, person.Actor.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new(Claims.ToIdentity(person.Actor, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>The address that leads back to another after somebody has signed in.</summary>
    /// <param name="back">The other.</param>
    public static string SignedOutFrom(string? back) =>
        string.IsNullOrEmpty(back) || back == "/" ? SignedOutAddress : SignedOutAddress + "?tillbaka=" + Uri.EscapeDataString(back);

    /// <summary>How the cookie lives: as long as it is used, and so long after.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <param name="idle">How long after.</param>
    public static void Configure(CookieAuthenticationOptions cookie, TimeSpan idle)
    {
        cookie.Cookie.Name = "bka-demo";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = idle;
        // The framework slides it in the second half of its time only; then the time that is told would not be true.
        cookie.Events.OnCheckSlidingExpiration = sliding =>
        {
            sliding.ShouldRenew = sliding.HttpContext.GetEndpoint() is not null;
            return Task.CompletedTask;
        };
    }
}
