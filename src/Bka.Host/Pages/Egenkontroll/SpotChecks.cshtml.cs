using System.Globalization;
using System.Security.Cryptography;
using Bka.Contracts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Stickprov: draw a month's spot check, and the draws already made.</summary>
internal sealed class SpotChecksModel(IBkaWorkflow bka) : BkaPage(bka)
{
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

    /// <summary>What is drawn from, as chosen.</summary>
    [BindProperty]
    public SpotCheckPopulation Population { get; set; }

    /// <summary>At least one of each age group, as ticked.</summary>
    [BindProperty]
    public bool Strata { get; set; }

    /// <summary>How many are reviewed by two, as typed.</summary>
    [BindProperty]
    public string? DoubleReviews { get; set; }

    /// <summary>The first month of a plan, as typed.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>What the form is to do: <c>plan</c>, or draw.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>Makes a form sent twice draw once. New on each page: what was refused has drawn nothing.</summary>
    public string NewKey { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The key that came with the form.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>The rounds and plans the reader may see.</summary>
    public SpotCheckRounds List { get; private set; } = new([], []);

    /// <summary>Whether the reader may plan rounds.</summary>
    public bool MayPlan => !Access.Scope(Actor, CaseAction.PlanSpotChecks).IsEmpty;

    /// <summary>Whether the reader may end a plan.</summary>
    /// <param name="plan">The plan.</param>
    public bool MayEnd(SpotCheckPlan plan) => Access.Scope(Actor, CaseAction.PlanSpotChecks).AllowsUnit(plan.Unit)
        && (plan.To is null || string.CompareOrdinal(plan.To, $"{List.AsOf:yyyy-MM}") > 0);

    /// <summary>Why nothing was drawn; null until tried.</summary>
    public Refusal? Refusal { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.SpotCheck);

    public Task<IActionResult> OnGetAsync() => ListAsync();

    public Task<IActionResult> OnPostAsync() => Do == "plan" ? PlanAsync() : DrawAsync();

    private async Task<IActionResult> DrawAsync()
    {
        // Left empty the number is the plan's, or ten; the same for the age groups.
        var size = Given(Size) is { } typed ? Number(typed) : (int?)null;
        var command = new DrawSpotCheck(Given(Period) ?? "", Given(Unit), size, Given(RedrawReason))
        {
            Population = Population,
            Strata = Strata ? true : null,
        };
        var drawn = await SendAsync(command, Given(Key) ?? NewKey);
        if (drawn.Refusal is null)
        {
            return Redirect("/stickprov/" + drawn.Value!.DrawId);
        }

        Refusal = drawn.Refusal;
        return await ListAsync();
    }

    private async Task<IActionResult> PlanAsync()
    {
        var planned = await SendAsync(
            new PlanSpotChecks(
                Population, Given(Unit), Number(Size), Given(From) ?? "", null, Strata, Given(DoubleReviews) is null ? 0 : Number(DoubleReviews)),
            Given(Key) ?? NewKey);
        if (planned.Refusal is null)
        {
            return Redirect("/stickprov");
        }

        Refusal = planned.Refusal;
        return await ListAsync();
    }

    // What cannot be read as a number is outside every range, and is refused as such.
    private static int Number(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>What is wrong with a field, in words; null when nothing is.</summary>
    /// <param name="item">The field.</param>
    public string? Fault(string item) =>
        Refusal?.Missing.FirstOrDefault(missing => missing.Item == item) is { } fault ? TextOf(fault) : null;

    /// <summary>What a plan draws from, how many, and when.</summary>
    /// <param name="plan">The plan.</param>
    public static string PeriodOf(SpotCheckPlan plan) => plan.To is { } to
        ? PageText.SpotChecks["PlanFromTo", Words.Of(plan.Population), plan.Unit ?? PageText.SpotChecks["AllUnits"], plan.Size, plan.From, to]
        : PageText.SpotChecks["PlanFrom", Words.Of(plan.Population), plan.Unit ?? PageText.SpotChecks["AllUnits"], plan.Size, plan.From];

    /// <summary>The whole of a plan, as a sentence.</summary>
    /// <param name="plan">The plan.</param>
    public static string InWords(SpotCheckPlan plan) => string.Join(", ", new[]
    {
        PeriodOf(plan),
        plan.Strata ? PageText.SpotChecks["PlanStrata"] : null,
        plan.DoubleReviews > 0 ? PageText.SpotChecks["PlanDouble", plan.DoubleReviews] : null,
    }.OfType<string>()) + ".";

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public static string TextOf(Missing missing) => (missing.Item, missing.Code) switch
    {
        ("period" or "from", MissingCodes.Malformed) => Texts.Words.WriteMonth,
        ("size", MissingCodes.BadRange) => PageText.SpotChecks["SizeFault"],
        ("redrawReason", MissingCodes.Required) => PageText.SpotChecks["RedrawFault"],
        _ => Texts.RefusalTexts.Of(missing.Code),
    };

    private async Task<IActionResult> ListAsync()
    {
        var list = await AskAsync(new ListSpotCheckRounds());
        if (list.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        List = list.Value!;
        return Page();
    }
}
