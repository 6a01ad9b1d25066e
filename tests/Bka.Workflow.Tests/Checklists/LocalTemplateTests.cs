using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

public class LocalTemplateTests
{
    private static readonly Template Shipped = Templates.Shipped;

    [Fact]
    public void Validate_WhenAMunicipalityAddsQuestionsReasonsAndHints_IsContent()
    {
        Templates.Validate(LocalTemplates.Right, Shipped).ShouldBeEmpty();
        var read = Templates.Read(Templates.Write(LocalTemplates.Right));
        Templates.Validate(read, Shipped).ShouldBeEmpty();
        read.FindReason("LOK-01").ShouldBe(LocalTemplates.Reason);
        read.IsLocal.ShouldBeTrue();
    }

    [Fact]
    public void Validate_WhenAStatutoryQuestionIsLeftOut_NamesItWithItsLaw() => Validate(questions:
            [.. Shipped.Questions.Where(question => question.Key != "BKA-20")])
        .ShouldBe([new Missing(MissingCodes.StatutoryQuestionMissing, Item: "BKA-20", Law: "SoL 3:2")]);

    public static TheoryData<Func<Question, Question>> Weakenings() =>
    [
        question => question with { Text = "Något helt annat?" },
        question => question with { Parts = [AnswerPart.Text, AnswerPart.Day] },
        question => question with { RequiredParts = [AnswerPart.Text], Parts = [AnswerPart.Text, AnswerPart.YesNo] },
        question => question with { RequiredWhen = Condition.Parse("several-children")! },
        question => question with { SimplifiedWhen = null },
        question => question with { Law = null },
        question => question with { Guidance = null },
        question => question with { Statutory = false },
        question => question with { FilledFrom = FilledFrom.People },
        question => question with { AlsoRequired = new Dictionary<string, IReadOnlyList<AnswerPart>> { ["yes"] = [] } },
    ];

    [Theory]
    [MemberData(nameof(Weakenings))]
    public void Validate_WhenAStatutoryQuestionIsChanged_NamesIt(Func<Question, Question> change) =>
        Validate(LocalTemplates.With(Shipped, "BKA-40", change)).ShouldContain(
            new Missing(MissingCodes.StatutoryQuestionChanged, Item: "BKA-40", Law: "SoL 3:1"));

    [Fact]
    public void Validate_WhenAnOptionWouldSlipPastACondition_NamesTheQuestion() => Validate(LocalTemplates.With(
            Shipped, "BKA-41", question => question with { Options = [.. question.Options, new Option("mostly", "Till stor del")] }))
        .ShouldContain(new Missing(MissingCodes.StatutoryQuestionChanged, Item: "BKA-41", Law: "SoL 3:1"));

    [Fact]
    public void Validate_WhenItsOwnQuestionClaimsTooMuch_IsRefused()
    {
        Validate([.. Shipped.Questions, LocalTemplates.Own with { Statutory = true }])
            .ShouldBe([new Missing(MissingCodes.StatutoryMarkReserved, Item: "LOK-01")]);
        Validate([.. Shipped.Questions, LocalTemplates.Own with { FilledFrom = FilledFrom.Stance }])
            .ShouldBe([new Missing(MissingCodes.StatutoryMarkReserved, Item: "LOK-01")]);
        Validate([.. Shipped.Questions, LocalTemplates.Own with { Key = "BKA-43" }])
            .ShouldBe([new Missing(MissingCodes.LocalKeyRequired, Item: "BKA-43")]);
        Validate([.. Shipped.Questions, Shipped.Questions[0]])
            .ShouldContain(new Missing(MissingCodes.Duplicate, Item: "BKA-01"));
    }

    [Fact]
    public void Validate_WhenItIsBasedOnAnotherVersion_IsRefused() =>
        Templates.Validate(LocalTemplates.Right with { BasedOn = 7 }, Shipped)
            .ShouldBe([new Missing(MissingCodes.WrongBaseTemplate, Item: "basedOn")]);

    public static TheoryData<LocalReason, string> WrongReasons() => new()
    {
        { LocalTemplates.Reason with { Text = "Tidsbrist" }, MissingCodes.StopPhrase },
        { LocalTemplates.Reason with { Text = "Vakanser i gruppen under sommaren" }, MissingCodes.OrganisationalReason },
        { LocalTemplates.Reason with { Text = "Barnet är för litet" }, MissingCodes.StopPhrase },
        { LocalTemplates.Reason with { Text = " " }, MissingCodes.Required },
        { LocalTemplates.Reason with { Under = (NotHeardReason)99 }, MissingCodes.Malformed },
    };

    [Theory]
    [MemberData(nameof(WrongReasons))]
    public void Validate_WhenAReasonIsNoReason_IsRefused(LocalReason reason, string code) =>
        Templates.Validate(LocalTemplates.Right with { LocalReasons = [reason] }, Shipped)
            .ShouldContain(new Missing(code, Item: "LOK-01"));

