using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Egenkontroll;

/// <summary>Egenkontroll: what stands open, and the way to each part.</summary>
internal sealed class OverviewModel(IBkaWorkflow bka, TimeProvider time) : PeriodPage(bka, time)
{
    /// <summary>The deviations of the period; null when it cannot be read.</summary>
    public DeviationCounts? Counts { get; private set; }

    /// <summary>The motiveringar of the period.</summary>
    public TextFindingCounts? Texts { get; private set; }

    /// <summary>The caseworkers' checklists of the period.</summary>
    public SelfReportSums? Sums { get; private set; }

    /// <summary>How many checklists wait; null for those who have no list of them.</summary>
    public long? Missing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? fran, string? till, string? enhet)
    {
        if (ReadPeriod(fran, till, enhet) is not var (from, to))
        {
            return Page();
        }

        var counts = await AskAsync(new CountDeviations(from, to, Unit));
        var texts = await AskAsync(new GetTextFindings(from, to, Unit));
        var sums = await AskAsync(new GetSelfReportSums(from, to, Unit));
        if ((counts.Refusal ?? texts.Refusal ?? sums.Refusal) is { } refusal)
        {
            Refusal = InForm(refusal);
            return refusal.Code == RefusalCodes.InputInvalid ? Page() : Refused(refusal);
        }

        (Counts, Texts, Sums) = (counts.Value, texts.Value, sums.Value);
        Missing = Access.Scope(Actor, CaseAction.ReadWatches).IsEmpty
            ? null
            : (await AskAsync(new ListMissingSelfReports(Unit, Limit: 1))).Value?.Total;
        return Page();
    }

    /// <summary>How many deviations of a group there are.</summary>
    /// <param name="group">The group.</param>
    public long CountOf(DeviationGroup group) => Counts!.Kinds.Where(count => count.Group == group).Sum(count => count.Count);
}
