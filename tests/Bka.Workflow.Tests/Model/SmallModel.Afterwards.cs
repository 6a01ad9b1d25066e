using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Contracts.CaseState;
using static Bka.Contracts.DecisionOutcome;

namespace Bka.Workflow.Tests.Model;

/// <summary>The model after the decision, and what stands beside it.</summary>
internal sealed partial class SmallModel
{
    // T14–T16: the child is told, followed up, the case closed.
    private static Action? Following(ModelCase c, CaseCommand step)
    {
        switch (step)
        {
            case GiveFeedback s when (In(c, Inquiry, Proposing, After) || c.State is InFollowUp or Closed)
                && c.Latest is { } latest && latest.Children.Contains(s.ChildRef) && (s.GivenOn ?? latest.On) >= latest.On:
                return () =>
                {
                    c.Children[s.ChildRef].Told.Add(latest.No);
                    c.Children[s.ChildRef].TellingIsPlanned[latest.No] = s.GivenOn is null && s.PlannedOn is not null;
                    c.State = c.State == Decided && !c.Untold.Any() ? FeedbackGiven : c.State;
                };

            case WriteChildLetter s when (In(c, Inquiry, Proposing, After) || c.State == InFollowUp) && c.Latest is not null && c.Children.ContainsKey(s.ChildRef):
                return () => { };

            case StartFollowUp s when In(c, After) && c.Closed is { } closed && c.Latest is { Outcome: WithoutInsats, Final: true } && c.FollowUpFrom is null
                && s.OfferedOn <= s.DeclinedOn && s.DeclinedOn <= s.DecidedOn && s.DecidedOn >= closed && s.DecidedOn <= closed.AddMonths(6)
                && s.GuardiansToldOn is not null && (s.ChildToldOn is not null || !IsFifteen(c, s.DecidedOn)):
                return () => (c.State, c.FollowUpFrom) = (InFollowUp, s.DecidedOn);

            case EndFollowUp s when (c.State == InFollowUp || In(c, After)) && c.FollowUpFrom is { } from && !c.FollowUpEnded && s.EndedOn >= from:
                return () => (c.FollowUpEnded, c.State) = (true, c.State != InFollowUp ? c.State : c.Untold.Any() ? Decided : FeedbackGiven);

            case RecordCarriedOut s when c.State is not (Transferred or Voided) && c.Decisions.FirstOrDefault(made => made.No == s.DecisionNo) is { Gives: true } made
                && Continues(s, made, c.LastOf(made)):
                return () => c.CarriedOut.Add((s.DecisionNo, s.Kind, s.On));

            case CloseCase s when MayClose(c, s):
                return () =>
                {
                    c.Closed ??= c.Opened is null ? null : s.ClosedOn;
                    c.State = CaseState.Closed;
                };

            default:
                return null;
        }
    }

    // Given, then perhaps broken off and given anew; or the person does without. Only of a home can it be said that none was given.
    private static bool Continues(RecordCarriedOut s, ModelDecision made, (int No, CarryOutKind Kind, DateOnly On)? last) =>
        s.On >= (last?.On ?? made.On)
        && (s.Kind == CarryOutKind.Interrupted) == (last?.Kind == CarryOutKind.CarriedOut)
        && last?.Kind is null or CarryOutKind.CarriedOut or CarryOutKind.Interrupted
        && (s.Kind != CarryOutKind.NothingGranted || made.Outcome == Housing)
        && (s.Kind == CarryOutKind.CarriedOut || s.Note is not null);

    private static bool MayClose(ModelCase c, CloseCase s)
    {
        var nothingLeft = s.Reason switch
        {
            ClosingReason.ApplicationWithdrawn => c.Kind == IntakeKind.Application,
            ClosingReason.TurnedEighteen => c.Own is { } own && c.Children[own].Months(s.ClosedOn) >= 18 * 12,
            ClosingReason.ChildDeceased or ClosingReason.MovedAbroad => true,
            _ => false,
        };
        if (s.ClosedOn < (c.Opened ?? c.Received) || s.Reason == ClosingReason.NotStated)
        {
            return false;
        }

        if (c.State is CaseState.Received or SkyddsbedomningDone)
        {
            return c.Kind != IntakeKind.ConcernReport && (nothingLeft || (s.Reason == ClosingReason.WithoutInsats && c.Kind == IntakeKind.OtherKnowledge));
        }

        if (!s.Documented || c.Owed.Any())
        {
            return false;
        }

        if (In(c, Inquiry, Proposing, AdultBegins))
        {
            return nothingLeft;
        }

        var gaveNothing = c.Latest?.Outcome is WithoutInsats or Rejected or Recovery or Sanction;
        var decided = s.Reason is ClosingReason.WithInsats or ClosingReason.WithoutInsats
            ? !c.Runs && (c.Kind != IntakeKind.ConcernReport || c.Opened is not null) && gaveNothing == (s.Reason == ClosingReason.WithoutInsats)
            : nothingLeft;
        return (In(c, After) || c.State == InFollowUp) && !c.Unlisted && decided && s.ClosedOn >= c.Latest!.On
            && c.Untold.All(child => s.Reason == ClosingReason.ChildDeceased && child == c.Own);
    }

    // T17–T19, conflicts, the reporter, the home, a worry.
    private Action? Beside(ModelCase c, string[] persons, Actor actor, CaseCommand step)
    {
        switch (step)
        {
            case AssignCaseworker s when (c.IsOpen || c.IsWatchedAfterItsEnd) && s.Caseworker != c.Caseworker && !c.Flagged.Contains(s.Caseworker):
                return () => c.Caseworker = s.Caseworker;

            case TransferCase s when c.IsOpen && s.Accepted && s.TransferredOn >= (c.Opened ?? c.Received):
                return () => c.State = Transferred;

            case VoidCase when c.State != Voided:
                return () => c.State = Voided;

            case FlagConflict s when c.IsOpen && !c.Flagged.Contains(s.Person):
                return () => c.Flagged.Add(s.Person);

            case LiftConflict s when c.IsOpen && c.Flagged.Contains(s.Person) && !persons.Contains(s.Person):
                return () => c.Flagged.Remove(s.Person);

            case RequestReporterFeedback s when c.State is not (Transferred or Voided) && c.Kind == IntakeKind.ConcernReport
                && c.ReporterAsked is null && s.RequestedOn >= c.Received:
                return () => c.ReporterAsked = s.RequestedOn;

            case GiveReporterFeedback s when c.State is not (Transferred or Voided) && c.ReporterAsked is { } asked && !c.ReporterTold && s.GivenOn >= asked:
                return () => c.ReporterTold = true;

            case RecordEviction when c.IsAdult && In(c, AdultBegins, Proposing, After):
                return () => { };

            case RaiseConcern s when c.IsAdult && (c.State is ChildrenIdentified or BkaInProgress || In(c, Proposing, After))
                && c.Children.TryGetValue(s.ChildRef, out var child) && !Cases.ContainsKey(CaseId.Of(s.CaseRef, s.ChildRef)):
                return () => Begin(s.CaseRef, s.ChildRef, IntakeKind.ConcernReport, s.ReceivedAt, s.Violence, actor, null)
                    .Children[s.ChildRef] = new ModelChild { Born = child.Born };

            default:
                return null;
        }
    }
}
