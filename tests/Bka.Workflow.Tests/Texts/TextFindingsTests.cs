using Bka.Contracts;
using Bka.Workflow.Domain.Texts;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Texts;

public class TextFindingsTests
{
    private static readonly TextPlace Here = new("c1", "A-1");

    [Theory]
    [InlineData("Barnet ville inte tala med oss i dag.", TextFindingCodes.Thin)]
    [InlineData("Familjebehandlingsinsatser skolanpassningsmöten trygghetsplanering umgängesstöd", TextFindingCodes.Thin)]
    [InlineData("Barnet har inte hörts. Framgår av anmälan, för litet, se ovan och ej relevant att göra just nu.", TextFindingCodes.StopPhrase)]
    [InlineData("Ej aktuellt för den här pojken.", TextFindingCodes.Thin, TextFindingCodes.StopPhrase)]
    public void OfForm_WhenTheTextIsThin_SaysSo(string text, params string[] codes) => TextFindings.OfForm(text).ShouldBe(codes);

    [Theory]
    [InlineData("Elsa vill att skolan pratar med flickorna, inte att socialtjänsten kommer hem till familjen.")]
    [InlineData("Det framgår av anmälan att pappan ska ha slagit, och Elsa har nu själv berättat om det på skolan i går.")]
    public void OfForm_WhenTheTextSaysSomething_IsSilent(string text) => TextFindings.OfForm(text).ShouldBeEmpty();

    [Fact]
    public void Beside_WhenCopiedElsewhereAndFromASibling_TellsThemApart()
    {
        var (text, copy) = (TextSketch.Of(Corpus.Texts["D1"]), TextSketch.Of(Corpus.Texts["D1 kopia"]));
        var found = TextFindings.Beside(text, Here,
        [
            (new TextPlace("c2", "A-2"), copy), (new TextPlace("c2", "A-2"), text), (new TextPlace("c3", "A-3"), copy),
            (new TextPlace("c4", "A-1"), copy), (new TextPlace("c5", "A-5"), TextSketch.Of(Corpus.Texts["D2"])),
        ]);
        found.Elsewhere.ShouldBe(new Copies(2, 100));
        found.Siblings.Cases.ShouldBe(1);
        found.Siblings.Similarity.ShouldBeInRange(TextFindings.NearCopyFrom, 90);
    }

    [Fact]
    public void Beside_WhenOnlyTheSameMatterAndStrangersAreThere_FindsNothing() => TextFindings.Beside(
        TextSketch.Of(Corpus.Texts["D1"]), Here with { ChildRef = "B-1" },
        [
            (Here, TextSketch.Of(Corpus.Texts["D1"])), (Here with { ChildRef = "B-1" }, TextSketch.Of(Corpus.Texts["D1"])),
            (new TextPlace("c2", "A-2"), TextSketch.Of(Corpus.Texts["D2"])),
        ]).ShouldBe(new NearCopies(new Copies(0, 0), new Copies(0, 0)));

    [Theory]
    [InlineData("c1", "A-1", null, null, Kinship.Same)]
    [InlineData("c1", "A-1", "B-1", null, Kinship.Same)]
    [InlineData("c1", "A-1", "B-1", "B-1", Kinship.Same)]
    [InlineData("c1", "A-1", "B-1", "B-2", Kinship.Sibling)]
    [InlineData("c2", "A-1", null, null, Kinship.Sibling)]
    [InlineData("c2", "A-1", "B-1", "B-1", Kinship.Same)]
    [InlineData("c2", "A-2", null, null, Kinship.Stranger)]
    [InlineData("c2", "A-2", "B-1", "B-1", Kinship.Stranger)]
    public void To_WhenPlacesDiffer_TellsHowTheyHangTogether(string id, string caseRef, string? mine, string? theirs, Kinship kinship)
    {
        var (one, other) = (Here with { ChildRef = mine }, new TextPlace(id, caseRef, theirs));
        one.To(other).ShouldBe(kinship);
        other.To(one).ShouldBe(kinship);
        TextPlace.Nowhere.To(other).ShouldBe(Kinship.Stranger);
    }
}
