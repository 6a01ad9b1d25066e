using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bka.Browser.Tests.Support;

/// <summary>One person's own window, that hears everything the page complains of and every request that it makes.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Uri _site;

    private Visit(IBrowserContext context, IPage page, Uri site) => (_context, Page, _site) = (context, page, site);

    /// <summary>The window's page.</summary>
    public IPage Page { get; }

    /// <summary>Errors on the console, scripts that broke, reports of the content policy, and requests that left the site.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a window and chooses the person.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="site">The site.</param>
    /// <param name="person">The person's id in the demo.</param>
    /// <param name="withScripts">Whether scripts run.</param>
    internal static async Task<Visit> AsAsync(IBrowser browser, DemoSite site, string person, bool withScripts = true)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = withScripts,
            Locale = "sv-SE",
            TimezoneId = "America/New_York",
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        var visit = new Visit(context, await context.NewPageAsync(), site.Address);
        visit.Listen();
        await visit.Page.GotoAsync("/demo");
        await visit.Page.SelectOptionAsync("#person", person);
        await visit.Page.ClickAsync("form.switch button");
        return visit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            // A page that is not there is what was asked for; the browser notes its status as an error.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Enqueue("console: " + message.Text);
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue("script: " + error);
        Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is not ("data" or "blob") && address.Authority != _site.Authority)
            {
                _complaints.Enqueue("left the site: " + request.Url);
            }
        };
    }
}
