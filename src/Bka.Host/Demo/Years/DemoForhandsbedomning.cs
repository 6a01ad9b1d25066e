using System.Text.Json.Nodes;
using static Bka.Host.Demo.Years.DemoYears;

namespace Bka.Host.Demo.Years;

/// <summary>The steps from the report to the decision whether to open a utredning.</summary>
internal static class DemoForhandsbedomning
{
    private const string DecidesNotToOpen = "bec01";

    /// <summary>A matter that ends with a decision not to open.</summary>
    /// <param name="child">The child.</param>
    public static IReadOnlyList<DemoStep> Ended(DemoChild child) =>
    [
        .. Begun(child),
        Step(DecidedOn(child), DecidesNotToOpen, "decideNotToOpen", child, new JsonObject
        {
            ["reasons"] = DemoTexts.NotOpened(child),
            ["hearing"] = Hearing(child),
        }),
    ];

    /// <summary>The steps before the decision.</summary>
    /// <param name="child">The child.</param>
    public static IEnumerable<DemoStep> Begun(DemoChild child)
    {
        yield return new DemoStep(child.ReceivedOn, "system", "registerIntake", new JsonObject
        {
            ["caseRef"] = child.CaseRef,
            ["kind"] = "concernReport",
            ["receivedAt"] = Iso(child.ReceivedOn) + "T08:30:00+01:00",
            ["channel"] = child.Chance("channel", 60) ? "digital" : "telephone",
            ["violence"] = "no",
            ["unit"] = child.Unit,
            ["caseworker"] = child.Caseworker,
            ["children"] = new JsonArray(new JsonObject
            {
                ["childRef"] = child.ChildRef,
                ["born"] = child.Born,
                ["sex"] = child.Sex,
            }),
        });
        yield return Step(After(child.ReceivedOn, child.Chance("protection-late", 6) ? 4 : 0), child.Caseworker, "recordSkyddsbedomning", child, new JsonObject
        {
            ["immediateProtection"] = false,
            ["reasons"] = DemoTexts.Protection(child),
        });
        yield return Step(After(child.ReceivedOn, 4), child.Caseworker, "beginForhandsbedomning", child);
    }

    /// <summary>The day of the decision: most within fourteen days; fewer in the summer of 2026.</summary>
    /// <param name="child">The child.</param>
    public static DateOnly DecidedOn(DemoChild child)
    {
        var summer = child.ReceivedOn is { Year: 2026, Month: 6 or 7 };
        return After(child.ReceivedOn, child.Chance("over", summer ? 38 : 10) ? 17 + child.Pick("days-over", 12) : 5 + child.Pick("days", 8));
    }

    /// <summary>How the child was heard, or why not.</summary>
    /// <param name="child">The child.</param>
    public static JsonObject Hearing(DemoChild child)
    {
        if (child.IsInfant)
        {
            return new JsonObject
            {
                ["heard"] = false,
                ["reason"] = "cannotExpress",
                ["account"] = DemoTexts.Infant(child),
                ["otherWay"] = "Barnhälsovårdens sköterska har beskrivit barnet vid två besök, och samspelet sågs vid hembesöket.",
            };
        }

        return child.Pick("heard", 100) switch
        {
            < 64 => new JsonObject { ["heard"] = true, ["account"] = DemoTexts.Heard(child) },
            < 84 => new JsonObject { ["heard"] = false, ["reason"] = child.Age < 15 ? "guardianRefused" : "doesNotWant", ["account"] = DemoTexts.GuardianRefused(child) },
            _ => new JsonObject { ["heard"] = false, ["reason"] = "doesNotWant", ["account"] = DemoTexts.DoesNotWant(child) },
        };
    }
}
