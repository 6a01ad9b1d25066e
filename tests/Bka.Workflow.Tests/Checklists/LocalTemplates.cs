using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;

namespace Bka.Workflow.Tests.Checklists;

/// <summary>A municipality's own templates, right and wrong.</summary>
internal static class LocalTemplates
{
    public static Question Own { get; } = new()
    {
        Key = "LOK-01",
        Text = "Har familjen erbjudits kommunens öppna familjeverksamhet?",
        Parts = [AnswerPart.YesNo, AnswerPart.Text],
        RequiredParts = [AnswerPart.YesNo],
        RequiredWhen = Condition.Parse("child-case")!,
    };

    public static LocalReason Reason { get; } =
        new("LOK-01", NotHeardReason.NotReached, "Barnet är utomlands med en vårdnadshavare");

    /// <summary>A right one: a question, a reason and a hint of its own.</summary>
    public static Template Right { get; } = Based(Templates.Shipped) with
    {
        Title = "BKA i Norrköpinge",
        Questions = [.. With(Templates.Shipped, "BKA-40", q => q with { Hint = "Skriv gärna utifrån BBIC-triangeln." }), Own],
        LocalReasons = [Reason],
    };

    public static Template Based(Template basis) => basis with { Version = 0, BasedOn = basis.Version, ValidFrom = null };

    public static IReadOnlyList<Question> With(Template template, string key, Func<Question, Question> change) =>
        [.. template.Questions.Select(question => question.Key == key ? change(question) : question)];
}
