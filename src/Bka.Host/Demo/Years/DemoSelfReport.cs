using System.Text.Json.Nodes;
using static Bka.Host.Demo.Years.DemoYears;

namespace Bka.Host.Demo.Years;

/// <summary>The caseworker's own checklist after a closed utredning. Every fifth is missing, as checklists are.</summary>
internal static class DemoSelfReport
{
    /// <summary>The step, if the caseworker got round to it.</summary>
    /// <param name="child">The child.</param>
    /// <param name="closedOn">The day the utredning was closed.</param>
    public static IEnumerable<DemoStep> Steps(DemoChild child, DateOnly closedOn) => child.Chance("self-report", 80)
        ? [Step(After(closedOn, 1), child.Caseworker, "recordSelfReport", child, new JsonObject { ["answers"] = new JsonArray([.. Answers(child)]) })]
        : [];

    private static IEnumerable<JsonNode> Answers(DemoChild child)
    {
        var mapped = child.Chance("mappning", 70);
        yield return Answer("mappning", mapped ? "yes" : "no");
        if (!mapped)
        {
            yield return Answer("mappning-varfor-inte", "Familjens nätverk bor i ett annat land.");
        }

        var needed = child.Chance("sip-behov", 35);
        yield return Answer("sip-behov", needed ? "yes" : "no");
        if (needed)
        {
            var made = child.Chance("sip-gjord", 60);
            yield return Answer("sip-gjord", made ? "yes" : "no");
            if (!made)
            {
                yield return Answer("sip-varfor-inte", child.Chance("sip-samtycke", 50) ? "samtycke-saknas" : "planerad");
            }
        }

        var told = child.Chance("muntlig", 85);
        yield return Answer("muntlig-aterkoppling", child.IsInfant ? "not-relevant" : told ? "yes" : "no");
        if (!child.IsInfant && !told)
        {
            yield return Answer("muntlig-varfor-inte", "Barnet ville hellre ha ett brev.");
        }

        yield return Answer("vardnadshavare-aterkoppling", "yes");
    }

    private static JsonObject Answer(string question, string value) => new() { ["question"] = question, ["value"] = value };
}
