using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Events;

/// <summary>
/// Somebody else's program: knows the feed's JSON and the written list of clocks, and nothing of the module. It keeps what
/// it has been told last of each case, and makes a worklist of it.
/// </summary>
internal sealed class FeedConsumer
{
    // The order of docs/events.md, which is the order of a worklist's rows with the same last day in the same case.
    private static readonly string[] Clocks =
    [
        "skyddsbedomning", "forhandsbedomning", "utredning", "hearingAttempt", "bkaAfterwards", "feedbackToChild",
        "feedbackToReporter", "followUp", "eviction",
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, JsonNode> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>Where it goes on.</summary>
    public long Cursor { get; set; }

    /// <summary>How many different events it has seen.</summary>
    public int Events => _seen.Count;

    /// <summary>Every type it has seen.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes in one page, and goes on from it unless told to have crashed before it could note so.</summary>
    public async Task<bool> ReadAsync(BkaModule module, Actor actor, int limit, bool crash = false)
    {
        var page = JsonNode.Parse(JsonSerializer.Serialize(await module.AskAsync(new ReadEvents(Cursor, limit), actor), Json))!;
        foreach (var told in page["events"]!.AsArray())
        {
            Take(told!);
        }

        Cursor = crash ? Cursor : (long)page["next"]!;
        return (bool)page["isCaughtUp"]! && !crash;
    }

    /// <summary>Reads to the end.</summary>
    public async Task ReadAllAsync(BkaModule module, Actor actor, int limit = 200)
    {
        while (!await ReadAsync(module, actor, limit))
        {
        }
    }

    /// <summary>What an actor's worklist must show today.</summary>
    public IEnumerable<string> Worklist(AccessScope scope, DateOnly today) =>
        from one in _cases.Values
        where scope.Allows(new AccessFacts(
            (string)one["unit"]!, (string?)one["caseworker"], (string)one["registeredBy"]!, (string?)one["source"], false))
        from clock in one["clocks"]!.AsArray()
        where clock!["stoppedOn"] is null
        let place = Array.IndexOf(Clocks, (string)clock["clock"]!)
        orderby (string)clock["lastDay"]!, (string)one["caseId"]!, place
        select Row(one, clock, Day(clock["lastDay"]!).DayNumber - today.DayNumber);

    /// <summary>The same of what the module answers.</summary>
    public static IEnumerable<string> Of(IEnumerable<WatchRow> rows) =>
        JsonNode.Parse(JsonSerializer.Serialize(rows, Json))!.AsArray().Select(row => Line(
            row!, row!["caseId"], row["caseRef"], row["subjectRef"], row["matter"], row["unit"], row["caseworker"],
            row["daysLate"]!.ToString(), row["daysLeft"]!.ToString(), string.Join(',', row["why"]!.AsArray().Select(why => (string)why!))));

    private void Take(JsonNode told)
    {
        var (id, text) = ((string)told["id"]!, told.ToJsonString());
        if (!_seen.TryAdd(id, text))
        {
            text.ShouldBe(_seen[id], "what is told again is told the same");
            return;
        }

        Types.Add((string)told["type"]!);
        ((string)told["specversion"]!).ShouldBe("1.0");
        if ((string?)told["subject"] is not { } caseId)
        {
            told["data"].ShouldBeNull();
            return;
        }

        var before = _cases.TryGetValue(caseId, out var known) ? (long)known["version"]! : 0;
        ((long)told["caseversion"]!).ShouldBe(before + 1, "no gap in a case");
        _cases[caseId] = told["data"]!;
        ((string)told["data"]!["caseId"]!).ShouldBe(caseId);
        ((long)told["data"]!["version"]!).ShouldBe(before + 1);
    }

    private static string Row(JsonNode one, JsonNode clock, int left) => Line(
        clock, one["caseId"], one["caseRef"], one["subjectRef"], one["matter"], one["unit"], one["caseworker"],
        Math.Max(0, -left).ToString(CultureInfo.InvariantCulture), Math.Max(0, left).ToString(CultureInfo.InvariantCulture),
        string.Join(',', Why(one, clock)));

    private static IEnumerable<string> Why(JsonNode one, JsonNode clock)
    {
        string Of(string member) => (string)clock[member]!;
        (string Note, bool Holds)[] notes =
        [
            ("unassigned", one["caseworker"] is null),
            ("extended", string.CompareOrdinal(Of("lastDay"), Of("legalLastDay")) > 0),
            ("late-extension", (bool)clock["lateExtension"]!),
            ("moved-by-rest-day", Of("nominalLastDay") != Of("legalLastDay")),
        ];
        return notes.Where(note => note.Holds).Select(note => note.Note);
    }

    private static string Line(JsonNode clock, params object?[] more) => string.Join('|',
        new[] { "clock", "startDay", "nominalLastDay", "legalLastDay", "lastDay" }.Select(name => (string?)clock[name])
            .Concat(more.Select(one => one?.ToString() ?? "-")));

    private static DateOnly Day(JsonNode day) => DateOnly.ParseExact((string)day!, "O", CultureInfo.InvariantCulture);
}
