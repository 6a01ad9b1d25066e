using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bka.Host.Tests.Authority;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Valid calls, broken at random from a seed: every answer is an answer, never a failure.</summary>
public class FuzzTests
{
    private const int Seed = 20261120;
    private const int Requests = 3000;
    private const int RequestsPerSet = 200;

    private static readonly string[] Scraps =
    [
        "null", "true", "0", "-1", "1e400", "9223372036854775808", "\"\"", "\" \"", "[]", "{}", "\"\\u0000\"", "\"\\ud800\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-11-20T10:00:00Z\"", "\"1990-01-01T00:00:00Z\"", "\"' OR 1=1 --\"", "\"=HYPERLINK(1)\"", "\"\\u202eåäö\\ud83d\\ude00\"",
        "[null]", "[{}]", "{\"heard\":true}", "\"00000000000000000000000000000000\"", "\"concernReport\"", "\"yes\"",
    ];

    private static readonly string[] QueryScraps =
    [
        "", "0", "-1", "200", "99999999999999999999", "2026-11-20", "0001-01-01", "9999-12-31", "%ff", "%27", "true", "utredning",
        "overdue", "Norr", "%F0%9F%98%80", "a%0d%0ab", "a%1fb", "2026-11-20T00:00:00", "x%22y",
    ];

    [Fact]
    public async Task Calls_WhenBrokenAtRandom_NeverFailTheServer()
    {
        await using var host = await BkaFactory.StartAsync();
        var lead = host.Head("Norr");
        IReadOnlyList<string> cases = [];
        var random = new Random(Seed);
        for (var i = 0; i < Requests; i++)
        {
            if (i % RequestsPerSet == 0)
            {
                // Some calls hold, and end a case: then there is nothing left in it to break.
                cases = await CasesAsync(host, lead, string.Create(CultureInfo.InvariantCulture, $"-{i}"));
            }

            var (what, reply) = await OneAsync(lead, cases[random.Next(cases.Count)], random);
            var status = (int)reply.Status;
            status.ShouldBeLessThan(500, $"seed {Seed}, request {i}: {what}\n{reply.Text}\n{string.Join('\n', host.Log.Lines.Where(line => line.Contains("3001", StringComparison.Ordinal)))}");
            (status < 400 || reply.Code is not null).ShouldBeTrue($"seed {Seed}, request {i}: {what} gave {status} without a problem");
        }
    }

    // New, assessed, with a proposal to two children, decided urgently, and an adult's.
    private static async Task<IReadOnlyList<string>> CasesAsync(BkaFactory host, Caller lead, string set)
    {
        var cases = await lead.RegisterIntakeAsync("A-fuzz" + set, "Norr", "B1", "B2");
        await lead.RecordSkyddsbedomningAsync(cases[0]);
        await lead.BeginAsync(cases[0]);
        var siblings = await Play.SiblingsAsync(host, "A-fuzz-2" + set, "B-1", "B-2");
        var urgent = (await Play.UtredningAsync(host, "A-fuzz-3" + set, ("B-1", "2017-05")))[0];
        (await urgent.StepAsync("urgent-decisions", DossierBodies.Urgent(), urgent.Deputy)).Ok();
        var adult = await Play.AdultAsync(host, "E-fuzz" + set, "financialAssistance", true, ("B-1", "2017-05", "household"));
        return [.. cases, siblings.CaseId, urgent.CaseId, adult.CaseId];
    }

    private static async Task<(string What, Reply Reply)> OneAsync(Caller caller, string caseId, Random random)
    {
        if (random.Next(4) == 0)
        {
            var address = Query(random, caseId);
            return (address, await caller.GetAsync(address));
        }

        var pattern = RouteSamples.CommandPatterns.ElementAt(random.Next(RouteSamples.CommandPatterns.Count()));
        var body = Broken(RouteSamples.Body(pattern), random);
        var target = RouteSamples.Address(pattern, random.Next(5) == 0 ? Scrap(QueryScraps, random) : caseId);
        var ifMatch = random.Next(10) == 0 ? Scrap(QueryScraps, random) : null;
        return ($"POST {target} {body}", await caller.PostTextAsync(target, body, Caller.NewKey(), ifMatch));
    }

    private static string Query(Random random, string caseId)
    {
        string[] paths =
        [
            "/api/v1/watches", "/api/v1/watches/overview", "/api/v1/figures", "/api/v1/deadlines/explanation", "/api/v1/spot-checks",
            "/api/v1/text-findings", $"/api/v1/cases/{caseId}/deadlines", $"/api/v1/cases/{Scrap(QueryScraps, random)}", $"/api/v1/spot-checks/{Scrap(QueryScraps, random)}",
        ];
        string[] names = ["asOf", "urgency", "clock", "unit", "caseworker", "unassigned", "after", "limit", "from", "to", "start"];
        var query = new StringBuilder(Scrap(paths, random)).Append('?');
        for (var i = random.Next(5); i >= 0; i--)
        {
            query.Append(Scrap(names, random)).Append('=').Append(Scrap(QueryScraps, random)).Append('&');
        }

        return query.ToString();
    }

    private static string Broken(JsonObject body, Random random)
    {
        for (var i = random.Next(3); i > 0; i--)
        {
            Break(body, random);
        }

        var text = body.ToJsonString();
        return random.Next(8) switch
        {
            0 => text[..random.Next(text.Length)],
            1 => text.Insert(random.Next(text.Length), ((char)random.Next(1, 255)).ToString(CultureInfo.InvariantCulture)),
            _ => text,
        };
    }

    private static void Break(JsonObject body, Random random)
    {
        var place = body;
        var nested = body.Select(member => member.Value is JsonArray array ? array.FirstOrDefault() : member.Value).OfType<JsonObject>().FirstOrDefault();
        if (nested is not null && random.Next(2) == 0)
        {
            place = nested;
        }

        var name = place.Count == 0 || random.Next(10) == 0 ? "extra" : place.ElementAt(random.Next(place.Count)).Key;
        if (random.Next(5) == 0)
        {
            place.Remove(name);
        }
        else
        {
            var scrap = Scrap(Scraps, random);
            place[name] = scrap.Contains("\\ud800", StringComparison.Ordinal) ? "\ufffd" : JsonNode.Parse(scrap);
        }
    }

    private static string Scrap(string[] scraps, Random random) => scraps[random.Next(scraps.Length)];
}
