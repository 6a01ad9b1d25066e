using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>What is typed comes back to the one who typed it, and to nobody else.</summary>
public sealed class DraftRestoreTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Reasons = "Lärare & mormor berättar var för sig om \"fredagen\".";

    [Fact]
    public async Task Form_WhenADraftIsKept_HoldsItAndSaysSo()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        var kept = await pen.Visitor.SubmitAsync(page, "/utkast", Typed(page, ("reasons", Reasons), ("immediateProtection", "true")));
        kept.Status.ShouldBe(HttpStatusCode.OK);
        kept.Html.ShouldMatch("^[0-9]{2}\\.[0-9]{2}$");

        var again = await pen.Visitor.GetAsync(address);

        again.Plain.ShouldContain("Det du skrev kl. ");
        var form = new TypedForm(again, "step");
        (form.Of("reasons"), form.Of("immediateProtection")).ShouldBe((Reasons, "true"));
    }

    [Fact]
    public async Task Form_WhenTheDraftIsAnothers_IsEmpty()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        await pen.Visitor.SubmitAsync(page, "/utkast", Typed(page, ("reasons", Reasons)));
        using var lead = new Visitor(fixture.Host, Pen.Lead);

        var theirs = await lead.GetAsync(address);

        theirs.Status.ShouldBe(HttpStatusCode.OK);
        theirs.Plain.ShouldNotContain("Det du skrev");
        new TypedForm(theirs, "step").Of("reasons").ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_WhenItIsSentAndNotSaved_IsKeptWithoutScripts()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        (await pen.Visitor.SubmitAsync(page, address, Typed(page, ("reasons", Reasons), ("assessedAt", "i går"))))
            .Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var form = new TypedForm(await pen.Visitor.GetAsync(address), "step");

        (form.Of("reasons"), form.Of("assessedAt")).ShouldBe((Reasons, "i går"));
    }

    [Fact]
    public async Task Form_WhenItIsSaved_HasNoDraftNorOneThatComesLate()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        var typed = Typed(page, ("reasons", Bodies.Reasons), ("assessedAt", "2026-11-20 09.00"), ("immediateProtection", "false"));
        await pen.Visitor.SubmitAsync(page, "/utkast", typed);
        var saved = await pen.Visitor.SubmitAsync(page, address, typed);
        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Plain);
        (await pen.Visitor.SubmitAsync(page, "/utkast", typed)).Status.ShouldBe(HttpStatusCode.Conflict);

        (await pen.Visitor.GetAsync(address)).Plain.ShouldNotContain("Det du skrev");
    }

    [Fact]
    public async Task Form_WhenItIsSavedAfterItWasSentInVain_HasNoDraft()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        var refused = await pen.Visitor.SubmitAsync(page, address, Typed(page, ("reasons", Reasons), ("assessedAt", "i går")));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var saved = await pen.Visitor.SubmitAsync(refused, address, [
            .. Typed(refused, ("reasons", Bodies.Reasons), ("assessedAt", "2026-11-20 09.00"), ("immediateProtection", "false")),
            ("draft-from", refused.Hidden("draft-from"))]);

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Plain);
        (await pen.Visitor.GetAsync(address)).Plain.ShouldNotContain("Det du skrev");
    }

    [Fact]
    public async Task Draft_WhenItIsThrownAway_IsGone()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;
        await pen.Visitor.SubmitAsync(page, "/utkast", Typed(page, ("reasons", Reasons)));
        var again = await pen.Visitor.GetAsync(address);

        var thrown = await pen.Visitor.SubmitAsync(again, "/utkast/kasta", ("draft-place", again.Hidden("draft-place")), ("back", address));

        (thrown.Status, thrown.Location).ShouldBe((HttpStatusCode.Redirect, address));
        (await pen.Visitor.GetAsync(address)).Plain.ShouldNotContain("Det du skrev");
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task Draft_WhenItIsThrownAway_LeadsNowhereElse(string back)
    {
        var (pen, _, page) = await OpenAsync();
        using var writer = pen;

        var thrown = await pen.Visitor.SubmitAsync(page, "/utkast/kasta", ("draft-place", page.Hidden("draft-place")), ("back", back));

        thrown.Location.ShouldBe("/");
    }

    [Fact]
    public async Task Draft_WhenItComesFromNoPage_IsNotKept()
    {
        var (pen, address, page) = await OpenAsync();
        using var writer = pen;

        (await pen.Visitor.PostAsync("/utkast", Typed(page, ("reasons", Reasons)))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await pen.Visitor.GetAsync(address)).Plain.ShouldNotContain("Det du skrev");
    }

    private static (string Name, string Value)[] Typed(VisitedPage page, params (string, string)[] typed) =>
        new TypedForm(page, "step").With(typed).Fields;

    private async Task<(Pen Pen, string Address, VisitedPage Page)> OpenAsync()
    {
        var child = Caller.NewKey();
        var caseId = (await fixture.Host.As(Pen.Lead).RegisterIntakeAsync("A-" + child, Pen.Unit, "B-" + child)).Single();
        var pen = new Pen(fixture.Host, caseId, Pen.Lead with { Id = "fs02" });
        var address = pen.StepAddress("skyddsbedomning");
        return (pen, address, await pen.Visitor.GetAsync(address));
    }
}
