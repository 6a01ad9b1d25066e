using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>The documents of a case: BKA, decision and letter, clean enough to hand over.</summary>
public class DocumentPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Letter = "Hej!\n\nVi har bestämt att du får en kontaktfamilj. Den får du träffa en helg i månaden.\n\nDet här kan du göra\n\nRing mig om du undrar.";
    private static int _cases;

    [Fact]
    public async Task Bka_WhenApproved_IsADocumentWithItsHeadAndEveryAnswer()
    {
        var (play, child) = await ApprovedAsync();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);

        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1) + "/1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("Huvudmeny");
        page.Html.ShouldNotContain("<form");
        foreach (var text in (string[])["Barnkonsekvensanalys", child, "nr 1, mall version 1", "hl01", "Fastställd 2026-11-20 av", "BKA-40", DossierBodies.Words, "Omfattas av sekretess"])
        {
            page.Plain.ShouldContain(text);
        }
    }

    [Fact]
    public async Task Bka_WhenOpenedAgain_KeepsTheEarlierOneReadable()
    {
        var (play, child) = await ApprovedAsync();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);
        await worker.StepAsync("oppna-bka", 1, ("reasons", "Läraren har ringt om något som behöver vägas in."));
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));
        (await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-40.text", $"Nu med lärarens ord om {child}: barnet orkar mer på tisdagar än på fredagar.")), 1))
            .Status.ShouldBe(HttpStatusCode.Redirect);

        var earlier = await worker.Visitor.GetAsync(worker.BkaAddress(1) + "/1");
        earlier.Plain.ShouldContain("En senare BKA finns.");
        earlier.Plain.ShouldNotContain("tisdagar");
        var later = await worker.Visitor.GetAsync(worker.BkaAddress(1) + "/2");
        later.Plain.ShouldContain("Utkast. Inte klar och inte granskad.");
        later.Plain.ShouldContain("tisdagar");
    }

    [Fact]
    public async Task Decision_WhenMade_IsADocumentWithDelegationInWordsAndLaw()
    {
        var (play, child) = await ApprovedAsync();
        (await play.DecideAsync()).Ok();
        using var deputy = new Pen(fixture.Host, play.CaseId, Pen.Deputy);

        var page = await deputy.Visitor.GetAsync(deputy.CaseAddress + "/beslut/1");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.ShouldNotContain("Huvudmeny");
        page.Plain.ShouldContain("Bevilja insats till barn: lägst biträdande enhetschef");
        page.Plain.ShouldContain("3 kap. 1 §, 3 kap. 2 §, 3 kap. 3 § socialtjänstlagen (2025:400)");
        page.Plain.ShouldContain($"Barn {child}, 9\u00a0år".Replace('\u00a0', ' '));
        page.Plain.ShouldContain(DossierBodies.Words);
        (await deputy.Visitor.GetAsync(deputy.CaseAddress + "/beslut/2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deputy.Visitor.GetAsync(deputy.CaseAddress + "/beslut/x")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Letter_WhenDrafted_IsEditedMeasuredKeptAndPrinted()
    {
        var (play, _) = await ApprovedAsync();
        (await play.DecideAsync()).Ok();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);
        var address = worker.CaseAddress + "/barnbrev/1";
        var page = await worker.Visitor.GetAsync(address);
        page.Plain.ShouldContain("LIX");
        page.Plain.ShouldContain("sikta på högst 25");
        page.Plain.ShouldContain("Det finns hakparenteser kvar i texten.");

        var measured = await worker.Visitor.SubmitAsync(page, address, new TypedForm(page, "letter").With(("text", Letter), ("action", "measure")).Fields);
        measured.Status.ShouldBe(HttpStatusCode.OK);
        measured.Plain.ShouldNotContain("hakparenteser kvar");
        new TypedForm(measured, "letter").Of("text").ShouldBe(Letter);
        var kept = await worker.Visitor.SubmitAsync(measured, address, new TypedForm(measured, "letter").With(("action", "save")).Fields);
        kept.Location.ShouldBe(worker.CaseAddress);

        var printed = await worker.Visitor.GetAsync(address + "/1");
        printed.Html.ShouldContain("<h2>Det här kan du göra</h2>");
        printed.Plain.ShouldContain("Den får du träffa en helg i månaden.");
        printed.Plain.ShouldNotContain("sekretess");
        (await worker.Visitor.GetAsync(address + "/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Letter_WhenItIsTooShort_KeepsWhatWasWritten()
    {
        var (play, _) = await ApprovedAsync();
        (await play.DecideAsync()).Ok();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);
        var address = worker.CaseAddress + "/barnbrev/1";
        var page = await worker.Visitor.GetAsync(address);

        var answer = await worker.Visitor.SubmitAsync(page, address, new TypedForm(page, "letter").With(("text", "Hej hej!"), ("action", "save")).Fields);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Html.ShouldContain("id=\"fel-text\"");
        new TypedForm(answer, "letter").Of("text").ShouldBe("Hej hej!");
    }

    [Fact]
    public async Task Letter_WhenNothingIsDecided_IsRefused()
    {
        var (play, _) = await ApprovedAsync();
        using var worker = new Pen(fixture.Host, play.CaseId, Pen.Worker);

        (await worker.Visitor.GetAsync(worker.CaseAddress + "/barnbrev/1")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private async Task<(Play Play, string Child)> ApprovedAsync()
    {
        var name = $"doc-{Interlocked.Increment(ref _cases)}";
        var (play, child) = ((await Play.UtredningAsync(fixture.Host, "A-" + name, ("B-" + name, "2017-05")))[0], "B-" + name);
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: [child]))).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance(child))).Ok();
        await play.ApproveBkaAsync(child);
        return (play, child);
    }
}
