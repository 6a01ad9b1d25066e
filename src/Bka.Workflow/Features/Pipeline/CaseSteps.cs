using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>
/// The one judgement of a step on a case: authority, delegation, lifecycle. Asked with a command it decides; asked
/// without one it tells what is open and what is missing, so the API, the pages and the refusal say the same.
/// </summary>
internal sealed class CaseSteps(Delegations delegations, ITemplateReader templates)
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
        Trigger.ApproveBka or Trigger.ReturnBka or Trigger.MakeDecision or Trigger.RemitProposal => CaseAction.Decide,
        Trigger.DecideUrgently or Trigger.StartFollowUp or Trigger.EndFollowUp => CaseAction.Decide,
        Trigger.LiftConflict => CaseAction.Assign,
        Trigger.RegisterAdultCase => CaseAction.Register,
        Trigger.RecordHearing or Trigger.IdentifyChildren or Trigger.RecordBirth => CaseAction.Record,
        Trigger.PresentProposal or Trigger.RecordStance or Trigger.RecordKommunicering => CaseAction.Record,
        Trigger.AnswerBka or Trigger.CompleteBka or Trigger.ReopenBka or Trigger.ReuseBka => CaseAction.Record,
        Trigger.GiveFeedback or Trigger.WriteChildLetter or Trigger.FlagConflict => CaseAction.Record,
        Trigger.RequestReporterFeedback or Trigger.GiveReporterFeedback => CaseAction.Record,
        Trigger.RecordEviction or Trigger.RaiseConcern or Trigger.RecordCarriedOut => CaseAction.Record,
    };

    /// <summary>The delegation table within a transaction.</summary>
    public ValueTask<DelegationTable> DelegationAsync(IWriteSession session) => delegations.InForceAsync(session);

    /// <summary>The delegation table as it is committed.</summary>
    public async ValueTask<DelegationTable> DelegationAsync() => (await delegations.InForceAsync()).Table;

    /// <summary>What lies outside the case, as it is committed.</summary>
    public async ValueTask<Surroundings> SurroundingsOfAsync(LoadedCase loaded, Circumstances circumstances) =>
        SurroundingsOf(loaded, circumstances, await templates.ReleasedAsync());

    /// <summary>What lies outside the case, within a transaction.</summary>
    public static async ValueTask<Surroundings> SurroundingsOfAsync(
        LoadedCase loaded, Circumstances circumstances, IWriteSession session) =>
        SurroundingsOf(loaded, circumstances, await session.ReleasedTemplatesAsync());

    private static Surroundings SurroundingsOf(LoadedCase loaded, Circumstances circumstances, TemplateShelf shelf)
    {
        var clocks = CaseClocks.Of(loaded.Case);
        return new Surroundings(
            circumstances.Today,
            loaded.RunningUtredningCaseId,
            CaseClocks.Find(clocks, Clock.Forhandsbedomning)?.LastDay,
            CaseClocks.Find(clocks, Clock.Utredning)?.LastDay)
        {
            Templates = shelf,
            ActorId = circumstances.Actor.Id,
            StandsInFor = circumstances.StandsInFor(loaded.Case.Unit),
            IsWatched = clocks.Any(clock => clock.IsRunning),
            ActorIsAPerson = circumstances.Actor.Function
                is not (Function.SystemClient or Function.SystemJob or Function.LocalOperator),
        };
    }

    /// <summary>Judges a step.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="input">The case, the command if there is one, and what lies outside the case.</param>
    /// <param name="circumstances">Who asks, and when.</param>
    /// <param name="delegation">The delegation table of the moment.</param>
    /// <param name="decidedOn">The day of the decision; today when the step carries none.</param>
    public static StepRuling Judge(
        Trigger trigger, StepInput input, Circumstances circumstances, DelegationTable delegation, DateOnly? decidedOn)
    {
        var subject = input.Case;
        var verdict = LifecycleEngine.Judge(trigger, input);
        if (!circumstances.ScopeOf(ActionFor(trigger)).Allows(subject.AccessFacts()))
        {
            // Who prepares and never decides is still told what the decision lacks; whoever comes here may read the case.
            return new StepRuling(verdict.Row, null, new Refusal(RefusalCodes.NotAuthorised, verdict.Refusal?.Missing ?? []));
        }

        DelegationRow? row = null;
        if (verdict.Row is not null && DelegationTable.Of(trigger, DecisionSubjectOf(trigger, input)) is { } decision)
        {
            row = delegation.Find(
                decision, circumstances.Actor.Function, subject.Unit, decidedOn ?? circumstances.Today);
            if (row is null)
            {
                return new StepRuling(
                    verdict.Row, null, new Refusal(RefusalCodes.DelegationMissing, verdict.Refusal?.Missing ?? []));
            }
        }

        return new StepRuling(verdict.Row, row, verdict.Refusal);
    }

    private static DecisionSubject DecisionSubjectOf(Trigger trigger, StepInput input) => new(
        input.Case.Intake.Violence,
        input.Case.IsAdultCase,
        trigger == Trigger.DecideUrgently ? (input.Command as DecideUrgently)?.Outcome : input.Case.Proposal?.Outcome);
}

/// <summary>The judgement of a step.</summary>
/// <param name="Row">The lifecycle row that applies.</param>
/// <param name="Delegation">The delegation row the decision rests on; null for a step that is no decision.</param>
/// <param name="Refusal">Why not; null when the step is taken.</param>
internal sealed record StepRuling(LifecycleRow? Row, DelegationRow? Delegation, Refusal? Refusal);
