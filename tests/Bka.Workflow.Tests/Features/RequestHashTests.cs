using System.Text;
using Bka.Contracts;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Features;

/// <summary>What makes a repeated command the same as the first.</summary>
public class RequestHashTests
{
    private static readonly string[] Two = ["mat", "hyra"];

    // A member that a later version adds is not said by those who do not know it.
    [Fact]
    public void WriteCommand_WhenAMemberIsNotSaid_LeavesItOut() =>
        Written(new AssignCaseworker("hl02") { CaseId = CaseIn.OtherCase }).ShouldBe(
            $$"""AssignCaseworker{"caseworker":"hl02","caseId":"{{CaseIn.OtherCase}}"}""");

    [Fact]
    public void WriteCommand_WhenAnswersAreTheSame_IsTheSameWhateverListHoldsThem() =>
        Written(Answered(new List<string>(Two))).ShouldBe(Written(Answered(Two)));

    [Fact]
    public void WriteCommand_WhenAnAnswerOrTheVersionDiffers_Differs()
    {
        var first = Written(Answered(Two));
        Written(Answered([.. Two.Reverse()])).ShouldNotBe(first);
        Written(Answered([])).ShouldNotBe(first);
        Written(Answered(null)).ShouldNotBe(Written(Answered([])));
        Written(Answered(Two), version: 3).ShouldNotBe(first);
        Written(Answered(Two) with { ChildRef = "B-2" }).ShouldNotBe(first);
    }

    private static AnswerBka Answered(IReadOnlyList<string>? choices) =>
        new("B-1", [new BkaAnswer("BKA-40", YesNo: false, Choices: choices)]) { CaseId = CaseIn.OtherCase };

    private static string Written(CaseCommand command, long? version = null) =>
        Encoding.UTF8.GetString(AnswerJson.WriteCommand(command, version));
}
