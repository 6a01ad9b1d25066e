using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

public class AnswerFaultTests
{
    private static readonly Template Shipped = Templates.Shipped;

    public static TheoryData<BkaAnswer, string> Faulty() => new()
    {
        { new("BKA-99", Text: Answers.Text), MissingCodes.UnknownQuestion },
        { new("BKA-40", YesNo: true), MissingCodes.PartNotAsked },
        { new("BKA-40", Day: Answers.Day), MissingCodes.PartNotAsked },
        { new("BKA-41", Choice: "maybe"), MissingCodes.UnknownOption },
        { new("BKA-41", Choice: ""), MissingCodes.UnknownOption },
        { new("BKA-30", Choices: ["art-5", "art-99"]), MissingCodes.UnknownOption },
        { new("BKA-30", Choices: ["art-5", "art-5"]), MissingCodes.Duplicate },
        { new("BKA-40", Text: "För kort."), MissingCodes.TooShort },
        { new("BKA-40", Text: "                            "), MissingCodes.TooShort },
        { new("BKA-40", Text: new string('a', 8001)), MissingCodes.TooLong },
        { new("BKA-40", Text: "Framgår av anmälan. Ej aktuellt."), MissingCodes.StopPhrase },
        { new("BKA-40", Text: Answers.Text + "\0"), MissingCodes.ControlCharacter },
        { new("BKA-50", Day: new DateOnly(1, 1, 1)), MissingCodes.Malformed },
        { new("BKA-10", YesNo: true), MissingCodes.FilledElsewhere },
        { new("BKA-21", Choice: "positive"), MissingCodes.FilledElsewhere },
        { new("BKA-90", Text: Answers.Text), MissingCodes.FilledElsewhere },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Faults_WhenAnAnswerIsWrong_NameTheQuestionAndWhatIsWrong(BkaAnswer answer, string code) =>
        BkaCheck.Faults(Shipped, [answer]).ShouldBe([new Missing(code, Item: "answers." + answer.Key)]);

    [Fact]
    public void Faults_WhenEveryQuestionIsAnsweredInItsForm_AreNone() =>
        BkaCheck.Faults(Shipped, Answers.All(Shipped)).ShouldBeEmpty();

    [Fact]
    public void Faults_WhenAnAnswerIsTakenAway_AreNone() =>
        BkaCheck.Faults(Shipped, [new BkaAnswer("BKA-40"), new BkaAnswer("BKA-41", Choices: [])]).ShouldBeEmpty();

    [Fact]
    public void Faults_WhenAKeyStandsTwice_NameItOnce() =>
        BkaCheck.Faults(Shipped, [new("BKA-40", Text: Answers.Text), new("BKA-40", Text: Answers.Text)])
            .ShouldBe([new Missing(MissingCodes.Duplicate, Item: "answers.BKA-40")]);

    [Fact]
    public void Faults_WhenTheKeyIsNoKey_NeverRepeatIt() =>
        BkaCheck.Faults(Shipped, [new("19121212-1212", Text: Answers.Text), new(null!)])
            .ShouldBe([new(MissingCodes.UnknownQuestion, Item: "answers[0]"), new(MissingCodes.UnknownQuestion, Item: "answers[1]")]);
}
