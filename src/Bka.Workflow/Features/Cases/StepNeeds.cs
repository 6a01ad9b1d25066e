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
        Trigger.CloseCase => subject.Utredning is null && subject.Decision is null && !subject.IsAdultCase ? ["closedOn", "reason"] : ["closedOn", "reason", "documented"],
        Trigger.TransferCase => ["transferredOn", "municipality", "accepted", "reasons"],
        Trigger.VoidCase => ["reasons"],
        Trigger.RecordHearing => ["childRef", "on", "hearing"],
        Trigger.IdentifyChildren => ["children"],
        Trigger.RecordBirth => ["childRef", "born", "sex"],
        Trigger.PresentProposal => ["presentedOn", "outcome", "text", "childRefs", "documented"],
        Trigger.RecordStance => ["childRef", "proposalVersion", "establishedOn", "stance", "hearing"],
        Trigger.RecordKommunicering => ["proposalVersion", "communicatedOn", "toAdults", "toChild"],
        Trigger.AnswerBka => ["childRef", "answers"],
        Trigger.CompleteBka or Trigger.ApproveBka => ["childRef"],
        Trigger.ReturnBka or Trigger.ReopenBka => ["childRef", "reasons"],
        Trigger.ReuseBka => ["childRef", "fromCaseId", "nothingHasChanged", "confirmation"],
        Trigger.MakeDecision => ["proposalVersion", "proposalHash", "decidedOn", "reasons"],
        Trigger.RemitProposal => ["remittedOn", "reasons"],
        Trigger.DecideUrgently => ["decidedOn", "ground", "risk", "reasons", "outcome", "text"],
        Trigger.GiveFeedback => ["childRef", "content", "givenOn", "way"],
        Trigger.WriteChildLetter => ["childRef", "text"],
        Trigger.StartFollowUp => subject.Child?.IsFifteenOn(subject.Decision?.Made.On ?? default) == true
            ? ["decidedOn", "particularNeed", "offeredOn", "declinedOn", "guardiansToldOn", "childToldOn"]
            : ["decidedOn", "particularNeed", "offeredOn", "declinedOn", "guardiansToldOn"],
        Trigger.EndFollowUp => ["endedOn", "reasons"],
        Trigger.RecordCarriedOut => ["decisionNo", "kind", "on"],
        Trigger.FlagConflict or Trigger.LiftConflict => ["person", "reasons"],
        Trigger.RequestReporterFeedback => ["requestedOn"],
        Trigger.GiveReporterFeedback => ["givenOn"],
        Trigger.RecordEviction => ["contact"],
        Trigger.RaiseConcern => ["childRef", "caseRef", "unit", "receivedAt", "violence", "reasons"],
        Trigger.RegisterIntake or Trigger.RegisterAdultCase or Trigger.ReceiveReport or Trigger.ImportCase => [],
    };
}
