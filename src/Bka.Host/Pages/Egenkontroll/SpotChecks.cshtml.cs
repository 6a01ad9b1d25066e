using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Stickprov: draw a month's spot check, and the draws already made.</summary>
internal sealed class SpotChecksModel(IBkaWorkflow bka) : BkaPage(bka)
{
    private const int UsualSize = 10;

    /// <summary>The month, as typed.</summary>
    [BindProperty]
    public string? Period { get; set; }

    /// <summary>The unit, as chosen.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>How many, as typed.</summary>
    [BindProperty]
    public string? Size { get; set; }

    /// <summary>Why the month is drawn anew, as typed.</summary>
    [BindProperty]
    public string? RedrawReason { get; set; }

    /// <summary>Makes a form sent twice draw once. New on each page: what was refused has drawn nothing.</summary>
    public string NewKey { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The key that came with the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The draws the reader may see.</summary>
    public IReadOnlyList<SpotCheckDraw> Draws { get; private set; } = [];

    /// <summary>Why nothing was drawn; null until tried.</summary>
    public Refusal? Refusal { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.SpotCheck);

    public async Task<IActionResult> OnGetAsync()
    {
        Size = UsualSize.ToString(CultureInfo.InvariantCulture);
        return await ListAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // What cannot be read as a number is outside every range, and is refused as such.
        var size = int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var drawn = await SendAsync(new DrawSpotCheck(Given(Period) ?? "", Given(Unit), size, Given(RedrawReason)), Given(Key) ?? NewKey);
        if (drawn.Refusal is null)
        {
            return Redirect("/stickprov/" + drawn.Value!.DrawId);
        }

        Refusal = drawn.Refusal;
        return await ListAsync();
    }

    /// <summary>What is wrong with a field, in words; null when nothing is.</summary>
    /// <param name="item">The field.</param>
    public string? Fault(string item) =>
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == item) is { } fault ? TextOf(fault) : null;

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public static string TextOf(Missing missing) => (missing.Item, missing.Code) switch
    {
        ("period", MissingCodes.Malformed) => Texts.Words.WriteMonth,
        ("size", _) => "Välj ett tal mellan 1 och 200.",
        ("redrawReason", MissingCodes.Required) => "Månaden är redan dragen. Skriv varför den ska dras om.",
        _ => Texts.RefusalTexts.Of(missing.Code),
    };

    private async Task<IActionResult> ListAsync()
    {
        var list = await AskAsync(new ListSpotChecks());
        if (list.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Draws = list.Value!.Draws;
        return Page();
    }
}
