using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;
using Bka.Workflow.Tests.Support;
using Shouldly;

namespace Bka.Workflow.Tests.Storage;

public abstract partial class StorageContract
{
    private static readonly Actor Lead = People.In(Function.LeadSocialWorker, "ls01", null, "Norr", "Syd");

    [StoreFact]
    public async Task ListWatches_WhenAskedInEveryWay_EqualsTheOverviewAndANaiveCount()
    {
        await CaseCrowd.FillAsync(Bka);
        await StoreTruth.HoldsAsync(Bka);
        var cases = await StoreTruth.CasesAsync(Bka);
        foreach (var filter in Filters())
        {
            foreach (var actor in new[] { Lead, People.In(Function.Caseworker, "hl01", null, "Norr"), People.Operator })
            {
                var scope = Access.Scope(actor, CaseAction.ReadWatches);
                var expected = CaseCrowd.Watched(cases, filter, Clock.Today, scope).Select(w => (w.Case.Id, w.Clock.Clock)).ToArray();
                var listed = await AllPagesAsync(filter, actor, 200);
                listed.Select(row => (row.CaseId, row.Clock)).ShouldBe(expected, filter.ToString());
                CountOf((await Bka.AskAsync(new GetOverview(filter), actor)).Total, filter.Urgency).ShouldBe(expected.Length, filter.ToString());
            }
        }
    }

    [StoreFact]
    public async Task GetOverview_WhenAsked_CountsEachClockAsTheListDoes()
    {
        await CaseCrowd.FillAsync(Bka);
        var rows = await AllPagesAsync(new WatchFilter(), Lead, 200);
        var overview = await Bka.AskAsync(new GetOverview(new WatchFilter()), Lead);
        foreach (var counts in overview.Clocks)
        {
            var mine = rows.Where(row => row.Clock == counts.Clock).ToArray();
            counts.ShouldBe(new ClockCounts(
                counts.Clock, mine.Length, mine.Count(r => r.DaysLate > 0), mine.Count(r => r.LastDay == Clock.Today),
                mine.Count(r => r.DaysLeft is > 0 and <= 3), mine.Count(r => r.Caseworker is null),
                mine.Count(r => r.Caseworker is null && r.DaysLate > 0), mine.Count(r => r.Caseworker is null),
                mine.Count(r => r.Caseworker is null && r.DaysLate > 0)));
        }

        overview.Clocks.Select(counts => counts.Clock).ShouldBe(Enum.GetValues<Contracts.Clock>().Cast<Contracts.Clock?>());
        overview.Total.Open.ShouldBe(rows.Count);
        rows.ShouldContain(row => row.Why.Contains(WatchNotes.Extended));
        rows.ShouldContain(row => row.Why.Contains(WatchNotes.Unassigned));
    }

    [StoreFact]
    public async Task ListWatches_WhenPaged_VisitsEachOnceInOrder()
    {
        await CaseCrowd.FillAsync(Bka);
        var whole = await AllPagesAsync(new WatchFilter(), Lead, 200);
        whole.Count.ShouldBeGreaterThan(20);
        foreach (var size in new[] { 1, 2, 7, whole.Count })
        {
            (await AllPagesAsync(new WatchFilter(), Lead, size)).Select(row => (row.CaseId, row.Clock))
                .ShouldBe(whole.Select(row => (row.CaseId, row.Clock)));
        }
    }

    [StoreFact]
    public async Task AccessSql_WhenTheAuthorityTableIsAsked_ShowsWhatItAllowsInEveryRead()
    {
        await CaseCrowd.FillAsync(Bka);
        Clock.Set(new DateOnly(2027, 1, 31));
        var drawn = (await Bka.DoAsync(new DrawSpotCheck("2026-11", null, 3), Reviewer)).Ids.ToHashSet(StringComparer.Ordinal);
        var cases = await StoreTruth.CasesAsync(Bka);
        string[] ids = [.. cases.Select(c => c.Id)];
        foreach (var scope in Scopes())
        {
            var label = $"{scope.Actor.Id} {scope.Actor.Client} {scope.Relation} {string.Join(',', scope.StandIns)}";
            string[] allowed = [.. cases.Where(c => scope.Allows(new AccessFacts(
                c.Unit, c.Caseworker, c.RegisteredBy, c.Source, drawn.Contains(c.Id)))).Select(c => c.Id)];
            var reader = Bka.Get<ICaseReader>();
            var got = new List<string>();
            foreach (var id in ids)
            {
                if (await reader.FindAsync(id, scope) is not null)
                {
                    got.Add(id);
                }
            }

            got.ShouldBe(allowed, ignoreOrder: false, label);
            (await reader.SummariesAsync(ids, scope)).Select(c => c.CaseId).ShouldBe(allowed, ignoreOrder: false, label);
            var found = new List<string>();
            foreach (var caseRef in cases.Select(c => c.CaseRef).Distinct(StringComparer.Ordinal))
            {
                found.AddRange((await reader.FindAsync(new FindCases(caseRef), scope)).Select(c => c.CaseId));
            }

            found.Order(StringComparer.Ordinal).ShouldBe(allowed, ignoreOrder: false, label);
            var question = new WatchQuestion(new WatchFilter(), Clock.Today, Clock.Today, scope);
            var watched = (await Bka.Get<IWatchReader>().ListAsync(question, new WatchCut(null, 500))).Rows.Select(r => r.CaseId).ToArray();
            var running = cases.Where(c => allowed.Contains(c.Id)).SelectMany(c => Domain.Watches.CaseClocks.Of(c).Where(w => w.IsRunning).Select(_ => c.Id));
            watched.Order(StringComparer.Ordinal).ShouldBe(running.Order(StringComparer.Ordinal), ignoreOrder: false, label);
            (await Bka.Get<IWatchReader>().CountAsync(question)).Sum(c => c.Open).ShouldBe(watched.Length, label);
        }
    }

