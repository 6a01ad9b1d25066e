using System.Net;
using Bka.Contracts;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>A person who works in one case on the pages, and types as people do.</summary>
internal sealed class Pen(BkaFactory host, string caseId, Actor actor) : IDisposable
{
    public const string Unit = "Norr";

    public static readonly Actor Worker = new("hl01", Function.Caseworker, [Unit]);
    public static readonly Actor Lead = new("fs01", Function.LeadSocialWorker, [Unit]);
    public static readonly Actor Deputy = new("bec01", Function.DeputyUnitHead, [Unit]);

    public Visitor Visitor { get; } = new(host, actor);

    public string CaseAddress => "/arenden/" + caseId;

    public Task<VisitedPage> CaseAsync() => Visitor.GetAsync(CaseAddress);

    public string StepAddress(string step, int? place = null) => $"{CaseAddress}/steg/{step}{(place is null ? "" : "?barn=" + place)}";

    public string BkaAddress(int place) => $"{CaseAddress}/bka/{place}";

    /// <summary>Opens a step's form and sends it, once more when the page asks about a text.</summary>
    public async Task<VisitedPage> TryStepAsync(string step, int? place, params (string, string)[] typed)
    {
        var address = StepAddress(step, place);
        var page = await Visitor.GetAsync(address);
        if (page.Status != HttpStatusCode.OK)
        {
            return page;
        }

        var answer = await Visitor.SubmitAsync(page, address, new TypedForm(page, "step").With(typed).Fields);
        return answer.Status == HttpStatusCode.OK
            ? await Visitor.SubmitAsync(answer, address, new TypedForm(answer, "step").Fields)
            : answer;
    }

    /// <summary>Takes a step, or the test fails with what the page said.</summary>
    public async Task StepAsync(string step, int? place, params (string, string)[] typed)
    {
        var answer = await TryStepAsync(step, place, typed);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, $"{step}: {answer.Plain}");
        answer.Location.ShouldBe(CaseAddress);
    }

    /// <summary>The form of a child's BKA, with every text and choice filled in for this child.</summary>
    public async Task<(VisitedPage Page, TypedForm Form)> FilledBkaAsync(int place, string child)
    {
        var page = await Visitor.GetAsync(BkaAddress(place));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Plain);
        var form = new TypedForm(page, "bka");
        foreach (var name in form.Texts(page.Html).Where(name => form.Of(name).Length == 0))
        {
            form.With((name, $"Om {name[..6]} för {child}: skolan, mormodern och barnet självt har berättat var för sig, och vi har sett det hemma."));
        }

        return (page, form.With(
            ("BKA-01.choice", "direct"), ("BKA-03.yesNo", "true"), ("BKA-03.day", DossierBodies.Today), ("BKA-11.choice", "guardian"),
            ("BKA-11.day", DossierBodies.Today), ("BKA-12.yesNo", "true"), ("BKA-13.choice", "not-needed"), ("BKA-31.yesNo", "false"),
            ("BKA-37.yesNo", "false"), ("BKA-41.choice", "yes"), ("BKA-50.day", "2026-11-27"), ("BKA-51.day", "2027-02-26")));
    }

    /// <summary>Sends a child's BKA.</summary>
    public Task<VisitedPage> SendBkaAsync(VisitedPage page, TypedForm form, int place, string action = "save") =>
        Visitor.SubmitAsync(page, BkaAddress(place), form.With(("action", action)).Fields);

    public void Dispose() => Visitor.Dispose();
}
