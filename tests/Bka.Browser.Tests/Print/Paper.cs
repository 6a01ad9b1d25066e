using System.Diagnostics;
using Bka.Browser.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace Bka.Browser.Tests.Print;

/// <summary>A page as it comes out of the printer, read back.</summary>
internal static class Paper
{
    private const string Reader = "/usr/bin/pdftotext";

    /// <summary>Why a test of paper is skipped; null when it is not.</summary>
    public static string? Skip => ChromiumAttribute.Skip
        ?? (File.Exists(Reader) ? null : "Needs pdftotext: on Debian in the package poppler-utils.");

    /// <summary>Prints the page that is open, on A4 as its own style says.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The text of each sheet, in order, laid out as on the sheet.</returns>
    public static async Task<IReadOnlyList<string>> PrintAsync(IPage page)
    {
        var folder = Directory.CreateTempSubdirectory("bka-print-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.pdf");
            await page.PdfAsync(new PagePdfOptions { Path = file, PreferCSSPageSize = true });
            using var reader = Process.Start(new ProcessStartInfo(Reader, ["-layout", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();

            // Every sheet ends with a form feed, the last one too.
            return text.Split('\f')[..^1];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A test of what comes out on paper, of each of several pages.</summary>
public sealed class PaperTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips without a browser or a reader.</summary>
    public PaperTheoryAttribute() => Skip = Paper.Skip;
}
