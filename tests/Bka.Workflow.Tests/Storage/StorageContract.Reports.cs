using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>Reports, and what people write for them, in the store.</summary>
public abstract partial class StorageContract
{
    private static readonly SaveDevelopmentArea Area = new(
        2026, null, ChildArticle.Views, "Barnets inställning dokumenteras", "Alla beslut", "Utbildning i september");

    private static Actor ReportReviewer => People.In(Function.QualityReviewer, "kg01");

    [StoreFact]
    public async Task SaveDevelopmentArea_WhenSavedTwice_TheLaterStandsAndTheEarlierIsKept()
    {
        var saved = await Bka.DoAsync(Area, ReportReviewer);
        var day = Clock.Today;
        Clock.Set(day.AddDays(3));
        await Bka.DoAsync(Area with { AreaId = saved.AreaId, Status = DevelopmentStatus.Done, StatusNote = "Alla har gått." }, ReportReviewer);

        (await Bka.AskAsync(new GetReportTexts(2026), ReportReviewer)).Areas.Single().Status.ShouldBe(DevelopmentStatus.Done);
        (await Bka.AskAsync(new GetReportTexts(2026, KnownOn: day), ReportReviewer)).Areas.ShouldBe([saved]);
        (await Bka.AskAsync(new GetReportTexts(2028), ReportReviewer)).Areas.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task SaveDevelopmentArea_WhenTheAreaIsUnknownOrAnotherUnits_IsRefused()
    {
        var saved = await Bka.DoAsync(Area, ReportReviewer);
        (await Bka.SendAsync(Area with { AreaId = "a999" }, ReportReviewer)).Refusal!.Code.ShouldBe(RefusalCodes.ReportTextNotFound);
        (await Bka.SendAsync(Area with { AreaId = saved.AreaId, Unit = "Norr" }, ReportReviewer)).Refusal!.Code.ShouldBe(RefusalCodes.ReportTextNotFound);
        (await Bka.SendAsync(Area with { Unit = "Syd" }, People.In(Function.UnitHead, "ec01", null, "Norr"))).Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
        (await Bka.SendAsync(Area with { Area = "Följ upp 20100101-2384" }, ReportReviewer)).Refusal!.Code.ShouldBe(RefusalCodes.InputInvalid);
    }

    [StoreFact]
    public async Task SaveReportNote_WhenSaved_StandsInTheBarnbokslut()
    {
        await Bka.DoAsync(
            new SaveReportNote(2026, null, ReportNoteKind.Strength, ChildArticle.Views, "Barnen får brev på sitt eget språk."), ReportReviewer);
        (await Bka.SendAsync(new SaveReportNote(2026, null, ReportNoteKind.Strength, ChildArticle.Views, "Annat än förut, fast okänt.", "n999"), ReportReviewer))
            .Refusal!.Code.ShouldBe(RefusalCodes.ReportTextNotFound);

        var report = await Bka.AskAsync(new GetReport(ReportKind.Barnbokslut, "2026"), ReportReviewer);
        string[] headings =
        [
            "Om rapporten", "Förra barnbokslutets utvecklingsområden", "Artikel 2: ingen diskrimineras", "Artikel 3: barnets bästa",
            "Artikel 6: liv och utveckling", "Artikel 12: barnets åsikter", "Styrkor och brister", "Nästa års utvecklingsområden",
            "Bilaga: definitioner",
        ];
        report.Sections.Select(section => section.Heading).Where(headings.Contains).ShouldBe(headings);
        report.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Items ?? [])
            .ShouldContain("Barnen får brev på sitt eget språk. (Artikel 12)");
        report.External.ShouldBeTrue();
    }

    [StoreFact]
    public async Task GetReport_WhenItLeavesTheUnit_HidesWhatAnInternalOneShows()
    {
        await Bka.BegunAsync(Bka.Intake());
        var outside = await Bka.AskAsync(new GetReport(ReportKind.Year, "2026"), ReportReviewer);
        var inside = await Bka.AskAsync(new GetReport(ReportKind.Year, "2026", External: false), ReportReviewer);
        CellsOf(outside).ShouldContain(cell => cell.Hidden == HiddenCell.Few);
        CellsOf(inside).ShouldAllBe(cell => cell.Hidden == null);
        var board = await Bka.AskAsync(
            new GetReport(ReportKind.Year, "2026", External: false), People.In(Function.Board, "sn01", null, "Norr"));
        board.External.ShouldBeTrue();
    }

    [StoreFact]
    public async Task GetReport_WhenKnownOnADay_SaysWhichSectionsAreAsOfToday()
    {
        await Bka.BegunAsync(Bka.Intake());
        var month = Clock.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var report = await Bka.AskAsync(new GetReport(ReportKind.Month, month, External: false, KnownOn: Clock.Today), ReportReviewer);
        string TextOf(string heading) => string.Join(' ', report.Sections.Single(section => section.Heading == heading).Blocks.Select(block => block.Text));
        TextOf("Form mot innehåll").ShouldStartWith("Som det står i ärendena i dag. ");
        TextOf("Avvikelser och undantag").ShouldStartWith("Som det står i ärendena i dag. ");
        TextOf("Om rapporten").ShouldContain("Form mot innehåll och Avvikelser och undantag räknas som det står i ärendena i dag");

        var outside = await Bka.AskAsync(new GetReport(ReportKind.Year, "2026"), ReportReviewer);
        outside.Sections[0].Blocks.ShouldAllBe(block => block.Text == null || !block.Text.Contains("i ärendena i dag"));
    }

    [StoreFact]
    public async Task GetReport_WhenItCannotBeMade_IsRefused()
    {
        async Task<string?> CodeAsync(GetReport query, Actor? actor = null) =>
            (await Bka.Workflow.AskAsync(query, new CallContext(actor ?? ReportReviewer))).Refusal is { } refusal ? (refusal.Missing.Count > 0 ? refusal.Missing[0].Code : refusal.Code) : null;

        (await CodeAsync(new GetReport(ReportKind.Month, "2026-13"))).ShouldBe(MissingCodes.Malformed);
        (await CodeAsync(new GetReport(ReportKind.Year, "2199"))).ShouldBe(MissingCodes.PeriodNotBegun);
        (await CodeAsync(new GetReport(ReportKind.Year, "2026", "Norr"))).ShouldBe(MissingCodes.ExternalOfOneUnit);
        (await CodeAsync(new GetReport(ReportKind.Month, "2026-10", "Syd"), People.In(Function.UnitHead, "ec01", null, "Norr")))
            .ShouldBe(RefusalCodes.OtherUnit);
    }

    private static IEnumerable<ReportCell> CellsOf(Report report) =>
        report.Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Table?.Rows ?? []).SelectMany(row => row);
}
