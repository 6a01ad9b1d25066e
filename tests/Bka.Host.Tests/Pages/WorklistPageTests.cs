using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Host.Outgoing.Notices;
using Bka.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Överblick, Bevakningar and one bevakning: the same numbers everywhere, cases given to somebody, views kept.</summary>
public sealed partial class WorklistPageTests : IAsyncLifetime
{
    private const string Page = "/bevakningar";
    private const string All = "/bevakningar?bradska=alla";

    private BkaFactory Host { get; set; } = null!;

    private IBkaWorkflow Bka => Host.Services.GetRequiredService<IBkaWorkflow>();

    public async Task InitializeAsync() => Host = await BkaFactory.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Assign_WhenOneOfTwoCasesHasChanged_GivesTheOtherAndSaysWhy()
    {
        var (first, second) = (await CaseAsync("A1", "B1"), await CaseAsync("A2", "B2"));
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync(Page);
        (await Host.As(Pen.Lead).RecordSkyddsbedomningAsync(second)).Ok();

        var sent = await lead.SubmitAsync(page, All, [("action", "tilldela"), ("key", "k1"), ("caseworker", "hl05"), .. Chosen(page)]);

        sent.Location.ShouldBe(All, sent.Plain);
        var told = (await lead.GetAsync(All)).Plain;
        told.ShouldContain("1 ärende tilldelat hl05. 1 ärende kunde inte tilldelas: Ärende A2:");
        (await HandlerAsync(first), await HandlerAsync(second)).ShouldBe(("hl05", null));
        (await lead.GetAsync(All)).Plain.ShouldNotContain("kunde inte tilldelas");
    }

    [Fact]
    public async Task Assign_WhenAllOnThePageAreAskedFor_GivesThemAll()
    {
        var (first, second) = (await CaseAsync("A1", "B1"), await CaseAsync("A2", "B2"));
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync(Page);

        (string, string)[] fields = [("action", "tilldela"), ("key", "k2"), ("caseworker", "hl06"), ("alla", "true"), .. Rows(page, "rad")];
        (await lead.SubmitAsync(page, All, fields)).Location.ShouldBe(All);
        (await lead.SubmitAsync(page, All, fields)).Location.ShouldBe(All);

        (await lead.GetAsync(All)).Plain.ShouldContain("2 ärenden tilldelade hl06.");
        (await HandlerAsync(first), await HandlerAsync(second)).ShouldBe(("hl06", "hl06"));
    }

