using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly int AgreementHistories = int.TryParse(
        Environment.GetEnvironmentVariable("BKA_TEST_AGREEMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 3;

    // One query behind list, tabs, numbers, burn-down, file and mail: whatever has happened, whoever asks and whatever filter
    // is set, they tell the same. A failure names its seed.
    [StoreFact]
    public async Task Worklist_AfterAnyHistory_AgreesWithItselfForEveryFunction()
    {
        await CrowdWithAbsencesAsync();
        for (var seed = 1; seed <= AgreementHistories; seed++)
        {
            var random = new Random(seed);
            await LiveOnAsync(random, seed);
            foreach (var actor in Enum.GetValues<Function>().SelectMany(Everybody))
            {
                foreach (var filter in SomeFilters(random))
                {
                    await AgreesAsync(filter, actor, $"seed {seed}, {actor}, {filter}");
                }
            }
        }
    }

    [StoreFact]
    public async Task Figures_AfterAnyHistory_CountTheSameOpenAndOverdueAsTheWorklist()
    {
        await CrowdWithAbsencesAsync();
        for (var seed = 1; seed <= AgreementHistories; seed++)
        {
            await LiveOnAsync(new Random(seed), seed);
            foreach (var actor in new[] { Lead, People.In(Function.UnitHead, "ec01", null, "Syd"), People.In(Function.DeputyUnitHead, "be01", null, "Norr"), People.Operator })
            {
                var label = $"seed {seed}, {actor}";
                var open = await Bka.AskAsync(new GetOpenAges(Clock.Today), actor);
                foreach (var clock in new[] { Contracts.Clock.Forhandsbedomning, Contracts.Clock.Utredning })
                {
                    var days = (await Bka.AskAsync(new GetBurnDown(new WatchFilter(Clock: clock)), actor)).Days;
                    open.DaysLeft.Where(one => one.Clock == clock).Select(one => new DaysCount(one.Days, one.Count)).OrderBy(one => one.Days).ToArray()
                        .ShouldBe([.. days], $"{label}, {clock}");
                }

                var overdue = (await Bka.AskAsync(new GetFigures(Clock.Today, Clock.Today), actor)).Metrics.Single(figure => figure.Id == "M3d");
                var filter = new WatchFilter(Urgency: Urgency.Overdue, Clock: Contracts.Clock.Forhandsbedomning);
                ((long?)(await AllPagesAsync(filter, actor, 200)).Count).ShouldBe(overdue.Numerator, label);
            }
        }
    }

    private static Actor[] Everybody(Function function) =>
    [
        People.In(function, "hl01", "vk", "Norr"), People.In(function, "hl02", null, "Syd", "Norr"), People.In(function, "hl03"),
    ];

    // A few of the many, others for each function: through the histories they are all asked.
    private List<WatchFilter> SomeFilters(Random random) =>
    [
        new WatchFilter(),
        .. Enumerable.Range(0, 3).Select(_ => new WatchFilter(
            random.Next(3) == 0 ? Clock.Today.AddDays(random.Next(-60, 60)) : null,
            (Urgency)random.Next(4),
            random.Next(2) == 0 ? (Clock)random.Next(Enum.GetValues<Clock>().Length) : null,
            random.Next(3) == 0 ? "Syd" : null,
            random.Next(3) == 0 ? "hl01" : null,
            random.Next(4) == 0,
            random.Next(4) == 0)),
    ];

    private async Task AgreesAsync(WatchFilter filter, Actor actor, string label)
    {
        var call = new CallContext(actor);
        var overview = await Bka.Workflow.AskAsync(new GetOverview(filter), call);
        var burnDown = await Bka.Workflow.AskAsync(new GetBurnDown(filter), call);
        var first = await Bka.Workflow.AskAsync(new ListWatches(filter, Limit: 200), call);
        (first.IsAnswered, burnDown.IsAnswered).ShouldBe((overview.IsAnswered, overview.IsAnswered), label);
        if (overview.Value is not { } counts)
        {
            return;
        }

        var rows = await AllPagesAsync(filter, actor, 200);
        rows.Count.ShouldBe(CountOf(counts.Total, filter.Urgency), label);
        burnDown.Value!.Days.ToArray().ShouldBe(
            [.. rows.GroupBy(row => row.LastDay.DayNumber - counts.AsOf.DayNumber).OrderBy(group => group.Key).Select(group => new DaysCount(group.Key, group.Count()))], label);
        var whole = await AllPagesAsync(filter with { Urgency = Urgency.All }, actor, 200);
        counts.Total.ShouldBe(new ClockCounts(
            null, whole.Count, whole.Count(row => row.DaysLate > 0), whole.Count(row => row.LastDay == counts.AsOf),
            whole.Count(row => row.DaysLeft is > 0 and <= 3), whole.Count(row => row.Caseworker is null),
            whole.Count(row => row.Caseworker is null && row.DaysLate > 0), whole.Count(IsOrphan),
            whole.Count(row => IsOrphan(row) && row.DaysLate > 0)), label);
        foreach (var sort in Enum.GetValues<WatchSort>())
        {
            await SortsAsync(filter, actor, sort, rows, label);
        }
    }

    private async Task SortsAsync(WatchFilter filter, Actor actor, WatchSort sort, IReadOnlyList<WatchRow> rows, string label)
    {
        var sorted = new List<WatchRow>();
        string? after = null;
        do
        {
            var page = await Bka.AskAsync(new ListWatches(filter, after, 7, sort, WithNotes: true), actor);
            sorted.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        string KeyOf(WatchRow row) => sort switch
        {
            WatchSort.LastDay => "",
            WatchSort.Caseworker => row.Caseworker ?? "",
            WatchSort.Unit => row.Unit,
            WatchSort.Clock => ((int)row.Clock).ToString("D3", CultureInfo.InvariantCulture),
        };
        sorted.Select(row => (row.CaseId, row.Watch)).ToArray().ShouldBe(
            [.. rows.OrderBy(KeyOf, StringComparer.Ordinal).ThenBy(row => row.LastDay).ThenBy(row => row.CaseId, StringComparer.Ordinal)
                .ThenBy(row => row.Clock).Select(row => (row.CaseId, row.Watch))],
            $"{label}, {sort}");
        sorted.ShouldAllBe(row => row.Noted != null && row.Noted.Version > 0, label);
    }

    private static bool IsOrphan(WatchRow row) => row.Caseworker is null || row.Why.Contains(WatchNotes.CaseworkerAway);

    private async Task LiveOnAsync(Random random, int seed)
    {
        var commands = new RandomCommands(Clock, random);
        for (var i = 0; i < 40; i++)
        {
            Clock.Move(TimeSpan.FromHours(random.Next(4) == 0 ? random.Next(200) : random.Next(12)));
            await commands.Next($"a-{seed}-{i}").SendAsync(Bka);
        }

        await SweepAsync();
    }
}
