using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Architecture;

/// <summary>What the documents claim about the code is true, and each checker is tried on a planted lie.</summary>
public partial class DocumentTests
{
    private static readonly SourceFile[] Decisions =
        [.. Repository.Files("docs/adr", ".md").Where(file => char.IsAsciiDigit(Path.GetFileName(file.Path)[0]))];

    private static readonly HashSet<string> TestClasses =
        [.. Repository.Files("tests", ".cs").SelectMany(file => ClassName().Matches(file.Text).Select(m => m.Groups[1].Value))];

    [Fact]
    public void Decisions_WhenRead_HaveTheirHeadings() => Decisions.SelectMany(MissingHeadings).ShouldBeEmpty();

    [Fact]
    public void Decisions_WhenRead_NameTestsThatExist()
    {
        Decisions.Length.ShouldBeGreaterThan(10);
        Decisions.SelectMany(decision => UnknownTests(decision, TestClasses)).ShouldBeEmpty();
    }

    [Fact]
    public void Decisions_WhenATestIsMadeUp_AreCaught()
    {
        var planted = new SourceFile("docs/adr/9999-x.md", "## Confirmation\n`NoSuchThingTests` keeps it.");
        UnknownTests(planted, TestClasses).ShouldHaveSingleItem();
        MissingHeadings(planted).ShouldNotBeEmpty();
    }

    [Fact]
    public void LegalSources_WhenCited_StandInTheirList()
    {
        var list = File.ReadAllText(Path.Combine(Repository.Root, "docs/legal-sources.md"));
        Repository.Files("src", ".cs").SelectMany(file => UnknownSources(file.Text, list)).Distinct().ShouldBeEmpty();
        UnknownSources("/// by SoL 99:7 and SoL 20:1", list).ShouldBe(["99:7"]);
    }

    [Fact]
    public void Glossary_WhenRead_HasEveryWordOfTheVocabulary()
    {
        var glossary = File.ReadAllText(Path.Combine(Repository.Root, "docs/glossary.md"));
        var words = typeof(Trigger).Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsPublic: true })
            .Select(type => type.Name)
            .Concat([nameof(Fact), nameof(Extension), nameof(SpotCheckDraw), nameof(WatchRow)]);
        words.Where(word => !glossary.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Packages_WhenRead_ArePinnedExactlyAndNoStandInBearsAnotherName()
    {
        var pins = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToArray();
        pins.ShouldAllBe(pin => pin.Attribute("Version")!.Value.StartsWith('[') && pin.Attribute("Version")!.Value.EndsWith(']'));
        var names = Repository.Files("src", ".cs").SelectMany(file => TypeName().Matches(file.Text).Select(m => m.Groups[1].Value));
        names.Where(name => ForeignName().IsMatch(name)).ShouldBeEmpty();
        ForeignName().IsMatch("MediatRPipeline").ShouldBeTrue();
    }

    private static IEnumerable<string> MissingHeadings(SourceFile decision) => new[]
    {
        "## Context and Problem Statement", "## Decision Drivers", "## Considered Options", "## Decision Outcome",
        "## Consequences", "## Confirmation", "status: ", "date: ", "decision-makers: ",
    }.Where(heading => !decision.Text.Contains(heading, StringComparison.Ordinal)).Select(heading => $"{decision.Path}: {heading}");

    private static IEnumerable<string> UnknownTests(SourceFile decision, HashSet<string> known)
    {
        var confirmation = decision.Text[decision.Text.IndexOf("## Confirmation", StringComparison.Ordinal)..];
        return NamedTest().Matches(confirmation).Select(match => match.Groups[1].Value)
            .Where(name => !known.Contains(name)).Select(name => $"{decision.Path}: {name}");
    }

    private static IEnumerable<string> UnknownSources(string text, string list) =>
        Section().Matches(text).Select(match => match.Groups[1].Value).Where(section => !list.Contains(section, StringComparison.Ordinal));

    [GeneratedRegex(@"`([A-Z]\w+(?:Tests|Contract))`")]
    private static partial Regex NamedTest();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\b(?:class|record|interface|struct|enum) (\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("Stateless|MediatR|Hangfire", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignName();

    [GeneratedRegex(@"SoL (\d+:\d+)")]
    private static partial Regex Section();
}
