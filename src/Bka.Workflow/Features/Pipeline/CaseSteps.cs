using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// The one judgement of a step on a case: authority, delegation, lifecycle. Asked with a command it decides; asked
/// without one it tells what is open and what is missing, so the API, the pages and the refusal say the same.
/// </summary>
internal sealed class CaseSteps(Delegations delegations)
{
    /// <summary>What the authority table is asked for a step.</summary>
    public static CaseAction ActionFor(Trigger trigger) => trigger switch
    {
        Trigger.RegisterIntake => CaseAction.Register,
        Trigger.ImportCase => CaseAction.Import,
        Trigger.AssignCaseworker => CaseAction.Assign,
        Trigger.RecordSkyddsbedomning or Trigger.BeginForhandsbedomning => CaseAction.Record,
        Trigger.JoinUtredning or Trigger.ReceiveReport => CaseAction.Record,
        Trigger.OpenUtredning or Trigger.DecideNotToOpen or Trigger.ExtendForhandsbedomning => CaseAction.Decide,
        Trigger.ExtendUtredning or Trigger.CloseCase or Trigger.TransferCase or Trigger.VoidCase => CaseAction.Decide,
    };

    /// <summary>The delegation table within a transaction.</summary>
    public ValueTask<DelegationTable> DelegationAsync(IWriteSession session) => delegations.InForceAsync(session);

    /// <summary>The delegation table as it is committed.</summary>
    public async ValueTask<DelegationTable> DelegationAsync() => (await delegations.InForceAsync()).Table;

    /// <summary>What lies outside the case.</summary>
    public static Surroundings SurroundingsOf(LoadedCase loaded, DateOnly today)
    {
        var clocks = CaseClocks.Of(loaded.Case);
        return new Surroundings(
            today,
            loaded.RunningUtredningCaseId,
            CaseClocks.Find(clocks, Clock.Forhandsbedomning)?.LastDay,
            CaseClocks.Find(clocks, Clock.Utredning)?.LastDay);
    }

    /// <summary>Judges a step.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="loaded">The case.</param>
    /// <param name="command">What is asked for; null when the question is only whether the step is open.</param>
    /// <param name="circumstances">Who asks, and when.</param>
    /// <param name="delegation">The delegation table of the moment.</param>
    /// <param name="decidedOn">The day of the decision; today when the step carries none.</param>
    public static StepRuling Judge(
        Trigger trigger, LoadedCase loaded, CaseCommand? command, Circumstances circumstances,
        DelegationTable delegation, DateOnly? decidedOn)
    {
        var subject = loaded.Case;
        var facts = new AccessFacts(subject.Unit, subject.Caseworker, subject.RegisteredBy, subject.Source, Sampled: false);
        if (!Access.Scope(circumstances.Actor, ActionFor(trigger)).Allows(facts))
        {
            return new StepRuling(null, null, new Refusal(RefusalCodes.NotAuthorised));
        }

        var verdict = LifecycleEngine.Judge(
            trigger, new StepInput(subject, command, SurroundingsOf(loaded, circumstances.Today)));
        DelegationRow? row = null;
        var asked = new DecisionSubject(subject.Intake.Violence, IsAdultCase: false, Outcome: null);
        if (verdict.Row is not null && DelegationTable.Of(trigger, asked) is { } decision)
        {
            row = delegation.Find(
                decision, circumstances.Actor.Function, subject.Unit, decidedOn ?? circumstances.Today);
            if (row is null)
            {
                return new StepRuling(verdict.Row, null, new Refusal(RefusalCodes.DelegationMissing));
            }
        }

        return new StepRuling(verdict.Row, row, verdict.Refusal);
    }
}

/// <summary>The judgement of a step.</summary>
/// <param name="Row">The lifecycle row that applies.</param>
/// <param name="Delegation">The delegation row the decision rests on; null for a step that is no decision.</param>
/// <param name="Refusal">Why not; null when the step is taken.</param>
internal sealed record StepRuling(LifecycleRow? Row, DelegationRow? Delegation, Refusal? Refusal);
