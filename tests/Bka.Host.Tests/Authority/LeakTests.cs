using System.Globalization;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Bka.Workflow.Domain.Authority;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Authority;

/// <summary>Two units' cases: what a list, a count or a search shows is exactly what a single read shows.</summary>
public class LeakTests(LeakTests.Cases fixture) : IClassFixture<LeakTests.Cases>
{
    private static readonly Function[] WithToken =
        [.. Enum.GetValues<Function>().Where(function => function is not (Function.LocalOperator or Function.SystemJob))];

    public static TheoryData<Function> Functions => new(WithToken);

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Reads_WhenAskedByEachFunction_ShowItsScopeAndNoMore(Function function)
    {
        var actor = ActorOf(function);
        var caller = fixture.Host.As(actor);
        var expected = fixture.All.Where(one => Access.Scope(actor, CaseAction.Read).Allows(one.Facts)).Select(one => one.Id).ToHashSet();
        foreach (var one in fixture.All)
        {
            foreach (var part in (string[])["", "/deadlines", "/permitted", "/history"])
            {
                var reply = await caller.GetAsync($"/api/v1/cases/{one.Id}{part}");
                ((int)reply.Status).ShouldBe(expected.Contains(one.Id) ? 200 : Access.Scope(actor, CaseAction.Read).IsEmpty ? 403 : 404, one.Ref);
                if (!expected.Contains(one.Id))
                {
                    reply.Text.ShouldNotContain(one.Ref);
                }
            }

            if (!Access.Scope(actor, CaseAction.Read).IsEmpty)
            {
                var found = await caller.PostAsync("/api/v1/cases/search", new JsonObject { ["caseRef"] = one.Ref });
                found.Ok().Body["cases"]!.AsArray().Select(hit => (string)hit!["caseId"]!)
                    .ShouldBe(expected.Contains(one.Id) ? [one.Id] : []);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public async Task Counts_WhenAskedByEachFunction_EqualTheLists(Function function)
    {
        var actor = ActorOf(function);
        var caller = fixture.Host.As(actor);
        if (Access.Scope(actor, CaseAction.ReadWatches).IsEmpty)
        {
            return;
        }

        foreach (var filter in (string[])["", "clock=skyddsbedomning", "clock=forhandsbedomning", "unit=Norr", "unit=S%C3%B6der", "caseworker=hl01", "unassigned=true", "needsOwner=true", "asOf=2026-12-24"])
        {
            var overview = (await caller.GetAsync("/api/v1/watches/overview?" + filter)).Ok().Body["total"]!;
            (await ListedAsync(caller, filter)).Count.ShouldBe((int)overview["open"]!, filter);
            (await ListedAsync(caller, filter + "&urgency=overdue")).Count.ShouldBe((int)overview["overdue"]!, filter);
            (await ListedAsync(caller, filter + "&urgency=dueToday")).Count.ShouldBe((int)overview["dueToday"]!, filter);
            (await ListedAsync(caller, filter + "&urgency=dueWithinThreeDays")).Count.ShouldBe((int)overview["dueWithinThreeDays"]!, filter);
        }

        var mayRead = fixture.All.Where(one => Access.Scope(actor, CaseAction.ReadWatches).Allows(one.Facts)).Select(one => one.Id);
        (await ListedAsync(caller, "")).Distinct().Order().ShouldBe(mayRead.Order());
    }

    [Fact]
    public async Task Figures_WhenAskedByAUnit_CountItsOwnCasesOnly()
    {
        const string address = "/api/v1/figures?from=2026-01-01&to=2026-12-31";
        var north = await ReceivedAsync(fixture.Host.Lead("Norr"), address);
        var south = await ReceivedAsync(fixture.Host.Lead("Söder"), address);
        var both = await ReceivedAsync(fixture.Host.As(Function.QualityReviewer), address);

        north.ShouldBe(fixture.All.Count(one => one.Facts.Unit == "Norr"));
        south.ShouldBe(fixture.All.Count(one => one.Facts.Unit == "Söder"));
        both.ShouldBe(fixture.All.Count);
        (await fixture.Host.Lead("Norr").GetAsync(address + "&unit=S%C3%B6der")).Code.ShouldBe(RefusalCodes.OtherUnit);
    }

    [Fact]
    public async Task SpotCheck_WhenDrawnInAnotherUnit_IsNeitherListedNorRead()
    {
        var draw = (await fixture.Host.Lead("Söder").PostAsync(
            "/api/v1/spot-checks", new JsonObject { ["period"] = "2026-10", ["unit"] = "Söder" })).Ok().Body;
        var id = (string)draw["drawId"]!;

        (await fixture.Host.Lead("Söder").GetAsync("/api/v1/spot-checks/" + id)).Ok();
        (await fixture.Host.Lead("Norr").GetAsync("/api/v1/spot-checks/" + id)).Code.ShouldBe(RefusalCodes.SpotCheckNotFound);
        (await fixture.Host.Lead("Norr").GetAsync("/api/v1/spot-checks")).Ok().Body["draws"]!.AsArray().ShouldBeEmpty();
        (await fixture.Host.Lead("Norr").PostAsync("/api/v1/spot-checks", new JsonObject { ["period"] = "2026-10", ["unit"] = "Söder" }))
            .Code.ShouldBe(RefusalCodes.OtherUnit);
    }

    [Fact]
    public async Task Register_WhenTheUnitIsAnothers_IsRefused() =>
        (await fixture.Host.Lead("Norr").PostAsync("/api/v1/intakes", Bodies.Intake("A-other", "Söder", "B1")))
            .Code.ShouldBe(RefusalCodes.OtherUnit);

    private static Actor ActorOf(Function function) => function == Function.SystemClient
        ? new Actor("system", function, [], "treserva")
        : new Actor("hl01", function, ["Norr"]);

    private static async Task<long> ReceivedAsync(Caller caller, string address) =>
        (long)(await caller.GetAsync(address)).Ok().Body["metrics"]!.AsArray().Single(figure => (string)figure!["id"]! == "M1")!["numerator"]!;

    private static async Task<List<string>> ListedAsync(Caller caller, string filter)
    {
        var rows = new List<string>();
        string? after = null;
        do
        {
            var page = (await caller.GetAsync($"/api/v1/watches?limit=3&{filter}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}")).Ok().Body;
            rows.AddRange(page["rows"]!.AsArray().Select(row => (string)row!["caseId"]!));
            after = (string?)page["next"];
        }
        while (after is not null);

        return rows;
    }

    /// <summary>Cases of two units, some assigned, some from a case system, of several ages.</summary>
    public sealed class Cases : HostFixture
    {
        internal List<(string Id, string Ref, AccessFacts Facts)> All { get; } = [];

        private protected override async Task<BkaFactory> StartAsync()
        {
            var host = await BkaFactory.StartAsync();
            foreach (var unit in (string[])["Norr", "Söder"])
            {
                await AddAsync(host, host.As(new Actor("fs-" + unit, Function.LeadSocialWorker, [unit])), "fs-" + unit, null, unit);
                await AddAsync(host, host.System(), "system", "treserva", unit);
                await AddAsync(host, host.System("lifecare"), "system", "lifecare", unit);
            }

            return host;
        }

        private async Task AddAsync(BkaFactory host, Caller registrar, string by, string? source, string unit)
        {
            string?[] caseworkers = [null, "hl01", "hl02"];
            for (var i = 0; i < caseworkers.Length; i++)
            {
                var reference = string.Create(CultureInfo.InvariantCulture, $"A-{unit}-{source ?? "egen"}-{i}");
                var intake = Bodies.Intake(reference, unit, "B-" + reference);
                intake["receivedAt"] = string.Create(CultureInfo.InvariantCulture, $"2026-11-{5 + (6 * i):00}T08:00:00+01:00");
                intake["caseworker"] = caseworkers[i];
                var id = (await registrar.RegisterAsync(intake))[0];
                All.Add((id, reference, new AccessFacts(unit, caseworkers[i], by, source, Sampled: false)));
                if (i == 2)
                {
                    (await host.Lead(unit).RecordSkyddsbedomningAsync(id)).Status.ToString().ShouldNotBeEmpty();
                }
            }
        }
    }
}
