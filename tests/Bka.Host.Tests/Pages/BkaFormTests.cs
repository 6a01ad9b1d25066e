using System.Net;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A child's BKA written on its page: nothing that was typed is lost.</summary>
public class BkaFormTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Short = "För litet";
    private const string Mine = "Barnet visar att det förstår frågan: det återgav den med egna ord och ställde egna frågor.";
    private const string Theirs = "Barnet har svårt för att se längre fram än en vecka, enligt läraren som känner barnet väl.";
    private static int _cases;

    [Fact]
    public async Task Save_WhenOneTextIsTooShort_SavesTheRestAndKeepsItInItsField()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));

        var answer = await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-02.text", Short), ("BKA-40.text", Mine)), 1);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Plain.ShouldContain("1 svar är sparade. Resten står kvar i fälten nedan");
        answer.Html.ShouldContain("href=\"#fraga-BKA-02\"");
        answer.Html.ShouldContain("id=\"fel-BKA-02\"");
        var form = new TypedForm(answer, "bka");
        form.Of("BKA-02.text").ShouldBe(Short);
        form.Of("BKA-40.text").ShouldBe(Mine);

        // Mended in its field, it is saved without being typed anew.
        (await worker.SendBkaAsync(answer, form.With(("BKA-02.text", Short + ", säger modern, men barnet visar med bilder vad det vill")), 1))
            .Location.ShouldBe(worker.BkaAddress(1));
        (await worker.Visitor.GetAsync(worker.BkaAddress(1))).Plain.ShouldContain("Utkastet är sparat: ett svar ändrat.");
    }

    [Fact]
    public async Task Save_WhenADayCannotBeRead_KeepsItInItsField()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));

        var answer = await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-03.yesNo", "true"), ("BKA-03.day", "i går")), 1);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Plain.ShouldContain("Skriv datumet som åååå-mm-dd");
        var form = new TypedForm(answer, "bka");
        form.Of("BKA-03.day").ShouldBe("i går");
        form.Of("BKA-03.yesNo").ShouldBe("true");
    }

    [Fact]
    public async Task Save_WhenSomebodyElseAnsweredTheSameQuestion_ShowsBothAndWho()
    {
        var caseId = await CaseAsync();
        using var worker = new Pen(fixture.Host, caseId, Pen.Worker);
        using var lead = new Pen(fixture.Host, caseId, Pen.Lead);
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));
        var other = await lead.Visitor.GetAsync(lead.BkaAddress(1));
        (await lead.SendBkaAsync(other, new TypedForm(other, "bka").With(("BKA-02.text", Theirs), ("BKA-40.text", Theirs)), 1)).Location.ShouldBe(lead.BkaAddress(1));

        var answer = await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-02.text", Mine)), 1);

        answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        answer.Plain.ShouldContain("BKA skriven, av fs01, 2026-11-20 kl.");
        answer.Plain.ShouldContain("fs01 har skrivit här medan du skrev: " + Theirs);
        var form = new TypedForm(answer, "bka");
        form.Of("BKA-02.text").ShouldBe(Mine);
        form.Of("BKA-40.text").ShouldBe(Theirs, "what only the other has written is shown as it is now");
        (await worker.SendBkaAsync(answer, form, 1)).Location.ShouldBe(worker.BkaAddress(1));
        var saved = new TypedForm(await worker.Visitor.GetAsync(worker.BkaAddress(1)), "bka");
        saved.Of("BKA-02.text").ShouldBe(Mine);
        saved.Of("BKA-40.text").ShouldBe(Theirs);
    }

    [Fact]
    public async Task Save_WhenTheFormIsSentTwice_IsSavedOnce()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));
        var form = new TypedForm(page, "bka").With(("BKA-40.text", Mine));

        (await worker.SendBkaAsync(page, form, 1)).Location.ShouldBe(worker.BkaAddress(1));
        (await worker.SendBkaAsync(page, form, 1)).Location.ShouldBe(worker.BkaAddress(1));

        (await worker.CaseAsync()).Plain.Split("BKA skriven").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Save_WhenMuchIsWritten_IsReadAllTheSame()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));
        var form = new TypedForm(page, "bka");
        var much = string.Join(' ', Enumerable.Repeat("Så är det för just det här barnet på förmiddagen.", 155));
        foreach (var name in form.Texts(page.Html).ToArray())
        {
            form.With((name, much));
        }

        (await worker.SendBkaAsync(page, form, 1)).Location.ShouldBe(worker.BkaAddress(1));
    }

    [Fact]
    public async Task Check_WhenATextIsThin_AsksAboutItAndSavesNothing()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));

        var answer = await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-40.text", "Det är bäst för barnet.")), 1, "check");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Plain.ShouldContain("Inget är sparat ännu. Läs frågorna vid texterna.");
        answer.Html.ShouldContain("id=\"att-BKA-40\"");
        new TypedForm(answer, "bka").Of("BKA-40.text").ShouldBe("Det är bäst för barnet.");
        (await worker.CaseAsync()).Plain.ShouldNotContain("BKA skriven");
    }

    [Fact]
    public async Task Complete_WhenSomethingIsMissing_SavesWhatIsThereAndListsTheRestAsLinks()
    {
        using var worker = await WorkerAsync();
        var page = await worker.Visitor.GetAsync(worker.BkaAddress(1));

        var answer = await worker.SendBkaAsync(page, new TypedForm(page, "bka").With(("BKA-40.text", Mine)), 1, "complete");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Plain.ShouldContain("Utkastet är sparat.");
        answer.Html.ShouldContain("href=\"#fraga-BKA-41\"");
        answer.Html.ShouldContain($"href=\"{worker.StepAddress("installning", 1)}\"");
        new TypedForm(answer, "bka").Of("BKA-40.text").ShouldBe(Mine);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("x")]
    [InlineData("B-1")]
    public async Task Page_WhenNoChildHasThatPlace_IsNotFound(string place)
    {
        using var worker = await WorkerAsync();

        (await worker.Visitor.GetAsync($"{worker.CaseAddress}/bka/{place}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Visitor.GetAsync($"{worker.CaseAddress}/bka/{place}/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Visitor.GetAsync($"{worker.CaseAddress}/bka/1/7")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Addresses_WhenAChildIsInThem_NeverHoldItsReference()
    {
        using var worker = await WorkerAsync();
        foreach (var page in (VisitedPage[])[await worker.CaseAsync(), await worker.Visitor.GetAsync(worker.BkaAddress(1))])
        {
            page.Html.ShouldNotMatch("(?:href|action)=\"[^\"]*B-form");
        }
    }

    private async Task<Pen> WorkerAsync() => new(fixture.Host, await CaseAsync(), Pen.Worker);

    private async Task<string> CaseAsync()
    {
        var name = $"form-{Interlocked.Increment(ref _cases)}";
        var play = (await Play.UtredningAsync(fixture.Host, "A-" + name, ("B-" + name, "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: ["B-" + name]))).Ok();
        return play.CaseId;
    }
}
