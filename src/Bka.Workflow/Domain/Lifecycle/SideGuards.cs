using Bka.Contracts;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on what stands beside the decisions: conflicts of interest, the reporter, an adult's matter.</summary>
public static class SideGuards
{
    /// <summary>The step belongs to an adult's case.</summary>
    public static Guard ItIsAnAdultCase { get; } = new(nameof(ItIsAnAdultCase), input =>
        Unless(input.Case.IsAdultCase, input, MissingCodes.NotAnAdultCase));

    /// <summary>It is not flagged already.</summary>
    public static Guard ConflictIsNew { get; } = For<FlagConflict>(nameof(ConflictIsNew), (input, command) =>
        Unless(!input.Case.HasConflict(command.Person), (string?)null, MissingCodes.AlreadyRecorded, "person"));

    /// <summary>There is one to lift, and nobody lifts their own, nor that of whomever they stand in for.</summary>
    public static Guard ConflictStands { get; } = new(nameof(ConflictStands), input => input.Command is LiftConflict command
        ? Unless(input.Case.HasConflict(command.Person), (string?)null, MissingCodes.NoConflict, "person")
            .Concat(Unless(!input.Surroundings.IsOwnWorkOf(command.Person), (string?)null, MissingCodes.FourEyes, "person", "KL 6:28–32, 7:4"))
        : NoneToLift(input));

    /// <summary>One with a conflict of interest does not handle the case (KL 6:28–32, 7:4).</summary>
    public static Guard CaseworkerHasNoConflict { get; } = For<AssignCaseworker>(nameof(CaseworkerHasNoConflict), (input, command) =>
        Unless(!input.Case.HasConflict(command.Caseworker), (string?)null, MissingCodes.ConflictOfInterest, "caseworker", "KL 6:28–32, 7:4"));

    /// <summary>An ended case is handed over only for what is still to be done in it.</summary>
    public static Guard SomethingIsStillWatched { get; } = new(nameof(SomethingIsStillWatched), input =>
        Unless(input.Surroundings.IsWatched, input, MissingCodes.NothingIsWatched));

    /// <summary>Only a report has a reporter, and only one request stands (SoL 19:6).</summary>
    public static Guard ReporterMayAsk { get; } = new(nameof(ReporterMayAsk), input =>
        Unless(input.Case.Intake.Kind == IntakeKind.ConcernReport, input, MissingCodes.NotAConcernReport, law: "SoL 19:6")
            .Concat(Unless(input.Case.ReporterFeedback is null, input, MissingCodes.AlreadyRecorded, law: "SoL 19:6"))
            .Concat(input.Command is not RequestReporterFeedback command ? [] :
                Unless(command.RequestedOn >= input.Case.Intake.ReceivedOn, input, MissingCodes.BeforeReceived, "requestedOn")));

    /// <summary>A reporter waits for an answer (SoL 19:6).</summary>
    public static Guard ReporterWaits { get; } = new(nameof(ReporterWaits), input =>
        Unless(input.Case.ReporterFeedback is { AnsweredOn: null }, input, MissingCodes.NoRequest, law: "SoL 19:6")
            .Concat(input.Command is not GiveReporterFeedback { GivenOn: { } on } || input.Case.ReporterFeedback is not { } asked ? [] :
                Unless(on >= asked.RequestedOn, input, MissingCodes.BadRange, "givenOn")));

    /// <summary>The child's own track takes the worry over under a reference of its own.</summary>
    public static Guard WorryIsAboutAChildOfTheCase { get; } = For<RaiseConcern>(nameof(WorryIsAboutAChildOfTheCase), (input, command) =>
        Unless(!input.Surroundings.ReferenceIsTaken, command.ChildRef, MissingCodes.Duplicate, "caseRef"));

    private static IEnumerable<Missing> NoneToLift(StepInput input)
    {
        var standing = (input.Case.Conflicts ?? []).Where(conflict => conflict.LiftedBecause is null).ToArray();
        return standing.Length == 0
            ? [new Missing(MissingCodes.NoConflict)]
            : Unless(standing.Any(conflict => !input.Surroundings.IsOwnWorkOf(conflict.Person)), (string?)null, MissingCodes.FourEyes, law: "KL 6:28–32, 7:4");
    }
}
