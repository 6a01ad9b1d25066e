using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of templates.</summary>
internal static partial class Words
{
    /// <summary>When a question is mandatory, in words: a condition on the case, or on another answer.</summary>
    /// <param name="condition">The condition, as it stands in the template.</param>
    /// <param name="questions">The template's questions, whose answers it can ask for.</param>
    public static string Condition(string condition, IReadOnlyList<TemplateQuestion> questions) => condition switch
    {
        "always" => "alltid",
        "not-urgent" => "när beslutet inte är brådskande",
        "child-case" => "i barnets ärende",
        "adult-case" => "i en vuxens ärende",
        "child-case-or-signs" => "i barnets ärende, och annars vid tecken på våld",
        "several-children" => "när flera barn berörs",
        "several-providers" => "vid insatser från flera huvudmän",
        "heard" => "när barnet är hört",
        "not-heard" => "när barnet inte är hört",
        "talk-postponed" => "när samtalet har fått vänta",
        "stance-known" => "när inställningen är klarlagd",
        "stance-against" => "när barnet är negativt eller delat",
        "financial-assistance-not-granted" => "när försörjningsstöd inte beviljas fullt ut",
        "housing" => "när det gäller boende eller vräkning",
        "prepared-automatically" => "när beslutet är berett automatiskt",
        "not-granted-running-support" => "utom när löpande försörjningsstöd beviljas",
        _ => OnAnswer(condition, questions),
    };

    /// <summary>What a page in the menu is for.</summary>
    public static string PagePurpose(string route) => route switch
    {
        "/franvaro" => "Vem som är borta, och vad som väntar under tiden.",
        "/egenkontroll" => "Vad som är öppet i enhetens egenkontroll.",
        "/egenkontroll/checklistor/saknas" => "Avslutade utredningar där handläggarens checklista inte är ifylld.",
        "/stickprov" => "Dra månadens stickprov och läs de dragna ärendena.",
        "/statistik" => "Periodens nyckeltal, med definitioner.",
        "/mallar" => "Frågorna i en BKA, version för version.",
        "/rapporter" => "Månad, tertial, år och underlag till barnbokslut.",
        "/sok" => "Ett ärende på sitt nummer.",
        "/installningar" => "Färger, kortkommandon och det som gäller hela verksamheten.",
        "/installningar/delegation" => "Vem som får fatta vilket beslut.",
        "/loggar" => "Vem som har läst vad, och nödöppningar att granska.",
        "/drift" => "Kontrollen av frister, utskick och jobb.",
        "/drift/mejl" => "Mejl som inte gick fram.",
        _ => "",
    };

    /// <summary>What a page is called where it is linked to: as in the menu, if it stands there.</summary>
    public static string PageName(string route) => Pages.PageTable.Rows.Single(row => row.Route == route).Menu ?? route switch
    {
        "/installningar/delegation" => "Delegation",
        "/drift" => "Driftstatus",
        "/drift/mejl" => "Mejl",
        _ => route,
    };

    /// <summary>A member of a question or a reason, as a template's text names it.</summary>
    public static string TemplateMember(string member) => member switch
    {
        "text" => "frågans ord",
        "parts" => "vad svaret består av",
        "requiredParts" => "vad svaret måste innehålla",
        "alsoRequired" => "vad mer svaret måste innehålla",
        "options" => "valen",
        "requiredWhen" => "när den är obligatorisk",
        "simplifiedWhen" => "när den är med i förenklad BKA",
        "mustBeYes" => "om bara ja räknas",
        "statutory" => "om den är lagstadgad",
        "filledFrom" => "varifrån svaret hämtas",
        "law" => "lagrum",
        "guidance" => "vägledningen",
        "hint" => "det egna tillägget",
        "under" => "vilket skäl det står under",
        _ => member,
    };

    // Another answer: "BKA-03 = yes", "BKA-41 in partly,no".
    private static string OnAnswer(string condition, IReadOnlyList<TemplateQuestion> questions)
    {
        if (condition.Split(' ') is not [var key, "=" or "in", var codes])
        {
            return condition;
        }

        var options = questions.FirstOrDefault(question => question.Key == key)?.Options ?? [];
        var words = codes.Split(',').Select(code =>
            options.FirstOrDefault(option => option.Code == code)?.Text ?? code switch { "yes" => "ja", "no" => "nej", _ => code });
        return $"när svaret på {key} är {string.Join(" eller ", words.Select(word => "”" + word + "”"))}";
    }
}
