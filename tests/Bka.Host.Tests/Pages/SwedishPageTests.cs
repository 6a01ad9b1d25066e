using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Bka.Contracts;
using Bka.Host.Pages.Cases.Steps;
using Bka.Host.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>A reader sees Swedish, never a code or a word of the program.</summary>
public partial class SwedishPageTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private static readonly string[] English =
    [
        "the", "and", "case", "child", "children", "decision", "proposal", "missing", "error", "required", "unknown", "approved", "draft", "ready",
        "true", "false", "null", "feedback", "caseworker", "version of", "not found", "yes", "submit", "save",
    ];

    [Fact]
    public async Task Pages_WhenACaseIsFull_HoldNoCodeAndNoEnglish()
    {
        var caseId = await FullCaseAsync();
        foreach (var actor in (Actor[])[Pen.Worker, Pen.Lead, Pen.Deputy, new("ec01", Function.UnitHead, [Pen.Unit]), new("jav", Function.CaseworkerWithoutDelegation, [Pen.Unit])])
        {
            using var pen = new Pen(fixture.Host, caseId, actor);
            string[] addresses =
            [
                "/", pen.CaseAddress, pen.BkaAddress(1), pen.BkaAddress(2), pen.BkaAddress(1) + "/1", pen.CaseAddress + "/beslut/1",
                pen.CaseAddress + "/barnbrev/1", "/mallar", "/mallar/1", "/mallar/jamfor", "/mallar/ny", "/installningar", "/installningar/delegation", "/vuxenarenden/ny",
                .. StepForms.Rows.Select(form => pen.StepAddress(form.Slug)),
            ];
            foreach (var address in addresses)
            {
                IsSwedish(await pen.Visitor.GetAsync(address), $"{address} as {actor.Function}");
            }
        }
    }

    [Fact]
    public async Task Forms_WhenSentEmpty_SayWhatIsWrongInSwedish()
    {
        var caseId = await FullCaseAsync();
        using var pen = new Pen(fixture.Host, caseId, Pen.Lead);
        foreach (var form in StepForms.Rows)
        {
            var page = await pen.Visitor.GetAsync(pen.StepAddress(form.Slug));
            if (page.Status == HttpStatusCode.OK && form.Fields.Count > 0)
            {
                IsSwedish(await pen.Visitor.SubmitAsync(page, pen.StepAddress(form.Slug), ("key", form.Slug), ("version", page.Hidden("version"))), form.Slug);
            }
        }
    }

    private static IEnumerable<string> Codes => new[] { typeof(MissingCodes), typeof(RefusalCodes), typeof(WarningCodes), typeof(TextFindingCodes) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(code => (string)code.GetRawConstantValue()!)
        .Where(code => code.Contains('-', StringComparison.Ordinal));

    private static IEnumerable<string> Names => new[] { typeof(Trigger), typeof(CaseState), typeof(DecisionOutcome), typeof(DecisionType), typeof(NotHeardReason), typeof(Function) }
        .SelectMany(Enum.GetNames)
        .Where(name => name is not "Utredning" && name.Skip(1).Any(char.IsUpper));

    private static void IsSwedish(VisitedPage page, string where)
    {
        var text = Examples().Replace(page.Plain, "");
        foreach (var word in Codes.Concat(Names).Where(word => text.Contains(word, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"{where} shows {word}");
        }

        foreach (var word in English)
        {
            Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2))
                .ShouldBeFalse($"{where} shows “{word}”: {text}");
        }
    }

    private async Task<string> FullCaseAsync()
    {
        var name = "full-" + Caller.NewKey();
        var play = await Play.SiblingsAsync(fixture.Host, "A-" + name, "B1-" + name, "B2-" + name);
        (await play.StepAsync("stances", DossierBodies.Stance("B1-" + name, stance: "negative"))).Ok();
        (await play.StepAsync("conflicts", DossierBodies.Conflict("jav"))).Ok();
        (await play.StepAsync("urgent-decisions", DossierBodies.Urgent("granted", "B1-" + name, "B2-" + name), play.Deputy)).Ok();
        (await play.StepAsync("feedback", DossierBodies.FeedbackLater("B2-" + name, "2027-05-01"))).Ok();
        await play.FillBkaAsync("B1-" + name);
        return play.CaseId;
    }

    // The test's own people are named by their function; the whole template as text is written in the form that the API takes.
    [GeneratedRegex(@"\b[A-Za-z]+-1\b|Skriv hela mallen som text.*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Examples();
}
