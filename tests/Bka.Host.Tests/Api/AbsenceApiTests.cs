using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Absence over HTTP: recorded by a lead, acted upon by the substitute, and the leaver's cases moved.</summary>
public sealed class AbsenceApiTests : IAsyncLifetime
{
    private const string Absences = "/api/v1/absences";
    private const string Endings = "/api/v1/absences/endings";
    private const string Moves = "/api/v1/reassignments";

    private BkaFactory Host { get; set; } = null!;

    private Caller Lead => Host.Lead("Norr");

    private Caller Substitute => Host.As(new Actor("hl02", Function.Caseworker, ["Söder"]));

    public async Task InitializeAsync() => Host = await BkaFactory.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Substitute_WhenTheCaseworkerIsAway_ActsInTheirNameUntilItEnds()
    {
        var id = await CaseOfAsync("hl07", "A1", "B1");
        (await Substitute.RecordSkyddsbedomningAsync(id)).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
        var absence = (await Lead.PostAsync(Absences, Bodies.Absence("hl07", "hl02"))).Ok().Body;

        (await Substitute.RecordSkyddsbedomningAsync(id)).Ok();
        var entries = (await Substitute.GetAsync($"/api/v1/cases/{id}/history")).Ok().Body["entries"]!.AsArray();
        ((string?)entries[^1]!["actor"], (string?)entries[^1]!["onBehalfOf"]).ShouldBe(("hl02", "hl07"));
        entries[0]!["onBehalfOf"].ShouldBeNull();
        (await Substitute.GetAsync("/api/v1/watches")).Ok().Body["rows"]!.AsArray()
            .ShouldAllBe(row => (string?)row!["caseId"] == id && (string?)row["standIn"] == "hl02");

        (await Lead.PostAsync(Endings, new JsonObject { ["absenceId"] = (string?)absence["absenceId"], ["to"] = "2026-11-20" })).Ok();
        (await Substitute.BeginAsync(id)).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
    }

    [Fact]
    public async Task Absence_WhenNobodyStandsIn_IsInTheLeadsQueueAtOnce()
    {
        var id = await CaseOfAsync("hl07", "A1", "B1");
        (await QueueAsync()).ShouldBeEmpty();
        (await Lead.PostAsync(Absences, Bodies.Absence("hl07"))).Ok();
        (await QueueAsync()).ShouldBe([id]);
        var total = (await Lead.GetAsync("/api/v1/watches/overview")).Ok().Body["total"]!;
        ((int)total["unassigned"]!, (int)total["needsOwner"]!).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Absence_WhenTheRuleOrTheFormForbidsIt_SaysWhich()
    {
        var lead = Host.As(new Actor("fs01", Function.LeadSocialWorker, ["Norr"]));
        (await lead.PostAsync(Absences, Bodies.Absence("hl07", "fs01"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.SubstituteIsSelf);
        (await lead.PostAsync(Absences, Bodies.Absence("hl07", "hl07"))).Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.SubstituteIsPerson);
        (await lead.PostAsync(Absences, Bodies.Absence("hl07"))).Ok();
        (await lead.PostAsync(Absences, Bodies.Absence("hl07"))).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.AbsenceOverlaps);
        var elsewhere = Bodies.Absence("hl07");
        elsewhere["unit"] = "Söder";
        (await lead.PostAsync(Absences, elsewhere)).Refused(HttpStatusCode.Forbidden, RefusalCodes.OtherUnit);
        var unknown = Bodies.Absence("hl08");
        unknown["diagnosis"] = "x";
        (await lead.PostAsync(Absences, unknown)).Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.UnknownMember);
        (await lead.PostAsync(Endings, new JsonObject { ["absenceId"] = "f99", ["to"] = "2026-11-20" }))
            .Refused(HttpStatusCode.NotFound, RefusalCodes.AbsenceNotFound);
    }

