using System.Globalization;
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
        opened.Html.ShouldNotContain("skyddade-uppgifter", Case.Insensitive, "nothing can be changed");

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
        var checkedLogs = await reviewer.GetAsync("/loggar");
        checkedLogs.Plain.ShouldContain("Båda loggarna är hela.");
        checkedLogs.Plain.ShouldContain("Liggaren, ");
        checkedLogs.Plain.ShouldContain("Åtkomstloggen, ");

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
    public async Task Reads_WhenACaseNumberIsTyped_FindsItsCaseAndKeepsTheNumberOutOfTheAddress()
    {
        using var lead = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));
        await lead.GetAsync($"/arenden/{_case}");
        using var reviewer = new Visitor(_host, Reviewer);
        var form = await reviewer.GetAsync("/loggar/lasningar");
        form.Plain.ShouldContain("Ärendenummer eller id");
        foreach (var typed in new[] { "N-1", "BARN-1", _case })
        {
            var found = await reviewer.SubmitAsync(form, "/loggar/lasningar", ("arende", typed), ("vad", ""), ("person", "fs1"));
            found.Location.ShouldNotBeNull().ShouldContain($"arende={_case}", Case.Sensitive, typed);
            found.Location.ShouldNotContain("N-1");
            var page = await reviewer.GetAsync(found.Location);
            page.Plain.ShouldContain("läste ärendet");
            (await reviewer.SubmitAsync(page, "/loggar/lasningar", ("arende", _case), ("valda", page.Hidden("valda")))).Location
                .ShouldNotBeNull().ShouldContain($"arende={_case}");
        }

        var unknown = await reviewer.SubmitAsync(form, "/loggar/lasningar", ("arende", "DA20"), ("person", "fs1"));
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Plain.ShouldContain("Ärendenummer eller id: Vi hittar inget ärende med det numret");
        unknown.Html.ShouldContain("id=\"fel-arende\"");
        unknown.Html.ShouldContain("value=\"DA20\"");
        unknown.Html.ShouldContain("value=\"fs1\"");
        unknown.Plain.ShouldNotContain("Ingen läsning passar filtret");
        (await reviewer.GetAsync("/loggar/lasningar?arende=DA20")).Plain.ShouldNotContain("Ingen läsning passar filtret");
    }

    [Theory]
    [InlineData("/loggar?antal=-1&fro=a", "Antal: Skriv ett antal mellan 1 och 100.", "antal", "-1")]
    [InlineData("/loggar?antal=tio&fro=a", "Antal: Skriv ett antal mellan 1 och 100.", "antal", "tio")]
    [InlineData("/loggar?fro=a&rad=x", "Skriv radens nummer med siffror", "rad", "x")]
    [InlineData("/loggar?fran=x", "Från: Skriv", "fran", "x")]
    [InlineData("/loggar?fran=2026-11-20&till=2026-11-10", "Till är samma dag som Från eller senare", "till", "2026-11-10")]
    [InlineData("/loggar/lasningar?fran=x", "Från: Skriv", "fran", "x")]
    [InlineData("/loggar/lasningar?fran=2026-11-20&till=2026-11-10", "Till är samma dag som Från eller senare", "till", "2026-11-10")]
    [InlineData("/loggar/lasningar?fran=2026-11-20&till=2026-11-10&handler=Csv", "Till är samma dag som Från eller senare", "till", "2026-11-10")]
    [InlineData("/loggar/lasningar?till=0001-01-01", "Till: Skriv", "till", "0001-01-01")]
    [InlineData("/loggar/lasningar?vad=allt", "Vad:", "vad", null)]
    public async Task Filter_WhenSomethingCannotBeRead_KeepsTheFormAndNamesTheField(string address, string said, string field, string? typed)
    {
        using var reviewer = new Visitor(_host, Reviewer);
        var page = await reviewer.GetAsync(address);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Plain.ShouldContain(said);
        page.Html.ShouldContain($"<a href=\"#{field}\">");
        page.Html.ShouldContain($"id=\"{field}\" name=\"{field}\"");
        if (typed is not null)
        {
            page.Html.ShouldContain($"value=\"{typed}\" aria-describedby=\"fel-{field}\" aria-invalid=\"true\"");
        }
    }

    [Fact]
    public async Task Sample_WhenDrawnAgainByItsLink_IsTheSameAlthoughMoreWasRead()
    {
        using var lead = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));
        await lead.GetAsync($"/arenden/{_case}");
        using var reviewer = new Visitor(_host, Reviewer);
        var first = await reviewer.GetAsync("/loggar?fro=2026-11&antal=5");
        var link = WebUtility.HtmlDecode(first.Html.Split("<a href=\"").Single(part => part.Contains("Dra samma urval igen", StringComparison.Ordinal)).Split('"')[0]);
        link.ShouldContain("rad=");
        var said = first.Plain[first.Plain.IndexOf("Stickprov ur loggen", StringComparison.Ordinal)..];
        said.ShouldContain("dragna med fröet 2026-11. Sista raden är nummer ");
        await lead.GetAsync($"/arenden/{_case}");
        (await reviewer.GetAsync("/loggar?fro=2026-11&antal=5")).Plain.ShouldNotContain(said);
        (await reviewer.GetAsync(link)).Plain.ShouldContain(said);
    }

    [Fact]
    public async Task File_OfReads_HasSwedishTimeWithItsOffsetAndTheCasesOfLists()
    {
        using var lead = new Visitor(_host, new Actor("fs1", Function.LeadSocialWorker, ["Norr"]));
        await lead.GetAsync("/bevakningar");
        using var reviewer = new Visitor(_host, Reviewer);
        var file = (await reviewer.GetAsync("/loggar/lasningar?person=fs1&vad=ListRead&handler=Csv")).Html;
        var row = file.Split("\r\n")[1].Split(';');
        file.Split("\r\n")[0].ShouldEndWith(";arenden_i_listan");
        DateTimeOffset.ParseExact(row[1], "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture).ToUniversalTime()
            .ShouldBe(_host.Clock.GetUtcNow(), TimeSpan.FromSeconds(1));
        row[1].ShouldMatch(@"\+0[12]:00$");
        row[^1].Split(' ').ShouldContain(_case);
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
