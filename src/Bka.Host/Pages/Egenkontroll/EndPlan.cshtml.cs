using Bka.Contracts;
using Bka.Host.Pages.Forms;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Ends a plan of spot checks after a month, asked once more before it is done.</summary>
internal sealed class EndPlanModel(IBkaWorkflow bka, TimeProvider time) : FormPage(bka)
{
    /// <summary>The plan.</summary>
    public SpotCheckPlan Plan { get; private set; } = null!;

    public override IReadOnlyList<FormField> Fields { get; } =
    [
        new("to", PageText.SpotChecks["LastMonth"], FieldKind.Month, PageText.SpotChecks["LastMonthHint"]),
    ];

    public async Task<IActionResult> OnGetAsync(string planId)
    {
        if (await ShowAsync(planId) is { } refused)
        {
            return refused;
        }

        var month = $"{MunicipalTime.DayOf(time.GetUtcNow()):yyyy-MM}";
        Values.SetOne("to", string.CompareOrdinal(month, Plan.From) < 0 ? Plan.From : month);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string planId)
    {
        if (await ShowAsync(planId) is { } refused)
        {
            return refused;
        }

        var typed = await TypedAsync();
        var ended = await SendAsync(new EndSpotCheckPlan(Plan.PlanId, typed.Prose("to")), Key);
        if (ended.Refusal is not { } refusal)
        {
            return Redirect("/stickprov");
        }

        Reject(refusal);
        return Page();
    }

    protected override string TextOf(Missing missing) => missing.Code switch
    {
        MissingCodes.Malformed => Texts.Words.WriteMonth,
        MissingCodes.BadRange => PageText.SpotChecks["LastMonthFault"],
        _ => base.TextOf(missing),
    };

    // Whoever may not end it is told that there is no such plan.
    private async Task<IActionResult?> ShowAsync(string planId)
    {
        var list = await AskAsync(new ListSpotCheckRounds());
        var found = list.Value?.Plans.FirstOrDefault(plan => plan.PlanId == planId);
        if (found is null || !Access.Scope(Actor, CaseAction.PlanSpotChecks).AllowsUnit(found.Unit))
        {
            return Refused(list.Refusal ?? new Refusal(RefusalCodes.PlanNotFound));
        }

        Plan = found;
        return null;
    }
}
