using System.Text.RegularExpressions;
using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>The house rules that are read from source. Each answers with the places that break it.</summary>
public static class SourceRules
{
    public const int MostLines = 250;

    /// <summary>What each room of the domain may use of the others. A room that is not listed may use none.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Authority"] = [],
        ["Cases"] = ["Deadlines"],
        ["Checklists"] = ["Authority", "Cases"],
        ["Deadlines"] = [],
        ["Events"] = ["Cases", "Watches"],
        ["Lifecycle"] = ["Cases", "Checklists"],
        ["Disclosure"] = [],
        ["Quality"] = ["Cases", "Deadlines", "Watches"],
        ["Reports"] = ["Disclosure", "Quality"],
        ["SelfReports"] = [],
        ["SpotChecks"] = ["Cases", "Quality"],
        ["Texts"] = ["Cases"],
        ["Letters"] = ["Texts"],
        ["Logs"] = ["Deadlines"],
        ["Watches"] = ["Cases", "Deadlines"],
    };

    /// <summary>Which arrows outside the domain are forbidden: no slice knows the store, and no host goes past the corridor.</summary>
    private static readonly (string Folder, string[] Forbidden)[] Arrows =
    [
        ("src/Bka.Workflow/Features/", ["Storage"]),
        ("src/Bka.Workflow/Ports/", ["Storage", "Features"]),
        ("src/Bka.Workflow/Storage/", ["Features"]),
        ("src/Bka.Host/Http/", ["Storage", "Ports"]),
        ("src/Bka.Host/Pages/", ["Storage", "Ports"]),
        ("src/Bka.Host/Cli/", ["Storage", "Ports"]),
        ("src/Bka.Host/Jobs/", ["Storage", "Ports"]),
        ("src/Bka.Host/Identity/", ["Storage", "Ports"]),
        ("src/Bka.Host/Outgoing/", ["Storage", "Ports"]),
    ];

    private static readonly (string Call, Regex Pattern)[] Banned =
    [
        ("DateTime.Now", Word(@"DateTime\s*\.\s*(Now|UtcNow|Today)")),
        ("DateTimeOffset.Now", Word(@"DateTimeOffset\s*\.\s*(Now|UtcNow)")),
        ("Guid.NewGuid", Word(@"Guid\s*\.\s*(NewGuid|CreateVersion7)")),
        ("Random", Word("Random")),
        ("Thread.Sleep", Word(@"Thread\s*\.\s*Sleep")),
        ("Task.Delay", Word(@"Task\s*\.\s*Delay")),
        ("CultureInfo.CurrentCulture", Word(@"CultureInfo\s*\.\s*(CurrentCulture|CurrentUICulture)")),
    ];

    private static readonly Regex SystemClock = Word(@"TimeProvider\s*\.\s*System");
    // Bka.Workflow.Domain.X, Workflow.X, Domain.X, or X before a dot, which names a neighbour from within the domain.
    private static readonly Regex Using = Pattern(
        @"(?<![\w.])(?:(?:Bka\s*\.\s*)?Workflow\s*\.\s*(?:Domain\s*\.\s*)?(?<used>\w+)|Domain\s*\.\s*(?<used>\w+)|(?<used>\w+)\s*\.)");
    private static readonly Regex Namespace = Pattern(@"\bnamespace\s+[\w.]+");
    private static readonly Regex Outside = Word(@"Ports|Storage|Features|Pipeline|Host");
    private static readonly Regex Framework =
        Pattern(@"(?m)^\s*(?:global\s+)?using\s+(?:static\s+)?(Dapper|Npgsql|Quartz|Microsoft|System\.(?:Data|IO|Net|Threading))\b");
    private static readonly Regex Waiting = Word("async|await|Task|ValueTask|IAsyncEnumerable|CancellationToken");
    private static readonly Regex Suppression = Pattern(@"#\s*pragma\s+warning\s+disable");
    private static readonly Regex NoWarn = Pattern(@"<\s*NoWarn\b|WarningsNotAsErrors|/nowarn");
    private static readonly Regex Letters = Pattern(@"[\w]+");

    public static IEnumerable<string> RoomsKeepToThemselves(IEnumerable<SourceFile> files) =>
        from file in files
        let room = RoomOf(file.Path)
        where room is not null
        let code = Namespace.Replace(CodeOnly.Of(file.Text), "")
        from used in Using.Matches(code).Select(match => match.Groups["used"].Value).Distinct(StringComparer.Ordinal)
        where (Rooms.ContainsKey(used) && used != room && !Rooms.GetValueOrDefault(room, []).Contains(used, StringComparer.Ordinal))
            || Outside.IsMatch(used)
        select $"{file.Path}: {room} uses {used}";

    public static IEnumerable<string> ArrowsPointInwards(IEnumerable<SourceFile> files) =>
        from file in files
        from arrow in Arrows
        where file.Path.StartsWith(arrow.Folder, StringComparison.Ordinal)
        let code = Namespace.Replace(CodeOnly.Of(file.Text), "")
        from used in Using.Matches(code).Select(match => match.Groups["used"].Value).Distinct(StringComparer.Ordinal)
        where arrow.Forbidden.Contains(used, StringComparer.Ordinal)
        select $"{file.Path} uses {used}";

    public static IEnumerable<string> DomainKnowsNoFramework(IEnumerable<SourceFile> files) =>
        from file in files
        where RoomOf(file.Path) is not null
        from match in Framework.Matches(CodeOnly.Of(file.Text))
        select $"{file.Path}: {match.Value.Trim()}";

    public static IEnumerable<string> DomainNeverWaits(IEnumerable<SourceFile> files) =>
        from file in files
        where RoomOf(file.Path) is not null
        from match in Waiting.Matches(CodeOnly.Of(file.Text))
        select $"{file.Path}: {match.Value}";

    public static IEnumerable<string> NothingBannedIsCalled(IEnumerable<SourceFile> files) =>
        from file in files
        let code = CodeOnly.Of(file.Text)
        from ban in Banned
        where ban.Pattern.IsMatch(code)
        select $"{file.Path}: {ban.Call}";

    /// <summary>The clock is chosen where the parts are put together, and asked for everywhere else.</summary>
    public static IEnumerable<string> TheSystemClockIsChosenOnce(IEnumerable<SourceFile> files) =>
        from file in files
        let code = CodeOnly.Of(file.Text)
        where SystemClock.IsMatch(code)
            && file.Path != "src/Bka.Host/Program.cs"
            && !file.Path.StartsWith("src/Bka.Host/Demo/", StringComparison.Ordinal)
            && !code.Contains("static IServiceCollection Add", StringComparison.Ordinal)
        select file.Path;

    public static IEnumerable<string> IdentifiersAreAscii(IEnumerable<SourceFile> files) =>
        from file in files
        from match in Letters.Matches(CodeOnly.Of(file.Text))
        where !match.Value.All(char.IsAscii)
        select $"{file.Path}: {match.Value}";

    public static IEnumerable<string> FilesAreShort(IEnumerable<SourceFile> files) =>
        from file in files
        let lines = file.Text.TrimEnd('\n').Split('\n').Length
        where lines > MostLines
        select $"{file.Path}: {lines} lines";

    public static IEnumerable<string> WarningsAreNotSwitchedOff(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            ? Suppression.IsMatch(CodeOnly.Of(file.Text))
            : NoWarn.IsMatch(file.Text)
        select file.Path;

    private static string? RoomOf(string path)
    {
        const string domain = "src/Bka.Workflow/Domain/";
        return path.StartsWith(domain, StringComparison.Ordinal) ? path[domain.Length..].Split('/')[0] : null;
    }

    private static Regex Word(string pattern) => Pattern($@"\b(?:{pattern})\b");

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
