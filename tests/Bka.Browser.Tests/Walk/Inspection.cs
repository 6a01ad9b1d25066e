using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Bka.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bka.Browser.Tests.Walk;

/// <summary>Looks at one page at three widths and in both themes, and says what is wrong with it.</summary>
internal static partial class Inspection
{
    private const string Width =
        """
        () => { const wide = document.documentElement.clientWidth;
          return document.documentElement.scrollWidth <= wide ? '' : [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > wide + 1 && !one.closest('.scroll'))
            .slice(0, 3).map(one => one.tagName + '.' + one.className).join(', ') || 'the page' }
        """;

    // What a reader sees, without names of commands and files, and without what people have written.
    private const string Text =
        """
        () => { const page = document.body.cloneNode(true);
          page.querySelectorAll('code, script, textarea, [lang]').forEach(one => one.remove());
          return document.title + ' ' + page.textContent; }
        """;

    private const int MostBytes = 60_000;

    private static readonly int[] Widths = [320, 768, 1280];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    /// <summary>Where pictures are kept; null when nobody asked for any.</summary>
    private static string? Pictures => Environment.GetEnvironmentVariable("BKA_SCREENSHOTS");

    /// <summary>Follows a stop's links to its page.</summary>
    /// <param name="visit">The window.</param>
    /// <param name="stop">The stop.</param>
    /// <returns>The answer of the page reached.</returns>
    public static async Task<IResponse?> WalkAsync(Visit visit, Stop stop)
    {
        var answer = await visit.Page.GotoAsync(stop.Start);
        foreach (var link in stop.Follow)
        {
            var address = await visit.Page.Locator(link).First.GetAttributeAsync("href", new() { Timeout = 5_000 });
            answer = await visit.Page.GotoAsync(address!);
        }

        return answer;
    }

    /// <summary>Everything found wrong with the page that is open.</summary>
    /// <param name="visit">The window.</param>
    /// <param name="name">The page's name.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Visit visit, string name)
    {
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var tooWide = await visit.Page.EvaluateAsync<string>(Width);
            if (tooWide.Length > 0)
            {
                faults.Add($"{width} px: wider than the window: {tooWide}");
            }

            foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
                var found = await visit.Page.RunAxe(Rules);
                faults.AddRange(found.Violations.Select(violation =>
                    $"{width} px, {theme}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(Described))}"));
                await PictureAsync(visit.Page, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{theme}.png"));
            }
        }

        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%' }");
        var rolls = await visit.Page.EvaluateAsync<string>(Width);
        if (rolls.Length > 0)
        {
            faults.Add($"text at 200 %: wider than the window: {rolls}");
        }

        await visit.Page.EvaluateAsync("() => document.documentElement.removeAttribute('style')");
        var foreign = English().Matches(await visit.Page.EvaluateAsync<string>(Text)).Select(match => match.Value).Distinct(StringComparer.Ordinal);
        faults.AddRange(foreign.Select(word => $"not Swedish: {word}"));
        var bytes = Packed(await visit.Page.ContentAsync());
        if (bytes > MostBytes)
        {
            faults.Add($"{bytes} bytes when packed, more than {MostBytes}");
        }

        faults.AddRange(visit.Complaints);
        return faults;
    }

    // The page and the style sheets and scripts that come with it, as a proxy would send them.
    private static long Packed(string page)
    {
        var assets = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")).Select(File.ReadAllBytes);
        return assets.Append(Encoding.UTF8.GetBytes(page)).Sum(PackedLength);
    }

    private static long PackedLength(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(content);
        }

        return packed.Length;
    }

    [GeneratedRegex(
        "\\b(the|and|with|failed|error|cancel|submit|loading|required|unknown|undefined|null|true|false|please|page|search|save)\\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex English();

    private static string Described(AxeResultNode node) => string.Join(
        " & ", node.Any.Concat(node.All).SelectMany(check => check.RelatedNodes).Select(other => other.Html).Prepend(node.Html));

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true });
        }
    }
}
