using System.Text.Json;
using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

/// <summary>Whatever a municipality does, over any number of versions, every statutory question stays as it was.</summary>
public class LocalTemplatePropertyTests
{
    private static readonly Template Shipped = Templates.Shipped;

    private static readonly Condition[] Anything =
        [.. Conditions.ByName.Keys.Append("BKA-41 in partly,no").Append("LOK-01 = yes").Select(text => Condition.Parse(text)!)];

    // What can be done to one question, harmless and harmful.
    private static readonly Func<Question, int, Question>[] Changes =
    [
        (question, n) => question with { Hint = "Lokal upplysning " + n },
        (question, n) => question with { Text = question.Text + n },
        (question, n) => question with { RequiredWhen = Anything[n % Anything.Length] },
        (question, n) => question with { SimplifiedWhen = n % 2 == 0 ? null : Anything[n % Anything.Length] },
        (question, n) => question with { Parts = [.. Enum.GetValues<AnswerPart>().Where(part => (n >> (int)part) % 2 == 0)] },
        (question, n) => question with { RequiredParts = [.. question.RequiredParts.Skip(n % 2)] },
        (question, n) => question with { Options = [.. question.Options.Skip(n % 3)] },
        (question, n) => question with { Options = [.. question.Options, new Option("extra-" + n, "Extra")] },
        (question, n) => question with { Statutory = n % 2 == 0 },
        (question, n) => question with { FilledFrom = (FilledFrom)(n % 4) },
        (question, n) => question with { MustBeYes = n % 2 == 0 },
        (question, n) => question with { Law = n % 2 == 0 ? null : "SoL 3:" + n },
        (question, n) => question with { Guidance = n % 2 == 0 ? null : new Guidance("Annat", "Annat") },
        (question, n) => question with { AlsoRequired = new Dictionary<string, IReadOnlyList<AnswerPart>> { ["yes"] = [AnswerPart.Text] } },
        (question, n) => question with { Key = n % 2 == 0 ? "LOK-02" : "BKA-41" },
    ];

    // What can be done to the whole.
    private static readonly Func<Template, int, int, Template>[] Edits =
    [
        (template, at, n) => template with { Questions = [.. template.Questions.Where((_, i) => i != at)] },
        (template, at, _) => template with { Questions = [.. template.Questions.Skip(at), .. template.Questions.Take(at)] },
        (template, at, _) => template with { Questions = [.. template.Questions, template.Questions[at]] },
        (template, _, n) => template with { Questions = [.. template.Questions, LocalTemplates.Own with { Key = $"LOK-{n % 90 + 10}" }] },
        (template, _, n) => template with { LocalReasons = [LocalTemplates.Reason with { Under = (NotHeardReason)(n % 9) }] },
        (template, at, n) => Change(template, at, n, Changes[n % Changes.Length]),
        (template, at, n) => Change(template, at, n / 7, Changes[n % Changes.Length]),
    ];

    private static readonly Gen<(int Edit, int At, int N)> Steps =
        from edit in Gen.Choose(0, 6)
        from at in Gen.Choose(0, 60)
        from n in Gen.Choose(0, 10_000)
        select (edit, at, n);

    private static readonly Gen<(int Edit, int At, int N)[][]> Histories =
        Steps.ListOf().Select(steps => steps.ToArray()).ListOf().Select(versions => versions.ToArray());

    [Fact]
    public void Validate_WhenAnyEditsAreMadeInAnyOrder_LetsNoStatutoryQuestionBeTouched()
    {
        var accepted = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Arb.From(Histories), history =>
        {
            var current = Shipped;
            foreach (var steps in history)
            {
                var edited = steps.Aggregate(LocalTemplates.Based(current), (template, step) =>
                    template.Questions.Count == 0 ? template : Edits[step.Edit](template, step.At % template.Questions.Count, step.N));
                if (Templates.Validate(edited, current).Count == 0)
                {
                    current = edited with { Version = current.Version + 1 };
                    accepted++;
                }
            }

            return IsIntact(current);
        }));

        Assert.True(accepted > 50, "Too few edits are accepted for this to prove anything.");
    }

    [Fact]
    public void IsIntact_WhenAQuestionIsTouched_SeesIt()
    {
        Assert.True(IsIntact(LocalTemplates.Right));
        Assert.False(IsIntact(Change(LocalTemplates.Right, 3, 1, Changes[1])));
        Assert.False(IsIntact(Edits[0](LocalTemplates.Right, 3, 0)));
    }

    private static Template Change(Template template, int at, int n, Func<Question, int, Question> change) =>
        template with { Questions = [.. template.Questions.Select((question, i) => i == at ? change(question, n) : question)] };

    // Member by member, past the code that compares.
    private static bool IsIntact(Template template) =>
        Shipped.Questions.All(statutory => template.Questions.Where(question => question.Key == statutory.Key).Select(Members)
            .SequenceEqual([Members(statutory)]))
        && template.Questions.All(question => question.Statutory == question.Key.StartsWith("BKA-", StringComparison.Ordinal));

    private static string Members(Question question) => JsonSerializer.Serialize(new
    {
        question.Text,
        question.Parts,
        question.RequiredParts,
        question.AlsoRequired,
        question.Options,
        When = question.RequiredWhen.Text,
        Simplified = question.SimplifiedWhen?.Text,
        question.MustBeYes,
        question.Statutory,
        question.FilledFrom,
        question.Law,
        question.Guidance,
    });
}
