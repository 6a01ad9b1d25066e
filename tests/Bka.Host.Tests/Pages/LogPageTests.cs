using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Nödöppning from the page that finds nothing to the review, and Loggar.</summary>
public sealed class LogPageTests : IAsyncLifetime
{
    private static readonly Actor Outsider = new("hl77", Function.Caseworker, ["Syd"]);
    private static readonly Actor Chief = new("ec01", Function.UnitHead, ["Norr"]);
    private static readonly Actor Reviewer = new("lg01", Function.LogReviewer, []);

    private BkaFactory _host = null!;
    private string _case = "";

    public async Task InitializeAsync()
    {
        _host = await BkaFactory.StartAsync();
        _case = (await _host.Lead("Norr").RegisterIntakeAsync("N-1", "Norr", "BARN-1"))[0];
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Emergency_WhenACaseIsSomebodyElses_OpensItForFourHoursAndIsReviewed()
    {
        using var outsider = new Visitor(_host, Outsider);
        var missing = await outsider.GetAsync($"/arenden/{_case}");
        missing.Status.ShouldBe(HttpStatusCode.NotFound);
        missing.Html.ShouldContain("href=\"/nodoppning\"");

        (await OpenAsync(outsider)).Location.ShouldBe($"/arenden/{_case}");
        var opened = await outsider.GetAsync($"/arenden/{_case}");
        opened.Plain.ShouldContain("Du läser ett ärende som du inte arbetar med.");
        opened.Plain.ShouldContain("4 timmar till");
        opened.Html.ShouldNotContain("visa=atkomst");

        using var chief = new Visitor(_host, Chief);
        (await chief.GetAsync("/")).Plain.ShouldContain("Nödöppningar som väntar på din granskning: 1.");
        var logs = await chief.GetAsync("/loggar");
        logs.Plain.ShouldContain("Nödöppning n1, ärende N-1, väntar på granskning");
        (await chief.SubmitAsync(logs, "/loggar?handler=Review", ("openingId", "n1"), ("key", "k1"))).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await chief.SubmitAsync(logs, "/loggar?handler=Review", ("openingId", "n1"), ("verdict", "Justified"), ("key", "k2"))).Location
            .ShouldBe("/loggar");
        (await chief.GetAsync("/loggar")).Plain.ShouldContain("granskad");
        (await chief.GetAsync($"/arenden/{_case}?visa=atkomst")).Plain.ShouldContain("Genom nödöppning n1");

        _host.Clock.Advance(TimeSpan.FromHours(4));
        using var later = new Visitor(_host, Outsider);
        (await later.GetAsync($"/arenden/{_case}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_WhenItIsPrinted_IsLoggedSoWhateverPageItIs()
    {
        using var lead = new Visitor(_host, new Actor("fs01", Function.LeadSocialWorker, ["Norr"]));
        await lead.GetAsync("/bevakningar?bradska=alla&utskrift=true");
        await lead.GetAsync($"/arenden/{_case}?utskrift=true");

        using var reviewer = new Visitor(_host, Reviewer);
        var file = await reviewer.GetAsync("/loggar/lasningar?handler=Csv&person=fs01");
        file.Html.Split("\r\n").Where(line => line.Contains("fs01", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains(";utskrift;", StringComparison.Ordinal));
        file.Html.ShouldContain(_case);
    }

    [Fact]
    public async Task Emergency_WhenReasonAndWordsAreMissing_SaysWhatToWriteAndOpensNothing()
    {
        using var outsider = new Visitor(_host, Outsider);
        var form = await outsider.GetAsync("/nodoppning");
        form.Plain.ShouldContain("Din chef får veta det direkt och åtkomsten granskas.");
        var page = await outsider.SubmitAsync(form, "/nodoppning", ("caseRef", "N-1"), ("reason", "Threat"), ("text", "Hot."));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Plain.ShouldContain("Skriv minst 20 tecken.");
        (await OpenAsync(outsider, "N-404")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.GetAsync($"/arenden/{_case}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Logs_WhenChecked_TellThatTheyAreWholeAndWhoReadWhat()
    {
        using var lead = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));
        await lead.GetAsync($"/arenden/{_case}?utskrift=true");
        using var reviewer = new Visitor(_host, Reviewer);
        var logs = await reviewer.GetAsync("/loggar?fro=2026-11&antal=5");
        logs.Plain.ShouldContain("Ingen har kontrollerat loggarna");
        (await reviewer.SubmitAsync(logs, "/loggar?handler=Verify")).Location.ShouldStartWith("/loggar");
        (await reviewer.GetAsync("/loggar")).Plain.ShouldContain("Båda loggarna är hela.");

        var reads = await reviewer.GetAsync("/loggar/lasningar?person=fs1");
        reads.Plain.ShouldContain("läste ärendet, utskrift");
        var file = await reviewer.GetAsync("/loggar/lasningar?person=fs1&handler=Csv");
        file.Html.ShouldContain(";fs1;");
        file.Html.ShouldContain(_case);
        (await lead.GetAsync("/loggar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var chief = new Visitor(_host, Chief);
        (await chief.GetAsync("/loggar/lasningar")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Timeline_WhenAPartIsChosen_ShowsThatPart()
    {
        await _host.Lead("Norr").AssignAsync(_case, "hl01");
        using var lead = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));
        var all = await lead.GetAsync($"/arenden/{_case}");
        all.Plain.ShouldContain("Registrerat");
        all.Plain.ShouldContain("Handläggare tilldelad");
        var changes = await lead.GetAsync($"/arenden/{_case}?visa=andringar");
        changes.Plain.ShouldContain("Handläggare tilldelad");
        changes.Plain.ShouldNotContain("Registrerat av");
        (await lead.GetAsync($"/arenden/{_case}?visa=atkomst")).Plain.ShouldNotContain("Läste ärendet");
    }

    private static async Task<VisitedPage> OpenAsync(Visitor visitor, string caseRef = "N-1")
    {
        var form = await visitor.GetAsync("/nodoppning");
        return await visitor.SubmitAsync(
            form, "/nodoppning", ("caseRef", caseRef), ("reason", "PersonInContact"),
            ("text", "Barnets mormor ringer och barnet är ensamt hemma sedan i morse."));
    }
}
