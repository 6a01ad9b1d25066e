using System.Net;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Frånvaro on the pages: who is away, what would be touched, and a leaver's cases moved in two looks.</summary>
public sealed class AbsencePageTests : IAsyncLifetime
{
    private const string Page = "/franvaro";
    private const string Move = "/franvaro/flytta";

    private BkaFactory Host { get; set; } = null!;

    public async Task InitializeAsync() => Host = await BkaFactory.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Absence_WhenLookedAtRecordedAndEnded_ShowsEachStep()
    {
        var id = await CaseOfAsync("hl07", "A1", "B1");
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync(Page);
        page.Plain.ShouldContain("Ingen är registrerad som frånvarande");
        page.Html.ShouldContain("<a href=\"/franvaro\" aria-current=\"page\" data-go=\"f\">Frånvaro</a>");
        (string, string)[] typed = [("person", "hl07"), ("unit", "Norr"), ("from", "2026-11-20"), ("to", "2026-12-07"), ("substitute", "hl02"), ("reason", "Unplanned")];

        var preview = await lead.SubmitAsync(page, Page, new TypedForm(page, "step").With([.. typed, ("action", "preview")]).Fields);
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Plain);
        preview.Plain.ShouldContain("Personen har 1 ärende öppna. Frister som berörs: 2. Mest brådskande först. Ingenting är ändrat.");
        preview.Plain.ShouldContain("Ersättaren har inga ärenden i Bka. Kontrollera att id:t är rätt.");
        preview.Html.ShouldContain($"<a href=\"/arenden/{id}\">A1</a>");
        new TypedForm(preview, "step").Of("substitute").ShouldBe("hl02");
        (await lead.GetAsync(Page)).Plain.ShouldContain("Ingen är registrerad som frånvarande");

        var recorded = await lead.SubmitAsync(preview, Page, new TypedForm(preview, "step").With(("action", "record")).Fields);
        recorded.Location.ShouldBe(Page, recorded.Plain);
        var listed = await lead.GetAsync(Page);
        listed.Plain.ShouldContain("Frånvaron är registrerad: hl07, 2026-11-20 till och med 2026-12-06.");
        listed.Plain.ShouldContain("hl02 har inga ärenden i Bka. Kontrollera att id:t är rätt.");
        (await lead.GetAsync(Page)).Plain.ShouldNotContain("har inga ärenden i Bka");
        listed.Plain.ShouldContain("oplanerad frånvaro");
        (await lead.GetAsync("/bevakningar")).Plain.ShouldContain("hl07 ersättare hl02");

        using var substitute = new Visitor(Host, new Actor("hl02", Function.Caseworker, ["Söder"]));
        (await substitute.GetAsync("/arenden/" + id)).Status.ShouldBe(HttpStatusCode.OK);
        (await substitute.GetAsync(Page)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Host.As(new Actor("hl02", Function.Caseworker, ["Söder"])).RecordSkyddsbedomningAsync(id)).Ok();
        (await lead.GetAsync("/arenden/" + id)).Plain.ShouldContain("av hl02, socialsekreterare för hl07");

