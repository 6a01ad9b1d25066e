using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>The delegation table over HTTP: proposed by one, confirmed by another, and then decided by.</summary>
public sealed class DelegationApiTests : IAsyncLifetime
{
    private const string Proposals = "/api/v1/delegation/proposals";
    private const string Confirmations = "/api/v1/delegation/confirmations";
    private const string Withdrawals = "/api/v1/delegation/withdrawals";

    private BkaFactory Host { get; set; } = null!;

    private Caller First => Host.As(new Actor("ec01", Function.UnitHead, ["Norr"]));

    private Caller Second => Host.As(new Actor("ec02", Function.UnitHead, ["Norr"]));

    public async Task InitializeAsync() => Host = await BkaFactory.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Proposal_WhenConfirmedBySomebodyElse_IsWhatStepsAreDecidedBy()
    {
        var id = (await Host.Lead("Norr").RegisterIntakeAsync("A1", "Norr", "B1"))[0];
        var row = Bodies.DelegationRow();
        row["unit"] = "Norr";
        var proposed = (await First.PostAsync(Proposals, row)).Ok().Body;
        (await VoidAsync(id)).Refused(HttpStatusCode.Forbidden, RefusalCodes.DelegationMissing);

        var confirm = new JsonObject { ["proposalId"] = (string?)proposed["proposalId"] };
        (await First.PostAsync(Confirmations, confirm.DeepClone())).Refused(HttpStatusCode.Forbidden, RefusalCodes.FourEyes);
        var confirmed = (await Second.PostAsync(Confirmations, confirm.DeepClone())).Ok().Body;
        ((string?)confirmed["confirmed"]!["by"]).ShouldBe("ec02");
        (await Second.PostAsync(Confirmations, confirm.DeepClone())).Refused(HttpStatusCode.Conflict, RefusalCodes.DelegationSettled);

        var inForce = (await Host.As(Function.Caseworker, "Norr").GetAsync("/api/v1/delegation?unit=Norr")).Ok().Body["rows"]!.AsArray()
            .Single(one => (string?)one!["decision"] == "void")!;
        ((string?)inForce["lowest"]).ShouldBe("leadSocialWorker");
        ((string?)inForce["rests"]!["boardDecision"]).ShouldBe("SN 2026-11-10 § 142");
        (await VoidAsync(id)).Ok();
        ((string?)(await Host.Lead("Norr").GetAsync($"/api/v1/cases/{id}/history")).Ok().Body["entries"]!.AsArray()[^1]!["details"])
            .ShouldNotBeNull().ShouldContain("SN 2026-11-10 § 142");
    }

    [Fact]
    public async Task Proposal_WhenWithdrawn_StaysInTheHistory()
    {
        var proposed = (await First.PostAsync(Proposals, Bodies.DelegationRow())).Ok().Body;
        (await First.PostAsync(Withdrawals, new JsonObject
        {
            ["proposalId"] = (string?)proposed["proposalId"],
            ["reasons"] = "Nämnden ändrade sig innan beslutet justerades.",
        })).Ok();

        var history = (await First.GetAsync("/api/v1/delegation/history?decision=void")).Ok().Body["entries"]!.AsArray();
        ((string?)history.Single()!["withdrawn"]!["by"]).ShouldBe("ec01");
        (await First.GetAsync("/api/v1/delegation/history?decision=close")).Ok().Body["entries"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Proposal_WhenTheLawOrTheFormForbidsIt_SaysWhich()
    {
        var row = Bodies.DelegationRow();
        row["decision"] = "placement";
        var reply = (await First.PostAsync(Proposals, row))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.NotDelegable);
        ((string?)reply.Body["missing"]![0]!["law"]).ShouldBe("SoL 30:5–10");

        row = Bodies.DelegationRow();
        row["validFrom"] = "2026-11-19";
        row["lowest"] = "qualityReviewer";
        (await First.PostAsync(Proposals, row)).Refused(
            HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.Retroactive, MissingCodes.NeverDecides);

        row = Bodies.DelegationRow();
        row["proposed"] = new JsonObject { ["by"] = "ec09" };
        (await First.PostAsync(Proposals, row)).Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.UnknownMember);
    }

    [Fact]
    public async Task Proposal_WhenItIsAnotherUnitsOrUnknown_IsRefused()
    {
        var row = Bodies.DelegationRow();
        row["unit"] = "Söder";
        (await First.PostAsync(Proposals, row)).Refused(HttpStatusCode.Forbidden, RefusalCodes.NotAuthorised);
        (await First.PostAsync(Confirmations, new JsonObject { ["proposalId"] = "d99" }))
            .Refused(HttpStatusCode.NotFound, RefusalCodes.DelegationNotFound);
    }

    [Fact]
    public async Task Table_WhenAskedOfAnotherDay_IsThatDaysTable()
    {
        var row = Bodies.DelegationRow();
        (row["validFrom"], row["validTo"]) = ("2026-12-01", "2026-12-31");
        var proposed = (await First.PostAsync(Proposals, row)).Ok().Body;
        (await Second.PostAsync(Confirmations, new JsonObject { ["proposalId"] = (string?)proposed["proposalId"] })).Ok();
        foreach (var (day, lowest) in new[]
        {
            ("2026-11-30", "unitHead"), ("2026-12-01", "leadSocialWorker"), ("2026-12-31", "leadSocialWorker"), ("2027-01-01", "unitHead"),
        })
        {
            var table = (await First.GetAsync("/api/v1/delegation?asOf=" + day)).Ok().Body;
            ((string?)table["rows"]!.AsArray().Single(one => (string?)one!["decision"] == "void")!["lowest"]).ShouldBe(lowest, day);
        }

        (await First.GetAsync("/api/v1/delegation?asOf=igår")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<Reply> VoidAsync(string caseId) => Host.Lead("Norr").StepAsync(
        caseId, "voiding", new JsonObject { ["reasons"] = "Ärendet registrerades två gånger av misstag i går." });
}
