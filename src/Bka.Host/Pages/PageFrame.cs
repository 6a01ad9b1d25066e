using System.Security.Claims;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Jobs;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Host.Pages;

/// <summary>What stands around every page.</summary>
/// <param name="Actor">Who is signed in.</param>
/// <param name="Person">The demo's name for them; null outside the demo.</param>
/// <param name="People">The demo's people; empty outside the demo.</param>
/// <param name="Menu">The pages the person's function may use.</param>
/// <param name="Sweep">When the alerts were last computed.</param>
/// <param name="Today">Today, Europe/Stockholm.</param>
/// <param name="Now">Now.</param>
internal sealed record FrameView(
    Actor Actor, DemoPerson? Person, IReadOnlyList<DemoPerson> People, IReadOnlyList<PageRow> Menu, SweepStatus Sweep, DateOnly Today,
    DateTimeOffset Now);

/// <summary>Reads what stands around every page.</summary>
internal sealed class PageFrame(IBkaWorkflow bka, HostSetup setup, TimeProvider time, SweepMemory memory)
{
    /// <summary>Whether this is the demo.</summary>
    public bool IsDemo => setup.Demo is not null;

    /// <summary>The frame for a person.</summary>
    /// <param name="user">The signed-in person.</param>
    public async Task<FrameView> ReadAsync(ClaimsPrincipal user)
    {
        var actor = user.ToActor();
        var sweep = (await bka.AskAsync(new GetSweepStatus(), new CallContext(actor))).Require();
        memory.Note(sweep);
        var now = time.GetUtcNow();
        return new FrameView(
            actor,
            setup.Demo?.Find(actor.Id),
            setup.Demo?.All ?? [],
            [.. PageTable.Rows.Where(row => row.Menu is not null && MayUse(actor, row))],
            sweep,
            MunicipalTime.DayOf(now),
            now);
    }

    /// <summary>How many emergency openings wait for a person to review them; 0 for those who review none.</summary>
    /// <param name="actor">The person.</param>
    public async Task<int> OpeningsToReviewAsync(Actor actor) => Access.Scope(actor, CaseAction.ReviewAccess).IsEmpty
        ? 0
        : (await bka.AskAsync(new ListEmergencyOpenings(OnlyOpen: true), new CallContext(actor))).Require()
            .Openings.Count(opening => opening.By != actor.Id);

    /// <summary>Whether a person's function may open a page.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="row">The page.</param>
    public static bool MayUse(Actor actor, PageRow row) => row.Action is not { } action || !Access.Scope(actor, action).IsEmpty;
}
