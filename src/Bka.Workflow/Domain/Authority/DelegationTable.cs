using Bka.Contracts;

namespace Bka.Workflow.Domain.Authority;

/// <summary>
/// Which function may make which decision, dated and per unit (KL 6 kap., the nämnd's delegationsordning). A decision
/// by someone without delegation is invalid, so the answer is asked on every path.
/// </summary>
/// <param name="rows">
/// The rows, in the order they were decided. A row for a unit goes before a row for all, a later day before an earlier,
/// and of two rows from the same day the one decided last.
/// </param>
public sealed class DelegationTable(IReadOnlyList<DelegationRow> rows)
{
    /// <summary>The levels used where the nämnd has not decided otherwise.</summary>
    public static IReadOnlyList<DelegationRow> DefaultRows { get; } =
    [
        new(DecisionType.OpenUtredning, Function.Caseworker),
        new(DecisionType.NotOpen, Function.DeputyUnitHead),
        new(DecisionType.NotOpenDespiteViolence, Function.UnitHead),
        new(DecisionType.ExtendForhandsbedomning, Function.LeadSocialWorker),
        new(DecisionType.ExtendUtredning, Function.LeadSocialWorker),
        new(DecisionType.Close, Function.DeputyUnitHead),
        new(DecisionType.Transfer, Function.UnitHead),
        new(DecisionType.Void, Function.UnitHead),
        new(DecisionType.ApproveBka, Function.LeadSocialWorker),
        new(DecisionType.Remit, Function.DeputyUnitHead),
        new(DecisionType.GrantInsats, Function.DeputyUnitHead),
        new(DecisionType.RejectInsats, Function.DeputyUnitHead),
        new(DecisionType.EndWithoutInsats, Function.DeputyUnitHead),
        new(DecisionType.Placement, Function.Board),
        new(DecisionType.UrgentProtection, Function.LeadSocialWorker, Besides: Function.EmergencyDutyWorker),
        new(DecisionType.FollowUp, Function.DeputyUnitHead),
        new(DecisionType.GrantAdult, Function.Caseworker),
        new(DecisionType.RejectAdult, Function.LeadSocialWorker),
        new(DecisionType.AdultHousing, Function.DeputyUnitHead),
        new(DecisionType.AdultAffectingContact, Function.DeputyUnitHead),
    ];

    /// <summary>The row by which a function may make a decision on a day; null when it may not.</summary>
    /// <param name="decision">Which decision.</param>
    /// <param name="function">Who decides.</param>
    /// <param name="unit">The case's unit.</param>
    /// <param name="on">The day of the decision.</param>
    public DelegationRow? Find(DecisionType decision, Function function, string unit, DateOnly on) =>
        InForce(decision, unit, on) is { } row && row.Allows(function) ? row : null;

    /// <summary>The row that holds for a decision on a day; null when nobody may make it.</summary>
    /// <param name="decision">Which decision.</param>
    /// <param name="unit">The unit; null for what holds where no unit has a row of its own.</param>
    /// <param name="on">The day.</param>
    public DelegationRow? InForce(DecisionType decision, string? unit, DateOnly on)
    {
        DelegationRow? best = null;
        foreach (var row in rows)
        {
            if (row.Decision == decision && row.Holds(unit, on)
                && (best is null || (best.Unit is null && row.Unit is not null)
                    || (best.Unit == row.Unit && row.ValidFrom >= best.ValidFrom)))
            {
                best = row;
            }
        }

        return best;
    }

    /// <summary>Which decision a step is; null for a step that is no decision under delegation.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="subject">What the case and its proposal say.</param>
    public static DecisionType? Of(Trigger trigger, DecisionSubject subject) => trigger switch
    {
        Trigger.OpenUtredning => DecisionType.OpenUtredning,
        Trigger.DecideNotToOpen => subject.Violence == ViolenceSuspicion.No
            ? DecisionType.NotOpen
            : DecisionType.NotOpenDespiteViolence,
        Trigger.ExtendForhandsbedomning => DecisionType.ExtendForhandsbedomning,
        Trigger.ExtendUtredning => DecisionType.ExtendUtredning,
        Trigger.CloseCase => DecisionType.Close,
        Trigger.TransferCase => DecisionType.Transfer,
        Trigger.VoidCase => DecisionType.Void,
        Trigger.ApproveBka or Trigger.ReturnBka => DecisionType.ApproveBka,
        Trigger.RemitProposal => DecisionType.Remit,
        Trigger.MakeDecision => subject.IsAdultCase ? OfAdult(subject.Outcome) : OfChild(subject.Outcome),

        // An urgent placement as well: what waits for the nämnd is the decision that follows it.
        Trigger.DecideUrgently => DecisionType.UrgentProtection,
        Trigger.StartFollowUp or Trigger.EndFollowUp => DecisionType.FollowUp,
        Trigger.RegisterIntake or Trigger.RegisterAdultCase or Trigger.ImportCase or Trigger.AssignCaseworker => null,
        Trigger.RecordSkyddsbedomning or Trigger.BeginForhandsbedomning => null,
        Trigger.JoinUtredning or Trigger.ReceiveReport => null,
        Trigger.RecordHearing or Trigger.IdentifyChildren or Trigger.RecordBirth => null,
        Trigger.PresentProposal or Trigger.RecordStance or Trigger.RecordKommunicering => null,
        Trigger.AnswerBka or Trigger.CompleteBka or Trigger.ReopenBka or Trigger.ReuseBka => null,
        Trigger.GiveFeedback or Trigger.WriteChildLetter => null,
        Trigger.FlagConflict or Trigger.LiftConflict => null,
        Trigger.RequestReporterFeedback or Trigger.GiveReporterFeedback => null,
        Trigger.RecordEviction or Trigger.RaiseConcern or Trigger.RecordCarriedOut => null,
    };

    // An outcome that does not belong to the track, and one that is not known, are judged by the stricter level.
    private static DecisionType OfChild(DecisionOutcome? outcome) => outcome switch
    {
        DecisionOutcome.Granted => DecisionType.GrantInsats,
        DecisionOutcome.PartlyGranted or DecisionOutcome.Rejected => DecisionType.RejectInsats,
        DecisionOutcome.Recovery or DecisionOutcome.Sanction => DecisionType.RejectInsats,
        DecisionOutcome.WithoutInsats => DecisionType.EndWithoutInsats,
        DecisionOutcome.Housing => DecisionType.AdultHousing,
        DecisionOutcome.PlacementOfParent or DecisionOutcome.AffectsContact => DecisionType.AdultAffectingContact,
        DecisionOutcome.Placement or null => DecisionType.Placement,
    };

    private static DecisionType OfAdult(DecisionOutcome? outcome) => outcome switch
    {
        DecisionOutcome.Granted => DecisionType.GrantAdult,
        DecisionOutcome.PartlyGranted or DecisionOutcome.Rejected => DecisionType.RejectAdult,
        DecisionOutcome.Recovery or DecisionOutcome.Sanction => DecisionType.RejectAdult,
        DecisionOutcome.WithoutInsats => DecisionType.EndWithoutInsats,
        DecisionOutcome.Housing => DecisionType.AdultHousing,
        DecisionOutcome.PlacementOfParent or DecisionOutcome.AffectsContact => DecisionType.AdultAffectingContact,
        DecisionOutcome.Placement or null => DecisionType.Placement,
    };
}