    [Fact]
    public void Validate_WhenAReasonHasNoKeyOfItsOwn_IsRefused()
    {
        Templates.Validate(LocalTemplates.Right with { LocalReasons = [LocalTemplates.Reason with { Code = "doesNotWant" }] }, Shipped)
            .ShouldBe([new Missing(MissingCodes.LocalKeyRequired, Item: "localReasons[0]")]);
        Templates.Validate(LocalTemplates.Right with { LocalReasons = [LocalTemplates.Reason, LocalTemplates.Reason] }, Shipped)
            .ShouldBe([new Missing(MissingCodes.Duplicate, Item: "LOK-01")]);
    }

    public static TheoryData<Func<Question, Question>, string> Misshapen() => new()
    {
        { question => question with { Text = "" }, MissingCodes.Required },
        { question => question with { Text = new string('x', 601) }, MissingCodes.TooLong },
        { question => question with { Text = "Fråga\a?" }, MissingCodes.ControlCharacter },
        { question => question with { Parts = [] }, MissingCodes.Malformed },
        { question => question with { Parts = [AnswerPart.Choice], RequiredParts = [AnswerPart.Choice] }, MissingCodes.Malformed },
        { question => question with { Options = [new Option("a", "A")] }, MissingCodes.Malformed },
        { question => question with { RequiredParts = [] }, MissingCodes.Malformed },
        { question => question with { RequiredParts = [AnswerPart.Day] }, MissingCodes.Malformed },
        { question => question with { MustBeYes = true, RequiredParts = [AnswerPart.Text] }, MissingCodes.Malformed },
        { question => question with { RequiredWhen = Condition.Parse("BKA-99 = yes")! }, MissingCodes.ConditionUnknown },
        { question => question with { RequiredWhen = Condition.Parse("BKA-41 = maybe")! }, MissingCodes.ConditionUnknown },
        { question => question with { RequiredWhen = Condition.Parse("BKA-40 = yes")! }, MissingCodes.ConditionUnknown },
        { question => question with { RequiredWhen = Condition.Parse("BKA-10 = yes")! }, MissingCodes.ConditionUnknown },
        { question => question with { SimplifiedWhen = Condition.Parse("BKA-99 = yes") }, MissingCodes.ConditionUnknown },
        { question => question with { Guidance = new Guidance("", "") }, MissingCodes.Required },
    };

    [Theory]
    [MemberData(nameof(Misshapen))]
    public void Read_WhenAQuestionContradictsItself_NamesItAndTheFault(Func<Question, Question> change, string code)
    {
        var wrong = LocalTemplates.Right with { Questions = [.. Shipped.Questions, change(LocalTemplates.Own)] };
        Should.Throw<TemplateException>(() => Templates.Read(Templates.Write(wrong)))
            .Faults.ShouldContain(new Missing(code, Item: "LOK-01"));
    }

    [Theory]
    [InlineData("", MissingCodes.TemplateUnreadable)]
    [InlineData("null", MissingCodes.TemplateUnreadable)]
    [InlineData("[]", MissingCodes.TemplateUnreadable)]
    [InlineData("{}", MissingCodes.TemplateUnreadable)]
    [InlineData("""{"title":"x","questions":[]}""", MissingCodes.BadRange)]
    [InlineData("""{"title":"x","questions":[null]}""", MissingCodes.LocalKeyRequired)]
    [InlineData("""{"title":"x","questions":null}""", MissingCodes.TemplateUnreadable)]
    [InlineData("""{"title":"x","questions":[],"secret":1}""", MissingCodes.TemplateUnreadable)]
    [InlineData("""{"title":"x","title":"y","questions":[]}""", MissingCodes.TemplateUnreadable)]
    [InlineData("""{"title":"x","questions":[{"key":"LOK-01","text":"x","parts":["text"],"requiredWhen":"sometimes"}]}""", MissingCodes.ConditionUnknown)]
    [InlineData("""{"title":"x","questions":[{"key":"LOK-01","text":"x","parts":[4],"requiredWhen":"always"}]}""", MissingCodes.TemplateUnreadable)]
    public void Read_WhenTheTextIsNoTemplate_SaysSoWithACode(string json, string code) =>
        Should.Throw<TemplateException>(() => Templates.Read(json)).Code.ShouldBe(code);

    [Fact]
    public void Read_WhenTheTextIsTooLong_IsRefused() =>
        Should.Throw<TemplateException>(() => Templates.Read(new string(' ', Templates.Longest + 1))).Code
            .ShouldBe(MissingCodes.TemplateUnreadable);

    [Fact]
    public void Validate_WhenTheExamplesOfThePageAreUsed_IsContent()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/templates.md")).Split("```json\n");
        var (question, reason) = (page[1].Split("```")[0], page[2].Split("```")[0]);
        var template = JsonNode.Parse(Templates.Write(LocalTemplates.Based(Shipped)))!;
        template["questions"]!.AsArray().Add(JsonNode.Parse(question));
        template["localReasons"] = new JsonArray(JsonNode.Parse(reason));
        Templates.Validate(Templates.Read(template.ToJsonString()), Shipped).ShouldBeEmpty();
    }

    private static IReadOnlyList<Missing> Validate(IReadOnlyList<Question> questions) =>
        Templates.Validate(LocalTemplates.Based(Shipped) with { Questions = questions }, Shipped);
}
