using System.Text.Json.Nodes;
using Bka.Contracts;

namespace Bka.Host.Tests.Support;

/// <summary>One case played over HTTP by its people: the caseworker writes, the lead approves, the deputy head decides.</summary>
internal sealed class Play(BkaFactory host, string caseId, string unit = "Norr")
{
    public string CaseId => caseId;

    public Caller Worker => host.As(new Actor("hl01", Function.Caseworker, [unit]));

    public Caller Lead => host.Lead(unit);

    public Caller Deputy => host.As(Function.DeputyUnitHead, unit);

    /// <summary>Registers a report of concern, one case for each child, and opens a utredning on each.</summary>
    public static async Task<Play[]> UtredningAsync(BkaFactory host, string caseRef, params (string Ref, string? Born)[] children)
    {
        var intake = Bodies.Intake(caseRef, "Norr", [.. children.Select(child => child.Ref)]);
        for (var i = 0; i < children.Length; i++)
        {
            intake["children"]![i]!["born"] = children[i].Born;
        }

        intake["caseworker"] = "hl01";
        Play[] plays = [.. (await host.Lead("Norr").RegisterAsync(intake)).Select(id => new Play(host, id))];
        foreach (var play in plays)
        {
            (await play.Worker.RecordSkyddsbedomningAsync(play.CaseId)).Ok();
            (await play.Worker.OpenUtredningAsync(play.CaseId)).Ok();
        }

        return plays;
    }

    /// <summary>The same for two siblings, who are linked by the report, with a proposal in the elder's case that affects both.</summary>
    public static async Task<Play> SiblingsAsync(BkaFactory host, string caseRef, string elder, string younger)
    {
        var play = (await UtredningAsync(host, caseRef, (elder, "2017-05"), (younger, "2026-07")))[0];
        (await play.StepAsync("proposals", DossierBodies.Proposal(children: [elder, younger]))).Ok();
        return play;
    }

    /// <summary>An adult's matter with its children listed.</summary>
    public static async Task<Play> AdultAsync(
        BkaFactory host, string caseRef, string matter, bool automatic, params (string Ref, string? Born, string Relation)[] children)
    {
        var body = DossierBodies.AdultCase(caseRef, "Norr", matter, automatic);
        body["caseworker"] = "hl01";
        var registered = (await host.Lead("Norr").PostAsync("/api/v1/adult-cases", body)).Ok().Body;
        var play = new Play(host, (string)registered["caseId"]!);
        (await play.StepAsync("children", DossierBodies.Siblings(children))).Ok();
        return play;
    }

    public Task<Reply> StepAsync(string step, JsonObject body, Caller? by = null) => (by ?? Worker).StepAsync(caseId, step, body);

    public Task<Reply> AskBkaAsync(string child, int? no = null, Caller? by = null)
    {
        var body = DossierBodies.Of(child);
        body["no"] = no;
        return (by ?? Worker).PostAsync($"/api/v1/cases/{caseId}/bka/search", body);
    }

    /// <summary>Answers every question that is asked of the child, as the API itself lists them.</summary>
    public async Task FillBkaAsync(string child, Caller? by = null, params string[] leaveOut)
    {
        for (var round = 0; round < 4; round++)
        {
            var open = (await AskBkaAsync(child)).Ok().Body["questions"]!.AsArray()
                .Where(question => (bool)question!["mandatory"]! && question["filledFrom"] is null && question["answer"] is null)
                .Where(question => !leaveOut.Contains((string)question!["key"]!, StringComparer.Ordinal))
                .Select(question => AnswerTo(question!, child))
                .ToArray();
            if (open is [])
            {
                return;
            }

            (await StepAsync("bka/answers", DossierBodies.Answers(child, open), by)).Ok();
        }
    }

    /// <summary>Looks the BKA through, makes it ready and has it approved by somebody else.</summary>
    public async Task ApproveBkaAsync(string child)
    {
        var looked = new JsonObject { ["key"] = "BKA-40", ["text"] = $"Genomläst igen för {child}: förslaget är bäst för just det här barnet." };
        (await StepAsync("bka/answers", DossierBodies.Answers(child, looked))).Ok();
        await FillBkaAsync(child);
        (await StepAsync("bka/completion", DossierBodies.Of(child))).Ok();
        (await StepAsync("bka/approval", DossierBodies.Of(child), Lead)).Ok();
    }

    /// <summary>The decision on the proposal as it reads now.</summary>
    public async Task<Reply> DecideAsync(Caller? by = null, Action<JsonObject>? change = null, string? key = null)
    {
        var present = (await Deputy.CaseAsync(caseId))["proposals"]!.AsArray()[^1]!;
        var body = DossierBodies.Decision((int)present["version"]!, (string)present["hash"]!);
        change?.Invoke(body);
        return await (by ?? Deputy).PostAsync($"/api/v1/cases/{caseId}/decisions", body, key);
    }

    public async Task<JsonNode> PermittedAsync(string trigger, Caller? by = null) =>
        (await (by ?? Deputy).GetAsync($"/api/v1/cases/{caseId}/permitted")).Ok().Body["steps"]!.AsArray()
            .Single(step => (string)step!["trigger"]! == trigger)!;

    public Task<string> StateAsync() => Lead.StateAsync(caseId);

    private static JsonObject AnswerTo(JsonNode question, string child)
    {
        var parts = question["parts"]!.AsArray().Select(part => (string)part!).ToArray();
        var option = (string?)question["options"]!.AsArray().FirstOrDefault()?["code"];
        var answer = new JsonObject { ["key"] = (string)question["key"]! };
        foreach (var part in parts)
        {
            answer[part] = part switch
            {
                "yesNo" => true,
                "choice" => option,
                "choices" => new JsonArray(option),
                "day" => DossierBodies.Today,
                _ => $"Det här gäller just barnet {child} och är skrivet efter samtal med skolan.",
            };
        }

        return answer;
    }
}
