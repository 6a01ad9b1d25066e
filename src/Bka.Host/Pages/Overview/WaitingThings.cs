using Bka.Contracts;
using Bka.Host.Pages.Alerts;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Pages.Overview;

/// <summary>One thing that waits for the reader.</summary>
/// <param name="Text">What.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">Where it is done; null when it is only said.</param>
internal sealed record WaitingThing(string Text, int Count, string? Address);

/// <summary>
/// What waits for the reader by their function, each from the question that its own page asks: alerts addressed to them, BKAs
/// they may approve, drawn cases they may review, templates and delegation that another has proposed.
/// </summary>
internal static class WaitingThings
{
    /// <summary>Asks for it.</summary>
    /// <param name="page">The page it stands on.</param>
    public static async Task<IReadOnlyList<WaitingThing>> AskAsync(BkaPage page)
    {
        var found = new List<WaitingThing>();
        if (May(page, CaseAction.AcknowledgeAlerts) && AddressedTo(page.Actor.Function) is { } to)
        {
            var filter = new AlertFilter(To: to);
            var counts = (await page.AskAsync(new CountAlerts(filter))).Require();
            found.Add(new WaitingThing(PageText.Overview["AlertsWait"], counts.Live, AlertAddress.Of(filter)));
        }

        if (May(page, CaseAction.Decide))
        {
            var ready = (await page.AskAsync(new ListReadyBkas())).Require();
            found.AddRange(ready.Bkas.Select(bka => new WaitingThing(
                PageText.Overview["BkaWaits", bka.CaseRef, bka.ChildRef], 1, Cases.CaseAddress.Of(bka.CaseId))));
            if (ready.HasMore)
            {
                found.Add(new WaitingThing(PageText.Overview["BkaMore"], 1, null));
            }
        }

        if (May(page, CaseAction.Review))
        {
            found.AddRange(await ReviewsAsync(page));
        }

        found.AddRange(await ProposalsAsync(page));
        return [.. found.Where(thing => thing.Count > 0)];
    }

    /// <summary>Whose alerts somebody answers for: the ladder knows the caseworker, the lead and the head.</summary>
    /// <param name="function">The reader's function.</param>
    internal static Function? AddressedTo(Function function) => function switch
    {
        Function.CaseworkerWithoutDelegation or Function.EmergencyDutyWorker or Function.Caseworker => Function.Caseworker,
        Function.LeadSocialWorker or Function.DeputyUnitHead => Function.LeadSocialWorker,
        Function.UnitHead => Function.UnitHead,
        _ => null,
    };

    private static async Task<IReadOnlyList<WaitingThing>> ReviewsAsync(BkaPage page)
    {
        var found = new List<WaitingThing>();
        var rounds = (await page.AskAsync(new ListSpotCheckRounds())).Require().Rounds;
        foreach (var round in rounds.Where(round => round.State == SpotCheckRoundState.Drawn))
        {
            var cases = (await page.AskAsync(new GetSpotCheckRound(round.RoundId))).Value?.Cases ?? [];
            var mine = cases.Count(Egenkontroll.SpotCheckModel.IsLeft);
            found.Add(new WaitingThing(
                PageText.Overview["ReviewsWait", round.Period, round.Unit ?? PageText.Overview["AllUnits"]], mine, "/stickprov/" + round.DrawId));
        }

        return found;
    }

    private static async Task<IReadOnlyList<WaitingThing>> ProposalsAsync(BkaPage page)
    {
        var found = new List<WaitingThing>();
        if (May(page, CaseAction.EditTemplates))
        {
            var waits = (await page.AskAsync(new GetTemplates())).Require().Templates
                .Count(entry => entry is { Released: null, Proposed: { } proposed } && proposed.By != page.Actor.Id);
            found.Add(new WaitingThing(PageText.Overview["TemplatesWait"], waits, "/mallar"));
        }

        if (May(page, CaseAction.EditDelegation))
        {
            var waits = (await page.AskAsync(new GetDelegationHistory())).Require().Entries
                .Count(entry => entry is { Confirmed: null, Withdrawn: null } && entry.Proposed.By != page.Actor.Id);
            found.Add(new WaitingThing(PageText.Overview["DelegationWaits"], waits, "/installningar/delegation"));
        }

        return found;
    }

    private static bool May(BkaPage page, CaseAction action) => !Access.Scope(page.Actor, action).IsEmpty;
}
