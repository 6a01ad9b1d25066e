using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

public class ConditionTests
{
    // For each name a situation in which it holds, and one in which it does not.
    private static readonly Dictionary<string, (BkaSituation Holds, BkaSituation? Not)> Examples = new(StringComparer.Ordinal)
    {
        ["always"] = (Answers.Child, null),
        ["not-urgent"] = (Answers.Child, Answers.Child with { IsUrgent = true }),
        ["child-case"] = (Answers.Child, Answers.Simplified),
        ["adult-case"] = (Answers.Simplified, Answers.Child),
        ["child-case-or-signs"] = (Answers.Simplified with { SignsOfViolence = true }, Answers.Simplified),
        ["several-children"] = (Answers.Child with { ChildrenInCase = 2 }, Answers.Child),
        ["several-providers"] = (Answers.Child with { SeveralProviders = true }, Answers.Child),
        ["heard"] = (Answers.Child, Answers.Child with { Heard = null }),
        ["not-heard"] = (Answers.Child with { Heard = false }, Answers.Child with { Heard = null }),
        ["talk-postponed"] = (
            Answers.Child with { Heard = false, Reason = NotHeardReason.NotReached },
            Answers.Child with { Heard = false, Reason = NotHeardReason.DoesNotWant }),
        ["stance-known"] = (Answers.Child, Answers.Child with { Stance = Stance.NotEstablished }),
        ["stance-against"] = (Answers.Child with { Stance = Stance.Divided }, Answers.Child with { Stance = Stance.NoOpinion }),
        ["financial-assistance-not-granted"] = (Answers.Simplified with { Outcome = DecisionOutcome.Sanction }, Answers.Simplified),
        ["housing"] = (Answers.Child with { Matter = AdultMatter.Housing }, Answers.Child),
        ["prepared-automatically"] = (Answers.Child with { IsPreparedAutomatically = true }, Answers.Child),
        ["not-granted-running-support"] = (Answers.Child, Answers.Simplified),
    };

    [Fact]
    public void Names_WhenListed_HaveEachAnExample() => Conditions.ByName.Keys.Order().ShouldBe(Examples.Keys.Order());

    [Fact]
    public void Names_WhenListed_AreExplainedToThoseWhoWriteTemplates()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/templates.md"));
        Conditions.ByName.Keys.Where(name => !page.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Holds_WhenAskedOfTheCase_FollowsTheSituation()
    {
        foreach (var (name, (holds, not)) in Examples)
        {
            var condition = Condition.Parse(name).ShouldNotBeNull();
            condition.Holds(holds, Answers.ByKey()).ShouldBeTrue(name);
            (not is not null && condition.Holds(not, Answers.ByKey())).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void Holds_WhenAskedOfAnotherAnswer_FollowsTheAnswer()
    {
        bool Holds(string text, params BkaAnswer[] answers) =>
            Condition.Parse(text)!.Holds(Answers.Child, Answers.ByKey(answers));

        Holds("BKA-03 = yes", new BkaAnswer("BKA-03", YesNo: true)).ShouldBeTrue();
        Holds("BKA-03 = yes", new BkaAnswer("BKA-03", YesNo: false)).ShouldBeFalse();
        Holds("BKA-03 = no", new BkaAnswer("BKA-03", YesNo: false)).ShouldBeTrue();
        Holds("BKA-03 = no").ShouldBeFalse();
        Holds("BKA-41 in partly,no", new BkaAnswer("BKA-41", Choice: "no")).ShouldBeTrue();
        Holds("BKA-41 in partly,no", new BkaAnswer("BKA-41", Choice: "yes")).ShouldBeFalse();
        Holds("BKA-30 in art-19,art-20", new BkaAnswer("BKA-30", Choices: ["art-5", "art-20"])).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("Always")]
    [InlineData("BKA-03")]
    [InlineData("BKA-03 = yes,no")]
    [InlineData("BKA-03 == yes")]
    [InlineData("BKA-03 in ")]
    [InlineData("BKA-03 in yes, no")]
    [InlineData("BKA-3 = yes")]
    [InlineData("always or heard")]
    [InlineData("1 = 1")]
    public void Parse_WhenTheTextIsNoCondition_GivesNone(string text) => Condition.Parse(text).ShouldBeNull();

    [Fact]
    public void Equals_WhenTheTextIsTheSame_IsTrue()
    {
        Condition.Parse("BKA-03 = yes").ShouldBe(Condition.Parse("BKA-03 = yes"));
        Condition.Parse("BKA-03 = yes").ShouldNotBe(Condition.Parse("BKA-03 = no"));
    }
}
