using Bka.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Form mot innehåll: counts first, and under them the texts and cases for those who may read them.</summary>
internal sealed class TextFormModel(IBkaWorkflow bka, TimeProvider time) : PeriodPage(bka, time)
{
    /// <summary>The findings, in the order of the table.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [TextFindingCodes.Thin, TextFindingCodes.StopPhrase, TextFindingCodes.NearCopy, TextFindingCodes.NearCopyOfSibling];

    /// <summary>The texts, counted; null when the period cannot be read.</summary>
    public TextFindingCounts? Texts { get; private set; }

    /// <summary>The texts with findings.</summary>
    public TextFindingPage Found { get; private set; } = new([], null);

    /// <summary>The exceptions, counted.</summary>
    public DeviationCounts? Counts { get; private set; }

    /// <summary>The cases of one kind of exception.</summary>
    public DeviationPage Cases { get; private set; } = new([], null);

    /// <summary>The finding that is listed; null for all.</summary>
    public string? Finding { get; private set; }

    /// <summary>The field that is listed; null for all.</summary>
    public ReasonsField? Field { get; private set; }

    /// <summary>The kind of exception that is listed; null for none.</summary>
    public DeviationKind? Kind { get; private set; }

    /// <summary>Whether this is a later page.</summary>
    public bool Continued { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string? fran, string? till, string? enhet, string? fynd, string? falt, string? slag, string? efter, string? vidare)
    {
        if (ReadPeriod(fran, till, enhet) is not var (from, to))
        {
            return Page();
        }

        (Finding, Field, Kind, Continued) = (Given(fynd), OneOf<ReasonsField>(falt), OneOf<DeviationKind>(slag), Given(efter) is not null);
        var texts = await AskAsync(new GetTextFindings(from, to, Unit));
        var found = await AskAsync(new ListTextFindings(from, to, Unit, Finding, Field, Given(efter)));
        var counts = await AskAsync(new CountDeviations(from, to, Unit));
        var cases = await AskAsync(new ListDeviations(from, to, Unit, Kind, After: Given(vidare)));
        if ((texts.Refusal ?? found.Refusal ?? counts.Refusal ?? cases.Refusal) is { } refusal)
        {
            Refusal = InForm(refusal);
            return refusal.Code == RefusalCodes.InputInvalid ? Page() : Refused(refusal);
        }

        (Texts, Found, Counts, Cases) = (texts.Value, found.Value!, counts.Value, cases.Value!);
        return Page();
    }

    /// <summary>Where the cases of one kind are listed.</summary>
    /// <param name="kind">The kind.</param>
    public string AddressOf(DeviationKind kind) => AddressOf("/egenkontroll/form", ("slag", kind.ToString())) + "#arenden";
}
