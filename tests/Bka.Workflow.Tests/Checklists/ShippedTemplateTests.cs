using System.Text.Json;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Checklists;

/// <summary>The template that comes with the product is the one that was agreed, and is fit to be read.</summary>
public partial class ShippedTemplateTests
{
    // Typed by hand from the agreed checklist: key, form, when it is mandatory, when in a förenklad BKA, filled from.
    private const string Agreed = """
        BKA-01 text,choice      always                            always          -
        BKA-02 text             always                            -               -
        BKA-03 yesNo,day,text   always                            always          -
        BKA-04 text             BKA-03=yes                        -               -
        BKA-05 choice,text      BKA-03=no                         -               -
        BKA-10 yesNo            always                            always          hearing
        BKA-11 day,text,choice  heard                             -               -
        BKA-12 yesNo,text       heard                             -               -
        BKA-13 choice           always                            -               -
        BKA-14 choice,text      not-heard                         always          hearing
        BKA-15 choices,text     not-heard                         -               hearing
        BKA-16 day              talk-postponed                    -               hearing
        BKA-20 text             heard                             -               stance
        BKA-21 choice           not-urgent                        always          stance
        BKA-22 choice,text,day  stance-known                      -               stance
        BKA-23 text             always                            stance-against  -
        BKA-24 text             stance-against                    always          -
        BKA-30 choices,text     always                            -               -
        BKA-31 yesNo,text       always                            -               -
        BKA-32 text             always                            always          -
        BKA-33 text             always                            always          -
        BKA-34 text             always                            -               -
        BKA-35 text             always                            -               -
        BKA-36 text             child-case-or-signs               -               -
        BKA-37 yesNo,text       several-children                  always          -
        BKA-38 text             always                            -               -
        BKA-40 text             always                            always          -
        BKA-41 choice           always                            always          -
        BKA-42 text             BKA-41inpartly,no                 always          -
        BKA-50 text,day         always                            always          -
        BKA-51 text,day         not-granted-running-support       -               -
        BKA-52 choice,text      several-providers                 -               -
        BKA-60 text             financial-assistance-not-granted  -               -
        BKA-61 text             housing                           -               -
        BKA-62 yesNo            prepared-automatically            always          -
        BKA-90 text,day         always                            always          people
        """;

    private static readonly string[] Ages = ["0-3", "4-6", "7-11", "12-14", "15-17"];

    private static readonly Template Shipped = Templates.Shipped;

    [Fact]
    public void Shipped_WhenRead_HasTheAgreedQuestions() =>
        Shipped.Questions.Select(Row).ShouldBe(Agreed.Split('\n').Select(line => string.Join(' ', Words(line))));

    [Fact]
    public void Shipped_WhenRead_IsVersionOneAndStatutoryThroughout()
    {
        Shipped.Version.ShouldBe(1);
        Shipped.IsLocal.ShouldBeFalse();
        Shipped.ValidFrom.ShouldBe(new DateOnly(2025, 7, 1));
        Shipped.LocalReasons.ShouldBeEmpty();
        Shipped.Questions.ShouldAllBe(question => question.Statutory && !question.IsLocal && question.Hint == null);
        Shipped.Questions.Where(question => question.MustBeYes).Select(question => question.Key).ShouldBe(["BKA-62"]);
    }

    [Fact]
    public void Shipped_WhenWrittenAndReadAgain_IsTheSame() =>
        Templates.Write(Templates.Read(Templates.Write(Shipped))).ShouldBe(Templates.Write(Shipped));

    [Fact]
    public void Guidance_WhenRead_StandsAtEveryQuestion()
    {
        foreach (var question in Shipped.Questions)
        {
            var guidance = question.Guidance.ShouldNotBeNull(question.Key);
            guidance.Says.Length.ShouldBeGreaterThan(30, question.Key);
            guidance.Write.Length.ShouldBeGreaterThan(40, question.Key);
            guidance.Good.ShouldNotBeNullOrEmpty(question.Key);
            guidance.Bad.ShouldNotBeNullOrEmpty(question.Key);
        }
    }

    [Fact]
    public void Guidance_WhenAQuestionIsAnsweredInText_HasAGoodExampleThatWouldBeAccepted()
    {
        foreach (var question in Shipped.Questions.Where(q => q.Parts.Contains(AnswerPart.Text) && q.FilledFrom == FilledFrom.Nothing))
        {
            BkaCheck.Faults(Shipped, [new BkaAnswer(question.Key, Text: question.Guidance!.Good)]).ShouldBeEmpty(question.Key);
        }
    }

    [Theory]
    [InlineData("BKA-03")]
    [InlineData("BKA-04")]
    [InlineData("BKA-10")]
    [InlineData("BKA-11")]
    [InlineData("BKA-20")]
    [InlineData("BKA-21")]
    [InlineData("BKA-35")]
    [InlineData("BKA-36")]
    [InlineData("BKA-50")]
    [InlineData("BKA-60")]
    [InlineData("BKA-61")]
    public void Guidance_WhenTheChildIsTalkedWith_HasQuestionsForEachAge(string key)
    {
        var talk = Shipped.Find(key)!.Guidance!.Talk.ShouldNotBeNull();
        talk.Select(age => age.Age).ShouldBe(Ages);
        talk.ShouldAllBe(age => age.Questions.Count > 0);
    }

    [Fact]
    public void Options_WhenTheAnswerIsRecordedElsewhere_AreTheSameCodes()
    {
        Codes("BKA-14").ShouldBe(Enum.GetNames<NotHeardReason>().Select(Kebab));
        Codes("BKA-21").ShouldBe(Enum.GetNames<Stance>().Select(Kebab));
        Shipped.Find("BKA-30")!.Options.Where(option => option.Always).Select(option => option.Code)
            .ShouldBe(["art-2", "art-3", "art-6", "art-12"]);
    }

    [Fact]
    public void Law_WhenCited_StandsInTheListOfSources()
    {
        var list = File.ReadAllText(Path.Combine(Repository.Root, "docs/legal-sources.md"));
        string[] guidance = [.. Shipped.Questions.Select(question => question.Guidance!.Says + question.Guidance.Write)];
        var cited = Shipped.Questions.Select(question => question.Law!)
            .Concat(guidance.SelectMany(text => Paragraph().Matches(text)).Select(m => $"SoL {m.Groups[1].Value}:{m.Groups[2].Value}"))
            .Distinct().ToArray();

        cited.Length.ShouldBeGreaterThan(7);
        cited.Where(law => !law.StartsWith("Barnkonventionen ", StringComparison.Ordinal))
            .ShouldAllBe(law => list.Contains($"| {law} |", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Codes(string key) => Shipped.Find(key)!.Options.Select(option => option.Code);

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static string Row(Question question) => string.Join(' ',
        question.Key,
        string.Join(',', question.Parts.Select(part => JsonNamingPolicy.CamelCase.ConvertName(part.ToString()))),
        question.RequiredWhen.Text.Replace(" ", "", StringComparison.Ordinal),
        question.SimplifiedWhen?.Text ?? "-",
        question.FilledFrom == FilledFrom.Nothing ? "-" : JsonNamingPolicy.CamelCase.ConvertName(question.FilledFrom.ToString()));

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"SoL (\d+) kap\. (\d+) §")]
    private static partial Regex Paragraph();
}
