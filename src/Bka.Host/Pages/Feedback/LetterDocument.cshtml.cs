using System.Globalization;
using Bka.Contracts;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Feedback;

/// <summary>A kept letter to a child, to print and give.</summary>
internal sealed class LetterDocumentModel(IBkaWorkflow bka) : LetterPage(bka)
{
    public ChildLetterView Letter { get; private set; } = null!;

    /// <summary>The letter's lines; a short one without a full stop is a heading.</summary>
    public IEnumerable<(string Text, bool IsHeading)> Paragraphs => Letter.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(text => text.Trim()).Where(text => text.Length > 0).Select((text, index) => (text, index > 0 && IsHeading(text)));

    public async Task<IActionResult> OnGetAsync(string caseId, string place, string no)
    {
        if (await LoadAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        var number = int.TryParse(no, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (number < 1 || number > Child.Letters.Count)
        {
            return Refused(new Refusal(RefusalCodes.NoSuchAddress));
        }

        Letter = Child.Letters[number - 1];
        return Page();
    }

    private static bool IsHeading(string text) => text is { Length: < 50 } && !text.Contains('\n') && char.IsLetter(text[^1]) && text != PageText.Feedback["Farewell"];
}
