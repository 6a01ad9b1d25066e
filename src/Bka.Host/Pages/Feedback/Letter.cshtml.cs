using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Pages.Cases;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Feedback;

/// <summary>A letter to a child: drafted from the case, put into words by the one who knows the child, kept as it was given.</summary>
internal sealed class LetterModel(IBkaWorkflow bka) : LetterPage(bka)
{
    private const string Note = "[";

    /// <summary>The draft; null when the case has no decision to tell of.</summary>
    public ChildLetterDraft? Draft { get; private set; }

    /// <summary>What stands in the letter.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How the letter reads as it stands.</summary>
    public Readability? Measured { get; private set; }

    /// <summary>Why the letter was not kept; null until tried.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What others did since the page was opened.</summary>
    public IReadOnlyList<HistoryEntry> Meanwhile { get; private set; } = [];

    /// <summary>The version that the reader has seen.</summary>
    public long SeenVersion { get; private set; }

    /// <summary>Makes a form sent twice harmless.</summary>
    public string Key { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether notes to the writer are left in the text.</summary>
    public bool HasNotes => Text.Contains(Note, StringComparison.Ordinal);

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string caseId, string place)
    {
        if (await OpenAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        Text = LatestLetter?.Text ?? Draft!.Text;
        return await ShownAsync();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, string place)
    {
        if (await OpenAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        var posted = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Text = posted["text"].ToString().ReplaceLineEndings("\n");
        (Key, SeenVersion) = (posted["key"].ToString(), VersionIn(posted));
        if (posted["action"] == "measure")
        {
            return await ShownAsync();
        }

        var answer = await SendAsync(new WriteChildLetter(Child.ChildRef, Text) { CaseId = caseId }, Key, SeenVersion);
        if (answer.Refusal is not { } refusal)
        {
            Done = nameof(Trigger.WriteChildLetter);
            return Redirect(CaseAddress.Of(caseId));
        }

        Refusal = refusal;
        Response.StatusCode = Http.Problems.StatusOf(refusal.Code);
        if (refusal.Code == RefusalCodes.VersionConflict)
        {
            Meanwhile = await SinceAsync(caseId, SeenVersion);
            SeenVersion = Case.Summary.Version;
        }

        return await ShownAsync();
    }

    /// <summary>The last letter kept about the decision that the draft tells of; null when none is.</summary>
    public ChildLetterView? LatestLetter =>
        Child.Letters.LastOrDefault(letter => letter.DecisionNo == Case.Decisions[^1].No);

    /// <summary>How a LIX reads, beside what is aimed at for the child's age.</summary>
    public string Reading => (Measured, Draft?.LixGoal) switch
    {
        (null, _) => "",
        ({ } measured, null) => PageText.Feedback["LixReadAloud", measured.Lix, LevelOf(measured)],
        ({ } measured, { } goal) when measured.Lix <= goal => PageText.Feedback["LixFits", measured.Lix, LevelOf(measured), goal],
        ({ } measured, { } goal) => PageText.Feedback["LixTooHigh", measured.Lix, LevelOf(measured), goal],
    };

    private static string LevelOf(Readability measured) => Words.Of(measured.Level).ToLowerInvariant();

    private async Task<IActionResult?> OpenAsync(string caseId, string place)
    {
        if (await LoadAsync(caseId, place) is { } refused)
        {
            return refused;
        }

        var draft = await AskAsync(new DraftChildLetter(caseId, Child.ChildRef));
        (Draft, SeenVersion) = (draft.Value, Case.Summary.Version);
        return draft.Refusal is { } refusal ? Refused(refusal) : null;
    }

    private async Task<IActionResult> ShownAsync()
    {
        Measured = (await AskAsync(new MeasureReadability(Text))).Value;
        return Page();
    }

    private static long VersionIn(IFormCollection posted) =>
        long.TryParse(posted["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
