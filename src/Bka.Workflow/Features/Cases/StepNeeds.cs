using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Features.Cases;

/// <summary>What the command of each step must carry, so that a caller can ask for it before trying.</summary>
internal static class StepNeeds
{
    /// <summary>The members, in camelCase, that this step needs in this case.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="subject">The case.</param>
    public static IReadOnlyList<string> Of(Trigger trigger, Case subject) => trigger switch
    {
        Trigger.RecordSkyddsbedomning => ["assessedAt", "immediateProtection", "reasons"],
        Trigger.BeginForhandsbedomning => [],
        Trigger.ExtendForhandsbedomning => ["decidedOn", "newLastDay", "reason", "reasons"],
        Trigger.OpenUtredning => ["decidedOn", "purpose"],
        Trigger.DecideNotToOpen => subject.Intake.Violence == ViolenceSuspicion.No
            ? ["decidedOn", "reasons", "hearing"]
            : ["decidedOn", "reasons", "hearing", "violenceOverride"],
        Trigger.JoinUtredning => ["utredningCaseId"],
        Trigger.ExtendUtredning => ["decidedOn", "newLastDay", "reasons"],
        Trigger.AssignCaseworker => ["caseworker"],
        Trigger.CloseCase => subject.Utredning is null ? ["closedOn", "reason"] : ["closedOn", "reason", "documented"],
        Trigger.TransferCase => ["transferredOn", "municipality", "accepted", "reasons"],
        Trigger.VoidCase => ["reasons"],
        Trigger.RegisterIntake or Trigger.ReceiveReport or Trigger.ImportCase => [],
    };
}
