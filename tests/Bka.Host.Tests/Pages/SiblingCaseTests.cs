using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A whole case of two siblings on the pages: a caseworker writes, a lead approves, a deputy head decides.</summary>
public class SiblingCaseTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Elder = "B-elder";
    private const string Younger = "B-younger";

    [Fact]
    public async Task Case_WhenTwoSiblingsAreWrittenOnThePages_IsDecidedAndToldToBoth()
    {
        var caseId = await UtredningAsync();
        using var worker = new Pen(fixture.Host, caseId, Pen.Worker);
        using var lead = new Pen(fixture.Host, caseId, Pen.Lead);
        using var deputy = new Pen(fixture.Host, caseId, Pen.Deputy);
        await ListSiblingAsync(worker);
        await ProposeAsync(worker, "Barnet får en kontaktfamilj varje helg.");
        await AskBothAsync(worker);
        await ProposeAsync(worker, "Barnet får en kontaktfamilj varannan helg, men inte när det är match.");

        await IsRefusedForBothAsync(deputy);

        await AskBothAsync(worker);
        await WriteAndApproveAsync(worker, lead, 1, Elder);
        await WriteAndApproveAsync(worker, lead, 2, Younger);
        await deputy.StepAsync("besluta", null, ("reasons", "Barnet behöver fler vuxna som orkar, och har själv sagt vad som gör det möjligt."));
        (await deputy.CaseAsync()).Plain.ShouldContain("Beslutet är fattat. Berätta nu för varje barn.");

        await worker.StepAsync("aterkoppling", 1, Told(("told", "true"), ("givenOn", DossierBodies.Today), ("way", "Talk")));
        await worker.StepAsync("aterkoppling", 2, Told(("told", "false"), ("hindrance", "Infant"), ("plannedOn", "2027-06-01")));
        var told = await worker.CaseAsync();
        told.Plain.ShouldContain("Återkopplad");
        told.Plain.ShouldContain("planerad 2027-06-01");
    }

    private static (string, string)[] Told(params (string, string)[] how) =>
        [("content", "Barnet fick höra vad som är beslutat, varför, och vem det kan ringa om det blir fel."), .. how];

    private async Task<string> UtredningAsync()
    {
        var intake = Bodies.Intake("A-siblings", Pen.Unit, Elder, Younger);
        intake["caseworker"] = Pen.Worker.Id;
        var caseId = (await fixture.Host.As(Pen.Lead).RegisterAsync(intake))[0];
        using var worker = new Pen(fixture.Host, caseId, Pen.Worker);
        await worker.StepAsync(
            "skyddsbedomning", null, ("assessedAt", "2026-11-19 11.00"), ("immediateProtection", "false"), ("reasons", Bodies.Reasons));
        await worker.StepAsync("forhandsbedomning", null);
        await worker.StepAsync("inled", null, ("purpose", "Klarlägga barnets situation hemma och vilket stöd som behövs."));
        return caseId;
    }

    private static Task ListSiblingAsync(Pen worker) => worker.StepAsync(
        "barn", null,
        ("children.0.childRef", Elder), ("children.0.born", "2017-05"), ("children.0.sex", "Girl"), ("children.0.relation", "Self"),
        ("children.1.childRef", Younger), ("children.1.born", "2026-07"), ("children.1.sex", "Boy"), ("children.1.relation", "Sibling"));

    private static Task ProposeAsync(Pen worker, string text) => worker.StepAsync(
        "forslag", null, ("outcome", "Granted"), ("text", text), ("documented", "true"));

    private static async Task AskBothAsync(Pen worker)
    {
        await worker.StepAsync(
            "installning", 1, ("stance", "Positive"), ("childsWords", DossierBodies.Words), ("hearing.heard", "true"),
            ("hearing.account", "Vi talades vid enskilt i skolan i en halvtimme, med bilder som stöd."));
        await worker.StepAsync(
            "installning", 2, ("stance", "NotEstablished"), ("hearing.heard", "false"), ("hearing.reason", "CannotExpress"),
            ("hearing.account", "Barnet är fyra månader och har inga ord. Vi såg samspelet med modern vid två hembesök."),
            ("hearing.otherWay", "Barnet söker tröst hos modern och mormodern och blir lugnt hos båda, berättar de."));
    }

    private static async Task IsRefusedForBothAsync(Pen deputy)
    {
        var decision = await deputy.TryStepAsync("besluta", null);
        decision.Status.ShouldBe(HttpStatusCode.Conflict);
        decision.Plain.ShouldContain("Steget går inte att ta nu");
        foreach (var child in (string[])[Elder, Younger])
        {
            decision.Plain.ShouldContain($"Barn {child}: Barnets inställning gäller en tidigare version av förslaget");
            decision.Plain.ShouldContain($"Barn {child}: Barnet har ingen BKA.");
        }

        var page = await deputy.CaseAsync();
        page.Plain.ShouldContain("gäller en tidigare version");
        page.Html.ShouldContain($"href=\"{deputy.BkaAddress(2)}\"");
        page.Html.ShouldContain($"href=\"{deputy.StepAddress("installning", 1)}\"");
    }

    private static async Task WriteAndApproveAsync(Pen worker, Pen lead, int place, string child)
    {
        var (page, form) = await worker.FilledBkaAsync(place, child);
        var completed = await worker.SendBkaAsync(page, form, place, "complete");
        completed.Status.ShouldBe(HttpStatusCode.Redirect, completed.Plain);

        (await worker.Visitor.GetAsync(worker.BkaAddress(place))).Plain.ShouldContain("Någon annan med delegation granskar och fastställer den");
        (await lead.Visitor.GetAsync(lead.BkaAddress(place))).Html.ShouldContain("steg/faststall-bka?barn=" + place);
        await lead.StepAsync("faststall-bka", place);
        (await lead.Visitor.GetAsync(lead.BkaAddress(place))).Plain.ShouldContain("Fastställd 2026-11-20 av fs01");
    }
}
