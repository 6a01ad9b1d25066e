using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.SelfReports;

/// <summary>Closed utredningar without a checklist: the reader's own, or the unit's.</summary>
internal sealed class MissingModel(IBkaWorkflow bka) : BkaPage(bka)
{
    /// <summary>The cases, oldest first.</summary>
    public MissingSelfReports Found { get; private set; } = new(0, [], null);

    /// <summary>The unit; null for all.</summary>
    public string? Unit { get; private set; }

    public bool SeesAll => SeesAllUnits(CaseAction.ReadWatches);

    /// <summary>Whether the reader sees nobody else's cases.</summary>
    public bool SeesOwnOnly => Access.Scope(Actor, CaseAction.ReadWatches).Relation == Relations.Own;

    public async Task<IActionResult> OnGetAsync(string? enhet, string? efter)
    {
        Unit = Given(enhet);
        var found = await AskAsync(new ListMissingSelfReports(Unit, Given(efter)));
        if (found.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Found = found.Value!;
        return Page();
    }
}
