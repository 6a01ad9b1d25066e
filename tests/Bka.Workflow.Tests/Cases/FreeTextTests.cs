using Bka.Workflow.Domain.Cases;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Cases;

public class FreeTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("Ej aktuellt")]
    [InlineData("EJ AKTUELLT!")]
    [InlineData("ej  aktuellt")]
    [InlineData("ej\naktuellt")]
    [InlineData("Ej aktuellt. Se anmälan.")]
    [InlineData("Barnet har inte hörts, för litet.")]
    [InlineData("Barnet är för litet")]
    [InlineData("Framgår av anmälan, se ovan")]
    [InlineData("Tidsbrist / hög arbetsbelastning")]
    [InlineData("Ej aktuellt i det här ärendet.")]
    [InlineData("Framgår av anmälan, se där för detaljer.")]
    [InlineData("Barnet är för litet för att kunna höras.")]
    [InlineData("....................")]
    [InlineData("2026-11-02 2026-11-03")]
    public void SaysNothing_WhenItIsOnlyStopPhrases_IsTrue(string? text) => FreeText.SaysNothing(text).ShouldBeTrue();

    [Theory]
    [InlineData("Flickan är för liten för enskilt samtal; pedagogen i förskolan har beskrivit hur hon har det.")]
    [InlineData("Det framgår av anmälan att pojken bor hos sin pappa utomlands sedan i våras.")]
    [InlineData("Se ovan. Barnet är inlagt på sjukhus och läkaren avråder från samtal den här veckan.")]
    [InlineData("Barnet vill inte prata med oss.")]
    [InlineData("Ej aktuellt: Noor sov hela besöket.")]
    [InlineData("Samtal i skolan 3 november.")]
    [InlineData("Ofött barn")]
    public void SaysNothing_WhenARealSentenceContainsAPhrase_IsFalse(string text) =>
        FreeText.SaysNothing(text).ShouldBeFalse();

    [Fact]
    public void SaysNothing_WhenTextIsAnything_NeverThrowsAndIgnoresSurroundingSpace() => Check.One(
        Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
            FreeText.SaysNothing(text) == FreeText.SaysNothing(" " + text + "\n")));

    [Theory]
    [InlineData("Utredningen har dragit ut på tiden på grund av vakanser.", true)]
    [InlineData("Vårdnadshavaren är på semester utomlands och nås inte.", false)]
    [InlineData("HÖG ARBETSBELASTNING", true)]
    [InlineData("Polisförhör är bokat till den tionde.", false)]
    [InlineData(null, false)]
    public void SpeaksOfOrganisation_WhenTextIsGiven_FindsTheWords(string? text, bool expected) =>
        FreeText.SpeaksOfOrganisation(text).ShouldBe(expected);
}
