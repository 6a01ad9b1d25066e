using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>How a decision is carried out, over HTTP and as it is typed on the pages.</summary>
public class CarryOutPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static int _cases;

    [Fact]
    public async Task Step_WhenItIsCarriedOut_SaysSoInTheCaseAndStopsTheClock()
    {
        using var pen = new Pen(fixture.Host, (await DecidedAsync()).CaseId, Pen.Worker);
        var waiting = await pen.CaseAsync();
        waiting.Plain.ShouldContain("Beslutet är inte verkställt.");
        waiting.Plain.ShouldContain("den dag då beslutet fattades eller verkställigheten avbröts");
        var form = await pen.Visitor.GetAsync(pen.StepAddress("verkstallighet"));
        form.Plain.ShouldContain("Beslut 1 den");
        form.Plain.ShouldNotContain("Beslutet gav inget boende");
        new TypedForm(form, "step").Of("decisionNo").ShouldBe("1");

        await pen.StepAsync("verkstallighet", null, ("kind", nameof(CarryOutKind.CarriedOut)));

        var page = await pen.CaseAsync();
        page.Plain.ShouldContain("Verkställigheten är dokumenterad.");
        page.Plain.ShouldContain("Verkställighet dokumenterad");
        page.Plain.ShouldNotContain("Beslutet är inte verkställt.");
    }

    [Fact]
    public async Task Step_WhenTheDecisionIsInterrupted_AsksWhyAndWaitsAnew()
    {
        using var pen = new Pen(fixture.Host, (await DecidedAsync()).CaseId, Pen.Worker);
        await pen.StepAsync("verkstallighet", null, ("kind", nameof(CarryOutKind.CarriedOut)));

        var refused = await pen.TryStepAsync("verkstallighet", null, ("decisionNo", "1"), ("kind", nameof(CarryOutKind.Interrupted)));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("id=\"fel-note\"");

        await pen.StepAsync("verkstallighet", null, ("decisionNo", "1"), ("kind", nameof(CarryOutKind.Interrupted)),
            ("note", "Kontaktfamiljen har flyttat till en annan ort, och en ny familj söks."));
        (await pen.CaseAsync()).Plain.ShouldContain("Beslutet är inte verkställt.");
    }

    [Fact]
    public async Task CarriedOut_WhenSentOverHttp_StandsWithTheDecisionAndIsRefusedTwice()
    {
        var play = await DecidedAsync();
        (await DecisionAsync(play))["waitsToBeCarriedOut"]!.GetValue<bool>().ShouldBeTrue();

        (await play.StepAsync("carried-out", Body("carriedOut"))).Ok();

        var decision = await DecisionAsync(play);
        decision["waitsToBeCarriedOut"]!.GetValue<bool>().ShouldBeFalse();
        decision["carryOuts"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("carriedOut");
        var again = await play.StepAsync("carried-out", Body("declined", "Familjen vill inte längre ha en kontaktfamilj åt barnet."));
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldContain(MissingCodes.AlreadyRecorded);
        again.Text.ShouldContain("SoL 34:1");
    }

    private static JsonObject Body(string kind, string? note = null) =>
        new() { ["decisionNo"] = 1, ["kind"] = kind, ["on"] = DossierBodies.Today, ["note"] = note };

    private static async Task<JsonNode> DecisionAsync(Play play) =>
        (await play.Worker.GetAsync($"/api/v1/cases/{play.CaseId}")).Ok().Body["decisions"]!.AsArray().ShouldHaveSingleItem()!;

    private async Task<Play> DecidedAsync()
    {
        var child = $"B-carry-{Interlocked.Increment(ref _cases)}";
        var play = (await Play.UtredningAsync(fixture.Host, "A" + child[1..], (child, "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: [child]))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(child))).Ok();
        await play.ApproveBkaAsync(child);
        (await play.DecideAsync()).Ok();
        return play;
    }
}
