using Bka.Contracts;
using Bka.Workflow.Domain.SelfReports;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.SelfReports;

/// <summary>The caseworker's own checklist: which sets of questions hold together, and what tells two apart.</summary>
public class SelfReportFormTests
{
    private static readonly SelfReportQuestion Asked = new("sip", "Gjordes en SIP?", SelfReportAnswerKind.YesNo, []);
    private static readonly SelfReportQuestion Why =
        new("varfor", "Varför inte?", SelfReportAnswerKind.Text, [], new SelfReportCondition("sip", ["no"]));

    [Fact]
    public void Default_WhenRead_HoldsTogetherAndAsksWhatTheRoutineAsks()
    {
        var ids = SelfReportForm.Default.Questions.Select(question => question.Id).ToArray();
        ids.ShouldBeUnique();
        foreach (var id in new[] { "mappning", "sip-behov", "sip-gjord", "sip-varfor-inte", "muntlig-aterkoppling" })
        {
            ids.ShouldContain(id);
        }
    }

    [Fact]
    public void Questions_WhenTheyHoldTogether_HaveNoProblem() => SelfReportForm.ProblemOf([Asked, Why]).ShouldBeNull();

    [Fact]
    public void Questions_WhenTheyDoNotHoldTogether_AreRefused()
    {
        SelfReportQuestion[][] wrong =
        [
            [],
            [Why],
            [Why, Asked],
            [Asked, Asked],
            [Asked with { Id = "SIP" }],
            [Asked with { Text = "" }],
            [Asked with { Kind = SelfReportAnswerKind.Choice }],
            [Asked with { Choices = [new("a", "A")] }],
            [Asked with { Kind = SelfReportAnswerKind.Choice, Choices = [new("a", "A"), new("a", "B")] }],
            [Asked with { Kind = SelfReportAnswerKind.Choice, Choices = [new("Å", "A")] }],
            [Asked, Why with { When = new("sip", ["kanske"]) }],
            [Asked, Why with { When = new("sip", []) }],
        ];
        foreach (var questions in wrong)
        {
            SelfReportForm.ProblemOf(questions).ShouldNotBeNull();
            Should.Throw<ArgumentException>(() => new SelfReportForm(questions));
        }
    }

    [Fact]
    public void Fingerprint_WhenAnythingAskedIsChanged_IsAnother()
    {
        var form = new SelfReportForm([Asked, Why]).Fingerprint;
        new SelfReportForm([Asked with { }, Why with { }]).Fingerprint.ShouldBe(form);
        new SelfReportForm([Asked with { Text = "Gjordes SIP?" }, Why]).Fingerprint.ShouldNotBe(form);
        new SelfReportForm([Asked, Why with { When = null }]).Fingerprint.ShouldNotBe(form);
        Asked.WordingMark().ShouldNotBe((Asked with { Kind = SelfReportAnswerKind.YesNoNotRelevant }).WordingMark());
        Asked.WordingMark().Length.ShouldBe(12);
    }
}
