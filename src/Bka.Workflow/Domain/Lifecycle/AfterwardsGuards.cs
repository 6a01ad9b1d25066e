using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on what follows a decision: telling the child, following up, closing.</summary>
public static class AfterwardsGuards
{
    /// <summary>There is a decision to tell the child about.</summary>
    public static Guard ThereIsADecision { get; } = new(nameof(ThereIsADecision), input =>
        Unless(input.Case.Decision is not null, input, MissingCodes.DecisionMissing, law: "SoL 3:3"));

    /// <summary>The decision affects some child.</summary>
    public static Guard SomeChildIsAffected { get; } = new(nameof(SomeChildIsAffected), input =>
        Unless(input.Case.Decision is not { Children.Count: 0 }, input, MissingCodes.ChildNotAffected, law: "SoL 3:3"));

    /// <summary>The child is told when, how and with what reasons; or it is stated why not, and for when it is planned.</summary>
    public static Guard FeedbackIsConcrete { get; } = For<GiveFeedback>(nameof(FeedbackIsConcrete), (input, command) =>
    {
        var child = command.ChildRef;
        return input.Case.Decision is null ? [] : Unless(IsAffected(input.Case, child), child, MissingCodes.ChildNotAffected, "childRef")
            .Concat(Unless(command.GivenOn is null || command.GivenOn >= input.Case.Decision?.Made.On,
                child, MissingCodes.BeforeDecision, "givenOn"))
            .Concat(Unless(command.Hindrance is not FeedbackHindrance.Unborn || input.Case.ChildOf(child)?.Born is null,
                child, MissingCodes.NotHeardReasonNotAccepted, "hindrance", "SoL 3:3"))
            .Concat(Unless(command.Hindrance is not FeedbackHindrance.Infant || IsInfant(input, child),
                child, MissingCodes.NotHeardReasonNotAccepted, "hindrance", "SoL 3:3"))
            .Concat(Unless(command.Hindrance is not (FeedbackHindrance.Infant or FeedbackHindrance.NotReached) || command.PlannedOn is not null,
                child, MissingCodes.NotHeardEvidenceMissing, "plannedOn", "SoL 3:3"));
    });

    /// <summary>Each affected child has been told about the latest decision, or it is stated why not (SoL 3:3).</summary>
    public static Guard EveryChildIsTold { get; } = new(nameof(EveryChildIsTold), input => (input.Case.Dossier ?? Dossier.Empty).Untold()
        .Where(child => input.Command is not CloseCase { Reason: ClosingReason.ChildDeceased } || child != input.ChildRef)
        .Select(child => new Missing(MissingCodes.FeedbackMissing, child, Law: "SoL 3:3")));

    /// <summary>An urgent decision has got its BKA for each child.</summary>
    public static Guard BkaAfterwardsIsDone { get; } = new(nameof(BkaAfterwardsIsDone), input =>
        (input.Case.Dossier ?? Dossier.Empty).WithoutBkaAfterwards()
            .Select(lacking => new Missing(MissingCodes.BkaAfterwardsMissing, lacking.ChildRef, Law: "SoL 3:1–2")));

    /// <summary>
    /// Without a decision a case closes only when there is nothing left to decide: withdrawn, grown up, deceased, abroad.
    /// </summary>
    public static Guard NothingIsLeftToDecide { get; } = For<CloseCase>(nameof(NothingIsLeftToDecide), (input, command) =>
        command.Reason switch
        {
            ClosingReason.ApplicationWithdrawn => Unless(input.Case.Intake.Kind == IntakeKind.Application,
                input, MissingCodes.NotAnApplication, "reason", "SoL 14:2"),
            ClosingReason.TurnedEighteen => Unless(input.Case.Child?.Born?.AgeOn(command.ClosedOn) >= 18,
                input, MissingCodes.NotEighteen, "reason", "SoL 3:1"),
            ClosingReason.ChildDeceased or ClosingReason.MovedAbroad => [],
            _ => [new Missing(MissingCodes.DecisionRequired, input.ChildRef, "reason", "SoL 14:2")],
        });

