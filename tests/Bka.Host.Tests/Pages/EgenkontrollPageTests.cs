using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Egenkontroll as it is read and filled in: counts first, cases for those who may read them, no person anywhere.</summary>
public class EgenkontrollPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Why = "Familjen flyttade innan nätverket hann samlas.";
    private static readonly Actor Head = new("ec77", Function.UnitHead, ["Norr"]);
    private static readonly Actor Worker = new("hl01", Function.Caseworker, ["Norr"]);
    private static int _cases;

    [Fact]
    public async Task Checklist_WhenFilledIn_IsSavedAndCanBeCorrected()
    {
        var caseId = await ClosedAsync();
        using var worker = new Visitor(fixture.Host, Worker);
        (await worker.GetAsync($"/arenden/{caseId}")).Plain.ShouldContain("Fyll i checklistan");
        (await worker.GetAsync("/egenkontroll/checklistor/saknas")).Html.ShouldContain($"/arenden/{caseId}/checklista");
        var address = $"/arenden/{caseId}/checklista";
        var form = await worker.GetAsync(address);
        form.Plain.ShouldContain("Svara bara om du har svarat ”Nej” på: Gjordes en mappning under utredningen?");

        var refused = await SendAsync(worker, form, address, ("mappning", "no"), ("sip-behov", "no"), ("muntlig-aterkoppling", "yes"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Html.ShouldContain("id=\"fel-mappning-varfor-inte\"");
        refused.Plain.ShouldContain("Svara på frågan.");

        (await SendAsync(worker, form, address, Filled)).Status.ShouldBe(HttpStatusCode.Redirect);
        var saved = await worker.GetAsync(address);
        saved.Plain.ShouldContain("Checklistan är sparad.");
        saved.Html.ShouldContain(Why);
        (await worker.GetAsync("/egenkontroll/checklistor/saknas")).Html.ShouldNotContain(caseId);

        (await SendAsync(worker, form, address, Filled)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await SendAsync(worker, saved, address, [("mappning", "yes"), .. Filled[2..]])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await worker.GetAsync(address)).Plain.ShouldContain("Rättelsen är sparad.");
        (await worker.GetAsync($"/arenden/{caseId}")).Plain.ShouldContain("Handläggarens checklista ifylld");
    }

    [Fact]
    public async Task Checklist_WhenReadByALead_ShowsAnswersAndNoForm()
    {
        var caseId = await ClosedAsync();
        using var head = new Visitor(fixture.Host, Head);
        var address = $"/arenden/{caseId}/checklista";
        (await head.GetAsync(address)).Plain.ShouldContain("Handläggaren har inte fyllt i checklistan.");
        (await RecordAsync(caseId, Worker)).Ok();
        var read = await head.GetAsync(address);
        read.Plain.ShouldContain(Why);
        read.Html.ShouldNotContain("<textarea");
        (await RecordAsync(caseId, Head)).Body["code"]!.GetValue<string>().ShouldBe(RefusalCodes.SelfReportNotYours);
    }

    [Fact]
    public async Task Sums_WhenRead_SayThatNobodyHasReviewedThem()
    {
        var caseId = await ClosedAsync();
        (await RecordAsync(caseId, Worker)).Ok();
        using var head = new Visitor(fixture.Host, Head);
        var page = await head.GetAsync("/egenkontroll/checklistor?fran=2020-01-01&till=2030-12-31");
        page.Plain.ShouldContain("Självrapporterat av handläggarna – inte granskat.");
        page.Plain.ShouldContain("Gjordes en mappning under utredningen?");
        page.Plain.ShouldNotContain(Why);
        page.Plain.ShouldNotContain("hl01");
        (await head.GetAsync("/egenkontroll/checklistor?fran=2020-01-01&till=2030-12-31&kand=2020-01-01")).Plain
            .ShouldContain("Ingen checklista är ifylld för perioden.");
        using var worker = new Visitor(fixture.Host, Worker);
        (await worker.GetAsync("/egenkontroll/checklistor")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task FormAndDeviations_WhenRead_ShowCountsTextsAndCasesButNoPerson()
    {
        var (caseId, caseRef) = await NotOpenedDespiteViolenceAsync();
        await IndexAsync();
        using var head = new Visitor(fixture.Host, Head);
        const string period = "fran=2020-01-01&till=2030-12-31";
        var form = await head.GetAsync($"/egenkontroll/form?{period}&slag=NotOpenedDespiteViolence");
        form.Plain.ShouldContain("Inte inledd trots misstanke om våld");
        form.Html.ShouldContain($"/arenden/{caseId}");
        form.Plain.ShouldNotContain("hl01");
        var overview = await head.GetAsync($"/egenkontroll?{period}");
        overview.Plain.ShouldContain("undantag med skäl");
        var breaches = await head.GetAsync($"/egenkontroll/avvikelser?{period}");
        breaches.Plain.ShouldContain("Beslut utan giltig delegation");
        var file = await head.GetAsync($"/egenkontroll/avvikelser?{period}&som=csv");
        file.Html.ShouldContain("dag;arende_ref;enhet;slag;dagar;beslut");
        file.Html.ShouldNotContain(caseRef);

        using var reviewer = new Visitor(fixture.Host, new Actor("gr01", Function.QualityReviewer, []));
        var counted = await reviewer.GetAsync($"/egenkontroll/form?{period}&slag=NotOpenedDespiteViolence");
        counted.Html.ShouldNotContain(caseId);
        counted.Plain.ShouldContain("Inget av det räknade finns i ärenden som du får läsa.");
    }

    [Theory]
    [InlineData("/egenkontroll")]
    [InlineData("/egenkontroll/form")]
    [InlineData("/egenkontroll/avvikelser")]
    [InlineData("/egenkontroll/checklistor")]
    public async Task Pages_WhenThePeriodCannotBeRead_SayHowToWriteIt(string address)
    {
        using var head = new Visitor(fixture.Host, Head);
        (await head.GetAsync(address + "?fran=i+fjol")).Html.ShouldContain("href=\"#fran\"");
        (await head.GetAsync(address + "?fran=2026-02-01&till=2026-01-01")).Html.ShouldContain("href=\"#till\"");
        using var worker = new Visitor(fixture.Host, Worker);
        (await worker.GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string Name, string Value)[] Filled =>
    [
        ("mappning", "no"), ("mappning-varfor-inte", Why), ("sip-behov", "no"), ("muntlig-aterkoppling", "yes"),
        ("vardnadshavare-aterkoppling", "not-relevant"),
    ];

    private static Task<VisitedPage> SendAsync(Visitor visitor, VisitedPage form, string address, params (string, string)[] answers) =>
        visitor.SubmitAsync(form, address, [("key", Caller.NewKey()), ("version", form.Hidden("version")), .. answers]);

    private Task<Reply> RecordAsync(string caseId, Actor actor) => fixture.Host.As(actor).PostAsync(
        $"/api/v1/cases/{caseId}/self-report",
        new JsonObject { ["answers"] = new JsonArray([.. Filled.Select(answer => (JsonNode)new JsonObject { ["question"] = answer.Name, ["value"] = answer.Value })]) });

    private async Task<string> ClosedAsync()
    {
        var name = $"egen-{Interlocked.Increment(ref _cases)}-{Caller.NewKey()}";
        var play = (await Play.UtredningAsync(fixture.Host, "A" + name, ("B" + name, "2017-05")))[0];
        var closure = Bodies.Closure(DossierBodies.Today);
        closure["reason"] = "movedAbroad";
        (await play.StepAsync("closure", closure, play.Deputy)).Ok();
        return play.CaseId;
    }

    private async Task<(string CaseId, string CaseRef)> NotOpenedDespiteViolenceAsync()
    {
        var name = "vald-" + Caller.NewKey();
        var intake = Bodies.Intake("A" + name, "Norr", "B" + name);
        intake["violence"] = "yes";
        intake["caseworker"] = "hl01";
        var caseId = (await fixture.Host.Lead("Norr").RegisterAsync(intake)).Single();
        var worker = fixture.Host.As(Worker);
        (await worker.RecordSkyddsbedomningAsync(caseId)).Ok();
        (await worker.PostAsync($"/api/v1/cases/{caseId}/forhandsbedomning", new JsonObject())).Ok();
        var decision = Bodies.NotOpened();
        decision["violenceOverride"] = Bodies.Reasons;
        (await fixture.Host.As(Head).PostAsync($"/api/v1/cases/{caseId}/forhandsbedomning/not-opened", decision)).Ok();
        return (caseId, "A" + name);
    }

    private async Task IndexAsync()
    {
        var admin = fixture.Host.As(new Actor("ta01", Function.TechnicalAdministrator, []));
        while (!(await admin.PostAsync("/api/v1/deviations/runs", new JsonObject())).Ok().Body["isCaughtUp"]!.GetValue<bool>())
        {
        }
    }
}
