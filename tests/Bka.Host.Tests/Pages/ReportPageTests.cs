using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Reports, utvecklingsområden and the plots of the statistics as they are read on the pages.</summary>
public class ReportPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly Actor Quality = new("kv01", Function.QualityReviewer, []);
    private static readonly Actor Board = new("nu01", Function.Board, ["Norr"]);

    [Theory]
    [InlineData("Month", "2026-10", "Månadsrapport oktober 2026")]
    [InlineData("Tertial", "2026-T2", "Tertialrapport tertial 2 2026")]
    [InlineData("Barnbokslut", "2026", "Underlag till barnbokslut 2026")]
    public async Task Report_WhenAskedFor_TellsReviewedAndSelfReportedApartAndOffersFiles(string kind, string period, string title)
    {
        using var visitor = new Visitor(fixture.Host, Quality);
        var page = await visitor.GetAsync($"/rapporter?slag={kind}&period={period}");
        page.Plain.ShouldContain(title);
        page.Plain.ShouldContain("Stickprov: granskat av andra än handläggarna (M16)");

        // What caseworkers say of themselves stays in the unit.
        page.Plain.Contains("Självrapporterat av handläggarna – inte granskat", StringComparison.Ordinal).ShouldBe(kind == "Month");
        page.Html.ShouldContain("format=docx");
        (await visitor.GetAsync($"/rapporter?slag={kind}&period={period}&format=csv")).Html.ShouldContain(title);
    }

    [Fact]
    public async Task Report_WhenThePeriodIsAnothers_SaysHowToWriteIt()
    {
        using var visitor = new Visitor(fixture.Host, Quality);
        var page = await visitor.GetAsync("/rapporter?slag=Tertial&period=2026-10");
        page.Plain.ShouldContain("Skriv perioden som 2026-T2.");
        page.Html.ShouldNotContain("class=\"report\"");
        (await visitor.GetAsync("/rapporter?slag=Month&period=2026-10&kant=igår")).Html.ShouldContain("href=\"#kant\"");
    }

    [Fact]
    public async Task Report_WhenNothingIsAskedFor_ChoosesWhatTheReaderMaySee()
    {
        using var visitor = new Visitor(fixture.Host, Quality);
        (await visitor.GetAsync("/rapporter")).Html.ShouldContain("<option value=\"Month\" selected");
        using var board = new Visitor(fixture.Host, Board);
        var page = await board.GetAsync("/rapporter");
        page.Html.ShouldNotContain("value=\"Month\"");
        page.Html.ShouldContain("<option value=\"Tertial\" selected");
        var period = page.Html.Split("name=\"period\" value=\"")[1].Split('"')[0];
        (await board.GetAsync($"/rapporter?slag=Tertial&period={period}&enhet=&kant=&lamnar=")).Html.ShouldContain("class=\"report\"");
        (await board.GetAsync("/rapporter?slag=Month&period=2026-10")).Html.ShouldNotContain("class=\"report\"");
    }

    [Fact]
    public async Task Report_WhenTheReaderMayNot_IsRefused()
    {
        using var worker = new Visitor(fixture.Host, new Actor("hl01", Function.Caseworker, ["Norr"]));
        (await worker.GetAsync("/rapporter?slag=Month&period=2026-10")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.GetAsync("/rapporter/utvecklingsomraden")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Areas_WhenWritten_StandInTheBarnbokslut()
    {
        const string address = "/rapporter/utvecklingsomraden?ar=2025";
        using var visitor = new Visitor(fixture.Host, Quality);
        var page = await visitor.GetAsync(address);
        (string, string)[] area =
        [
            ("key", page.Hidden("key")), ("article", "Views"), ("goal", "Alla barn får återkoppling."), ("actions", "Ett brev tas fram."),
            ("status", "Started"), ("statusNote", "Brevet prövas."),
        ];
        (await visitor.SubmitAsync(page, address, area)).Status.ShouldNotBe(HttpStatusCode.Redirect);
        (await visitor.SubmitAsync(page, address, [.. area, ("area", "Barn får veta hur det blev.")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(address)).Plain.ShouldContain("Barn får veta hur det blev.");
        var report = await visitor.GetAsync("/rapporter?slag=Barnbokslut&period=2025");
        report.Plain.ShouldContain("Artikel 12 Barn får veta hur det blev. Alla barn får återkoppling. Ett brev tas fram. Påbörjad. Brevet prövas.");
        (await visitor.GetAsync("/rapporter?slag=Barnbokslut&period=2025&format=json")).Html.ShouldNotContain("kv01");
    }

    [Fact]
    public async Task Statistics_WhenSmallNumbersMayBeSeen_HavePlotsWithAFileEach()
    {
        const string address = "/statistik?fran=2026-01-01&till=2026-10-31";
        using var visitor = new Visitor(fixture.Host, Quality);
        var page = await visitor.GetAsync(address);
        page.Plain.ShouldContain("Över tid");
        page.Plain.ShouldContain("Öppna förhandsbedömningar och utredningar efter dagar kvar");
        (await visitor.GetAsync(address + "&diagram=1")).Html.ShouldContain("Månad;Beslutade;I tid;Undre gräns;Övre gräns");
        (await visitor.GetAsync(address + "&diagram=99")).Plain.ShouldContain("Nyckeltal 2026-01-01");
        (await visitor.GetAsync(address + "&kon=flicka")).Plain.ShouldNotContain("Över tid");

        using var board = new Visitor(fixture.Host, Board);
        (await board.GetAsync(address)).Plain.ShouldNotContain("Över tid");
        (await board.GetAsync(address + "&diagram=1")).Html.ShouldNotContain("Månad;I tid");
    }
}