    /// <summary>
    /// Nothing the law asks for is still open: a utredning that runs, a report without a decision to open or not. Unless
    /// nothing is left to decide.
    /// </summary>
    public static Guard NothingStillRuns { get; } = For<CloseCase>(nameof(NothingStillRuns), (input, command) =>
        command.Reason is not (ClosingReason.WithInsats or ClosingReason.WithoutInsats or ClosingReason.NotStated)
            ? NothingIsLeftToDecide.Check(input)
            : Unless(!input.Case.HasRunningUtredning, input, MissingCodes.UtredningStillRunning, law: "SoL 20:3")
                .Concat(Unless(input.Case.Intake.Kind != IntakeKind.ConcernReport || input.Case.Utredning is not null,
                    input, MissingCodes.DecisionRequired, law: "SoL 20:2")));

    /// <summary>The reason for closing says what was decided.</summary>
    public static Guard ReasonFitsTheDecision { get; } = For<CloseCase>(nameof(ReasonFitsTheDecision), (input, command) =>
        Unless(command.Reason is not (ClosingReason.WithInsats or ClosingReason.WithoutInsats) || input.Case.Decision is not { } decision
                || CarryingOut.Grants(decision.Outcome) == (command.Reason == ClosingReason.WithInsats),
            input, MissingCodes.ClosingReasonDiffers, "reason")
            .Concat(Unless(command.ClosedOn >= (input.Case.Decision?.Made.On ?? default), input, MissingCodes.BeforeDecision, "closedOn")));

    /// <summary>
    /// Before a utredning an application is decided or withdrawn, never closed away; what has merely become known may turn
    /// out to need nothing (SoL 14:2).
    /// </summary>
    public static Guard ClosingDecidesNothing { get; } = For<CloseCase>(nameof(ClosingDecidesNothing), (input, command) =>
        command.Reason == ClosingReason.WithoutInsats && input.Case.Intake.Kind == IntakeKind.OtherKnowledge
            ? []
            : NothingIsLeftToDecide.Check(input));

    /// <summary>Only when support was offered and declined, in time, and those concerned are told (SoL 23:1, 23:3–5).</summary>
    public static Guard FollowUpHolds { get; } = new Guard("UtredningEndedWithoutInsats", input =>
            Unless(input.Case.Utredning is { ClosedOn: not null } && input.Case.Decision is { Outcome: DecisionOutcome.WithoutInsats, IsFinal: true },
                input, MissingCodes.InsatsNotOffered, law: "SoL 23:1")
            .Concat(Unless(input.Case.Dossier?.FollowUp is null, input, MissingCodes.AlreadyRecorded, law: "SoL 23:5")))
        & For<StartFollowUp>("InsatsWasOfferedAndDeclined", (input, command) =>
            Unless(command.DeclinedOn >= command.OfferedOn, input, MissingCodes.BadRange, "declinedOn", "SoL 23:1")
                .Concat(Unless(command.DecidedOn >= command.DeclinedOn, input, MissingCodes.InsatsNotOffered, "decidedOn", "SoL 23:1"))
                .Concat(Unless(input.Case.Utredning?.ClosedOn is not { } closed
                    || (command.DecidedOn >= closed && command.DecidedOn <= closed.AddMonths(6)),
                    input, MissingCodes.BadRange, "decidedOn", "SoL 23:5"))
                .Concat(Unless(command.GuardiansToldOn is not null, input, MissingCodes.Required, "guardiansToldOn", "SoL 23:3"))
                .Concat(Unless(command.ChildToldOn is not null || input.Case.Child?.IsFifteenOn(command.DecidedOn) != true,
                    input, MissingCodes.Required, "childToldOn", "SoL 23:3")));

    /// <summary>There is a follow-up to end; an urgent decision in the midst of it leaves it running.</summary>
    public static Guard FollowUpRuns { get; } = new(nameof(FollowUpRuns), input =>
        Unless(input.Case.Dossier?.FollowUp is { EndedOn: null }, input, MissingCodes.DecisionMissing, law: "SoL 23:1"));

    /// <summary>The follow-up ends after it began.</summary>
    public static Guard FollowUpEndsInOrder { get; } = For<EndFollowUp>(nameof(FollowUpEndsInOrder), (input, command) =>
        Unless(command.EndedOn >= (input.Case.Dossier?.FollowUp?.Made.On ?? default), input, MissingCodes.BeforeDecision, "endedOn"));

    private static bool IsAffected(Case subject, string child) =>
        subject.Decision?.Children.Any(decided => decided.ChildRef == child) == true;

    private static bool IsInfant(StepInput input, string child) =>
        input.Case.ChildOf(child)?.Born?.AgeOn(input.Surroundings.Today) is null or < 3;
}
