using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>
/// What a municipality may do with a template: add questions and reasons of its own, and a hint to any question. What
/// is statutory it can neither leave out nor change, and it cannot call its own statutory.
/// </summary>
internal static class LocalRules
{
    public static IEnumerable<Missing> Faults(Template local, Template basis) =>
    [
        .. local.BasedOn == basis.Version ? [] : new[] { new Missing(MissingCodes.WrongBaseTemplate, Item: "basedOn") },
        .. basis.Questions.Where(question => question.Statutory).SelectMany(question => Kept(local, question)),
        .. local.Questions.Where(question => question?.Key is not null).SelectMany(question => Added(question, basis)),
    ];

    /// <summary>Whether two versions of a question are the same but for the local hint.</summary>
    public static bool AreSame(Question one, Question other) => Plain(one) == Plain(other);

    private static IEnumerable<Missing> Kept(Template local, Question statutory)
    {
        var found = local.Questions.Where(question => question?.Key == statutory.Key).ToList();
        if (found.Count == 0)
        {
            yield return new Missing(MissingCodes.StatutoryQuestionMissing, Item: statutory.Key, Law: statutory.Law);
        }
        else if (!found.TrueForAll(question => AreSame(question, statutory)))
        {
            yield return new Missing(MissingCodes.StatutoryQuestionChanged, Item: statutory.Key, Law: statutory.Law);
        }
    }

    private static IEnumerable<Missing> Added(Question question, Template basis)
    {
        if (question.IsLocal)
        {
            return question.Statutory || question.FilledFrom != FilledFrom.Nothing
                ? [new Missing(MissingCodes.StatutoryMarkReserved, Item: question.Key)]
                : [];
        }

        // A key of the product's own with another question behind it would be read as the product's.
        return basis.Find(question.Key) is { } known && (known.Statutory || AreSame(question, known))
            ? []
            : [new Missing(MissingCodes.LocalKeyRequired, Item: TemplateKeys.IsKey(question.Key) ? question.Key : null)];
    }

    private static string Plain(Question question) => Templates.Members(question with { Hint = null }).ToJsonString();
}
