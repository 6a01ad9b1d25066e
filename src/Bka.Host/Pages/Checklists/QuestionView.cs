using System.Globalization;
using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;

namespace Bka.Host.Pages.Checklists;

/// <summary>One question of a child's BKA as it is shown in the form.</summary>
/// <param name="Question">The question, with the answer as it is saved.</param>
/// <param name="Template">The question in its template, with guidance; null when the template cannot be read.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Age">The child's age.</param>
/// <param name="Faults">What is wrong with what was typed.</param>
/// <param name="Findings">What there is to ask about the text.</param>
/// <param name="Theirs">What somebody else has answered meanwhile; null when nobody has.</param>
/// <param name="RecordAddress">Where what fills it in is recorded; null when it is answered here.</param>
/// <param name="IsReadOnly">Whether the reader cannot write in the BKA now.</param>
internal sealed record QuestionView(
    BkaQuestionView Question,
    TemplateQuestion? Template,
    FormValues Values,
    int? Age,
    IReadOnlyList<string> Faults,
    IReadOnlyList<string> Findings,
    BkaQuestionView? Theirs,
    string? RecordAddress,
    bool IsReadOnly)
{
    /// <summary>Its key.</summary>
    public string Key => Question.Key;

    /// <summary>Whether it is answered here, and not filled in from the case.</summary>
    public bool IsAnsweredHere => Question.FilledFrom is null && !IsReadOnly;

    /// <summary>What there is to talk about with a child of this age; null when the template has nothing.</summary>
    public TemplateTalk? Talk => Template?.Guidance?.Talk.FirstOrDefault(talk => Holds(talk.Age, Age ?? 0));

    /// <summary>What an answer must hold besides, in words.</summary>
    public IEnumerable<string> AlsoRequired => (Template?.AlsoRequired ?? []).Select(also =>
        PageText.Checklists["AlsoRequired", WordOf(also.Answer), string.Join($" {PageText.Checklists["And"]} ", also.Parts.Select(PartOf))]);

    /// <summary>Whether a part can be given.</summary>
    /// <param name="part">The part.</param>
    public bool Has(string part) => Question.Parts.Contains(part, StringComparer.Ordinal);

    /// <summary>Whether an option counts whether it is ticked or not.</summary>
    /// <param name="code">The option.</param>
    public bool IsAlways(string code) => Template?.Options.Any(option => option.Code == code && option.Always) == true;

    /// <summary>What a part is called when it stands beside others.</summary>
    /// <param name="part">The part.</param>
    public static string PartOf(string part) => part switch
    {
        "yesNo" => PageText.Checklists["PartYesNo"],
        "choice" or "choices" => PageText.Checklists["PartChoice"],
        "day" => PageText.Checklists["PartDay"],
        _ => PageText.Checklists["PartText"],
    };

    private string WordOf(string answer) => answer switch
    {
        "yes" => PageText.Checklists["AnswerYes"],
        "no" => PageText.Checklists["AnswerNo"],
        _ => PageText.Checklists["AnswerChoice", Question.Options.FirstOrDefault(option => option.Code == answer)?.Text ?? answer],
    };

    private static bool Holds(string ages, int age) => ages.Split('-') is [var from, var to]
        && int.TryParse(from, CultureInfo.InvariantCulture, out var first) && int.TryParse(to, CultureInfo.InvariantCulture, out var last) && age >= first && age <= last;
}
