using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Protection never waits for the form: decided now, and the BKA follows, watched.</summary>
public class UrgentDecisionTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Protection_WhenItCannotWait_IsDecidedBeforeAnythingElseIsRecorded()
    {
        // Nothing but the report itself is there.
        var id = (await fixture.Host.Lead("Norr").RegisterIntakeAsync("A-night", "Norr", "B-1"))[0];
        var play = new Play(fixture.Host, id);
        var decided = (await play.StepAsync("urgent-decisions", DossierBodies.Urgent(), play.Lead)).Ok();
        decided.Body["warnings"]!.AsArray().Select(code => (string)code!)
            .ShouldBe([WarningCodes.BkaAfterwardsDue, WarningCodes.OpenAtOnce], ignoreOrder: true);

        // It opens no utredning, and does not stand in its way.
        (await play.StepAsync("utredning", Bodies.Open(), play.Lead)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.SkyddsbedomningMissing);
        (await play.Lead.RecordSkyddsbedomningAsync(id)).Ok();
        (await play.StepAsync("utredning", Bodies.Open(), play.Lead)).Ok();
        var clocks = (await play.Lead.GetAsync($"/api/v1/cases/{id}/deadlines")).Ok().Body["deadlines"]!.AsArray()
            .ToDictionary(clock => (string)clock!["clock"]!, clock => (string)clock!["lastDay"]!);
        clocks["bkaAfterwards"].ShouldBe("2026-11-25");
        clocks["hearingAttempt"].ShouldBe("2026-11-23");
        clocks["utredning"].ShouldBe("2027-03-22");
        ((string?)(await play.Lead.CaseAsync(id))["decisions"]![0]!["children"]![0]!["bkaNo"]).ShouldBeNull();
    }

    [Fact]
    public async Task Protection_WhenTheEmergencyDutyDecides_IsTaken()
    {
        var duty = fixture.Host.As(new Actor("sj01", Function.EmergencyDutyWorker, []));
        var id = (await duty.RegisterAsync(Bodies.Intake("A-duty", "Norr", "B-1")))[0];
        (await duty.StepAsync(id, "urgent-decisions", DossierBodies.Urgent())).Ok();

        var other = (await fixture.Host.Lead("Norr").RegisterIntakeAsync("A-duty-2", "Norr", "B-1"))[0];
        (await duty.StepAsync(other, "urgent-decisions", DossierBodies.Urgent())).Refused(HttpStatusCode.NotFound, RefusalCodes.CaseNotFound);
    }

    [Fact]
    public async Task Bka_WhenMadeAfterwards_IsAskedForByNameAndThenTheCaseGoesOn()
    {
        var play = (await Play.UtredningAsync(fixture.Host, "A-after", ("B-7", "2017-05"), ("B-8", "2026-07")))[0];
        var urgent = DossierBodies.Urgent();
        urgent["talkPlannedOn"] = null;
        (await play.StepAsync("urgent-decisions", urgent, play.Lead)).Ok();
        MissingFor(await play.Lead.CaseAsync(play.CaseId)).ShouldBe(["B-7", "B-8"]);

        // How the child was heard is still to be told.
        await play.FillBkaAsync("B-7");
        (await play.StepAsync("bka/completion", DossierBodies.Of("B-7"))).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.HearingMissing, MissingCodes.QuestionUnanswered);
        (await play.StepAsync("hearings", DossierBodies.Hearing("B-7"))).Ok();
        await play.FillBkaAsync("B-7");
        (await play.StepAsync("bka/completion", DossierBodies.Of("B-7"))).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.StanceMissing, MissingCodes.QuestionUnanswered);
        (await play.StepAsync("stances", DossierBodies.Stance("B-7"))).Ok();
        await play.ApproveBkaAsync("B-7");
        MissingFor(await play.Lead.CaseAsync(play.CaseId)).ShouldBe(["B-8"]);

        var closure = Bodies.Closure(DossierBodies.Today);
        (await play.StepAsync("closure", closure, play.Deputy)).Refused(
            HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.BkaAfterwardsMissing, MissingCodes.UtredningStillRunning,
            MissingCodes.FeedbackMissing, MissingCodes.FeedbackMissing);

        // The decision that ends the utredning is prepared in order.
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: ["B-7", "B-8"]))).Ok();
        (await play.DecideAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await play.StateAsync()).ShouldBe("proposalMade");
    }

    [Fact]
    public async Task Protection_WhenItIsNotConcrete_IsAskedForItsReasonsAndNothingElse()
    {
        var id = (await fixture.Host.Lead("Norr").RegisterIntakeAsync("A-vague", "Norr", "B-1"))[0];
        var play = new Play(fixture.Host, id);
        var vague = DossierBodies.Urgent();
        vague["risk"] = "Se anmälan. Ej aktuellt.";
        (await play.StepAsync("urgent-decisions", vague, play.Lead))
            .Refused(HttpStatusCode.UnprocessableEntity, RefusalCodes.InputInvalid, MissingCodes.StopPhrase).Items.ShouldBe(["risk"]);
        (await play.StepAsync("urgent-decisions", DossierBodies.Urgent("sanction"), play.Lead))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.OutcomeNotPossible);
        var convenient = DossierBodies.Urgent();
        convenient["ground"] = "convenience";
        (await play.StepAsync("urgent-decisions", convenient, play.Lead)).Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.Malformed);
    }

    private static IEnumerable<string> MissingFor(JsonNode whole) =>
        whole["decisions"]![0]!["urgent"]!["bkaMissingFor"]!.AsArray().Select(child => (string)child!);
}
