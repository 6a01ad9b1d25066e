using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.Cases;

/// <summary>Someone may have a conflict of interest (jäv, KL 6:28–32, 7:4).</summary>
internal sealed class FlagConflictFeature(CaseSteps steps) : CaseFeature<FlagConflict>(steps)
{
    protected override Trigger Trigger => Trigger.FlagConflict;

    public override void Check(FlagConflict command, InputCheck check)
    {
        check.Ref(command.Person, "person");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override Fact Accept(Case subject, FlagConflict command, Acceptance acceptance) =>
        new ConflictFlagged(new Conflict(command.Person, command.Reasons, acceptance.Circumstances.Today));
}

/// <summary>A flagged conflict of interest does not stand.</summary>
internal sealed class LiftConflictFeature(CaseSteps steps) : CaseFeature<LiftConflict>(steps)
{
    protected override Trigger Trigger => Trigger.LiftConflict;

    public override void Check(LiftConflict command, InputCheck check)
    {
        check.Ref(command.Person, "person");
        check.Reasons(command.Reasons, "reasons");
    }

    protected override Fact Accept(Case subject, LiftConflict command, Acceptance acceptance) =>
        new ConflictLifted(command.Person, command.Reasons);
}