    [StoreFact]
    public async Task Reads_WhenMadeInEachFunction_AgreeWithEachOther()
    {
        await CrowdWithAbsencesAsync();
        var cases = await StoreTruth.CasesAsync(Bka);
        foreach (var actor in Enum.GetValues<Function>().SelectMany(function => new[]
        {
            People.In(function, "hl01", "vk", "Norr"), People.In(function, "hl02", null, "Syd", "Norr"), People.In(function, "ec01"),
            People.In(function, "hl03"),
        }))
        {
            var open = new List<string>();
            foreach (var subject in cases)
            {
                var got = await Bka.Workflow.AskAsync(new GetCase(subject.Id), new CallContext(actor));
                if (got.IsAnswered)
                {
                    open.Add(subject.Id);
                }

                var found = await Bka.Workflow.AskAsync(new FindCases(ChildRef: subject.SubjectRef), new CallContext(actor));
                (found.Value?.Cases.Any(c => c.CaseId == subject.Id) ?? false).ShouldBe(got.IsAnswered, actor.ToString());
            }

            var list = await Bka.Workflow.AskAsync(new ListWatches(new WatchFilter(), Limit: 200), new CallContext(actor));
            var count = await Bka.Workflow.AskAsync(new GetOverview(new WatchFilter()), new CallContext(actor));
            list.IsAnswered.ShouldBe(count.IsAnswered);
            (list.Value?.Rows.Count ?? 0).ShouldBe(count.Value?.Total.Open ?? 0);
            (list.Value?.Rows ?? []).ShouldAllBe(row => open.Contains(row.CaseId));
        }
    }

    private static IEnumerable<AccessScope> Scopes() =>
        from relation in Enum.GetValues<Relations>()
        from actor in new[]
        {
            People.In(Function.Caseworker, "hl01", null, "Norr"), People.In(Function.Caseworker, "ec01", "vk", "Norr", "Syd"),
            People.In(Function.Caseworker, "sys", "vk"), People.In(Function.Caseworker, "hl02", "annat", "Väst"),
        }
        from standIns in new StandIn[][]
        {
            [], [new("hl01", "Norr")], [new("hl01", "Syd"), new("hl02", "Norr"), new("hl01", "Norr"), new("hl99", "Norr")],
        }
        select new AccessScope(actor, relation) { StandIns = standIns };

    private IEnumerable<WatchFilter> Filters() =>
        from urgency in Enum.GetValues<Urgency>()
        from asOf in new DateOnly?[] { null, Nov(2), Nov(20), Dec(19), new DateOnly(2027, 1, 9), new DateOnly(2027, 3, 1) }
        from rest in new[]
        {
            new WatchFilter(), new WatchFilter(Clock: Contracts.Clock.Forhandsbedomning), new WatchFilter(Unit: "Syd"),
            new WatchFilter(Caseworker: "hl01"), new WatchFilter(Unassigned: true),
            new WatchFilter(Clock: Contracts.Clock.Utredning, Unit: "Norr", Unassigned: true),
        }
        select rest with { Urgency = urgency, AsOf = asOf };

    private static int CountOf(ClockCounts counts, Urgency urgency) => urgency switch
    {
        Urgency.All => counts.Open,
        Urgency.Overdue => counts.Overdue,
        Urgency.DueToday => counts.DueToday,
        Urgency.DueWithinThreeDays => counts.DueWithinThreeDays,
    };

    private async Task<IReadOnlyList<WatchRow>> AllPagesAsync(WatchFilter filter, Actor actor, int size)
    {
        var rows = new List<WatchRow>();
        string? after = null;
        do
        {
            var page = await Bka.AskAsync(new ListWatches(filter, after, size), actor);
            page.Rows.Count.ShouldBeLessThanOrEqualTo(size);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
