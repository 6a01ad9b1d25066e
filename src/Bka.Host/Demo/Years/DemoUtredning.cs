using System.Text.Json.Nodes;
using static Bka.Host.Demo.Years.DemoYears;

namespace Bka.Host.Demo.Years;

/// <summary>The steps of a utredning from opening to closing, with the child's BKA and what the child was told.</summary>
internal static class DemoUtredning
{
    private const string Lead = "fs01";
    private const string Decides = "bec01";

    /// <summary>A matter with a utredning, from the report to its end.</summary>
    /// <param name="child">The child.</param>
    public static IReadOnlyList<DemoStep> Steps(DemoChild child)
    {
        var opened = DemoForhandsbedomning.DecidedOn(child);
        var proposed = After(opened, IsLate(child) ? 120 + child.Pick("slow", 25) : 48 + child.Pick("pace", 45));
        var asked = After(proposed, 2);
        var decided = After(proposed, 14);
        var told = child.Chance("told", 82) ? After(decided, 2 + child.Pick("told-days", 9)) : After(decided, 18 + child.Pick("told-late", 14));
        var granted = child.Chance("granted", 70);
        var worker = child.Caseworker;
        List<DemoStep> steps =
        [
            .. DemoForhandsbedomning.Begun(child),
            Step(opened, worker, "openUtredning", child, new JsonObject { ["utredningRef"] = "DX" + child.CaseRef[2..], ["purpose"] = DemoTexts.Purpose(child) }),
            Step(After(opened, 21), worker, "recordHearing", child, new JsonObject { ["hearing"] = HeardInUtredning(child) }),
        ];
        if (IsLate(child) && child.Chance("extended", 60))
        {
            steps.Add(Step(After(opened, 108), Lead, "extendUtredning", child, new JsonObject
            {
                ["newLastDay"] = Iso(After(decided, 20)),
                ["reasons"] = DemoTexts.Extension(child),
            }));
        }

        steps.AddRange(
        [
            Step(proposed, worker, "presentProposal", child, new JsonObject
            {
                ["outcome"] = granted ? "granted" : "withoutInsats", ["documented"] = true,
                ["legalBasis"] = granted ? "SoL 11:1" : null,
                ["childRefs"] = new JsonArray(child.ChildRef), ["text"] = DemoTexts.Proposal(child, granted),
            }),
            Step(proposed, worker, "recordKommunicering", child, new JsonObject
            {
                ["toAdults"] = true, ["toChild"] = child.Age >= 12, ["answerBy"] = Iso(After(proposed, 8)),
            }),
            Step(asked, worker, "recordStance", child, Stance(child)),
            Step(After(proposed, 5), worker, "answerBka", child, new JsonObject { ["answers"] = DemoBka.Answers(child, asked, decided) }),
            Step(After(proposed, 9), worker, "completeBka", child),
            Step(After(proposed, 11), Lead, "approveBka", child),
            Step(decided, Decides, "makeDecision", child, new JsonObject { ["reasons"] = DemoTexts.Decision(child, granted) }),
            Step(told, worker, "giveFeedback", child, new JsonObject
            {
                ["givenOn"] = Iso(told), ["way"] = child.Chance("way", 60) ? "talk" : "letterReadTogether", ["content"] = DemoTexts.Feedback(child),
            }),
        ]);
        if (granted)
        {
            var begun = After(told, 14 + child.Pick("begun", 30));
            steps.Add(Step(begun, worker, "recordCarriedOut", child, new JsonObject
            {
                ["decisionNo"] = 1,
                ["kind"] = "carriedOut",
                ["on"] = Iso(begun),
                ["note"] = "Första träffen blev av som planerat.",
            }));
        }

        steps.Add(Step(After(steps[^1].On, 3), Decides, "closeCase", child, new JsonObject
        {
            ["reason"] = granted ? "withInsats" : "withoutInsats",
            ["documented"] = true,
        }));
        steps.AddRange(DemoSelfReport.Steps(child, decided));
        return [.. steps.OrderBy(step => step.On)];
    }

    /// <summary>Whether the child was heard in the utredning.</summary>
    /// <param name="child">The child.</param>
    public static bool WasHeard(DemoChild child) => !child.IsInfant && child.Chance("heard-utredning", 90);

    /// <summary>The child's stance to the proposal.</summary>
    /// <param name="child">The child.</param>
    public static string StanceOf(DemoChild child) => !WasHeard(child)
        ? "notEstablished"
        : child.Pick("stance", 10) switch { < 7 => "positive", < 9 => "divided", _ => "negative" };

    private static JsonObject HeardInUtredning(DemoChild child) => WasHeard(child)
        ? new JsonObject { ["heard"] = true, ["account"] = DemoTexts.Heard(child) }
        : child.IsInfant
            ? DemoForhandsbedomning.Hearing(child)
            : new JsonObject { ["heard"] = false, ["reason"] = "doesNotWant", ["account"] = DemoTexts.DoesNotWant(child) };

    private static JsonObject Stance(DemoChild child)
    {
        var stance = new JsonObject { ["stance"] = StanceOf(child), ["hearing"] = HeardInUtredning(child) };
        if (WasHeard(child))
        {
            stance["childsWords"] = DemoTexts.Words(child);
        }

        return stance;
    }
}
