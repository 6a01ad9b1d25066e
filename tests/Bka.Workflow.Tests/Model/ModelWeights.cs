using Bka.Contracts;

namespace Bka.Workflow.Tests.Model;

/// <summary>How likely a step is in a random history. What leads to a decision is likely; what ends a case is not.</summary>
internal static class ModelWeights
{
    public static double Of(Trigger trigger, ModelCase c) => trigger switch
    {
        Trigger.MakeDecision => 40,
        Trigger.CompleteBka or Trigger.ApproveBka => 20,
        Trigger.StartFollowUp => 15,
        Trigger.RecordStance => c.Present?.Children.All(c.HasStance) == true ? 0.5 : 15,
        Trigger.RecordSkyddsbedomning or Trigger.GiveFeedback => 8,
        Trigger.PresentProposal => c.State is CaseState.ProposalMade or CaseState.StanceRecorded ? 0.4 : 10,
        Trigger.IdentifyChildren => c.State == CaseState.AdultReceived ? 8 : 0.3,
        Trigger.AnswerBka => c.Children.Values.All(child => child.Bka is { State: not BkaState.Approved }) ? 0.7 : 8,
        Trigger.JoinUtredning or Trigger.OpenUtredning => 5,
        Trigger.BeginForhandsbedomning => 4,
        Trigger.RecordKommunicering => c.Present is { Communicated.Count: 0, Outcome: not DecisionOutcome.Granted } ? 12 : 0.3,
        Trigger.ReturnBka or Trigger.EndFollowUp => 2,
        Trigger.DecideNotToOpen or Trigger.ExtendForhandsbedomning or Trigger.ExtendUtredning or Trigger.ReopenBka or Trigger.LiftConflict => 1,
        Trigger.DecideUrgently or Trigger.RemitProposal => 0.6,
        Trigger.VoidCase or Trigger.TransferCase => 0.05,
        Trigger.CloseCase => c.State is CaseState.FeedbackGiven ? 2 : 0.1,
        _ => 0.3,
    };
}
