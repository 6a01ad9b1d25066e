using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Bka.Host.Texts;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Texts;

/// <summary>Every text of a page stands in resources, is there when it is asked for, and is used.</summary>
public sealed partial class PageTextTests
{
    // Names, which are the same in every language.
    private static readonly string[] Names = ["Bka", "BKA", "Ctrl"];

    private static readonly string Host = Path.Combine(Repository.Root, "src", "Bka.Host");

    private static readonly IReadOnlyList<(string Path, string Text)> Sources =
        [.. new[] { "*.cshtml", "*.cs" }.SelectMany(kind => Directory.EnumerateFiles(Host, kind, SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)))];

    public static TheoryData<string> Sets => [.. typeof(PageText).GetProperties(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_OfARoom_AreThoseThatItsPagesAskFor(string room)
    {
        var asked = Sources.SelectMany(source => Asked().Matches(source.Text))
            .Where(match => match.Groups["room"].Value == room).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var there = new ResourceManager("Bka.Host.Texts.Pages." + room, typeof(PageText).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).ToHashSet(StringComparer.Ordinal);

        asked.Except(there).ShouldBeEmpty("asked for and not there");
        there.Except(asked).ShouldBeEmpty("there and asked for by nobody");
    }

    [Fact]
    public void Pages_OfEveryRoom_HaveNoTextsOfTheirOwn()
    {
        var own = Sources.Where(source => RoomOf(source.Path) is not null)
            .SelectMany(source => TextsIn(source.Path, source.Text).Select(text => $"{Path.GetRelativePath(Host, source.Path)}: {text}"));

        own.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>Inga bevakningar</p>")]
    [InlineData("<p>@Show.Day(day) och framåt</p>")]
    [InlineData("<nav aria-label=\"Sidor\">")]
    [InlineData("@(late ? \"för sent\" : null)")]
    public void Texts_InAPage_AreFound(string page) => TextsIn("a.cshtml", page).ShouldNotBeEmpty();

    [Theory]
    [InlineData("<p class=\"tag state\">@PageText.Watches[\"Empty\"]</p>")]
    [InlineData("<a href=\"/bevakningar?bradska=alla\">@name</a>")]
    [InlineData("@foreach (var row in rows.Where(row => row.Count < limit))")]
    public void Markup_OfAPage_IsNoText(string page) => TextsIn("a.cshtml", page).ShouldBeEmpty();

    private static string? RoomOf(string path)
    {
        var parts = Path.GetRelativePath(Path.Combine(Host, "Pages"), path).Split(Path.DirectorySeparatorChar);
        return parts[0] == ".." ? null : parts.Length == 1 ? "Shared" : parts[0];
    }

    private static IEnumerable<string> TextsIn(string path, string source)
    {
        var text = Comments().Replace(source, "");
        if (path.EndsWith(".cs", StringComparison.Ordinal))
        {
            return Literal().Matches(text).Where(match => !match.Groups["thrown"].Success && SwedishText().IsMatch(match.Groups["text"].Value))
                .Select(match => match.Value);
        }

        return Between().Matches(text).Select(match => match.Groups["text"].Value.Trim()).Except(Names)
            .Concat(Labels().Matches(text).Select(match => match.Value))
            .Concat(Swedish().Matches(text).Select(match => match.Value));
    }

    [GeneratedRegex("PageText\\.(?<room>[A-Za-z]+)(?:\\.Html\\(|\\[)\\s*\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("@\\*.*?\\*@|//[^\\n]*", RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();

    // What stands after a tag, up to the next one: letters that no expression of Razor made.
    [GeneratedRegex("</?[a-z][^<>{}=]*(=\"[^\"<>]*\"[^<>{}=]*)*>(?<text>[^<>@{}();]*[A-Za-zÅÄÖåäö]{2,}[^<>@{}();]*)(?=[<@])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("(aria-label|title|placeholder|alt|data-label|data-progress)=\"[^\"@]*[A-Za-zÅÄÖåäö]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labels();

    [GeneratedRegex("[^\\s\"<>]*[åäöÅÄÖ][^\\s\"<>]*", RegexOptions.None, 1000)]
    private static partial Regex Swedish();

    // A whole string of C#; what an exception says is for those who read logs.
    [GeneratedRegex("(?<thrown>Exception\\(\\$?)?\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("[åäöÅÄÖ]|[A-Z][a-z]+ [a-z]+", RegexOptions.None, 1000)]
    private static partial Regex SwedishText();
}
