using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>The delegation table and the templates on their pages: changed by two.</summary>
public class RulePageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Delegation = "/installningar/delegation";
    private static readonly Actor Head = new("ec01", Function.UnitHead, ["Norr"]);
    private static readonly Actor OtherHead = new("ec02", Function.UnitHead, ["Norr"]);

    [Fact]
    public async Task Delegation_WhenARowIsProposed_HoldsOnlyWhenAnotherHasConfirmed()
    {
        using var head = new Visitor(fixture.Host, Head);
        using var other = new Visitor(fixture.Host, OtherHead);
        var page = await head.GetAsync(Delegation);
        page.Plain.ShouldContain("Makulera enhetschef");

        var proposed = await head.SubmitAsync(page, Delegation, new TypedForm(page, "step").With(
            ("decision", "Void"), ("lowest", "DeputyUnitHead"), ("boardDecision", "SN 2026-11-10 § 142"), ("validFrom", "2026-11-20"), ("action", "propose")).Fields);

        proposed.Location.ShouldBe(Delegation, proposed.Plain);
        var own = await head.GetAsync(Delegation);
        own.Plain.ShouldContain("Du har föreslagit raden. Någon annan bekräftar den.");
        own.Html.ShouldNotContain("value=\"confirm\"");
        own.Plain.ShouldContain("Makulera enhetschef");
        var proposal = own.Hidden("proposalId");
        (await head.SubmitAsync(own, Delegation, ("key", "own"), ("proposalId", proposal), ("action", "confirm"))).Status.ShouldBe(HttpStatusCode.Forbidden);

        var waiting = await other.GetAsync(Delegation);
        (await other.SubmitAsync(waiting, Delegation, ("key", "other"), ("proposalId", proposal), ("action", "confirm"))).Location.ShouldBe(Delegation);
        (await other.GetAsync(Delegation)).Plain.ShouldContain("Makulera biträdande enhetschef");
    }

    [Fact]
    public async Task Delegation_WhenTheProposalIsWrong_KeepsWhatWasTyped()
    {
        using var head = new Visitor(fixture.Host, Head);
        var page = await head.GetAsync(Delegation);

        var answer = await head.SubmitAsync(page, Delegation, new TypedForm(page, "step").With(
            ("decision", "Placement"), ("lowest", "UnitHead"), ("boardDecision", "SN 2026-11-10 § 143"), ("validFrom", "2026-12-01"), ("action", "propose")).Fields);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Html.ShouldContain("id=\"fel-lowest\"");
        new TypedForm(answer, "step").Of("boardDecision").ShouldBe("SN 2026-11-10 § 143");
    }

    [Fact]
    public async Task Delegation_WhenTheReaderMayNotEdit_HasNoForm()
    {
        using var lead = new Visitor(fixture.Host, Pen.Lead);
        var page = await lead.GetAsync(Delegation);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("value=\"propose\"");
        (await lead.GetAsync("/mallar/ny")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.GetAsync("/mallar")).Html.ShouldNotContain("/mallar/ny");
    }

    [Fact]
    public async Task Template_WhenAQuestionIsAdded_IsComparedAndReleasedByAnother()
    {
        using var head = new Visitor(fixture.Host, Head);
        using var other = new Visitor(fixture.Host, OtherHead);
        var form = await head.GetAsync("/mallar/ny");

        var proposed = await head.SubmitAsync(form, "/mallar/ny", new TypedForm(form, "step").With(
            ("question", "Har barnet fått med sig ett gosedjur eller något annat eget?"), ("parts", "yesNo"), ("requiredWhen", "heard"),
            ("hintFor", "BKA-40"), ("hint", "Hos oss läser en kollega alltid igenom svaret."),
            ("under", "NotReached"), ("reason", "Barnet är utomlands med en vårdnadshavare."), ("action", "add")).Fields);

        proposed.Location.ShouldBe("/mallar", proposed.Plain);
        var compared = await other.GetAsync("/mallar/jamfor?fran=1&till=2");
        compared.Plain.ShouldContain("Fråga LOK-01 : Har barnet fått med sig ett gosedjur");
        compared.Plain.ShouldContain("Hos oss läser en kollega");
        (await head.GetAsync("/mallar")).Plain.ShouldContain("Du har föreslagit versionen.");

        var list = await other.GetAsync("/mallar");
        (await other.SubmitAsync(list, "/mallar", ("key", "r"), ("templateVersion", "2"), ("validFrom", "i dag"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.SubmitAsync(list, "/mallar", ("key", "s"), ("templateVersion", "2"), ("validFrom", "2026-11-20"))).Location.ShouldBe("/mallar");
        (await other.GetAsync("/mallar/2")).Plain.ShouldContain("LOK-01 Har barnet fått med sig ett gosedjur");

        await IsAskedInANewCaseAsync();
    }

    [Theory]
    [InlineData("/mallar/99", HttpStatusCode.NotFound)]
    [InlineData("/mallar/x", HttpStatusCode.NotFound)]
    [InlineData("/mallar/jamfor?fran=1&till=99", HttpStatusCode.NotFound)]
    [InlineData("/mallar/jamfor", HttpStatusCode.OK)]
    [InlineData("/installningar/delegation?dag=igen", HttpStatusCode.OK)]
    [InlineData("/installningar/delegation?dag=2026-12-24&enhet=Norr", HttpStatusCode.OK)]
    public async Task Page_WhenItsAddressIsTypedByHand_AnswersAllTheSame(string address, HttpStatusCode status)
    {
        using var lead = new Visitor(fixture.Host, Pen.Lead);

        (await lead.GetAsync(address)).Status.ShouldBe(status);
    }

    private async Task IsAskedInANewCaseAsync()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-local", ("B-local", "2017-05")))[0];
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));
        page.Plain.ShouldContain("Har barnet fått med sig ett gosedjur");
        page.Plain.ShouldContain("Hos oss: Hos oss läser en kollega alltid igenom svaret.");
        (await worker.Visitor.GetAsync(worker.StepAddress("samtal"))).Plain.ShouldContain("Barnet är utomlands med en vårdnadshavare.");
    }
}
