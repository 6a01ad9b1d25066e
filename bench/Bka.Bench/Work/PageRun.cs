using System.Diagnostics;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Bka.Bench.Peers;

namespace Bka.Bench.Work;

/// <summary>
/// Drives W5 over loopback: every page in turn, one request at a time, round after round, so that a noisy stretch hits all
/// alike. Prints each page's median and 95th percentile, and its size packed with everything that it loads.
/// </summary>
internal sealed partial class PageRun(BkaPages pages, TextWriter output)
{
    private const double MostMilliseconds = 200;
    private const int MostBytes = 60_000;
    private readonly Dictionary<string, byte[]> _loaded = new(StringComparer.Ordinal);

    /// <summary>Measures.</summary>
    /// <param name="rounds">How many times each page is asked for.</param>
    /// <param name="warmUp">How many times before that.</param>
    public async Task Run(int rounds, int warmUp)
    {
        using var client = new HttpClient { BaseAddress = pages.Address };
        var measured = pages.Pages.ToDictionary(page => page.Name, _ => new List<double>());
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var (name, path, token) in pages.Pages)
            {
                var (took, body) = await Ask(client, path, token);
                if (round >= 0)
                {
                    measured[name].Add(took);
                }

                if (round == 0)
                {
                    sizes[name] = await Size(client, body, token);
                }
            }
        }

        output.WriteLine($"w5 pages at {pages.Open:N0} open watches, {rounds} requests of each, one at a time");
        foreach (var (name, times) in measured)
        {
            times.Sort();
            var (median, tail) = (times[times.Count / 2], times[(int)Math.Ceiling(times.Count * 0.95) - 1]);
            var verdict = tail <= MostMilliseconds && sizes[name] <= MostBytes ? "met" : "missed";
            output.WriteLine($"  {name,-34} p50 {median,7:N1} ms   p95 {tail,7:N1} ms   packed {sizes[name] / 1000.0,5:N1} kB   [p95 <= 200 ms, <= 60 kB: {verdict}]");
        }
    }

    private static async Task<(double Milliseconds, byte[] Body)> Ask(HttpClient client, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? (took, body) : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    private async Task<int> Size(HttpClient client, byte[] body, string token)
    {
        var size = Packed(body);
        foreach (Match link in Loads().Matches(System.Text.Encoding.UTF8.GetString(body)))
        {
            var path = link.Groups["path"].Value;
            if (!_loaded.TryGetValue(path, out var file))
            {
                _loaded[path] = file = (await Ask(client, path, token)).Body;
            }

            size += Packed(file);
        }

        return size;
    }

    private static int Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("<(?:link|script)[^>]*?(?:href|src)=\"(?<path>/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loads();
}