        var absence = listed.Hidden("absenceId");
        var wrong = await lead.SubmitAsync(listed, Page, ("key", "w"), ("absenceId", absence), ("back", "2026-11-19"), ("action", "end"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Plain.ShouldContain("Dagen har passerat.");
        wrong.Html.ShouldContain("<details open=\"open\">");
        (await lead.SubmitAsync(listed, Page, ("key", "e"), ("absenceId", absence), ("back", "2026-11-20"), ("action", "end"))).Location.ShouldBe(Page);
        (await lead.GetAsync(Page)).Plain.ShouldContain("Frånvaron är borttagen innan den började.");
        (await substitute.GetAsync("/arenden/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Absence_WhenTheFormIsWrong_KeepsWhatWasTypedAndPointsAtTheField()
    {
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync(Page);
        var answer = await lead.SubmitAsync(page, Page, new TypedForm(page, "step").With(
            ("person", "hl07"), ("unit", "Norr"), ("from", "i morgon"), ("substitute", "hl02"), ("action", "record")).Fields);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Html.ShouldContain("href=\"#from\"");
        new TypedForm(answer, "step").Of("substitute").ShouldBe("hl02");

        var self = await lead.SubmitAsync(page, Page, new TypedForm(page, "step").With(
            ("person", "hl07"), ("unit", "Norr"), ("from", "2026-11-20"), ("substitute", Pen.Lead.Id), ("action", "record")).Fields);
        self.Status.ShouldBe(HttpStatusCode.Conflict);
        self.Plain.ShouldContain("Du kan inte göra dig själv till ersättare.");
        self.Html.ShouldContain("href=\"#substitute\"");
    }

    [Fact]
    public async Task Absence_WhenNobodyStandsIn_LinksToTheQueue()
    {
        await CaseOfAsync("hl07", "A1", "B1");
        (await Host.Lead("Norr").PostAsync("/api/v1/absences", Bodies.Absence("hl07"))).Ok();
        using var lead = new Visitor(Host, Pen.Lead);
        const string queue = "/bevakningar?bradska=alla&enhet=Norr&handlaggare=hl07&ko=true";
        (await lead.GetAsync(Page)).Html.ShouldContain(queue.Replace("&", "&amp;", StringComparison.Ordinal));
        var list = await lead.GetAsync(queue);
        list.Plain.ShouldContain("2 pågående frister");
        list.Plain.ShouldContain("Handläggaren är borta och ingen är ersättare");
        (await lead.GetAsync("/")).Plain.ShouldContain("2 utan handläggare i dag");
    }

    [Fact]
    public async Task Move_WhenLookedAtFirst_MovesAndTellsWhatIsLeft()
    {
        var moved = await CaseOfAsync("hl07", "A1", "B1");
        var left = await CaseOfAsync("hl07", "A2", "B2");
        (await Host.Lead("Norr").StepAsync(left, "conflicts", new() { ["person"] = "hl02", ["reasons"] = Bodies.Reasons })).Ok();
        using var lead = new Visitor(Host, Pen.Lead);
        (await lead.GetAsync(Move)).Html.ShouldNotContain("fingerprint");
        var preview = await lead.GetAsync(Move + "?fran=hl07&till=hl02");
        preview.Plain.ShouldContain("1 ärende flyttas. 1 kan inte flyttas och blir kvar.");
        preview.Plain.ShouldContain("hl07 är inte registrerad som frånvarande.");
        var form = new TypedForm(preview, "step");

        var brief = await lead.SubmitAsync(preview, Move, form.With(("handoverNote", "Kort.")).Fields);
        brief.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        brief.Html.ShouldContain("href=\"#handoverNote\"");
        await CaseOfAsync("hl07", "A3", "B3");
        var stale = await lead.SubmitAsync(preview, Move, form.With(("handoverNote", Bodies.Reasons)).Fields);
        stale.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        stale.Plain.ShouldContain("Något har ändrats sedan du tittade.");
        stale.Plain.ShouldContain("2 ärenden flyttas.");

        var done = await lead.SubmitAsync(stale, Move, new TypedForm(stale, "step").Fields);
        done.Location.ShouldBe(Move + "?fran=hl07&till=hl02", done.Plain);
        var told = await lead.GetAsync(done.Location!);
        told.Plain.ShouldContain("2 ärenden flyttade från hl07 till hl02. 1 kunde inte flyttas och visas nedan.");
        told.Html.ShouldContain($"<a href=\"/arenden/{left}\">A2</a>");
        told.Html.ShouldNotContain(moved);
    }

    [Theory]
    [InlineData("?fran=hl07&till=hl07", HttpStatusCode.UnprocessableEntity)]
    [InlineData("?fran=hl07&till=hl02&enhet=Annan", HttpStatusCode.Forbidden)]
    [InlineData("?fran=hl07", HttpStatusCode.OK)]
    public async Task Move_WhenItsAddressIsTypedByHand_AnswersAllTheSame(string query, HttpStatusCode status)
    {
        using var lead = new Visitor(Host, Pen.Lead);
        (await lead.GetAsync(Move + query)).Status.ShouldBe(status);
        using var worker = new Visitor(Host, Pen.Worker);
        (await worker.GetAsync(Move + query)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<string> CaseOfAsync(string caseworker, string caseRef, string child)
    {
        var intake = Bodies.Intake(caseRef, "Norr", child);
        intake["caseworker"] = caseworker;
        return (await Host.Lead("Norr").RegisterAsync(intake)).Single();
    }
}
