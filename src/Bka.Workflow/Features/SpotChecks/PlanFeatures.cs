using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>Plans a round each month.</summary>
internal sealed class PlanSpotChecksFeature : ICommandFeature<PlanSpotChecks, SpotCheckPlan>
{
    private const int MostMonthsBack = 12;

    public CaseAction Action => CaseAction.PlanSpotChecks;

    public void Check(PlanSpotChecks command, InputCheck check)
    {
        Rounds.Check(check, command.Population, command.Size, command.Strata, command.Unit);
        check.Holds(command.DoubleReviews >= 0 && command.DoubleReviews <= command.Size, MissingCodes.BadRange, "doubleReviews");
        var isMonth = Months.TryRead(command.From, out var first);
        check.Holds(isMonth, MissingCodes.Malformed, "from");
        check.Holds(!isMonth || first.AddMonths(MostMonthsBack + 1) > check.Today, MissingCodes.BadRange, "from");
        if (command.To is not null)
        {
            check.Holds(Months.TryRead(command.To, out var last), MissingCodes.Malformed, "to");
            check.Holds(!isMonth || last >= first, MissingCodes.BadRange, "to");
        }
    }

    public async ValueTask<Answer<SpotCheckPlan>> RunAsync(
        PlanSpotChecks command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var plan = new SpotCheckPlan(
            "", command.Population, command.Unit, command.Size, command.From, command.To, command.Strata, command.DoubleReviews,
            new Signature(circumstances.Actor.Id, circumstances.Now));
        return (await session.SpotCheckPlansAsync()).Any(known => SpotCheckPlans.Overlap(known, plan))
            ? new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.PlanOverlaps, Item: "from")])
            : await session.SavePlanAsync(plan, circumstances.Actor, circumstances.Now);
    }
}

/// <summary>Ends a plan after a month.</summary>
internal sealed class EndSpotCheckPlanFeature : ICommandFeature<EndSpotCheckPlan, SpotCheckPlan>
{
    public CaseAction Action => CaseAction.PlanSpotChecks;

    public void Check(EndSpotCheckPlan command, InputCheck check)
    {
        check.Id(command.PlanId, "planId");
        var isMonth = Months.TryRead(command.To, out var last);
        check.Holds(isMonth, MissingCodes.Malformed, "to");
        check.Holds(!isMonth || last.AddMonths(1) > check.Today, MissingCodes.Retroactive, "to");
    }

    public async ValueTask<Answer<SpotCheckPlan>> RunAsync(
        EndSpotCheckPlan command, Circumstances circumstances, IWriteSession session)
    {
        var found = (await session.SpotCheckPlansAsync()).FirstOrDefault(plan => plan.PlanId == command.PlanId);
        if (found is null || !circumstances.Scope.AllowsUnit(found.Unit))
        {
            return new Refusal(RefusalCodes.PlanNotFound);
        }

        // A plan is made shorter, never longer: more months take a plan of their own.
        return string.CompareOrdinal(command.To, found.From) < 0 || (found.To is { } to && string.CompareOrdinal(command.To, to) >= 0)
            ? new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.BadRange, Item: "to")])
            : await session.SavePlanAsync(found with { To = command.To }, circumstances.Actor, circumstances.Now);
    }
}

/// <summary>Locks the seed of every planned round whose month has begun, and of next month's.</summary>
internal sealed class CommitSpotCheckSeedsFeature(ISecretSource secrets) : ICommandFeature<CommitSpotCheckSeeds, SeedsCommitted>
{
    public CaseAction Action => CaseAction.Sweep;

    public void Check(CommitSpotCheckSeeds command, InputCheck check)
    {
    }

    public async ValueTask<Answer<SeedsCommitted>> RunAsync(
        CommitSpotCheckSeeds command, Circumstances circumstances, IWriteSession session)
    {
        var count = 0;
        foreach (var plan in await session.SpotCheckPlansAsync())
        {
            foreach (var period in SpotCheckPlans.MonthsOf(plan, circumstances.Today))
            {
                var key = new RoundKey(plan.Population, plan.Unit, period);
                if (await session.RoundFileAsync(key) is null)
                {
                    var secret = secrets.NewSecret();
                    session.BeginRound(Rounds.Planned(plan, period, secret, circumstances), secret, circumstances.Actor);
                    count++;
                }
            }
        }

        return new SeedsCommitted(count);
    }
}
