using Bka.Contracts;
using Bka.Host.Cli;
using Bka.Workflow.Domain.SelfReports;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Cli;

public class SelfReportSettingsTests
{
    private const string Place = "Bka:Egenkontroll:SelfReport:Questions:";

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["2:Id"] = "sip",
        ["2:Text"] = "Gjordes en SIP?",
        ["2:Kind"] = "YesNo",
        ["10:Id"] = "varfor",
        ["10:Text"] = "Varför inte?",
        ["10:Kind"] = "Choice",
        ["10:Choices:0:Value"] = "samtycke",
        ["10:Choices:0:Text"] = "Samtycke saknas",
        ["10:When:Question"] = "sip",
        ["10:When:Values:0"] = "no",
    };

    [Fact]
    public void Read_WhenNothingIsSet_IsTheProductsQuestions() =>
        SelfReportSettings.Read(new ConfigurationBuilder().Build(), out _).ShouldBeSameAs(SelfReportForm.Default);

    [Fact]
    public void Read_WhenQuestionsAreSet_HasThemInTheirOrder()
    {
        var form = SelfReportSettings.Read(Settings(Good), out var problem);
        problem.ShouldBeNull();
        Setting.ProblemOfNames(Settings(Good)).ShouldBeNull();
        form.Questions.Select(question => (question.Id, question.Kind))
            .ShouldBe([("sip", SelfReportAnswerKind.YesNo), ("varfor", SelfReportAnswerKind.Choice)]);
        form.Questions[1].When!.Values.ShouldBe(["no"]);
        form.Questions[1].Choices.ShouldHaveSingleItem().Text.ShouldBe("Samtycke saknas");
    }

    [Theory]
    [InlineData("2:Id", "SIP", "Id ska vara")]
    [InlineData("2:Kind", "yesno", "Kind ska vara en av")]
    [InlineData("2:Text", "", "Text saknas")]
    [InlineData("10:Id", "sip", "samma Id")]
    [InlineData("10:When:Question", "annan", "tidigare fråga")]
    [InlineData("10:When:Values:0", "kanske", "svar som den frågan har")]
    [InlineData("10:When:Varde", "no", "skriv Question, Values")]
    [InlineData("10:Choices:0:Id", "x", "skriv Value, Text")]
    [InlineData("x:Id", "x", "numreras")]
    public void Read_WhenSomethingIsWrong_SaysWhatInSwedish(string name, string value, string says)
    {
        var form = SelfReportSettings.Read(Settings(new Dictionary<string, string>(Good, StringComparer.Ordinal) { [name] = value }), out var problem);
        problem.ShouldNotBeNull().ShouldContain(says);
        form.ShouldBeSameAs(SelfReportForm.Default);
    }

    [Theory]
    [InlineData("Bka:Egenkontroll:SelfRaport:X")]
    [InlineData("Bka:Egenkontroll:SelfReport:Fragor:0")]
    [InlineData("Bka:Egenkontroll:SelfReport:Questions:0:Fraga")]
    public void ProblemOfNames_WhenANameIsUnknown_SaysSo(string name) =>
        Setting.ProblemOfNames(new ConfigurationBuilder().AddInMemoryCollection([new(name, "x")]).Build()).ShouldNotBeNull().ShouldContain("finns inte");

    private static IConfiguration Settings(Dictionary<string, string> values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(Place + value.Key, (string?)value.Value))).Build();
}
