using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Children who cannot be asked, change their mind, are reported again or grow up between two steps.</summary>
public class TrickyCaseTests
{
    [Fact]
    public async Task Infant_WhenItCannotBeAsked_NeedsItsViewFoundInAnotherWay()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-infant", "2026-07");

        await RefusedAsync(play, "Barnet är för litet.", MissingCodes.StopPhrase, "hearing.account");
        await RefusedAsync(play, "Barnet är fyra månader och har inga ord.", MissingCodes.NotHeardReasonMissing, "hearing.reason");
        await RefusedAsync(play, "Barnet är fyra månader och har inga ord.", MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay", "cannotExpress");
        await RefusedAsync(play, "Modern säger nej till att vi träffar barnet.", MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", "guardianRefused", "SoL 20:7");

        // "Not established" is allowed, and counted; a better account may follow.
        var unknown = (await play.StepAsync("stances", DossierBodies.Stance(stance: "notEstablished", hearing: DossierBodies.Infant()))).Ok();
        unknown.Body["warnings"]!.AsArray().Select(code => (string)code!).ShouldBe([WarningCodes.StanceNotEstablished]);
        (await play.StepAsync("stances", DossierBodies.Stance(hearing: DossierBodies.Infant()))).Ok();

        var drawn = (await play.AskBkaAsync("B-1")).Ok().Body["questions"]!.AsArray()
            .Where(question => question!["filledFrom"] is not null && question["answer"] is not null)
            .ToDictionary(question => (string)question!["key"]!, question => question!["answer"]!);
        ((bool)drawn["BKA-10"]["yesNo"]!).ShouldBeFalse();
        ((string)drawn["BKA-14"]["choice"]!).ShouldBe("cannot-express");
        ((string)drawn["BKA-15"]["text"]!).ShouldContain("mormodern");
        ((string)drawn["BKA-22"]["choice"]!).ShouldBe("other-way");
        (await play.StepAsync("bka/answers", DossierBodies.Answers("B-1", new JsonObject { ["key"] = "BKA-10", ["yesNo"] = true })))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.FilledElsewhere).Items.ShouldBe(["answers.BKA-10"]);
        await play.ApproveBkaAsync("B-1");
        (await play.DecideAsync()).Ok();
    }

    [Fact]
    public async Task Report_WhenAUtredningRunsOnTheChild_JoinsItAndMovesNothing()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-first", "2017-05");
        var clock = await ClocksAsync(play);

        var later = (await play.Lead.RegisterIntakeAsync("A-second", "Norr", "B-1"))[0];
        (await play.Lead.BeginAsync(later)).Refused(HttpStatusCode.Conflict, RefusalCodes.StepNotOpen);
        (await play.Lead.RecordSkyddsbedomningAsync(later)).Ok();
        (await play.Lead.BeginAsync(later)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.UtredningAlreadyRunning);
        (await play.Lead.StepAsync(later, "joined-utredning", new JsonObject { ["utredningCaseId"] = play.CaseId })).Ok();

