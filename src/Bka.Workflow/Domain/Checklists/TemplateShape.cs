using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>
/// Whether a template is whole in itself: keys once each, parts that fit their options, conditions that ask for
/// something that is there. A fault names the question.
/// </summary>
internal static class TemplateShape
{
    private const int MostQuestions = 100;
    private const int LongestText = 600;
    private const int LongestGuidance = 4000;

    public static IEnumerable<Missing> Faults(Template template) =>
    [
        .. Text(template.Title, "title", LongestText),
        .. template.Questions.Count is > 0 and <= MostQuestions
            ? Questions(template)
            : [new Missing(MissingCodes.BadRange, Item: "questions")],
        .. Reasons(template),
    ];

    private static IEnumerable<Missing> Questions(Template template)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < template.Questions.Count; index++)
        {
            var question = template.Questions[index];
            if (question is null || !TemplateKeys.IsKey(question.Key))
            {
                yield return new Missing(MissingCodes.LocalKeyRequired, Item: $"questions[{index}]");
                continue;
            }

            var faults = FaultsOf(template, question).Distinct();
            foreach (var code in seen.Add(question.Key) ? faults : faults.Prepend(MissingCodes.Duplicate))
            {
                yield return new Missing(code, Item: question.Key);
            }
        }
    }

    private static IEnumerable<string> FaultsOf(Template template, Question question) =>
    [
        .. Codes(question.Text, LongestText),
        .. Optional(question.Hint, LongestText),
        .. Optional(question.Law, LongestText),
        .. PartsFit(question) ? Array.Empty<string>() : [MissingCodes.Malformed],
        .. question.Options.Any(option => option is null)
            ? [MissingCodes.Required]
            : question.Options.SelectMany(option => Codes(option.Text, LongestText)),
        .. IsKnown(template, question.RequiredWhen) && IsKnown(template, question.SimplifiedWhen)
            ? Array.Empty<string>()
            : [MissingCodes.ConditionUnknown],
        .. question.Guidance is { } guidance ? FaultsOf(guidance) : [],
    ];

    private static IEnumerable<string> FaultsOf(Guidance guidance)
    {
        var talk = guidance.Talk ?? [];
        return talk.Any(age => age?.Questions is null or { Count: 0 or > 20 } || age.Age is null)
            ? [MissingCodes.Malformed]
            :
            [
                .. Codes(guidance.Says, LongestGuidance), .. Codes(guidance.Write, LongestGuidance),
                .. Optional(guidance.Good, LongestGuidance), .. Optional(guidance.Bad, LongestGuidance),
                .. talk.SelectMany(age => age.Questions.Prepend(age.Age)).SelectMany(text => Codes(text, LongestText)),
            ];
    }

    private static bool PartsFit(Question question)
    {
        var codes = question.Options.Select(option => option?.Code).ToList();
        var chooses = question.Parts.Count(part => part is AnswerPart.Choice or AnswerPart.Choices);
        var words = question.Parts.Contains(AnswerPart.YesNo) ? codes.Append("yes").Append("no") : codes;
        return question.Parts.Count > 0 && IsSet(question.Parts) && IsSet(codes) && codes.TrueForAll(TemplateKeys.IsCode)
            && !(question.Parts.Contains(AnswerPart.YesNo) && codes.Exists(code => code is "yes" or "no"))
            && chooses == (codes.Count > 0 ? 1 : 0)
            && AreAmong(question.RequiredParts, question)
            && (question.RequiredParts.Count > 0 || question.FilledFrom != FilledFrom.Nothing)
            && question.AlsoRequired.All(pair =>
                words.Contains(pair.Key, StringComparer.Ordinal) && pair.Value is not null && AreAmong(pair.Value, question))
            && (!question.MustBeYes || question.RequiredParts.Contains(AnswerPart.YesNo));
    }

    private static bool AreAmong(IReadOnlyList<AnswerPart> parts, Question question) =>
        IsSet(parts) && parts.All(question.Parts.Contains);

    private static bool IsSet<T>(IReadOnlyCollection<T> values) => values.Distinct().Count() == values.Count;

    // A condition may ask for any question that is answered in the BKA; what is recorded elsewhere has names of its own.
    private static bool IsKnown(Template template, Condition? condition)
    {
        if (condition?.Key is not { } key)
        {
            return true;
        }

        var asked = template.Questions.FirstOrDefault(question => question?.Key == key);
        return asked is { FilledFrom: FilledFrom.Nothing } && condition.Values.All(value =>
            (value is "yes" or "no" && asked.Parts.Contains(AnswerPart.YesNo)) || asked.Options.Any(option => option?.Code == value));
    }

    private static IEnumerable<Missing> Reasons(Template template)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < template.LocalReasons.Count; index++)
        {
            var reason = template.LocalReasons[index];
            if (reason is null || !TemplateKeys.IsLocal(reason.Code))
            {
                yield return new Missing(MissingCodes.LocalKeyRequired, Item: $"localReasons[{index}]");
                continue;
            }

            foreach (var code in ReasonFaults(reason, seen))
            {
                yield return new Missing(code, Item: reason.Code);
            }
        }
    }

    // Lack of time, staff or interpreters is no reason for leaving a child unheard, in any municipality's words.
    private static IEnumerable<string> ReasonFaults(LocalReason reason, HashSet<string> seen) =>
    [
        .. Codes(reason.Text, LongestText),
        .. seen.Add(reason.Code) ? Array.Empty<string>() : [MissingCodes.Duplicate],
        .. Enum.IsDefined(reason.Under) ? Array.Empty<string>() : [MissingCodes.Malformed],
        .. FreeText.SaysNothing(reason.Text) ? [MissingCodes.StopPhrase] : Array.Empty<string>(),
        .. FreeText.SpeaksOfOrganisation(reason.Text) ? [MissingCodes.OrganisationalReason] : Array.Empty<string>(),
    ];

    private static IEnumerable<Missing> Text(string? text, string item, int most) =>
        Codes(text, most).Select(code => new Missing(code, Item: item));

    private static IEnumerable<string> Optional(string? text, int most) => text is null ? [] : Codes(text, most);

    private static IEnumerable<string> Codes(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [MissingCodes.Required];
        }

        return
        [
            .. text.Length <= most ? Array.Empty<string>() : [MissingCodes.TooLong],
            .. text.Any(c => char.IsControl(c) && c != '\n') ? [MissingCodes.ControlCharacter] : Array.Empty<string>(),
        ];
    }
}
