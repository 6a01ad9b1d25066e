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
              <header class="top"><div class="wide"><a class="brand" href="/">Bka<span> · bevakning av barnärenden</span></a></div></header>
            {(memory is { IsSilent: true } ? Silence(memory.LastCompletedAt) : "")}
              <main class="wide">
                <h1>{heading}</h1>
                <p class="lead">{text}</p>
                {(code is RefusalCodes.Unexpected or RefusalCodes.StoreUnavailable or RefusalCodes.OutcomeUnknown ? $"<p>Felkod: <code>{WebUtility.HtmlEncode(http.TraceIdentifier)}</code></p>" : "")}
                <p><a href="/">Till Överblick</a></p>
              </main>
            </body>
            </html>
            """, http.RequestAborted);
    }

    // What is remembered of the sweep; the store may be what is broken.
    private static string Silence(DateTimeOffset? lastCompletedAt) => $"""
          <div class="silent" role="alert"><p class="wide"><strong>{(lastCompletedAt is { } last ? $"Larmen är inte beräknade sedan {Show.Moment(last)}." : "Larmen har aldrig beräknats.")}</strong> Lita inte på listorna förrän kontrollen har körts.</p></div>
        """;

    private static (string Heading, string Text) Words(string code) => code switch
    {
        RefusalCodes.NoSuchAddress => ("Sidan finns inte", "Kontrollera adressen, eller börja om från Överblick."),
        RefusalCodes.NotSignedIn => ("Du är inte inloggad", RefusalTexts.Of(code)),
        RefusalCodes.NotAuthorised => ("Du har inte tillgång till sidan", RefusalTexts.Of(code)),
        RefusalCodes.OtherUnit => ("Det gäller en annan enhet", RefusalTexts.Of(code)),
        RefusalCodes.StoreUnavailable => ("Det gick inte att spara", RefusalTexts.Of(code) + " Uppge felkoden om du kontaktar supporten."),
        RefusalCodes.OutcomeUnknown => ("Vi vet inte om det sparades",
            "Läs ärendet innan du försöker igen, så blir inget dubbelt. Uppge felkoden om du kontaktar supporten."),
        RefusalCodes.InputInvalid or RefusalCodes.BodyTooLarge => ("Sidan kunde inte läsa det du skickade",
            "Inget har ändrats. Gå tillbaka, ladda om sidan och försök igen. Din text finns ofta kvar i webbläsaren."),
        _ => ("Något gick fel hos oss", "Inget har ändrats om inte sidan sa det. Försök igen om en stund. Uppge felkoden om du kontaktar supporten."),
    };
}
