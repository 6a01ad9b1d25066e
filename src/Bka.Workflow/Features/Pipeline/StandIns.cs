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
