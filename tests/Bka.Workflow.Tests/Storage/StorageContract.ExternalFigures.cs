using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

/// <summary>What may be asked when small numbers are hidden: few questions, with the same answer for all.</summary>
public abstract partial class StorageContract
{
    private static readonly DateOnly YearBegins = new(2026, 1, 1);
    private static readonly DateOnly YearEnds = new(2026, 12, 31);

    private static Actor BoardOf(params string[] units) => People.In(Function.Board, "nam1", null, units);

    [StoreFact]
    public async Task GetFigures_WhenHiddenAndSubtractable_IsRefused()
    {
        await Bka.DoAsync(Bka.Intake());
        var year = new GetFigures(YearBegins, YearEnds);
        (GetFigures Query, string Code)[] wrong =
        [
            (year with { To = Nov(30) }, MissingCodes.PeriodNotCalendar),
            (year with { From = Nov(1), To = Nov(30) }, MissingCodes.PeriodNotCalendar),
            (year with { From = new DateOnly(2025, 1, 1) }, MissingCodes.PeriodNotCalendar),
            (year with { Unit = "Norr" }, MissingCodes.ExternalOfOneUnit),
            (year with { Sex = Sex.Girl }, MissingCodes.ExternalNotFiltered),
            (year with { Age = AgeGroup.Years0To6 }, MissingCodes.ExternalNotFiltered),
            (year with { KnownOn = Bka.Clock.Today.AddDays(-1) }, MissingCodes.ExternalKnownToday),
        ];
        foreach (var (query, code) in wrong)
        {
            (await CodesAsync(query, BoardOf("Norr"))).ShouldBe([code]);
            (await CodesAsync(query with { External = true }, Reviewer)).ShouldBe([code]);
            (await CodesAsync(query, Reviewer)).ShouldBeEmpty();
        }
    }

    [StoreFact]
    public async Task GetFigures_WhenHidden_AreTheSameForAllWhoAsk()
    {
        await CaseCrowd.FillAsync(Bka);
        foreach (var (from, to) in new[] { (YearBegins, YearEnds), (new DateOnly(2026, 9, 1), YearEnds) })
        {
            var query = new GetFigures(from, to, External: true);
            var all = await MetricsAsync(query, Reviewer);
            foreach (var actor in new[] { BoardOf("Norr"), BoardOf("Norr", "Syd"), People.In(Function.UnitHead, "ec01", null, "Norr") })
            {
                (await MetricsAsync(query, actor)).ShouldBe(all);
            }
        }
    }

    [StoreFact]
    public async Task GetReport_WhenItLeavesTheUnitAndIsSubtractable_IsRefused()
    {
        (await CodesAsync(new GetReport(ReportKind.Month, "2026-10", External: true), Reviewer)).ShouldBe([MissingCodes.PeriodNotCalendar]);
        (await CodesAsync(new GetReport(ReportKind.Year, "2026", KnownOn: Bka.Clock.Today.AddDays(-1)), Reviewer)).ShouldBe([MissingCodes.ExternalKnownToday]);
        (await CodesAsync(new GetReport(ReportKind.Month, "2026-10"), BoardOf("Norr"))).ShouldBe([MissingCodes.PeriodNotCalendar]);
        (await CodesAsync(new GetReport(ReportKind.Year, "2026"), BoardOf("Norr"))).ShouldBeEmpty();
    }

    private async Task<string[]> CodesAsync<T>(Query<T> query, Actor actor)
        where T : class =>
        [.. (await Bka.Workflow.AskAsync(query, new CallContext(actor))).Refusal?.Missing.Select(missing => missing.Code) ?? []];

    private async Task<string> MetricsAsync(GetFigures query, Actor actor) =>
        System.Text.Json.JsonSerializer.Serialize((await Bka.AskAsync(query, actor)).Metrics);
}
