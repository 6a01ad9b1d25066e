using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>What a case's page tells beside its forms.</summary>
public class CasePageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Page_WhenAUtredningOnTheChildEndedShortlyBefore_WarnsBeforeOpeningAndAfter()
    {
        var first = (await Play.UtredningAsync(fixture.Host, "A-chain-1", ("B-chain", "2017-05")))[0];
        (await first.StepAsync("closure", new() { ["closedOn"] = DossierBodies.Today, ["reason"] = "movedAbroad", ["documented"] = true }, first.Deputy)).Ok();
        var intake = Bodies.Intake("A-chain-2", Pen.Unit, "B-chain");
        intake["caseworker"] = Pen.Worker.Id;
        var caseId = (await fixture.Host.As(Pen.Lead).RegisterAsync(intake))[0];
        (await fixture.Host.As(Pen.Worker).RecordSkyddsbedomningAsync(caseId)).Ok();
        using var worker = new Pen(fixture.Host, caseId, Pen.Worker);

        foreach (var address in (string[])[worker.CaseAddress, worker.StepAddress("inled")])
        {
            var before = (await worker.Visitor.GetAsync(address)).Plain;
            before.ShouldContain("En utredning om samma barn avslutades nyss.");
            before.ShouldContain("JO 2565-2016");
        }

        (await worker.CaseAsync()).Html.ShouldContain($"href=\"/arenden/{first.CaseId}\"");
        ((int?)(await fixture.Host.As(Pen.Worker).GetAsync($"/api/v1/cases/{caseId}/permitted")).Ok().Body["earlierUtredning"]!["summedDays"]).ShouldBe(0);

        await worker.StepAsync("inled", null, ("purpose", "Klarlägga barnets situation hemma och vilket stöd som behövs."));
        (await worker.CaseAsync()).Plain.ShouldContain("Utredningen inleddes kort efter att en annan om samma barn avslutades.");
    }

    [Fact]
    public async Task Page_WhenNoUtredningEndedShortlyBefore_WarnsOfNothing()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-unchained", ("B-unchained", "2017-05")))[0];
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);

        (await worker.CaseAsync()).Plain.ShouldNotContain("JO 2565-2016");
    }

    [Fact]
    public async Task Page_WhenSiblingsHaveCases_LinksOnlyThoseTheReaderMaySee()
    {
        var lead = fixture.Host.Lead(Pen.Unit, "Söder");
        var own = (await lead.RegisterIntakeAsync("A-family", Pen.Unit, "B-fam-1"))[0];
        var near = (await lead.RegisterIntakeAsync("A-family", Pen.Unit, "B-fam-2"))[0];
        var far = (await lead.RegisterIntakeAsync("A-family", "Söder", "B-fam-3"))[0];
        using var reader = new Pen(fixture.Host, own, Pen.Lead);

        var page = await reader.CaseAsync();

        page.Html.ShouldContain($"href=\"/arenden/{near}\"");
        page.Html.ShouldNotContain(far);
        page.Html.ShouldNotContain("B-fam-3");
    }

    [Fact]
    public async Task Page_WhenTheDecisionCouldNotWait_SaysForWhomABkaIsMissingAndWhen()
    {
        var play = await Play.SiblingsAsync(fixture.Host, "A-urgent", "B-urg-1", "B-urg-2");
        (await play.StepAsync("urgent-decisions", DossierBodies.Urgent("granted", "B-urg-1", "B-urg-2"), play.Deputy)).Ok();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);

        var page = await worker.CaseAsync();

        page.Plain.ShouldContain("Brådskande beslut: barnet behöver skydd genast.");
        page.Plain.ShouldContain("BKA i efterhand ska vara fastställd senast 2026-11-25");
        page.Plain.ShouldContain("Den saknas för: Barn B-urg-1 Barn B-urg-2");
        page.Html.ShouldContain($"href=\"{worker.BkaAddress(2)}\"");
    }

    [Fact]
    public async Task Page_WhenTheReaderHasAConflict_SaysSo()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-conflict", ("B-conflict", "2017-05")))[0];
        (await play.StepAsync("conflicts", DossierBodies.Conflict("fs01"))).Ok();
        using var lead = new Pen(fixture.Host, play.CaseId, Pen.Lead);
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);

        (await lead.CaseAsync()).Plain.ShouldContain("Du är anmäld som jävig i ärendet.");
        (await worker.CaseAsync()).Plain.ShouldNotContain("Du är anmäld som jävig i ärendet.");
    }

    [Fact]
    public async Task Page_WhenTheReaderOnlyPrepares_SaysWhatTheDecisionLacksAndThatItIsAnothers()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-prepare", ("B-prepare", "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: ["B-prepare"]))).Ok();
        using var lead = new Pen(fixture.Host, play.CaseId, Pen.Lead);

        var page = (await lead.CaseAsync()).Plain;

        page.ShouldContain("Kräver delegation som du inte har Besluta enligt förslaget Barnets inställning till förslaget är inte dokumenterad.");
        var tried = await lead.TryStepAsync("besluta", null);
        tried.Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
        tried.Plain.ShouldContain("Du kan förbereda beslutet, men du har inte delegation att fatta det.");
    }
}
