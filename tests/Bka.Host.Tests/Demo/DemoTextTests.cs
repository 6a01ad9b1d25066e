using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Host.Demo;
using Bka.Workflow.Domain.Deadlines;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

/// <summary>The stories' texts: made up, easy for a child to read, and none of them a copy but the one that is there to be found.</summary>
public sealed partial class DemoTextTests(PlayedStories played) : IClassFixture<PlayedStories>
{
    private const string Copied = "DA20/DB2001";
    private static readonly string[] NoPersons = ["Kronofogden", "Kronofogdens"];
    private static readonly DemoStep[] Steps = [.. DemoStory.All.SelectMany(story => story.Steps)];

    public static TheoryData<string> Names => [.. DemoStory.All.Select(story => story.Name)];

    [Fact]
    public async Task Texts_WhenIndexed_HaveOneNearCopyAndNothingElse()
    {
        var technician = new CallContext(StoryStage.People.Find("ta01")!.Actor);
        while (!(await played.Bka.SendAsync(new RunTextIndex(500), technician)).Require().IsCaughtUp)
        {
        }

        var counts = (await played.Bka.AskAsync(
            new GetTextFindings(new DateOnly(2026, 1, 1), DemoTime.Today), StoryStage.Operator)).Require();
        counts.Total.Texts.ShouldBeGreaterThan(400);
        counts.Total.WithFinding.ShouldBe(1);
        counts.Fields.Single(field => field.Field == ReasonsField.NotOpened).NearCopies.ShouldBe(1);

        var reasons = Steps.Single(step => step is { Do: "decideNotToOpen", Case: Copied }).With["reasons"]!.GetValue<string>();
        var check = (await played.Bka.AskAsync(new CheckText(reasons, DemoCommands.IdOf(Copied)), StoryStage.Lead)).Require();
        check.Findings.ShouldHaveSingleItem().Code.ShouldBe(TextFindingCodes.NearCopy);
    }

    [Fact]
    public async Task Letters_WhenRead_AreVeryEasy()
    {
        var letters = (await played.CasesAsync()).SelectMany(found => found.Children).SelectMany(child => child.Letters).ToArray();

        letters.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var letter in letters)
        {
            (await played.Bka.AskAsync(new MeasureReadability(letter.Text), StoryStage.Lead)).Require().Lix.ShouldBeLessThan(30);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Story_WhenRead_NamesNobodyButItsMadeUpFirstNames(string name)
    {
        var story = DemoStory.All.Single(story => story.Name == name);
        var text = TextsOf(story);

        NamesIn(text).Where(word => !story.Names.Contains(word, StringComparer.Ordinal)
            && !(word.EndsWith('s') && story.Names.Contains(word[..^1], StringComparer.Ordinal))
            && !NoPersons.Contains(word, StringComparer.Ordinal)).ShouldBeEmpty();
        Numbers().Matches(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Hon bor hos Anna på lovet.")]
    [InlineData("Ring 070-123 45 67 om det är något.")]
    [InlineData("Barnet är 20150412-1234 i registret.")]
    public void Story_WhenAPersonIsPlanted_IsCaught(string text) => (NamesIn(text).Any() || Numbers().IsMatch(text)).ShouldBeTrue();

    [Fact]
    public void References_WhenRead_AreTheDemosOwn()
    {
        var references = DemoStory.All.SelectMany(story => story.Cases).ToArray();

        references.Distinct().Count().ShouldBe(references.Length);
        references.ShouldAllBe(reference => Reference().IsMatch(reference));
    }

    [Fact]
    public void Steps_WhenRead_AreDoneOnWorkdaysBeforeTheDemosDay()
    {
        Steps.ShouldAllBe(step => step.On < DemoTime.Today && step.On >= new DateOnly(2026, 5, 1));
        Steps.Where(step => SwedishCalendar.IsRestDay(step.On)).Select(step => $"{step.Case} {step.On:O}").ShouldBeEmpty();
    }

    private static string TextsOf(DemoStory story) => string.Join(
        '\n', story.Steps.SelectMany(step => Strings(step.With)).Where(text => text.Contains(' ', StringComparison.Ordinal)));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    // In Swedish only a name stands with a capital after a small letter.
    private static IEnumerable<string> NamesIn(string text) => InnerCapitals().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"(?<=[a-zåäö0-9,] )\p{Lu}\p{Ll}+")]
    private static partial Regex InnerCapitals();

    // A personnummer, a telephone number, an address: anything with so many digits.
    [GeneratedRegex(@"\d[\d -]{5,}\d")]
    private static partial Regex Numbers();

    [GeneratedRegex("^DA[0-9]{2}(-2)?/D[BV][0-9]{2}([0-9]{2})?$")]
    private static partial Regex Reference();
}
