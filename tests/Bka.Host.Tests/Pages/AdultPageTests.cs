using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>An adult's matter on the pages.</summary>
public class AdultPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Address = "/vuxenarenden/ny";

    [Fact]
    public async Task AdultCase_WhenRegisteredOnItsPage_AsksForTheChildrenAndTakesAWorryToItsOwnCase()
    {
        var caseId = await RegisterAsync("A-adult", "Housing");
        using var worker = new Pen(fixture.Host, caseId, Pen.Worker);
        await worker.StepAsync(
            "barn", null,
            ("children.0.childRef", "B-a1"), ("children.0.born", "2015-03"), ("children.0.sex", "Girl"), ("children.0.relation", "Household"),
            ("children.1.childRef", "B-a2"), ("children.1.sex", "Unknown"), ("children.1.relation", "Expected"));
        var page = await worker.CaseAsync();
        page.Plain.ShouldContain("Barn B-a1");
        page.Plain.ShouldContain("Väntat barn");

        await worker.StepAsync("fodd", 2, ("childRef", "B-a2"), ("born", "2026-11"), ("sex", "Boy"));
        await worker.StepAsync("vrakning", null, ("evictionOn", "2026-12-15"), ("contact", "Hyresvärden går med på att vänta till den femtonde december."));
        await worker.StepAsync(
            "anmal-oro", 1, ("caseRef", "A-worry"), ("unit", Pen.Unit), ("receivedAt", "2026-11-20 14.00"), ("violence", "Yes"),
            ("reasons", "Barnet hade blåmärken på armarna vid hembesöket om hyran."));
        page = await worker.CaseAsync();
        page.Plain.ShouldContain("Oron är registrerad som en anmälan i ett eget ärende.");
        page.Plain.ShouldContain("Dag för vräkning 2026-12-15");
        page.Plain.ShouldContain("Barnets eget ärende 1");
    }

    [Fact]
    public async Task AdultCase_WhenThereIsNoChild_AsksHowThatIsKnown()
    {
        using var worker = new Pen(fixture.Host, await RegisterAsync("A-alone", "FinancialAssistance"), Pen.Worker);

        var refused = await worker.TryStepAsync("barn", null, ("noChildren", "true"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("id=\"fel-confirmation\"");

        await worker.StepAsync("barn", null, ("noChildren", "true"), ("confirmation", "Den sökande och folkbokföringen säger båda att inga barn finns i hushållet."));
        (await worker.CaseAsync()).Plain.ShouldContain("Inga barn berörs");
    }

    [Fact]
    public async Task AdultCase_WhenTheFormIsWrong_KeepsWhatWasTyped()
    {
        using var worker = new Visitor(fixture.Host, Pen.Worker);
        var page = await worker.GetAsync(Address);

        var answer = await worker.SubmitAsync(page, Address, new TypedForm(page, "step").With(("caseRef", "A-typed"), ("adultRef", "V-typed"), ("receivedAt", "i går")).Fields);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Html.ShouldContain("id=\"fel-receivedAt\"");
        answer.Html.ShouldContain("id=\"fel-matter\"");
        var form = new TypedForm(answer, "step");
        form.Of("caseRef").ShouldBe("A-typed");
        form.Of("receivedAt").ShouldBe("i går");
    }

    private async Task<string> RegisterAsync(string caseRef, string matter)
    {
        using var worker = new Visitor(fixture.Host, Pen.Worker);
        var page = await worker.GetAsync(Address);
        var answer = await worker.SubmitAsync(page, Address, new TypedForm(page, "step").With(
            ("caseRef", caseRef), ("adultRef", "V-" + caseRef), ("matter", matter), ("receivedAt", "2026-11-19 09.15"), ("channel", "Digital"),
            ("unit", Pen.Unit), ("caseworker", Pen.Worker.Id)).Fields);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Plain);
        (await worker.GetAsync(answer.Location!)).Plain.ShouldContain("Vuxenärendet är registrerat. Dokumentera nu vilka barn som berörs.");
        return answer.Location!.Split('/')[^1];
    }
}
