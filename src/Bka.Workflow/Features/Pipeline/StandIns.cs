using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>For whom an actor stands in, resolved at the moment of acting and nowhere else.</summary>
internal sealed class StandIns(IAbsenceReader absences)
{
    /// <summary>Within a transaction.</summary>
    public async ValueTask<IReadOnlyList<StandIn>> OfAsync(Actor actor, DateOnly today, IWriteSession session) =>
        Access.MayStandIn(actor.Function) ? (await session.AbsencesAsync(today)).StandInsOf(actor.Id, today) : [];

    /// <summary>As it is committed.</summary>
    public async ValueTask<IReadOnlyList<StandIn>> OfAsync(Actor actor, DateOnly today) =>
        Access.MayStandIn(actor.Function) ? (await absences.FromAsync(today)).StandInsOf(actor.Id, today) : [];
}

/// <summary>How an actor stands to cases that are not the actor's own today, and who is told of what is read.</summary>
/// <param name="standIns">For whom the actor stands in.</param>
/// <param name="log">Which cases are opened in an emergency, and what has been read.</param>
/// <param name="units">Which units there are.</param>
internal sealed class Standing(StandIns standIns, AccessLog log, IUnitReader units)
{
    /// <summary>The access log.</summary>
    public AccessLog Log => log;

    /// <summary>Why a question about a unit is not answered; null when it is, or is about none.</summary>
    public async ValueTask<Refusal?> RefusalOfUnitAsync(object query, AccessScope scope) => query is not IAsksOfUnit { Unit: { } unit } ? null
        : !scope.AllowsUnit(unit) ? new Refusal(RefusalCodes.OtherUnit)
        : await units.IsKnownAsync(unit) ? null
        : new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.UnknownUnit, Item: "unit")]);

    /// <summary>For whom an actor stands in, within a transaction.</summary>
    public ValueTask<IReadOnlyList<StandIn>> InForAsync(Actor actor, DateOnly today, IWriteSession session) =>
        standIns.OfAsync(actor, today, session);

    /// <summary>For whom an actor stands in, as it is committed.</summary>
    public ValueTask<IReadOnlyList<StandIn>> InForAsync(Actor actor, DateOnly today) => standIns.OfAsync(actor, today);
}
