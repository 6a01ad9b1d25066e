using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Bka.Workflow.Domain.SpotChecks;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A round on the pages: drawn, reviewed, remedied, closed, and its protocol taken home.</summary>
public class SpotCheckRoundPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly Actor Quality = new("kv01", Function.QualityReviewer, []);

    [Fact]
    public async Task Round_WhenReviewedOnThePages_EndsClosedWithItsRemedies()
    {
        var drawn = await NotOpenedInOctoberAsync("A-round", "B-round");
        using var visitor = new Visitor(fixture.Host, Quality);
        var page = await visitor.GetAsync("/stickprov");
        var round = (await visitor.SubmitAsync(page, "/stickprov", ("Key", page.Hidden("Key")), ("Period", "2026-10"), ("Unit", "Norr"), ("Population", "NotOpened")))
            .Location.ShouldNotBeNull();
        (await visitor.GetAsync("/stickprov")).Plain.ShouldContain("2026-10 Norr Förhandsbedömningar som inte ledde till utredning Dragen, granskas 0 av 1 Granska senast 2026-12-20");
        page = await visitor.GetAsync(round);
        page.Plain.ShouldContain("Fröet låstes efter periodens slut.");
        var protocol = await visitor.GetAsync(round + "?handler=Protocol");
        JsonNode.Parse(protocol.Html)!["format"]!.GetValue<string>().ShouldBe(DrawProtocol.Format);

        // Half answered it is saved; signed half answered it is refused, with what is missing.
        var address = $"{round}/granska/{drawn}";
        page = await visitor.GetAsync(address);
        page.Plain.ShouldContain("0 av 16 frågor är besvarade");
        page.Plain.ShouldContain("Det här står redan i ärendet");
        page.Plain.ShouldContain("utredning inleddes inte");
        (await visitor.GetAsync(round)).Plain.ShouldNotContain("namnteckning");
        (await visitor.SubmitAsync(page, address, ("key", page.Hidden("key")), ("Q01", "No"), ("action", "save"))).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync(address);
        page.Plain.ShouldContain("Granskningen är sparad.");
        var refused = await visitor.SubmitAsync(page, address, ("key", page.Hidden("key")), ("Q01", "No"), ("action", "sign"));
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Plain.ShouldContain("Skriv en kommentar när svaret är Delvis eller Nej.");
        (await visitor.SubmitAsync(refused, address,
            [("key", refused.Hidden("key")), ("comment-Q01", "Skyddsbedömningen är gjord tre dagar senare."), ("action", "sign"),
             .. Enumerable.Range(1, 16).Select(no => ($"Q{no:00}", no == 1 ? "No" : "Yes"))])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(address)).Plain.ShouldContain("Q01 Är skyddsbedömning gjord och dokumenterad samma dag eller dagen efter inkommen anmälan? Nej. Skyddsbedömningen är gjord tre dagar senare.");

        page = await visitor.GetAsync(round);
        page.Plain.ShouldContain("Q01 Nej, ärende 1, kritisk: saknar åtgärd");
        (await visitor.SubmitAsync(page, round, ("key", page.Hidden("key") + "-a"), ("action", "close"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await visitor.SubmitAsync(page, round, ("key", page.Hidden("key")), ("action", "remedy"), ("shortcomings", "Q01:" + drawn),
            ("what", "Mottagningen går igenom listan varje morgon."), ("responsible", "ec01"), ("dueOn", "2026-12-15"))).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync(round);
        (await visitor.SubmitAsync(page, round, ("key", page.Hidden("key") + "-a"), ("action", "close"))).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync(round);
        page.Plain.ShouldContain("Omgången är avslutad.");
        page.Plain.ShouldContain("Granskarens namnteckning");

        page = await visitor.GetAsync("/stickprov/atgarder");
        page.Plain.ShouldContain("1 åtgärd pågår. Ingen är försenad.");
        var remedy = page.Hidden("remedyId");
        (await visitor.SubmitAsync(page, "/stickprov/atgarder", ("key", page.Hidden("key")), ("remedyId", remedy), ("followedUpOn", "2026-11-20"),
            ("effect", "för kort"), ("done", "true"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await visitor.SubmitAsync(page, "/stickprov/atgarder", ("key", page.Hidden("key")), ("remedyId", remedy), ("followedUpOn", "2026-11-20"),
            ("effect", "Alla skyddsbedömningar har gjorts i tid sedan dess."), ("done", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/stickprov/atgarder")).Plain.ShouldContain("klar");
    }

    [Fact]
    public async Task Plan_WhenMadeOnThePage_StandsThereAndIsRefusedTwice()
    {
        using var visitor = new Visitor(fixture.Host, new Actor("head", Function.UnitHead, ["Norr"]));
        var page = await visitor.GetAsync("/stickprov");
        (string, string)[] fields = [("Population", "UtredningClosed"), ("Unit", "Norr"), ("Size", "5"), ("From", "2026-11"), ("DoubleReviews", "1"), ("Do", "plan")];
        (await visitor.SubmitAsync(page, "/stickprov", [("Key", page.Hidden("Key")), .. fields])).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync("/stickprov");
        page.Plain.ShouldContain("Avslutade utredningar, Norr: 5 ärenden varje månad från 2026-11, 1 granskas av två.");
        (await visitor.SubmitAsync(page, "/stickprov", [("Key", page.Hidden("Key")), .. fields])).Plain
            .ShouldContain("Det finns redan en plan för samma urval och enhet i någon av månaderna.");
    }

    [Fact]
    public async Task Plan_WhenEndedOnThePage_IsAskedOnceMoreAndEndsAfterTheMonth()
    {
        using var visitor = new Visitor(fixture.Host, new Actor("head", Function.UnitHead, ["Väst"]));
        var page = await visitor.GetAsync("/stickprov");
        (await visitor.SubmitAsync(page, "/stickprov", ("Key", page.Hidden("Key")), ("Population", "AdultDecided"), ("Unit", "Väst"), ("Size", "5"), ("From", "2026-11"), ("Do", "plan")))
            .Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync("/stickprov");
        var address = page.Html.Split("href=\"").First(part => part.StartsWith("/stickprov/planer/", StringComparison.Ordinal)).Split('"')[0];

        // Another unit's head is not told that there is such a plan; nor is anybody without planning.
        using var other = new Visitor(fixture.Host, new Actor("head2", Function.UnitHead, ["Öst"]));
        (await other.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var worker = new Visitor(fixture.Host, new Actor("hl01", Function.Caseworker, ["Väst"]));
        (await worker.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var form = await visitor.GetAsync(address);
        form.Html.ShouldContain("value=\"2026-11\"");
        var refused = await visitor.SubmitAsync(form, address, ("key", form.Hidden("key")), ("to", "november"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("href=\"#to\"");
        (await visitor.SubmitAsync(form, address, ("key", form.Hidden("key")), ("to", "2026-11"))).Status.ShouldBe(HttpStatusCode.Redirect);
        page = await visitor.GetAsync("/stickprov");
        page.Plain.ShouldContain("5 ärenden varje månad från 2026-11 till 2026-11.");
        page.Html.ShouldNotContain(address);
    }

    [Fact]
    public async Task Protection_WhenMarkedOnThePage_HoldsAndCanBeTakenAway()
    {
        var id = (await fixture.Host.Head("Norr").RegisterIntakeAsync("A-skydd", "Norr", "B-skydd")).Single();
        using var head = new Visitor(fixture.Host, new Actor("head", Function.UnitHead, ["Norr"]));
        var address = $"/arenden/{id}/skyddade-uppgifter";
        (await head.GetAsync($"/arenden/{id}")).Html.ShouldContain(address);
        var form = await head.GetAsync(address);
        form.Plain.ShouldContain("Barn B-skydd");

        const string why = "Skatteverket har meddelat det i brev.";
        var refused = await head.SubmitAsync(form, address, ("key", form.Hidden("key")), ("personRef", "1"), ("protected", "true"), ("reasons", "kort"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("href=\"#reasons\"");
        (await head.SubmitAsync(form, address, ("key", form.Hidden("key")), ("personRef", "9"), ("protected", "true"), ("reasons", why))).Plain.ShouldContain("Välj ett av alternativen.");
        (await head.SubmitAsync(form, address, ("key", form.Hidden("key") + "-a"), ("personRef", "1"), ("protected", "true"), ("reasons", why))).Status.ShouldBe(HttpStatusCode.Redirect);
        form = await head.GetAsync(address);
        form.Plain.ShouldContain("Markeringen är sparad.");
        (await head.SubmitAsync(form, address, ("key", form.Hidden("key")), ("personRef", "1"), ("protected", "true"), ("reasons", why))).Plain.ShouldContain("Personen är redan markerad.");

        // Only somebody with the right to such data takes it away.
        var kept = await head.SubmitAsync(form, address, ("key", form.Hidden("key") + "-b"), ("personRef", "1"), ("protected", "false"), ("reasons", why));
        kept.Status.ShouldBe(HttpStatusCode.Forbidden);
        kept.Plain.ShouldContain("En markering tas bort av någon som har behörigheten.");
        using var trusted = new Visitor(fixture.Host, new Actor("head2", Function.UnitHead, ["Norr"]) { SeesProtected = true });
        form = await trusted.GetAsync(address);
        (await trusted.SubmitAsync(form, address, ("key", form.Hidden("key")), ("personRef", "1"), ("protected", "false"), ("reasons", why))).Status.ShouldBe(HttpStatusCode.Redirect);

        // Somebody of another unit learns nothing of the case.
        using var other = new Visitor(fixture.Host, new Actor("head3", Function.UnitHead, ["Öst"]));
        (await other.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Review_WhenTheReviewerDecidedTheCase_IsRefusedOnThePage()
    {
        var drawn = await NotOpenedInOctoberAsync("A-own", "B-own", "Syd");
        var head = new Actor("UnitHead-1", Function.UnitHead, ["Syd"]);
        using var visitor = new Visitor(fixture.Host, head);
        var round = (string)(await fixture.Host.As(head).PostAsync("/api/v1/spot-checks", new JsonObject { ["period"] = "2026-10", ["unit"] = "Syd" })).Ok().Body["roundId"]!;
        (await visitor.GetAsync($"/stickprov/{round}")).Plain.ShouldContain("Jäv: du har arbetat i ärendet");
        (await visitor.GetAsync($"/stickprov/{round}/granska/{drawn}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> NotOpenedInOctoberAsync(string caseRef, string child, string unit = "Norr")
    {
        var head = fixture.Host.Head(unit);
        var intake = Bodies.Intake(caseRef, unit, child);
        intake["receivedAt"] = "2026-10-05T09:00:00+02:00";
        var id = (await head.RegisterAsync(intake))[0];
        var assessed = Bodies.Skyddsbedomning();
        assessed["assessedAt"] = "2026-10-05T11:00:00+02:00";
        (await head.StepAsync(id, "skyddsbedomning", assessed)).Ok();
        (await head.BeginAsync(id)).Ok();
        var decision = Bodies.NotOpened();
        decision["decidedOn"] = "2026-10-15";
        (await head.StepAsync(id, "forhandsbedomning/not-opened", decision)).Ok();
        return id;
    }
}