    [Theory]
    [InlineData("hl01", Function.LeadSocialWorker, "four-eyes")]
    [InlineData("fs02", Function.LeadSocialWorker, "four-eyes")]
    [InlineData("ec05", Function.UnitHead, "four-eyes")]
    [InlineData("hl01", Function.Caseworker, null)]
    [InlineData("ta01", Function.TechnicalAdministrator, null)]
    [InlineData("system", Function.SystemClient, null)]
    public async Task Approval_WhenAskedByTheAuthorASubstituteOrAProgram_IsRefused(string person, Function function, string? missing)
    {
        var play = (await Play.UtredningAsync(Host, "A-own", ("B-1", "2017-05")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal())).Ok();
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        await play.FillBkaAsync("B-1");
        (await play.StepAsync("bka/completion", DossierBodies.Of())).Ok();
        if (person is "fs02" or "ec05")
        {
            (await Lead.PostAsync(Absences, Bodies.Absence("hl01", person))).Ok();
        }

        var caller = Host.As(new Actor(person, function, ["Norr"], function == Function.SystemClient ? "treserva" : null));
        var reply = await play.StepAsync("bka/approval", DossierBodies.Of(), caller);
        ((int)reply.Status).ShouldBeOneOf(403, 404, 409);
        if (missing is not null)
        {
            reply.Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, missing);
        }

        ((string?)(await play.AskBkaAsync("B-1")).Ok().Body["summary"]!["state"]).ShouldBe("ready");
    }

    [Fact]
    public async Task Reassignment_WhenPreviewed_MovesJustThatAndNamesWhatIsLeft()
    {
        var moved = await CaseOfAsync("hl07", "A1", "B1");
        var left = await CaseOfAsync("hl07", "A2", "B2");
        (await Lead.StepAsync(left, "conflicts", new JsonObject { ["person"] = "hl02", ["reasons"] = Bodies.Reasons })).Ok();
        var question = new JsonObject { ["from"] = "hl07", ["to"] = "hl02", ["unit"] = "Norr" };
        var preview = (await Lead.PostAsync(Moves + "/preview", question.DeepClone())).Ok().Body;
        ((int)preview["movable"]!, preview["rows"]!.AsArray().Count, (bool)preview["fromIsAway"]!).ShouldBe((1, 2, false));

        var command = question.DeepClone().AsObject();
        (command["handoverNote"], command["fingerprint"]) = (Bodies.Reasons, (string?)preview["fingerprint"]);
        await CaseOfAsync("hl07", "A3", "B3");
        (await Lead.PostAsync(Moves, command.DeepClone())).Refused(HttpStatusCode.PreconditionFailed, RefusalCodes.PreviewStale);
        command["fingerprint"] = (string?)(await Lead.PostAsync(Moves + "/preview", question.DeepClone())).Ok().Body["fingerprint"];
        var done = (await Lead.PostAsync(Moves, command.DeepClone())).Ok().Body;

        ((int)done["moved"]!).ShouldBe(2);
        done["rows"]!.AsArray().Where(row => row!["refusalCode"] is not null).Select(row => (string?)row!["caseId"]).ShouldBe([left]);
        ((string?)(await Lead.CaseAsync(moved))["summary"]!["caseworker"]).ShouldBe("hl02");
        ((string?)(await Lead.CaseAsync(left))["summary"]!["caseworker"]).ShouldBe("hl07");
        (await Host.As(new Actor("hl07", Function.Caseworker, ["Norr"])).PostAsync(Moves, command.DeepClone()))
            .Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);
    }

    private async Task<string> CaseOfAsync(string caseworker, string caseRef, string child)
    {
        var intake = Bodies.Intake(caseRef, "Norr", child);
        intake["caseworker"] = caseworker;
        return (await Lead.RegisterAsync(intake)).Single();
    }

    private async Task<IEnumerable<string?>> QueueAsync() => (await Lead.GetAsync("/api/v1/watches?needsOwner=true")).Ok().Body["rows"]!.AsArray()
        .Select(row => (string?)row!["caseId"]).Distinct();
}
