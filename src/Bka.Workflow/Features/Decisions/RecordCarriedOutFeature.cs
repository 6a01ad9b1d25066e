using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Decisions;

/// <summary>What became of a decision that grants support (SoL 34:1).</summary>
internal sealed class RecordCarriedOutFeature(CaseSteps steps) : CaseFeature<RecordCarriedOut>(steps)
{
    protected override Trigger Trigger => Trigger.RecordCarriedOut;

    public override void Check(RecordCarriedOut command, InputCheck check)
    {
        check.Holds(command.DecisionNo >= 1, MissingCodes.Required, "decisionNo");
        check.Known(command.Kind, "kind");
        check.DayDone(command.On, "on");
        if (command.Kind == CarryOutKind.CarriedOut)
        {
            check.Text(command.Note, "note", required: false);
        }
        else
        {
            check.Reasons(command.Note, "note");
        }
    }

    protected override Fact Accept(Case subject, RecordCarriedOut command, Acceptance acceptance) => new DecisionCarriedOut(
        new CarryOut(command.DecisionNo, command.Kind, command.On, acceptance.Circumstances.Actor.Id, command.Note));
}
