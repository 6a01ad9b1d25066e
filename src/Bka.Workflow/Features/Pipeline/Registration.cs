using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>What is the same for whoever registers a matter, a child's or an adult's.</summary>
internal static class Registration
{
    /// <summary>Why the actor may not register in this unit or on this person; null when they may.</summary>
    public static Refusal? Refusal(string unit, string? caseworker, Circumstances circumstances)
    {
        if (circumstances.Scope.Relation == Relations.OwnUnit && !circumstances.Scope.AllowsUnit(unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        return MayHandTo(caseworker, circumstances.Actor)
            ? null
            : new Refusal(RefusalCodes.NotAuthorised, [new Missing(MissingCodes.CaseworkerNotYours, Item: "caseworker")]);
    }

    // Registering is not a way around who may hand out cases: to oneself, to nobody, or by those who may assign.
    private static bool MayHandTo(string? caseworker, Actor actor) =>
        caseworker is null || caseworker == actor.Id || !Access.Scope(actor, CaseAction.Assign).IsEmpty;
}
