using System.Text.Json.Nodes;

namespace Bka.Host.Tests.Support;

/// <summary>Valid bodies from the proposal on, on the evening of 2026-11-20.</summary>
internal static class DossierBodies
{
    public const string Today = "2026-11-20";
    public const string Child = "B-1";
    public const string Proposed = "Barnet får en kontaktfamilj en helg i månaden.";
    public const string Words = "Jag vill vara där om jag får ta med min katt.";

    public static JsonObject Siblings(params (string Ref, string? Born, string Relation)[] children) => new()
    {
        ["children"] = new JsonArray([.. children.Select(child => (JsonNode)new JsonObject
        {
            ["childRef"] = child.Ref,
            ["born"] = child.Born,
            ["sex"] = "boy",
            ["relation"] = child.Relation,
        })]),
    };

    public static JsonObject Heard() => new()
    {
        ["heard"] = true,
        ["account"] = "Vi talades vid enskilt i skolan i en halvtimme med bildstöd.",
    };

    /// <summary>An infant that nobody can ask, watched together with those who care for it.</summary>
    public static JsonObject Infant() => new()
    {
        ["heard"] = false,
        ["account"] = "Barnet är fyra månader och har inga ord. Vi såg samspelet med modern vid två hembesök.",
        ["reason"] = "cannotExpress",
        ["otherWay"] = "Barnet söker tröst hos modern och mormodern och blir lugnt hos båda.",
    };

    public static JsonObject Hearing(string child = Child) => new() { ["childRef"] = child, ["on"] = Today, ["hearing"] = Heard() };

    public static JsonObject Proposal(string text = Proposed, string outcome = "granted", params string[] children) => new()
    {
        ["presentedOn"] = Today,
        ["outcome"] = outcome,
        ["text"] = text,
        ["childRefs"] = Array(children is [] ? [Child] : children),
        ["documented"] = true,
    };

    public static JsonObject Stance(string child = Child, int version = 1, string stance = "positive", JsonObject? hearing = null)
    {
        var body = new JsonObject
        {
            ["childRef"] = child,
            ["proposalVersion"] = version,
            ["establishedOn"] = Today,
            ["stance"] = stance,
            ["hearing"] = hearing ?? Heard(),
        };
        if (hearing is null)
        {
            body["childsWords"] = Words;
        }

        return body;
    }

    public static JsonObject Kommunicering(int version = 1, bool toChild = false) => new()
    {
        ["proposalVersion"] = version,
        ["communicatedOn"] = Today,
        ["toAdults"] = true,
        ["toChild"] = toChild,
    };

    public static JsonObject Answers(string child, params JsonObject[] answers) => new()
    {
        ["childRef"] = child,
        ["answers"] = new JsonArray([.. answers.Select(answer => (JsonNode)answer)]),
    };

    public static JsonObject Of(string child = Child) => new() { ["childRef"] = child };

    public static JsonObject OfWhy(string child = Child) => new() { ["childRef"] = child, ["reasons"] = Bodies.Reasons };

    public static JsonObject Reuse(string fromCaseId, string child = Child) => new()
    {
        ["childRef"] = child,
        ["fromCaseId"] = fromCaseId,
        ["nothingHasChanged"] = true,
        ["confirmation"] = "Föräldern och skolan säger båda att inget har ändrats för barnet.",
    };

    public static JsonObject Decision(int version, string hash) => new()
    {
        ["proposalVersion"] = version,
        ["proposalHash"] = hash,
        ["decidedOn"] = Today,
        ["reasons"] = "Barnet behöver fler vuxna omkring sig och vill själv komma till familjen.",
    };

    public static JsonObject Urgent(string outcome = "placement", params string[] children)
    {
        var body = new JsonObject
        {
            ["decidedOn"] = Today,
            ["ground"] = "immediateProtection",
            ["risk"] = "Fadern har hotat att hämta barnet i kväll och slå det igen.",
            ["reasons"] = "Barnet kan inte sova hemma i natt utan fara för sin hälsa.",
            ["outcome"] = outcome,
            ["text"] = "Barnet får bo i ett jourhem från i kväll.",
            ["talkPlannedOn"] = "2026-11-23",
        };
        if (children is not [])
        {
            body["childRefs"] = Array(children);
        }

        return body;
    }

    public static JsonObject Feedback(string child = Child, string givenOn = Today) => new()
    {
        ["childRef"] = child,
        ["content"] = "Barnet fick veta vad vi bestämt, varför, vad som händer nu och vem det kan ringa.",
        ["givenOn"] = givenOn,
        ["way"] = "talk",
    };

    /// <summary>An infant is told later; that day is watched.</summary>
    public static JsonObject FeedbackLater(string child, string plannedOn) => new()
    {
        ["childRef"] = child,
        ["content"] = "Mormodern har fått veta. En berättelse till barnet ligger i akten.",
        ["hindrance"] = "infant",
        ["plannedOn"] = plannedOn,
    };

    public static JsonObject FollowUp() => new()
    {
        ["decidedOn"] = Today,
        ["particularNeed"] = "Barnet är ofta ensamt om kvällarna och har tidigare farit illa.",
        ["offeredOn"] = Today,
        ["declinedOn"] = Today,
        ["guardiansToldOn"] = Today,
    };

    public static JsonObject Conflict(string person = "hl09") => new() { ["person"] = person, ["reasons"] = "Personen är granne med familjen och umgås med den." };

    public static JsonObject AdultCase(string caseRef, string unit, string matter = "financialAssistance", bool automatic = false) => new()
    {
        ["caseRef"] = caseRef,
        ["adultRef"] = "V-" + caseRef,
        ["matter"] = matter,
        ["receivedAt"] = "2026-11-19T09:15:00+01:00",
        ["channel"] = "digital",
        ["unit"] = unit,
        ["preparedAutomatically"] = automatic,
    };

    public static JsonObject Concern(string caseRef, string unit, string child = Child) => new()
    {
        ["childRef"] = child,
        ["caseRef"] = caseRef,
        ["unit"] = unit,
        ["receivedAt"] = "2026-11-20T14:00:00+01:00",
        ["violence"] = "yes",
        ["reasons"] = "Barnet hade blåmärken på armarna vid hembesöket om hyran.",
    };

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
