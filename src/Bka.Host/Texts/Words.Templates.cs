using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of templates.</summary>
internal static partial class Words
{
    /// <summary>When a question is mandatory, in words: a condition on the case, or on another answer.</summary>
    /// <param name="condition">The condition, as it stands in the template.</param>
    /// <param name="questions">The template's questions, whose answers it can ask for.</param>
    public static string Condition(string condition, IReadOnlyList<TemplateQuestion> questions) =>
        Find("Condition", condition) ?? OnAnswer(condition, questions);

    /// <summary>What a page in the menu is for.</summary>
    public static string PagePurpose(string route) => Find("PagePurpose", route) ?? "";

    /// <summary>What a page is called where it is linked to: as in the menu, if it stands there.</summary>
    public static string PageName(string route) => Pages.PageTable.Rows.Single(row => row.Route == route).Menu
        ?? Find("PageName", route) ?? route;

    /// <summary>A member of a question or a reason, as a template's text names it.</summary>
    public static string TemplateMember(string member) => Find("TemplateMember", member) ?? member;

    // Another answer: "BKA-03 = yes", "BKA-41 in partly,no".
    private static string OnAnswer(string condition, IReadOnlyList<TemplateQuestion> questions)
    {
        if (condition.Split(' ') is not [var key, "=" or "in", var codes])
        {
            return condition;
        }

        var options = questions.FirstOrDefault(question => question.Key == key)?.Options ?? [];
        var words = codes.Split(',').Select(code =>
            options.FirstOrDefault(option => option.Code == code)?.Text ?? code switch { "yes" => Text("AnswerYes"), "no" => Text("AnswerNo"), _ => code });
        return Text("OnAnswer", key, string.Join($" {Text("Or")} ", words.Select(word => Text("Quoted", word))));
    }
}