    [Fact]
    public async Task Assign_WhenNothingIsChosenOrNobodyNamed_ChangesNothing()
    {
        var id = await CaseAsync("A1", "B1");
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync(Page);

        var none = await lead.SubmitAsync(page, All, ("action", "tilldela"), ("caseworker", "hl05"), ("handoverNote", "Barnet ska träffas på fredag."));
        none.Plain.ShouldContain("Välj minst ett ärende i listan.");
        none.Plain.ShouldContain("Barnet ska träffas på fredag.");
        (await lead.GetAsync(All)).Plain.ShouldNotContain("Välj minst ett ärende i listan.");
        var wrong = await lead.SubmitAsync(page, All, [("action", "tilldela"), ("caseworker", ""), .. Chosen(page)]);
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Html.ShouldContain("href=\"#caseworker\"");
        (await HandlerAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Assign_WhenTheReaderMayNotHandOutCases_ChangesNothing()
    {
        var caseworker = new Actor("hl09", Function.Caseworker, ["Norr"]);
        var id = (await Host.As(caseworker).RegisterIntakeAsync("A1", "Norr", "B1")).Single();
        using var lead = new Visitor(Host, Pen.Lead);
        var chosen = Chosen(await lead.GetAsync(Page));
        using var visitor = new Visitor(Host, caseworker);
        var page = await visitor.GetAsync(Page);
        page.Html.ShouldNotContain("name=\"valda\"");

        var refused = await visitor.SubmitAsync(page, All, [("action", "tilldela"), ("caseworker", "hl09"), .. chosen]);

        refused.Plain.ShouldContain("Inget ärende tilldelades. 1 ärende kunde inte tilldelas");
        (await HandlerAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Views_WhenSavedOpenedAndRemoved_AreTheirOwnersAlone()
    {
        using var lead = new Visitor(Host, Pen.Lead);
        const string Narrow = "/bevakningar?bradska=forsenade&frist=utredning&ordning=enhet";
        var page = await lead.GetAsync(Narrow);

        (await lead.SubmitAsync(page, Narrow, ("action", "spara"), ("key", "v1"), ("name", "Sena utredningar"))).Location.ShouldBe(Narrow);
        var saved = await lead.GetAsync(Page);
        saved.Plain.ShouldContain("Vyn Sena utredningar är sparad.");
        WebUtility.HtmlDecode(saved.Html).ShouldContain($"<a href=\"{Narrow}\">Sena utredningar</a>");
        using var other = new Visitor(Host, new Actor("fs99", Function.LeadSocialWorker, ["Norr"]));
        (await other.GetAsync(Page)).Html.ShouldNotContain("Sena utredningar");

        var wrong = await lead.SubmitAsync(page, Narrow, ("action", "spara"), ("key", "v2"), ("name", "x"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await lead.SubmitAsync(page, All, ("action", "ta-bort"), ("view", "v1"))).Location.ShouldBe(All);
        (await lead.GetAsync(Page)).Html.ShouldNotContain($">Sena utredningar</a>");
    }

    [Fact]
    public async Task Numbers_WhenAskedForByEveryFunction_AreTheSameOnPageInFileAndInMail()
    {
        foreach (var (place, unit) in new[] { "Norr", "Norr", "Söder" }.Select((unit, place) => (place, unit)))
        {
            var number = place.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Host.As(new Actor("hl01", Function.Caseworker, ["Norr", "Söder"])).RegisterIntakeAsync("A" + number, unit, "B" + number);
        }

        Host.Clock.Advance(TimeSpan.FromDays(9));
        (await Host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();
        foreach (var function in Enum.GetValues<Function>())
        {
            var actor = new Actor("hl01", function, ["Norr"], function == Function.SystemClient ? "treserva" : null);
            var total = (await Bka.AskAsync(new GetOverview(new WatchFilter()), new CallContext(actor))).Value?.Total;
            using var visitor = new Visitor(Host, actor);
            var page = await visitor.GetAsync(Page);
            if (page.Status == HttpStatusCode.Unauthorized)
            {
                // Works at the machine, and signs in nowhere.
                function.ShouldBeOneOf(Function.LocalOperator, Function.SystemJob);
                continue;
            }

            page.Status.ShouldBe(total is null ? HttpStatusCode.Forbidden : HttpStatusCode.OK, function.ToString());
            if (total is null)
            {
                continue;
            }

            page.Plain.ShouldContain($"Försenade {total.Overdue} ", customMessage: function.ToString());
            page.Plain.ShouldContain($"Alla {total.Open} ", customMessage: function.ToString());
            Row().Count(page.Html).ShouldBe(total.Open, function.ToString());
            var file = (await visitor.GetAsync("/bevakningar?bradska=forsenade&fil=csv")).Html;
            (file.TrimEnd().Split('\n').Length - 1).ShouldBe(total.Overdue, function.ToString());
            file.ShouldNotContain("hl01");
            (await visitor.GetAsync("/")).Plain.ShouldContain($"{total.Overdue} försenade {total.DueToday} sista dag i dag {total.DueWithinThreeDays} inom tre dagar {total.NeedsOwner} utan handläggare i dag");
            var mail = await new NoticeQuestions(Bka, Host.Clock).DigestAsync(actor, CancellationToken.None);
            (mail.Overdue, mail.DueToday, mail.DueWithinThreeDays, mail.Unassigned).ShouldBe((total.Overdue, total.DueToday, total.DueWithinThreeDays, total.Unassigned));
        }
    }

    [Fact]
    public async Task Watch_WhenAnAlertHasAReason_TellsTheRuleAndTheReasonHereAndInTheList()
    {
        var id = await CaseAsync("A1", "B1");
        (await Host.As(Pen.Lead).AssignAsync(id, "hl05")).Ok();
        Host.Clock.Advance(TimeSpan.FromDays(3));
        (await Host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();
        using var lead = new Visitor(Host, Pen.Lead);
        var list = await lead.GetAsync(All);
        list.Html.ShouldContain($"<a href=\"/bevakningar/{id}/skyddsbedomning\">");
        var note = Acknowledge().Match(list.Html).Groups["address"].Value;
        note.ShouldStartWith($"/larm/{id}/Skyddsbedomning.");
        var form = await lead.GetAsync(note);
        (await lead.SubmitAsync(form, note, ("key", "n1"), ("action", "acknowledge"), ("reason", "AwaitingFamily"), ("note", "Familjen är på resa till fredag."))).Location.ShouldBe("/larm");

        (await lead.GetAsync(All)).Plain.ShouldContain("Väntar på barnet eller familjen");
        var page = await lead.GetAsync($"/bevakningar/{id}/skyddsbedomning");
        page.Status.ShouldBe(HttpStatusCode.OK);
        var explained = (await Bka.AskAsync(new GetDeadlines(id), new CallContext(Pen.Lead))).Require().Deadlines.Single(one => one.Clock == Clock.Skyddsbedomning);
        explained.Explanation.Sentences.ShouldAllBe(sentence => page.Plain.Contains(sentence, StringComparison.Ordinal));
        page.Plain.ShouldContain("Familjen är på resa till fredag.");
        page.Plain.ShouldContain("Handläggare: hl05");
        (await lead.GetAsync($"/bevakningar/{id}/utredning")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delays_WhenAsked_AreForThoseWhoLeadAlone()
    {
        var id = await CaseAsync("A1", "B1");
        (await Host.As(Pen.Lead).AssignAsync(id, "hl05")).Ok();
        Host.Clock.Advance(TimeSpan.FromDays(3));
        (await Host.As(Function.TechnicalAdministrator).PostAsync("/api/v1/sweeps", new JsonObject())).Ok();
        using var lead = new Visitor(Host, Pen.Lead);
        var page = await lead.GetAsync("/bevakningar/forseningar");
        page.Plain.ShouldContain("1 handläggare har från 2 till 2 pågående frister var.");
        (await lead.GetAsync("/bevakningar/forseningar?fil=vantan")).Html.ShouldNotContain("hl05");
        using var caseworker = new Visitor(Host, new Actor("hl05", Function.Caseworker, ["Norr"]));
        (await caseworker.GetAsync("/bevakningar/forseningar")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Bka.AskAsync(new GetDelays(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "Söder"), new CallContext(Pen.Lead)))
            .Refusal!.Code.ShouldBe(RefusalCodes.OtherUnit);
    }

    private async Task<string> CaseAsync(string caseRef, string childRef) =>
        (await Host.As(Pen.Lead).RegisterIntakeAsync(caseRef, "Norr", childRef)).Single();

    private async Task<string?> HandlerAsync(string id) => (string?)(await Host.As(Pen.Lead).CaseAsync(id))["summary"]!["caseworker"];

    private static (string, string)[] Chosen(VisitedPage page) => Rows(page, "valda");

    private static (string, string)[] Rows(VisitedPage page, string name) =>
        [.. Regex.Matches(page.Html, $"name=\"{name}\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(input => (name, WebUtility.HtmlDecode(input.Groups["value"].Value)))];

    [GeneratedRegex(" data-row[ >]", RegexOptions.None, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("href=\"(?<address>/larm/[^\"]+)\" data-acknowledge", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acknowledge();
}
