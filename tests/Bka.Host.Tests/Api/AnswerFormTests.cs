using System.Net;
using System.Text.Json.Nodes;
using Bka.Contracts;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Api;

/// <summary>Answers, stances and decisions in a form that is not theirs: refused by member, and nothing is kept.</summary>
public sealed class AnswerFormTests : IAsyncLifetime
{
    private BkaFactory Host { get; set; } = null!;

    private Play Play { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await BkaFactory.StartAsync();
        Play = await Play.SiblingsAsync(Host, "A-form", "B-1", "B-2");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData("""{"key":"BKA-30","choices":[1]}""", "malformed", "answers[0].choices[0]")]
    [InlineData("""{"key":"BKA-30","choices":"art-9"}""", "malformed", "answers[0].choices")]
    [InlineData("""{"key":"BKA-30","choices":[["art-9"]]}""", "malformed", "answers[0].choices[0]")]
    [InlineData("""{"key":"BKA-03","yesNo":"ja"}""", "malformed", "answers[0].yesNo")]
    [InlineData("""{"key":"BKA-50","day":"2026-13-01"}""", "malformed", "answers[0].day")]
    [InlineData("""{"key":"BKA-40","text":{"a":1}}""", "malformed", "answers[0].text")]
    [InlineData("""{"text":"Skrivet utan att säga vilken fråga."}""", "required", "answers[0].key")]
    [InlineData("""{"key":null}""", "required", "answers[0].key")]
    [InlineData("""{"key":"BKA-40","by":"fs01"}""", "unknown-member", "answers[0].by")]
    [InlineData("""{"key":"BKA-40","key":"BKA-41"}""", "duplicate", "answers[0].key")]
    public async Task Answer_WhenItIsNotTheRecord_IsRefusedByMember(string answer, string code, string item) =>
        (await Play.Worker.PostTextAsync(
            $"/api/v1/cases/{Play.CaseId}/bka/answers", $$"""{"childRef":"B-1","answers":[{{answer}}]}""", Caller.NewKey()))
            .Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, code).Items.ShouldBe([item]);

    [Theory]
    [InlineData("""{"key":"BKA-30","choices":["art-9","art-99"]}""", "unknown-option", "answers.BKA-30")]
    [InlineData("""{"key":"BKA-30","choices":["art-9","art-9"]}""", "duplicate", "answers.BKA-30")]
    [InlineData("""{"key":"BKA-30","choices":[null]}""", "unknown-option", "answers.BKA-30")]
    [InlineData("""{"key":"BKA-41","choice":"Yes"}""", "unknown-option", "answers.BKA-41")]
    [InlineData("""{"key":"BKA-41","day":"2026-11-20"}""", "part-not-asked", "answers.BKA-41")]
    [InlineData("""{"key":"BKA-40","text":"Ej aktuellt, se ovan."}""", "stop-phrase", "answers.BKA-40")]
    [InlineData("""{"key":"BKA-40","text":"Bra."}""", "too-short", "answers.BKA-40")]
    [InlineData("""{"key":"bka-40","text":"En fråga som inte finns i mallen."}""", "unknown-question", "answers[0]")]
    [InlineData("null", "required", "answers[0]")]
    public async Task Answer_WhenItDoesNotFitItsQuestion_IsRefusedByQuestion(string answer, string code, string item)
    {
        var refused = (await Play.Worker.PostTextAsync(
            $"/api/v1/cases/{Play.CaseId}/bka/answers", $$"""{"childRef":"B-1","answers":[{{answer}}]}""", Caller.NewKey()))
            .Refused(HttpStatusCode.Conflict, RefusalCodes.FactsMissing, code);

        refused.Items.ShouldBe([item]);
        ((string?)refused.Body["missing"]![0]!["childRef"]).ShouldBe("B-1");
        (await Play.AskBkaAsync("B-1")).Ok().Body["summary"].ShouldBeNull();
    }

    [Theory]
    [InlineData("stances", "stance", "\"Positive\"")]
    [InlineData("stances", "stance", "\"positive, negative\"")]
    [InlineData("stances", "stance", "0")]
    [InlineData("proposals", "outcome", "\"bifall\"")]
    [InlineData("proposals", "kind", "1")]
    [InlineData("urgent-decisions", "ground", "\"\"")]
    [InlineData("feedback", "way", "\"sms\"")]
    [InlineData("children", "children", "\"B-2\"")]
    public async Task Code_WhenItIsNotInItsList_IsRefused(string step, string member, string value)
    {
        JsonObject body = step switch
        {
            "stances" => DossierBodies.Stance(),
            "proposals" => DossierBodies.Proposal(),
            "urgent-decisions" => DossierBodies.Urgent(),
            "feedback" => DossierBodies.Feedback(),
            _ => DossierBodies.Siblings(),
        };
        body[member] = JsonNode.Parse(value);

        (await Play.StepAsync(step, body)).Refused(HttpStatusCode.BadRequest, RefusalCodes.InputInvalid, MissingCodes.Malformed)
            .Items.ShouldBe([member]);
    }

    [Fact]
    public async Task Child_WhenNamedInTheAddress_IsNotFound()
    {
        foreach (var address in (string[])["/bka/B-1", "/children/B-1", "/bka/search?childRef=B-1"])
        {
            (await Play.Worker.GetAsync($"/api/v1/cases/{Play.CaseId}{address}")).Code.ShouldBe(RefusalCodes.NoSuchAddress);
        }
    }
}
