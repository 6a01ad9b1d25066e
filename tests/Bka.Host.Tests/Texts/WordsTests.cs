using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bka.Contracts;
using Bka.Host.Jobs;
using Bka.Host.Texts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Texts;

/// <summary>Every member of every enum that the pages put into words has its word, and every word is somebody's.</summary>
public sealed partial class WordsTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    private static readonly IReadOnlyList<(string Path, string Text)> Sources =
        [.. new[] { "*.cs", "*.cshtml", "*.json" }.SelectMany(kind => Directory.EnumerateFiles(Source, kind, SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)))];

    private static readonly string[] Keys =
        [.. XDocument.Load(Path.Combine(Source, "Bka.Host/Texts/Words.resx")).Descendants("data").Select(data => (string)data.Attribute("name")!)];

    private static IEnumerable<MethodInfo> Methods => typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.ReturnType == typeof(string) && method.GetParameters() is [{ ParameterType.IsEnum: true }]);

    [Fact]
    public void Jobs_OfEveryKind_HaveANameInWords() =>
        JobTable.Rows(TimeSpan.FromHours(1), mails: true, posts: true).Select(job => job.Name)
            .Where(name => Words.OfJob(name) == name).ShouldBeEmpty();

    [Fact]
    public void Members_OfEveryEnumThatIsPutIntoWords_HaveTheirs()
    {
        Methods.Count().ShouldBeGreaterThan(40);
        var without = from method in Methods
                      from value in method.GetParameters()[0].ParameterType.GetEnumValues().Cast<object>()
                      let word = Try(() => (string?)method.Invoke(null, [value]))
                      where string.IsNullOrWhiteSpace(word)
                      select $"{method.Name} {value.GetType().Name}.{value}";

        without.ShouldBeEmpty();
    }

    [Fact]
    public void Words_WhenRead_EachIsSomebodys()
    {
        Keys.ShouldBeUnique();
        var asked = Sources.Where(source => Path.GetFileName(source.Path) is var name
                && (name.StartsWith("Words", StringComparison.Ordinal) || name == "Show.cs"))
            .Select(source => source.Text).ToArray();
        var names = asked.SelectMany(text => Named().Matches(text)).SelectMany(match => match.Groups["key"].Captures.Select(found => found.Value)).ToHashSet(StringComparer.Ordinal);
        var groups = asked.SelectMany(text => Grouped().Matches(text)).Select(match => match.Groups["group"].Value).ToHashSet(StringComparer.Ordinal);
        var suffixes = asked.SelectMany(text => Suffixed().Matches(text)).Select(match => match.Groups["suffix"].Value).Append("").ToArray();
        var members = Methods.Select(method => method.GetParameters()[0].ParameterType).Distinct()
            .SelectMany(type => type.GetEnumNames().SelectMany(member => suffixes.Select(suffix => $"{type.Name}.{member}{suffix}")))
            .ToHashSet(StringComparer.Ordinal);

        Keys.Where(key => !names.Contains(key) && !members.Contains(key) && !IsOfAGroup(key, groups)).ShouldBeEmpty("asked for by nobody");
        names.Except(Keys).ShouldBeEmpty("asked for and not there");
    }

    [Fact]
    public void Member_WhenItIsNone_IsRefusedByName() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Words.Of((Clock)999)).Message.ShouldContain("Clock.999");

    [Fact]
    public void Text_WhenItIsNone_IsRefusedByName() =>
        Should.Throw<ArgumentException>(() => Words.Text("NoSuchText")).Message.ShouldContain("NoSuchText");

    [Fact]
    public void Code_WhenItHasNoWord_IsGivenAsItIs() => Words.Fact("NoSuchFact").ShouldBe("NoSuchFact");

    [Theory]
    [InlineData("ApproveBka ≥ LeadSocialWorker", "Fastställa BKA: lägst 1:e socialsekreterare")]
    [InlineData("ApproveBka ≥ UnitHead, Board @ Norr [2026-01-01, 2026-06-30] | KS 2026/1",
        "Fastställa BKA: lägst enhetschef, även nämnd, enhet Norr, gäller från 2026-01-01 till 2026-06-30, KS 2026/1")]
    [InlineData("ApproveBka ≥ UnitHead [2026-01-01, ]", "Fastställa BKA: lägst enhetschef, gäller från 2026-01-01")]
    [InlineData("NoSuch ≥ UnitHead", "NoSuch ≥ UnitHead")]
    public void DelegationRow_WhenRead_IsASentence(string row, string sentence) => Words.DelegationRow(row).ShouldBe(sentence);

    [Theory]
    [InlineData(1, "1 dag")]
    [InlineData(2, "2 dagar")]
    [InlineData(1200, "1 200 dagar")]
    public void Days_WhenCounted_AreSingularOrPlural(int days, string text) =>
        Show.Days(days).Replace('\u00a0', ' ').ShouldBe(text);

    // A code is somebody's when the product's sources know it.
    private static bool IsOfAGroup(string key, HashSet<string> groups)
    {
        var end = key.IndexOf('.', StringComparison.Ordinal);
        return end > 0 && groups.Contains(key[..end]) && Sources.Any(source =>
            source.Text.Contains($"\"{key[(end + 1)..]}\"", StringComparison.Ordinal)
            || (key.StartsWith("Done.", StringComparison.Ordinal) && Enum.IsDefined(typeof(Trigger), key[(end + 1)..])));
    }

    private static string? Try(Func<string?> ask)
    {
        try
        {
            return ask();
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    [GeneratedRegex("Text\\((?:[^\"();]+\\? )?\"(?<key>[^\"]+)\"(?: : \"(?<key>[^\"]+)\")?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("Find\\(\"(?<group>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex("Member\\([a-z]+, \"(?<suffix>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Suffixed();
}
