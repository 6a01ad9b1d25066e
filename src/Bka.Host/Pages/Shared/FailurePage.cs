using System.Net;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Jobs;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Shared;

/// <summary>
/// The page when something failed. Written without Razor, store or sign-in, so that it can be shown whatever is broken.
/// </summary>
internal static class FailurePage
{
    /// <summary>Whether an address is a person's and not a system's.</summary>
    /// <param name="path">The address.</param>
    public static bool IsFor(PathString path) =>
        !path.StartsWithSegments("/api", StringComparison.Ordinal) && !path.StartsWithSegments("/halsa", StringComparison.Ordinal);

    /// <summary>Writes the page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="code">One of <see cref="RefusalCodes"/>.</param>
    /// <param name="status">Another status than the code's own.</param>
    public static Task WriteAsync(HttpContext http, string code, int? status = null)
    {
        var (heading, text) = Words(code);
        var memory = http.RequestServices.GetService<SweepMemory>();
        http.Response.StatusCode = status ?? Problems.StatusOf(code);
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="sv">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>{heading} – Bka</title>
              <link rel="icon" href="/bka.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/bka.css">
              <link rel="stylesheet" href="/bka-media.css">
            </head>
            <body>
              <header class="top"><div class="wide"><a class="brand" href="/">Bka<span> · {PageText.Shared["Brand"]}</span></a></div></header>
            {(memory is { IsSilent: true } ? Silence(memory.LastCompletedAt) : "")}
              <main class="wide">
                <h1>{heading}</h1>
                <p class="lead">{text}</p>
                {(code is RefusalCodes.Unexpected or RefusalCodes.StoreUnavailable or RefusalCodes.OutcomeUnknown ? $"<p>{PageText.Shared["FailureCode", WebUtility.HtmlEncode(http.TraceIdentifier)]}</p>" : "")}
                <p><a href="/">{PageText.Shared["ToOverview"]}</a></p>
              </main>
            </body>
            </html>
            """, http.RequestAborted);
    }

    // What is remembered of the sweep; the store may be what is broken.
    private static string Silence(DateTimeOffset? lastCompletedAt) => $"""
          <div class="silent" role="alert"><p class="wide"><strong>{(lastCompletedAt is { } last ? PageText.Shared["SilentSince", Show.Moment(last)] : PageText.Shared["SilentAlways"])}</strong> {PageText.Shared["SilentDoNotTrust"]}</p></div>
        """;

    private static (string Heading, string Text) Words(string code) => code switch
    {
        RefusalCodes.NoSuchAddress => (PageText.Shared["RefusedNoPage"], PageText.Shared["FailureNoPage"]),
        RefusalCodes.NotSignedIn => (PageText.Shared["FailureSignedOut"], RefusalTexts.Of(code)),
        RefusalCodes.NotAuthorised => (PageText.Shared["RefusedFunction"], RefusalTexts.Of(code)),
        RefusalCodes.OtherUnit => (PageText.Shared["RefusedUnit"], RefusalTexts.Of(code)),
        RefusalCodes.StoreUnavailable => (PageText.Shared["FailureStore"], PageText.Shared["FailureStoreText", RefusalTexts.Of(code)]),
        RefusalCodes.OutcomeUnknown => (PageText.Shared["FailureUnknown"],
            PageText.Shared["FailureUnknownText"]),
        RefusalCodes.InputInvalid or RefusalCodes.BodyTooLarge => (PageText.Shared["FailureInput"],
            PageText.Shared["FailureInputText"]),
        _ => (PageText.Shared["FailureOurs"], PageText.Shared["FailureOursText"]),
    };
}
