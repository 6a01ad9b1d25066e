using System.Text.Json.Nodes;
using static Bka.Host.Demo.Years.DemoYears;

namespace Bka.Host.Demo.Years;

/// <summary>A child's BKA in the two years: every question that is asked, in few words.</summary>
internal static class DemoBka
{
    /// <summary>The answers.</summary>
    /// <param name="child">The child.</param>
    /// <param name="askedOn">The day the child was asked about the proposal.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    public static JsonArray Answers(DemoChild child, DateOnly askedOn, DateOnly decidedOn)
    {
        var (age, day, support) = (DemoTexts.Years(child), DemoTexts.Day(child), DemoTexts.Support(child));
        var best = child.Pick("best", 20) switch { < 16 => "yes", < 19 => "partly", _ => "no" };
        string Says(string key, int sentences = 2) => DemoTexts.Says(child, key, sentences);
        List<JsonObject> answers =
        [
            Answer("BKA-01", $"Barnet, {age}, får {support}. {Says("01")}", ("choice", "direct")),
            Answer("BKA-02", $"Barnet är {age}. {Says("02")}"),
            Answer("BKA-11", $"En {day}, med bilder. {Says("11")}", ("day", Iso(askedOn)), ("choice", "guardian")),
            Answer("BKA-12", $"Barnet talade själv. {Says("12")}", ("yesNo", true)),
            Answer("BKA-23", $"Barnet är {age}: orden väger. {Says("23")}"),
            Answer("BKA-30", $"Artikel 3, 6 och 12. {Says("30")}", ("choices", new JsonArray("art-2", "art-3", "art-6", "art-12", "art-18"))),
            Answer("BKA-31", $"Inget tyder på det. {Says("31")}", ("yesNo", false)),
            Answer("BKA-32", Says("32")),
            Answer("BKA-33", Says("33")),
            Answer("BKA-34", Says("34")),
            Answer("BKA-35", Says("35", 3)),
            Answer("BKA-36", $"Fråga om våld är ställd. {Says("36")}"),
            Answer("BKA-38", Says("38")),
            Answer("BKA-40", $"Det bästa är {support}. {Says("40", 3)}"),
            new JsonObject { ["key"] = "BKA-41", ["choice"] = best },
            new JsonObject { ["key"] = "BKA-13", ["choice"] = "not-needed" },
            Answer("BKA-50", $"Samtal och brev en {day}. {Says("50", 1)}", ("day", Iso(After(decidedOn, 7)))),
            Answer("BKA-51", $"Efter tre månader, en {day}. {Says("51", 1)}", ("day", Iso(After(decidedOn, 90)))),
            .. child.IsInfant
                ? [Answer("BKA-03", null, ("yesNo", false)), Answer("BKA-05", $"Föräldrarna har fått informationen. {Says("05")}", ("choice", "infant"))]
                : new[]
                {
                    Answer("BKA-03", $"Barnet fick veta att det går att säga stopp. {Says("03")}", ("yesNo", true), ("day", Iso(askedOn))),
                    Answer("BKA-04", $"Barnet sade med egna ord vad som händer sedan. {Says("04")}"),
                },
        ];
        if (best != "yes")
        {
            answers.Add(Answer("BKA-42", $"Förälderns behandling väger över i tiden. {Says("42", 3)}"));
        }

        answers.Add(Answer("BKA-24", $"Barnet ville inte ha {support}. Det prövas en kort tid. {Says("24", 3)}"));
        return [.. Asked(child, answers)];
    }

    // Of an infant and of a child who did not want to talk nothing is asked about the talk.
    private static IEnumerable<JsonObject> Asked(DemoChild child, IEnumerable<JsonObject> answers)
    {
        var heard = DemoUtredning.WasHeard(child);
        var against = DemoUtredning.StanceOf(child) is "negative" or "divided";
        return answers.Where(answer => answer["key"]!.GetValue<string>() switch
        {
            "BKA-11" or "BKA-12" => heard,
            "BKA-24" => against,
            _ => true,
        });
    }

    private static JsonObject Answer(string key, string? text, params (string Name, JsonNode Value)[] more)
    {
        var answer = new JsonObject { ["key"] = key };
        if (text is not null)
        {
            answer["text"] = text;
        }

        foreach (var (name, value) in more)
        {
            answer[name] = value;
        }

        return answer;
    }
}