        (await play.StateAsync()).ShouldBe("proposalMade");
        (await ClocksAsync(play)).ShouldBe(clock);
        (await ClocksAsync(new Play(host, later))).ShouldNotContain("forhandsbedomning running");
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
    }

    [Fact]
    public async Task Child_WhenItSaysNoAndTheProposalChanges_IsAskedAgainOrItIsSaidWhyNot()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-no", "2017-05");
        (await play.StepAsync("stances", DossierBodies.Stance(stance: "negative"))).Ok();
        await play.ApproveBkaAsync("B-1");
        ((bool)(await play.PermittedAsync("makeDecision"))["open"]!).ShouldBeTrue();
        (await play.StepAsync("proposals", DossierBodies.Proposal())).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ProposalUnchanged);
        (await play.StepAsync("proposals", DossierBodies.Proposal("Barnet får en kontaktperson i stället för en familj."))).Ok();

        (await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.StanceStale, MissingCodes.BkaStale);
        (await play.StepAsync("stances", DossierBodies.Stance(version: 1)))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.ProposalStale);

        var silent = DossierBodies.Infant();
        (silent["reason"], silent["account"]) = ("doesNotWant", "Barnet fick frågan två gånger och sa att det inte orkar prata mer.");
        silent["otherWay"] = "Barnet har sagt till sin lärare att en kontaktperson vore bättre.";
        (await play.StepAsync("stances", DossierBodies.Stance(version: 2, hearing: silent))).Ok();
        await play.ApproveBkaAsync("B-1");
        (await play.DecideAsync()).Ok();
    }

    [Fact]
    public async Task Child_WhenItSaysNoAndIsNotFollowed_IsToldWhyInItsLetter()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-against", "2017-05");
        (await play.StepAsync("letters/draft", DossierBodies.Of())).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.DecisionMissing);
        (await play.StepAsync("stances", DossierBodies.Stance(stance: "negative"))).Ok();
        await play.FillBkaAsync("B-1", leaveOut: ["BKA-24", "BKA-41"]);
        (await play.StepAsync("bka/completion", DossierBodies.Of()))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.QuestionUnanswered, MissingCodes.QuestionUnanswered)
            .Items.ShouldBe(["BKA-24", "BKA-41"], ignoreOrder: true);
        (await play.StepAsync("bka/answers", DossierBodies.Answers(
            "B-1",
            new JsonObject { ["key"] = "BKA-41", ["choice"] = "partly" },
            new JsonObject { ["key"] = "BKA-42", ["text"] = "Barnet får ta med katten och ringa hem varje kväll." }))).Ok();
        await play.ApproveBkaAsync("B-1");
        (await play.DecideAsync()).Ok().Body["warnings"]!.AsArray().Select(code => (string)code!).ShouldBe([WarningCodes.AgainstTheChildsStance]);

        var draft = (await play.StepAsync("letters/draft", DossierBodies.Of())).Ok().Body;
        var letter = (string)draft["text"]!;
        letter.ShouldContain(DossierBodies.Words);
        letter.ShouldNotContain("Barnet får ta med katten", customMessage: "a younger child is told in words the caseworker finds");
        ((int)draft["age"]!).ShouldBe(9);
        (await play.StepAsync("letters/draft", DossierBodies.Of("B-9"))).Refused(HttpStatusCode.NotFound, RefusalCodes.BkaNotFound);
        (await play.StepAsync("letters", new JsonObject { ["childRef"] = "B-1", ["text"] = letter })).Ok();
    }

    [Fact]
    public async Task Child_WhenItTurnsFifteenBeforeTheDecision_IsAPartyOfItsOwn()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-fifteen", "2011-12", "rejected");
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        await play.ApproveBkaAsync("B-1");
        (await play.DecideAsync()).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.KommuniceringMissing);
        (await play.StepAsync("kommunicering", DossierBodies.Kommunicering())).Ok();
        ((bool)(await play.PermittedAsync("makeDecision"))["open"]!).ShouldBeTrue();

        host.Clock.Set(new DateTimeOffset(2027, 1, 10, 10, 0, 0, TimeSpan.FromHours(1)));
        void Today(JsonObject body) => body["decidedOn"] = "2027-01-10";
        var refused = (await play.DecideAsync(change: Today)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.KommuniceringChildMissing);
        ((string?)refused.Body["missing"]![0]!["law"]).ShouldBe("SoL 3:4");
        (await play.StepAsync("kommunicering", DossierBodies.Kommunicering(toChild: true))).Ok();
        (await play.DecideAsync(change: Today)).Ok();

        var child = (await play.Lead.CaseAsync(play.CaseId))["decisions"]![0]!["children"]![0]!;
        ((int)child["age"]!, (bool)child["ownParty"]!).ShouldBe((15, true));
    }

    [Fact]
    public async Task Child_WhenItTurnsEighteenBeforeTheDecision_IsNoLongerDecidedOnAsAChild()
    {
        await using var host = await BkaFactory.StartAsync();
        var play = await ProposedAsync(host, "A-eighteen", "2008-12");
        (await play.StepAsync("stances", DossierBodies.Stance())).Ok();
        await play.ApproveBkaAsync("B-1");
        var closure = Bodies.Closure("2026-11-20");
        closure["reason"] = "turnedEighteen";
        (await play.StepAsync("closure", closure, play.Deputy)).Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.NotEighteen);

        host.Clock.Set(new DateTimeOffset(2027, 1, 10, 10, 0, 0, TimeSpan.FromHours(1)));
        (await play.DecideAsync(change: body => body["decidedOn"] = "2027-01-10"))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, MissingCodes.TurnedEighteen);
        closure["closedOn"] = "2027-01-10";
        (await play.StepAsync("closure", closure, play.Deputy)).Ok();

        var adult = DossierBodies.AdultCase("E-eighteen", "Norr", "other");
        adult["continuesCaseId"] = play.CaseId;
        var goesOn = (string)(await play.Lead.PostAsync("/api/v1/adult-cases", adult)).Ok().Body["caseId"]!;
        ((string?)(await play.Lead.CaseAsync(goesOn))["adult"]!["continuesCaseId"]).ShouldBe(play.CaseId);
    }

    private static async Task<Play> ProposedAsync(BkaFactory host, string caseRef, string born, string outcome = "granted")
    {
        var play = (await Play.UtredningAsync(host, caseRef, ("B-1", born)))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(outcome: outcome))).Ok();
        return play;
    }

    private static async Task RefusedAsync(Play play, string account, string code, string item, string? reason = null, string law = "SoL 3:2")
    {
        var hearing = new JsonObject { ["heard"] = false, ["account"] = account, ["reason"] = reason };
        var refused = await play.StepAsync("stances", DossierBodies.Stance(stance: "notEstablished", hearing: hearing));
        refused.Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, code).Items.ShouldBe([item]);
        ((string?)refused.Body["missing"]![0]!["law"]).ShouldBe(law);
    }

    private static async Task<IEnumerable<string>> ClocksAsync(Play play) =>
        (await play.Lead.GetAsync($"/api/v1/cases/{play.CaseId}/deadlines")).Ok().Body["deadlines"]!.AsArray()
            .Select(clock => $"{clock!["clock"]} {(clock["stoppedOn"] is null ? "running" : "stopped")}");
}
