using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A motivering is looked at before it is saved, and what was typed in a step survives a refusal.</summary>
public class StepTextTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Thin = "Barnet mår bra hemma nu.";
    private static int _cases;

    [Fact]
    public async Task Step_WhenItsTextIsThin_AsksOnceAndThenSavesItAsItIs()
    {
        using var worker = await WorkerAsync();
        var address = worker.StepAddress("samtal");
        var page = await worker.Visitor.GetAsync(address);
        var form = new TypedForm(page, "step").With(("hearing.heard", "true"), ("hearing.account", Thin));

        var asked = await worker.Visitor.SubmitAsync(page, address, form.Fields);

        asked.Status.ShouldBe(HttpStatusCode.OK);
        asked.Plain.ShouldContain("Inget är sparat ännu. Läs frågorna vid texterna.");
        asked.Html.ShouldContain("id=\"fraga-hearing.account\"");
        (await worker.CaseAsync()).Plain.ShouldNotContain("Samtal med barnet dokumenterat");

        var again = new TypedForm(asked, "step");
        again.Of("hearing.account").ShouldBe(Thin);
        (await worker.Visitor.SubmitAsync(asked, address, again.Fields)).Location.ShouldBe(worker.CaseAddress);
        (await worker.CaseAsync()).Plain.ShouldContain("Samtal med barnet dokumenterat");
    }

    [Fact]
    public async Task Step_WhenItsTextIsChangedAfterTheQuestion_IsLookedAtAgain()
    {
        using var worker = await WorkerAsync();
        var address = worker.StepAddress("samtal");
        var page = await worker.Visitor.GetAsync(address);
        var asked = await worker.Visitor.SubmitAsync(
            page, address, new TypedForm(page, "step").With(("hearing.heard", "true"), ("hearing.account", Thin)).Fields);

        var again = await worker.Visitor.SubmitAsync(
            asked, address, new TypedForm(asked, "step").With(("hearing.account", Thin + " Ja.")).Fields);

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Plain.ShouldContain("Inget är sparat ännu.");
    }

    [Fact]
    public async Task Step_WhenItIsRefused_KeepsEverythingThatWasTyped()
    {
        using var worker = await WorkerAsync();
        var address = worker.StepAddress("samtal");
        var page = await worker.Visitor.GetAsync(address);

        var answer = await worker.Visitor.SubmitAsync(page, address, new TypedForm(page, "step").With(
            ("hearing.heard", "false"), ("hearing.reason", "NotReached"), ("hearing.attempts", "2026-11-18"), ("hearing.account", Bodies.Reasons)).Fields);

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Html.ShouldContain("id=\"fel-hearing.attempts\"");
        var form = new TypedForm(answer, "step");
        form.Of("hearing.heard").ShouldBe("false");
        form.Of("hearing.reason").ShouldBe("NotReached");
        form.Of("hearing.attempts").ShouldBe("2026-11-18");
        form.Of("hearing.account").ShouldBe(Bodies.Reasons);
    }

    [Fact]
    public async Task Step_WhenSomebodyElseWasFirst_SaysWhoAndKeepsTheText()
    {
        using var worker = await WorkerAsync();
        var address = worker.StepAddress("samtal");
        var page = await worker.Visitor.GetAsync(address);
        await worker.StepAsync("anmal-jav", null, ("person", "hl77"), ("reasons", "Personen är granne med familjen och umgås med den."));

        var answer = await worker.Visitor.SubmitAsync(
            page, address, new TypedForm(page, "step").With(("hearing.heard", "true"), ("hearing.account", Bodies.Reasons)).Fields);

        answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        answer.Plain.ShouldContain("Jäv anmält, av hl01, 2026-11-20 kl.");
        var form = new TypedForm(answer, "step");
        form.Of("hearing.account").ShouldBe(Bodies.Reasons);
        (await worker.Visitor.SubmitAsync(answer, address, form.Fields)).Location.ShouldBe(worker.CaseAddress);
    }

    [Fact]
    public async Task Decision_WhenTheProposalIsChangedMeanwhile_ShowsTheNewOneAndAsksAgain()
    {
        var (play, child) = await ApprovedAsync();
        using var deputy = new Pen(fixture.Host, play.CaseId, Pen.Deputy);
        var address = deputy.StepAddress("besluta");
        var page = await deputy.Visitor.GetAsync(address);
        page.Status.ShouldBe(HttpStatusCode.OK, page.Plain);
        (await play.StepAsync("proposals", DossierBodies.Proposal("Barnet får en kontaktfamilj två helger i månaden.", children: [child]))).Ok();

        var answer = await deputy.Visitor.SubmitAsync(page, address, new TypedForm(page, "step").With(("reasons", Bodies.Reasons)).Fields);

        answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        answer.Plain.ShouldContain("två helger i månaden");
        var form = new TypedForm(answer, "step");
        form.Of("proposalVersion").ShouldBe("2");
        form.Of("reasons").ShouldBe(Bodies.Reasons);
        var refused = await deputy.Visitor.SubmitAsync(answer, address, form.Fields);
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Plain.ShouldContain("gäller en tidigare version");
    }

    private async Task<(Play Play, string Child)> ApprovedAsync()
    {
        var name = $"text-{Interlocked.Increment(ref _cases)}";
        var play = (await Play.UtredningAsync(fixture.Host, "A-" + name, ("B-" + name, "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: ["B-" + name]))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance("B-" + name))).Ok();
        await play.ApproveBkaAsync("B-" + name);
        return (play, "B-" + name);
    }

    private async Task<Pen> WorkerAsync()
    {
        var name = $"text-{Interlocked.Increment(ref _cases)}";
        return new(fixture.Host, (await Play.UtredningAsync(fixture.Host, "A-" + name, ("B-" + name, "2017-05")))[0].CaseId, Pen.Worker);
    }
}
