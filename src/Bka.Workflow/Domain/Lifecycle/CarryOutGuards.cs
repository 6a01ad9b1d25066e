using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on how a decision is carried out (SoL 34:1).</summary>
public static class CarryOutGuards
{
    private const string Law = "SoL 34:1";

    /// <summary>Some decision of the case grants support, and more can be recorded of it.</summary>
    public static Guard SomeDecisionGrants { get; } = new(nameof(SomeDecisionGrants), input =>
    {
        var dossier = input.Case.Dossier ?? Dossier.Empty;
        if (input.Command is not null || CarryingOut.Of(dossier).Any(granting => CarryingOut.IsOpen(granting.Latest)))
        {
            return [];
        }

        var code = dossier.Decisions.Count == 0 ? MissingCodes.DecisionMissing
            : CarryingOut.Of(dossier).Any() ? MissingCodes.AlreadyRecorded
            : MissingCodes.NothingGranted;
        return [new Missing(code, input.ChildRef, Law: Law)];
    });

    /// <summary>The decision named grants support, and what is said of it follows what was said before, day by day.</summary>
    public static Guard CarryOutFollowsTheDecision { get; } = For<RecordCarriedOut>(nameof(CarryOutFollowsTheDecision), (input, command) =>
    {
        var dossier = input.Case.Dossier ?? Dossier.Empty;
        var decision = dossier.Decisions.FirstOrDefault(made => made.No == command.DecisionNo);
        return decision is null ? Unless(false, input, MissingCodes.DecisionMissing, "decisionNo", Law)
            : !CarryingOut.Grants(decision.Outcome) ? Unless(false, input, MissingCodes.NothingGranted, "decisionNo", Law)
            : Follows(input, command, decision, CarryingOut.Latest(dossier, decision.No));
    });

    private static IEnumerable<Missing> Follows(StepInput input, RecordCarriedOut command, Decision decision, CarryOut? latest) =>
        (command.Kind == CarryOutKind.Interrupted
            ? Unless(latest is { Kind: CarryOutKind.CarriedOut }, input, MissingCodes.NotCarriedOut, "kind", Law)
            : Unless(CarryingOut.Waits(latest), input, MissingCodes.AlreadyRecorded, "decisionNo", Law))
        .Concat(Unless(command.Kind != CarryOutKind.NothingGranted || decision.Outcome == DecisionOutcome.Housing,
            input, MissingCodes.GrantsSupport, "kind", Law))
        .Concat(Unless(command.On >= (latest?.On ?? decision.Made.On),
            input, latest is null ? MissingCodes.BeforeDecision : MissingCodes.BeforeCarryOut, "on"));
}
