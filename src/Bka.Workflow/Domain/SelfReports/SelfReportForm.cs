using System.Globalization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.SelfReports;

/// <summary>
/// The caseworker's own checklist after a closed utredning: which questions, in which order. The municipality may have its
/// own; each filled-in checklist names the questions it was filled in on by their fingerprint.
/// </summary>
public sealed class SelfReportForm
{
    /// <summary>The most questions a checklist has.</summary>
    public const int MostQuestions = 40;

    /// <summary>Puts a checklist together.</summary>
    /// <param name="questions">The questions, in order.</param>
    /// <exception cref="ArgumentException">The questions do not hold together; see <see cref="ProblemOf(IReadOnlyList{SelfReportQuestion})"/>.</exception>
    public SelfReportForm(IReadOnlyList<SelfReportQuestion> questions)
    {
        if (ProblemOf(questions) is { } problem)
        {
            throw new ArgumentException(problem, nameof(questions));
        }

        Questions = questions;
        Fingerprint = SelfReportQuestion.Fingerprint(string.Join('\n', questions.Select(question => string.Create(
            CultureInfo.InvariantCulture,
            $"{question.Id}:{question.WordingMark()}:{question.When?.Question}:{string.Join(',', question.When?.Values ?? [])}"))));
    }

    /// <summary>The questions that the product comes with (Göteborg and Stockholm ask much the same).</summary>
    public static SelfReportForm Default { get; } = new(DefaultQuestions.All);

    /// <summary>The questions, in the order asked.</summary>
    public IReadOnlyList<SelfReportQuestion> Questions { get; }

    /// <summary>A fingerprint of all that is asked and when; another set of questions has another.</summary>
    public string Fingerprint { get; }

    /// <summary>What is wrong with some questions, in Swedish; null when nothing is.</summary>
    /// <param name="questions">The questions, in order.</param>
    public static string? ProblemOf(IReadOnlyList<SelfReportQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (questions.Count is 0 or > MostQuestions)
        {
            return string.Create(CultureInfo.InvariantCulture, $"det ska vara 1–{MostQuestions} frågor");
        }

        return questions.Select((question, place) => ProblemOf(question, questions.Take(place))).FirstOrDefault(found => found is not null);
    }

    /// <summary>What is wrong with some answers; empty when they can be kept.</summary>
    /// <param name="answers">The answers.</param>
    public IReadOnlyList<Missing> FaultsOf(IReadOnlyList<SelfReportAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<Missing>();
        foreach (var answer in answers)
        {
            if (!Questions.Any(question => question.Id == answer.Question))
            {
                faults.Add(new Missing(MissingCodes.UnknownQuestion, Item: "answers"));
            }
            else if (!given.TryAdd(answer.Question, answer.Value))
            {
                faults.Add(new Missing(MissingCodes.Duplicate, Item: answer.Question));
            }
        }

        return [.. faults, .. Questions.Select(question => FaultOf(question, given)).OfType<Missing>()];
    }

    private static Missing? FaultOf(SelfReportQuestion question, Dictionary<string, string> given)
    {
        var isGiven = given.TryGetValue(question.Id, out var value) && !string.IsNullOrWhiteSpace(value);
        return (question.IsAsked(given), isGiven) switch
        {
            (false, true) => new Missing(MissingCodes.PartNotAsked, Item: question.Id),
            (true, false) => new Missing(MissingCodes.Required, Item: question.Id),
            (true, true) when question.Kind == SelfReportAnswerKind.Text => value!.Length > SelfReportQuestion.LongestText
                ? new Missing(MissingCodes.TooLong, Item: question.Id)
                : null,
            (true, true) when question.ValuesToChoose().All(known => known.Value != value) =>
                new Missing(MissingCodes.UnknownOption, Item: question.Id),
            _ => null,
        };
    }

    private static string? ProblemOf(SelfReportQuestion question, IEnumerable<SelfReportQuestion> earlier)
    {
        var before = earlier.ToArray();
        return question switch
        {
            _ when !IsId(question.Id) => "Id ska vara små bokstäver, siffror och bindestreck, högst 40 tecken",
            _ when before.Any(other => other.Id == question.Id) => "två frågor har samma Id",
            { Text.Length: 0 or > 300 } => "Text saknas eller är längre än 300 tecken",
            _ when (question.Kind == SelfReportAnswerKind.Choice) != (question.Choices.Count > 0) =>
                "Choices ska finnas för Choice och inte för andra",
            _ when question.Choices.Any(choice => !IsId(choice.Value) || choice.Text.Length is 0 or > 200) =>
                "varje val ska ha Value (små bokstäver, siffror och bindestreck) och Text",
            _ when question.Choices.Select(choice => choice.Value).Distinct(StringComparer.Ordinal).Count() != question.Choices.Count =>
                "två val har samma Value",
            { When: { } when } => ProblemOf(when, before),
            _ => null,
        };
    }

    private static string? ProblemOf(SelfReportCondition when, SelfReportQuestion[] before) =>
        before.FirstOrDefault(other => other.Id == when.Question) switch
        {
            null => "When ska peka på en tidigare fråga",
            var other when when.Values.Count == 0 || when.Values.Any(value => other.ValuesToChoose().All(known => known.Value != value)) =>
                "When ska ange svar som den frågan har",
            _ => null,
        };

    private static bool IsId(string id) =>
        id.Length is > 0 and <= 40 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
