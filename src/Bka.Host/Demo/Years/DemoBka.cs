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
        List<JsonObject> answers =
        [
            Answer("BKA-01", $"Förslaget märks för barnet, {age}, genom {support} och genom att {day}arna får en fast form.", ("choice", "direct")),
            Answer("BKA-02", $"Barnet är {age}. Frågan om vad som ska hända efter skolan är begriplig, frågan om varför är svårare."),
            Answer("BKA-11", $"Ett samtal en {day}, med bilder och tid för frågor. En vuxen som barnet valde satt i rummet intill.", ("day", Iso(askedOn)), ("choice", "guardian")),
            Answer("BKA-12", $"Barnet talade själv med handläggaren den största delen av tiden, en {day} utan föräldrarna.", ("yesNo", true)),
            Answer("BKA-23", $"Att barnet är {age} och har sagt samma sak två gånger gör att orden väger tungt i hur stödet läggs upp."),
            Answer("BKA-30", $"Artikel 3 och 12 har styrt hur förslaget skrevs. Artikel 6 rör det att barnet {DemoTexts.Worry(child)}.", ("choices", new JsonArray("art-2", "art-3", "art-6", "art-12", "art-18"))),
            Answer("BKA-31", "Vi har frågat om familjen blivit sämre bemött någonstans. De kunde inte ge något exempel.", ("yesNo", false)),
            Answer("BKA-32", $"De närmaste veckorna blir {day}arna lugnare. En ny vuxen kan kännas ovan i början."),
            Answer("BKA-33", $"Om vanorna håller minskar risken att barnet {DemoTexts.Worry(child)} också nästa år."),
            Answer("BKA-34", $"Utan beslut fortsätter det som anmälan gällde. {DemoTexts.Strength(child)}, men det bär inte ensamt."),
            Answer("BKA-35", $"Skola och fritid: {DemoTexts.Strength(child, "b")}. Hälsa: inget avvikande. Boende: oförändrat sedan två år. Vi vet lite om helgerna."),
            Answer("BKA-36", $"Fråga om våld är ställd var för sig, utan uppgifter. Det som skyddar: {DemoTexts.Strength(child, "c")}."),
            Answer("BKA-38", $"Vårdnadshavarna vill samma sak som barnet om {day}arna och är mer tveksamma till {support}."),
            Answer("BKA-40", $"Det bästa för barnet, {age}, är att det som barnet själv beskrev tas på allvar och att {support} inte tar mer tid än nödvändigt."),
            new JsonObject { ["key"] = "BKA-41", ["choice"] = best },
            new JsonObject { ["key"] = "BKA-13", ["choice"] = "not-needed" },
            Answer("BKA-50", $"Ett samtal och ett kort brev veckan efter beslutet, en {day} efter skolan.", ("day", Iso(After(decidedOn, 7)))),
            Answer("BKA-51", $"Handläggaren och barnet ses efter tre månader och går igenom {day}arna.", ("day", Iso(After(decidedOn, 90)))),
            .. child.IsInfant
                ? [Answer("BKA-03", null, ("yesNo", false)), Answer("BKA-05", "Barnet är för litet för att förstå information. Föräldrarna har fått den.", ("choice", "infant"))]
                : new[]
                {
                    Answer("BKA-03", $"Barnet fick veta vad som ska bestämmas och att det går att säga stopp, en {day} före samtalet.", ("yesNo", true), ("day", Iso(askedOn))),
                    Answer("BKA-04", "Barnet fick säga med egna ord vad som händer sedan, och det stämde i allt väsentligt."),
                },
        ];
        if (best != "yes")
        {
            answers.Add(Answer("BKA-42", $"Förälderns behandling väger över i tiden. I stället får barnet ringa {day}ar och slipper byta skola."));
        }

        answers.Add(Answer("BKA-24", $"Barnet ville inte ha {support}. Det prövas ändå en kort tid eftersom {DemoTexts.Strength(child)} inte räcker, och barnet får säga till efter en månad."));
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
