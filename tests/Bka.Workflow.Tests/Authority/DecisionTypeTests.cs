using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Authority;

/// <summary>Which decision of the delegationsordning each step and each outcome is.</summary>
public class DecisionTypeTests
{
    public static TheoryData<Trigger, DecisionType?> EveryTrigger() => new()
    {
        { Trigger.RegisterIntake, null },
        { Trigger.RecordSkyddsbedomning, null },
        { Trigger.BeginForhandsbedomning, null },
        { Trigger.ExtendForhandsbedomning, DecisionType.ExtendForhandsbedomning },
        { Trigger.OpenUtredning, DecisionType.OpenUtredning },
        { Trigger.DecideNotToOpen, DecisionType.NotOpen },
        { Trigger.JoinUtredning, null },
        { Trigger.ExtendUtredning, DecisionType.ExtendUtredning },
        { Trigger.AssignCaseworker, null },
        { Trigger.CloseCase, DecisionType.Close },
        { Trigger.TransferCase, DecisionType.Transfer },
        { Trigger.VoidCase, DecisionType.Void },
        { Trigger.ReceiveReport, null },
        { Trigger.ImportCase, null },
        { Trigger.RecordHearing, null },
        { Trigger.IdentifyChildren, null },
        { Trigger.RecordBirth, null },
        { Trigger.PresentProposal, null },
        { Trigger.RecordStance, null },
        { Trigger.RecordKommunicering, null },
        { Trigger.AnswerBka, null },
        { Trigger.CompleteBka, null },
        { Trigger.ApproveBka, DecisionType.ApproveBka },
        { Trigger.ReturnBka, DecisionType.ApproveBka },
        { Trigger.ReopenBka, null },
        { Trigger.ReuseBka, null },
        { Trigger.MakeDecision, DecisionType.GrantInsats },
        { Trigger.RemitProposal, DecisionType.Remit },
        { Trigger.DecideUrgently, DecisionType.UrgentProtection },
        { Trigger.GiveFeedback, null },
        { Trigger.WriteChildLetter, null },
        { Trigger.StartFollowUp, DecisionType.FollowUp },
        { Trigger.EndFollowUp, DecisionType.FollowUp },
        { Trigger.FlagConflict, null },
        { Trigger.LiftConflict, null },
        { Trigger.RequestReporterFeedback, null },
        { Trigger.GiveReporterFeedback, null },
        { Trigger.RegisterAdultCase, null },
        { Trigger.RecordEviction, null },
        { Trigger.RaiseConcern, null },
        { Trigger.RecordCarriedOut, null },
    };

    [Theory]
    [MemberData(nameof(EveryTrigger))]
    public void Of_WhenStepIsGiven_IsItsDecision(Trigger trigger, DecisionType? decision)
    {
        Of(trigger, ViolenceSuspicion.No).ShouldBe(decision);
        foreach (var notRuledOut in (ViolenceSuspicion[])[ViolenceSuspicion.Yes, ViolenceSuspicion.Unknown])
        {
            Of(trigger, notRuledOut)
                .ShouldBe(decision == DecisionType.NotOpen ? DecisionType.NotOpenDespiteViolence : decision);
        }
    }

    [Fact]
    public void Of_WhenEveryTriggerIsTried_IsMapped() => EveryTrigger().Select(row => (Trigger)row[0]!)
        .ShouldBe(Enum.GetValues<Trigger>(), ignoreOrder: true);

    public static TheoryData<DecisionOutcome, DecisionType, DecisionType> EveryOutcome() => new()
    {
        { DecisionOutcome.Granted, DecisionType.GrantInsats, DecisionType.GrantAdult },
        { DecisionOutcome.PartlyGranted, DecisionType.RejectInsats, DecisionType.RejectAdult },
        { DecisionOutcome.Rejected, DecisionType.RejectInsats, DecisionType.RejectAdult },
        { DecisionOutcome.WithoutInsats, DecisionType.EndWithoutInsats, DecisionType.EndWithoutInsats },
        { DecisionOutcome.Placement, DecisionType.Placement, DecisionType.Placement },
        { DecisionOutcome.Recovery, DecisionType.RejectInsats, DecisionType.RejectAdult },
        { DecisionOutcome.Sanction, DecisionType.RejectInsats, DecisionType.RejectAdult },
        { DecisionOutcome.Housing, DecisionType.AdultHousing, DecisionType.AdultHousing },
        { DecisionOutcome.PlacementOfParent, DecisionType.AdultAffectingContact, DecisionType.AdultAffectingContact },
        { DecisionOutcome.AffectsContact, DecisionType.AdultAffectingContact, DecisionType.AdultAffectingContact },
    };

    [Theory]
    [MemberData(nameof(EveryOutcome))]
    public void Of_WhenADecisionIsMade_IsByOutcomeAndTrack(DecisionOutcome outcome, DecisionType child, DecisionType adult)
    {
        Of(Trigger.MakeDecision, ViolenceSuspicion.No, outcome).ShouldBe(child);
        Of(Trigger.MakeDecision, ViolenceSuspicion.Yes, outcome, adult: true).ShouldBe(adult);

        // Protection does not wait for the level that the same outcome asks for by day.
        Of(Trigger.DecideUrgently, ViolenceSuspicion.Yes, outcome).ShouldBe(DecisionType.UrgentProtection);
    }

    [Fact]
    public void Of_WhenEveryOutcomeIsTried_IsMapped() => EveryOutcome().Select(row => (DecisionOutcome)row[0]!)
        .ShouldBe(Enum.GetValues<DecisionOutcome>(), ignoreOrder: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_WhenNothingIsProposed_IsTheStrictest(bool adult) =>
        DelegationTable.Of(Trigger.MakeDecision, new DecisionSubject(ViolenceSuspicion.No, adult, null))
            .ShouldBe(DecisionType.Placement);

    private static DecisionType? Of(
        Trigger trigger, ViolenceSuspicion violence, DecisionOutcome outcome = DecisionOutcome.Granted, bool adult = false) =>
        DelegationTable.Of(trigger, new DecisionSubject(violence, adult, outcome));
}
