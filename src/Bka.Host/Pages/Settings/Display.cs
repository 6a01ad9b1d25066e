namespace Bka.Host.Pages.Settings;

/// <summary>Which colours the pages have.</summary>
internal enum Theme
{
    /// <summary>As the computer is set.</summary>
    Computer,

    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}

/// <summary>
/// How a reader wants the pages on this device. It says nothing of the person, so it stands in a cookie of the browser and
/// not in the store; a shared computer keeps it for whoever sits there.
/// </summary>
/// <param name="Theme">The colours.</param>
/// <param name="Shortcuts">Whether single keys are shortcuts (WCAG 2.1.4: they can be turned off).</param>
internal sealed record Display(Theme Theme = Theme.Computer, bool Shortcuts = true)
{
    private const string Cookie = "bka-visning";
    private const string NoShortcuts = ".utan-tangenter";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>The theme as the page's own mark; null for the computer's.</summary>
    public string? ThemeMark => Theme == Theme.Computer ? null : WordOf(Theme);

    /// <summary>What was chosen on this device; what nobody chose, or cannot be read, is as it comes.</summary>
    /// <param name="request">The call.</param>
    public static Display Of(HttpRequest request)
    {
        var kept = request.Cookies[Cookie] ?? "";
        var shortcuts = !kept.EndsWith(NoShortcuts, StringComparison.Ordinal);
        return new Display(ThemeOf(shortcuts ? kept : kept[..^NoShortcuts.Length]), shortcuts);
    }

    /// <summary>A theme's word in forms and cookie.</summary>
    /// <param name="theme">The theme.</param>
    public static string WordOf(Theme theme) => theme switch
    {
        Theme.Light => "light",
        Theme.Dark => "dark",
        _ => "computer",
    };

    /// <summary>The theme of a word; the computer's for what is no theme.</summary>
    /// <param name="word">The word.</param>
    public static Theme ThemeOf(string? word) => Enum.GetValues<Theme>().FirstOrDefault(theme => WordOf(theme) == word);

    /// <summary>Keeps the choice on the device.</summary>
    /// <param name="response">The answer.</param>
    public void KeepOn(HttpResponse response) => response.Cookies.Append(
        Cookie,
        WordOf(Theme) + (Shortcuts ? "" : NoShortcuts),
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
            MaxAge = Kept,
        });
}
