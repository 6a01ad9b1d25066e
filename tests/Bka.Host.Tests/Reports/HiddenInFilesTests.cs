using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Reports;

/// <summary>
/// What a report hides stands nowhere in its files: neither in a chart's numbers, nor in the sheet behind it, nor in the
/// page's drawings. Two municipalities that differ only in hidden numbers get the same files, to the last character.
/// </summary>
public sealed partial class HiddenInFilesTests
{
    private static readonly string[] Files = ["json", "csv", "xlsx", "docx"];
    private static readonly Actor Reviewer = new("kg01", Function.QualityReviewer, []);

    [Theory]
    [InlineData("Tertial", "2026-T3")]
    [InlineData("Year", "2026")]
    [InlineData("Barnbokslut", "2026")]
    public async Task Report_WhenOnlyHiddenNumbersDiffer_IsTheSameInEveryForm(string kind, string period)
    {
        await using var two = await WithAsync(2);
        await using var three = await WithAsync(3);
        foreach (var form in Files)
        {
            var address = $"/api/v1/reports?kind={kind.ToLowerInvariant()}&period={period}&format={form}";
            Same(await TextsAsync(two, address), await TextsAsync(three, address), form);
            Differ(await TextsAsync(two, address + "&external=false"), await TextsAsync(three, address + "&external=false"), form);
        }

        (await PageAsync(two, kind, period)).ShouldBe(await PageAsync(three, kind, period));
    }

    private static async Task<BkaFactory> WithAsync(int cases)
    {
        var host = await BkaFactory.StartAsync();
        for (var one = 1; one <= cases; one++)
        {
            await host.Lead("Norr").RegisterIntakeAsync($"A-{one}", "Norr", $"B-{one}");
        }

        return host;
    }

    private static void Same(SortedDictionary<string, string> one, SortedDictionary<string, string> other, string form)
    {
        one.Keys.ShouldBe(other.Keys, form);
        foreach (var (part, text) in one)
        {
            text.ShouldBe(other[part], $"{form}: {part}");
        }
    }

    // The same comparison sees what is not hidden.
    private static void Differ(SortedDictionary<string, string> one, SortedDictionary<string, string> other, string form) =>
        one.Any(part => other.GetValueOrDefault(part.Key) != part.Value).ShouldBeTrue(form);

    private static async Task<string> PageAsync(BkaFactory host, string kind, string period)
    {
        using var reader = new Visitor(host, Reviewer);
        var html = (await reader.GetAsync($"/rapporter?slag={kind}&period={period}")).Html;
        var from = html.IndexOf("<article", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        return html[from..html.IndexOf("</article>", StringComparison.Ordinal)];
    }

    private static async Task<SortedDictionary<string, string>> TextsAsync(BkaFactory host, string address)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(Reviewer, host.Clock.GetUtcNow()));
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Unpack("", await http.GetByteArrayAsync(new Uri(address, UriKind.Relative)), texts);
        return texts;
    }

    // Also what is packed within what is packed: the sheet behind a chart.
    private static void Unpack(string name, byte[] bytes, SortedDictionary<string, string> texts)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            texts[Made().Replace(name, "#")] = Made().Replace(Encoding.UTF8.GetString(bytes), "#");
            return;
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var packed = entry.Open())
            {
                packed.CopyTo(content);
            }

            Unpack($"{name}/{entry.FullName}", content.ToArray(), texts);
        }
    }

    // Names that the packaging makes up anew each time.
    [GeneratedRegex("R?[0-9a-f]{16,32}")]
    private static partial Regex Made();
}
