using Bka.Workflow.Domain.Texts;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Texts;

public class SwedishTextTests
{
    [Theory]
    [InlineData("Hon sover hos t.ex. mormor. Hon trivs!", 2)]
    [InlineData("Vi träffades kl. 14.30 den 3. maj. Bra?", 2)]
    [InlineData("A. Berg ringde bl.a. Anna. Hon kom.", 2)]
    [InlineData("Läxor, fritids m.m. Sedan hem.", 1)]
    [InlineData("Läxor, fritids m.m.", 1)]
    [InlineData("Rubrik\n\nText som\nfortsätter.\n- punkt\n- punkt två", 4)]
    [InlineData("Han sa: ”Jag vill hem.” Sedan gick han.", 2)]
    [InlineData("Vad?! Nej … kanske.", 3)]
    [InlineData("...", 0)]
    [InlineData("", 0)]
    public void Sentences_WhenDivided_AreAsManyAsAReaderSees(string text, int count) => SwedishText.Sentences(text).Count.ShouldBe(count);

    [Fact]
    public void Words_WhenDivided_KeepWhatBelongsTogether() =>
        SwedishText.Words("Mor- och far, BVC:s t.ex. 12:a – e-post (ja).")
            .ShouldBe(["Mor", "och", "far", "BVC:s", "t.ex", "12:a", "e-post", "ja"]);
}
