using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Alerts over HTTP and on the pages: what waits, who may take it on, and what may not be put off.</summary>
public class AlertTests
{
    private static readonly Actor Worker = new("hl07", Function.Caseworker, ["Norr"]);

    [Fact]
    public async Task Alert_WhenAcknowledged_IsToldInTheListInTheHistoryAndLeavesWhatWaits()
    {
        await using var host = await BkaFactory.StartAsync();
        var id = await OverdueAsync(host);
        var lead = host.Lead("Norr");
        var alert = Rows(await lead.GetAsync("/api/v1/alerts")).ShouldHaveSingleItem();
        ((string?)alert["alert"]!["rule"], (string?)alert["threshold"], (string?)alert["to"], (int?)alert["daysLate"], (string?)alert["mostSnooze"])
            .ShouldBe(("Forhandsbedomning.Overdue", "overdue", "leadSocialWorker", 1, null));

        var noted = await lead.PostAsync("/api/v1/alerts/acknowledgements", Bodies.AlertNote(id));
        ((string?)noted.Ok().Body["state"]).ShouldBe("acknowledged");
        Rows(await lead.GetAsync("/api/v1/alerts")).ShouldBeEmpty();
        ((string?)Rows(await lead.GetAsync("/api/v1/alerts?state=acknowledged")).ShouldHaveSingleItem()["note"]!["by"]).ShouldBe("LeadSocialWorker-1");
        var counts = (await lead.GetAsync("/api/v1/alerts/counts")).Ok().Body;
        ((int?)counts["live"], (int?)counts["acknowledged"]).ShouldBe((0, 1));
        // The clock is late all the same.
        ((int?)(await lead.GetAsync("/api/v1/watches/overview")).Ok().Body["total"]!["overdue"]).ShouldBe(1);
        (await lead.GetAsync($"/api/v1/cases/{id}/history")).Ok().Text.ShouldContain("AlertAcknowledged");
    }

    [Fact]
    public async Task Alert_WhenItIsABreachOfLaw_CannotBePutOff()
    {
        await using var host = await BkaFactory.StartAsync();
        var id = await OverdueAsync(host);
        (await host.Lead("Norr").PostAsync("/api/v1/alerts/snoozes", Bodies.AlertNote(id, until: "2026-11-20")))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.SnoozeRefused, MissingCodes.StatutoryBreach);
        (await host.Lead("Norr").PostAsync("/api/v1/alerts/snoozes", Bodies.AlertNote(id, until: "2026-11-17")))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.BadRange);
    }

    [Fact]
    public async Task Alert_WhenItIsInAnotherUnitOrSomebodyElses_IsNotFound()
    {
        await using var host = await BkaFactory.StartAsync();
        var id = await OverdueAsync(host);
        Rows(await host.Lead("Syd").GetAsync("/api/v1/alerts")).ShouldBeEmpty();
        (await host.Lead("Syd").PostAsync("/api/v1/alerts/acknowledgements", Bodies.AlertNote(id)))
            .Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
        (await host.As(new Actor("hl08", Function.Caseworker, ["Norr"])).PostAsync("/api/v1/alerts/acknowledgements", Bodies.AlertNote(id)))
            .Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
        // Their own reason is kept, and the lead's alert waits for the lead.
        ((string?)(await host.As(Worker).PostAsync("/api/v1/alerts/acknowledgements", Bodies.AlertNote(id))).Ok().Body["state"]).ShouldBe("live");
        Rows(await host.Lead("Norr").GetAsync("/api/v1/alerts")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Page_WhenAnAlertIsAcknowledged_SaysSoAndTheRefusedFormKeepsWhatWasTyped()
    {
        await using var host = await BkaFactory.StartAsync();
        var id = await OverdueAsync(host);
        using var lead = new Visitor(host, new Actor("fs01", Function.LeadSocialWorker, ["Norr"]));
        var list = await lead.GetAsync("/larm");
        list.Plain.ShouldContain("1 larm väntar");
        list.Plain.ShouldContain("1 dag försenad");
        var address = $"/larm/{id}/Forhandsbedomning.Overdue/2026-11-16";
        list.Html.ShouldContain(address);

        var form = await lead.GetAsync(address);
        form.Plain.ShouldContain("Beslut att inleda eller inte inleda utredning ska fattas inom fjorton dagar");
        form.Plain.ShouldContain("går inte att skjuta upp");
        var refused = await lead.SubmitAsync(form, address, ("key", "k1"), ("action", "acknowledge"), ("reason", "Workload"), ("note", "för kort"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("för kort");
        (await lead.SubmitAsync(refused, address, ("key", "k2"), ("action", "acknowledge"), ("reason", "UnplannedAbsence"), ("note", "Handläggaren är sjuk sedan i går.")))
            .Location.ShouldBe("/larm");
        (await lead.GetAsync("/larm")).Plain.ShouldContain("Inga larm väntar");
        (await lead.GetAsync("/larm?lage=kvitterade")).Plain.ShouldContain("Oplanerad frånvaro fs01");
        (await lead.GetAsync($"/arenden/{id}")).Plain.ShouldContain("kvitterat");
    }

    [Fact]
    public async Task Page_WhenAWarningIsPutOff_WaitsAgainOnItsDay()
    {
        await using var host = await BkaFactory.StartAsync();
        var id = await BegunAsync(host);
        host.Clock.Set(At(9));
        await SweepAsync(host);
        using var worker = new Visitor(host, Worker);
        var address = $"/larm/{id}/Forhandsbedomning.Warning/2026-11-16";
        var form = await worker.GetAsync(address);
        (await worker.SubmitAsync(form, address, ("key", "k3"), ("action", "snooze"), ("reason", "UnderWay"), ("until", "2026-11-13"))).Location.ShouldBe("/larm");
        (await worker.GetAsync("/larm?lage=uppskjutna")).Plain.ShouldContain("till 2026-11-13");
        host.Clock.Set(At(11));
        (await worker.GetAsync("/larm")).Plain.ShouldContain("1 larm väntar");
    }

    // The report came in on 2 November at eight.
    private static DateTimeOffset At(int days) => new(2026, 11, 2 + days, 9, 30, 0, TimeSpan.Zero);

    private static async Task<string> BegunAsync(BkaFactory host)
    {
        host.Clock.Set(At(0));
        var intake = Bodies.Intake("A-alert", "Norr", "B-alert");
        intake["receivedAt"] = "2026-11-02T08:00:00+01:00";
        intake["caseworker"] = Worker.Id;
        var id = (await host.Lead("Norr").RegisterAsync(intake)).Single();
        (await host.As(Worker).StepAsync(id, "skyddsbedomning", new JsonObject
        {
            ["assessedAt"] = "2026-11-02T09:00:00+01:00",
            ["immediateProtection"] = false,
            ["reasons"] = Bodies.Reasons,
        })).Ok();
        return id;
    }

    private static async Task<string> OverdueAsync(BkaFactory host)
    {
        var id = await BegunAsync(host);
        host.Clock.Set(At(15));
        await SweepAsync(host);
        return id;
    }

    private static async Task SweepAsync(BkaFactory host) =>
        (await host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();

    private static IReadOnlyList<JsonNode> Rows(Reply reply) => [.. reply.Ok().Body["rows"]!.AsArray().Select(row => row!)];
}
