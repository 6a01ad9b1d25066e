using System.Text.RegularExpressions;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Host.Tests.Pages;

/// <summary>Every form in which a person writes running text has a draft.</summary>
public sealed partial class DraftPageTests
{
    // Parts of forms that stand in the pages below, and forms whose fields hold no running text.
    private static readonly string[] NoText =
        ["Forms/_Field.cshtml", "Checklists/_Question.cshtml", "Watches/Index.cshtml", "Watches/_Filter.cshtml", "Templates/Index.cshtml"];

    [Fact]
    public void Forms_WithRunningText_HaveADraft()
    {
        var pages = Path.Combine(Repository.Root, "src", "Bka.Host", "Pages");
        var lacking = Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
            .Select(path => (Page: Path.GetRelativePath(pages, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(page => !NoText.Contains(page.Page, StringComparer.Ordinal))
            .SelectMany(page => FormsWithoutDraft(page.Text).Select(form => $"{page.Page}: {form}"));

        lacking.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<form method=\"post\" novalidate><textarea name=\"text\"></textarea></form>", 1)]
    [InlineData("<form method=\"post\" novalidate><partial name=\"/Pages/Forms/_Field.cshtml\" /></form>", 1)]
    [InlineData("<form method=\"post\" draft=\"\" novalidate><textarea name=\"text\"></textarea></form>", 0)]
    [InlineData("<form method=\"get\"><input name=\"day\"></form>", 0)]
    [InlineData("<textarea name=\"text\"></textarea>", 1)]
    public void Form_WithRunningTextAndNoDraft_IsCaught(string page, int lacking) => FormsWithoutDraft(page).Count().ShouldBe(lacking);

    private static IEnumerable<string> FormsWithoutDraft(string page)
    {
        var forms = Forms().Matches(page);
        foreach (var form in forms.Where(form => Prose().IsMatch(form.Value) && !form.Groups["tag"].Value.Contains(" draft=\"", StringComparison.Ordinal)))
        {
            yield return form.Groups["tag"].Value;
        }

        // A question that is only read stands outside.
        if (Prose().IsMatch(Forms().Replace(page, "").Replace("\"_Question\"", "", StringComparison.Ordinal)))
        {
            yield return "running text outside a form";
        }
    }

    [GeneratedRegex("(?<tag><form (?:[^>\"]|\"[^\"]*\")*>).*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<textarea|/_Field\\.cshtml|\"_Question\"", RegexOptions.None, 1000)]
    private static partial Regex Prose();
}
