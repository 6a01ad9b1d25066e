using System.Text.Json.Nodes;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Host.Tests.Support;

/// <summary>Valid bodies, on the evening of 2026-11-20.</summary>
internal static class Bodies
{
    public const string Reasons = "Läraren har sett blåmärken och barnet är ofta hungrigt i skolan.";

    public static JsonObject Intake(string caseRef, string unit, params string[] children) => new()
    {
        ["caseRef"] = caseRef,
        ["kind"] = "concernReport",
        ["receivedAt"] = "2026-11-19T09:15:00+01:00",
        ["channel"] = "telephone",
        ["violence"] = "no",
        ["unit"] = unit,
        ["children"] = new JsonArray([.. children.Select(child =>
            (JsonNode)new JsonObject { ["childRef"] = child, ["born"] = "2017-05", ["sex"] = "girl" })]),
    };

    public static JsonObject Skyddsbedomning() => new()
    {
        ["assessedAt"] = "2026-11-19T11:00:00+01:00",
        ["immediateProtection"] = false,
        ["reasons"] = Reasons,
    };

    public static JsonObject ExtendForhandsbedomning(string newLastDay = "2026-12-18") => new()
    {
        ["decidedOn"] = "2026-11-20",
        ["newLastDay"] = newLastDay,
        ["reason"] = "familyNotReached",
        ["reasons"] = "Familjen har inte gått att nå trots fem försök på två veckor.",
    };

    public static JsonObject NotOpened() => new()
    {
        ["decidedOn"] = "2026-11-20",
        ["reasons"] = "Uppgifterna är utredda med skolan och ger inget stöd för en utredning.",
        ["hearing"] = new JsonObject
        {
            ["heard"] = true,
            ["account"] = "Barnet berättar att hon trivs hemma och gärna är hos sin mormor.",
        },
    };

    public static JsonObject Open(string day = "2026-11-20") => new()
    {
        ["decidedOn"] = day,
        ["purpose"] = "Klarlägga barnets situation hemma och behovet av stöd.",
        ["utredningRef"] = "U-77",
    };

    public static JsonObject ExtendUtredning(string decidedOn, string newLastDay) => new()
    {
        ["decidedOn"] = decidedOn,
        ["newLastDay"] = newLastDay,
        ["reasons"] = "Utlåtandet från barn- och ungdomspsykiatrin kommer först i maj.",
    };

    public static JsonObject Closure(string day) => new() { ["closedOn"] = day, ["reason"] = "withInsats", ["documented"] = true };

    /// <summary>Away from the unit Norr for a week, from the evening's own day.</summary>
    public static JsonObject Absence(string person, string? substitute = null) => new()
    {
        ["person"] = person,
        ["unit"] = "Norr",
        ["from"] = "2026-11-20",
        ["to"] = "2026-11-27",
        ["substitute"] = substitute,
        ["reason"] = "unplanned",
    };

    /// <summary>A row of the delegation table: leads may void, from today.</summary>
    public static JsonObject AlertNote(string caseId, string rule = "Forhandsbedomning.Overdue", string lastDay = "2026-11-16", string? until = null)
    {
        var body = new JsonObject
        {
            ["alert"] = new JsonObject { ["caseId"] = caseId, ["rule"] = rule, ["lastDay"] = lastDay },
            ["reason"] = "unplannedAbsence",
            ["note"] = "Handläggaren är sjuk och en kollega tar över.",
        };
        if (until is not null)
        {
            body["until"] = until;
        }

        return body;
    }

    public static JsonObject DelegationRow() => new()
    {
        ["decision"] = "void",
        ["lowest"] = "leadSocialWorker",
        ["boardDecision"] = "SN 2026-11-10 § 142",
        ["validFrom"] = "2026-11-20",
    };

    /// <summary>A municipality's own template: the one that came with the product, with one question more.</summary>
    public static JsonObject Template()
    {
        var template = JsonNode.Parse(Templates.Write(Templates.Shipped))!.AsObject();
        template["basedOn"] = 1;
        template["questions"]!.AsArray().Add(JsonNode.Parse(
            """{"key":"LOK-01","text":"Har familjen erbjudits öppna förskolan?","parts":["yesNo"],"requiredParts":["yesNo"],"requiredWhen":"child-case"}"""));
        return new JsonObject { ["json"] = template.ToJsonString() };
    }
}
