using Bka.Host.Demo.Years;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Demo;

public class DemoYearsTests
{
    [Fact]
    public void Stories_WhenMade_HaveNamesAndReferencesOfTheirOwn()
    {
        DemoYears.Stories.Count.ShouldBeGreaterThan(300);
        DemoYears.Stories.Select(story => story.Name).ShouldBeUnique();
        DemoYears.Stories.SelectMany(story => story.Cases).ShouldBeUnique();
    }

    [Fact]
    public void Stories_WhenMade_AreToldInTheOrderOfTime() =>
        DemoYears.Stories.Where(story => !story.Steps.Select(step => step.On).SequenceEqual(story.Steps.Select(step => step.On).Order()))
            .ShouldBeEmpty();

    // Typed by hand: another result means another demo, and pictures in the documentation that no longer hold.
    [Fact]
    public void Child_WhenAsked_AnswersAsOnEveryMachine()
    {
        var child = new DemoChild(17, new DateOnly(2026, 3, 4));

        (child.Unit, child.Age, child.Sex, child.Opens).ShouldBe(("Ungdomsgruppen", 14, "boy", true));
    }
}
