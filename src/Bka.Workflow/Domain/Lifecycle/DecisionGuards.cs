using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on the decision itself. Every path to a decision passes them; only the urgent one goes beside.</summary>
public static class DecisionGuards
{
    private const string Basis = "SoL 3:1–2";

    /// <summary>The decision is about the version that was read, word for word.</summary>
    public static Guard ProposalIsTheOneRead { get; } = new(nameof(ProposalIsTheOneRead), input =>
        input.Case.Proposal is not { } present
            ? [new Missing(MissingCodes.ProposalMissing, input.ChildRef)]
            : input.Command is not MakeDecision command ? [] :
                Unless(command.ProposalVersion == present.Version && command.ProposalHash == present.Hash,
                    input, MissingCodes.ProposalStale, "proposalVersion", Basis));

    /// <summary>For each affected child: its stance to this version, and its BKA of this version, approved.</summary>
    public static Guard NothingIsMissingForAnyChild { get; } = new(nameof(NothingIsMissingForAnyChild), input =>
        input.Case.Proposal is { } present
            ? present.ChildRefs.SelectMany(child => StanceFor(input.Case, present, child).Concat(BkaFor(input.Case, present, child)))
            : []);

    /// <summary>Every child of the case was thought of when the proposal was made; one listed since then is not left out.</summary>
    public static Guard NoChildHasComeToLight { get; } = new(nameof(NoChildHasComeToLight), input =>
        input.Case.Proposal is { } present
            ? ProposalGuards.Overlooked(input.Case, present)
                .Select(child => new Missing(MissingCodes.ChildLeftOut, child, Law: "SoL 3:1"))
            : []);

    /// <summary>
    /// What a decision made in order rests on is not rewritten after it; only what could not wait is answered afterwards.
    /// </summary>
    public static Guard ProposalIsNotYetAnswered { get; } = new(nameof(ProposalIsNotYetAnswered), input => Unless(
        input.Case.Proposal is not { IsUrgent: false } present || input.Case.Decision?.ProposalVersion != present.Version,
        input, MissingCodes.AlreadyDecided, law: Basis));

    /// <summary>The decision comes after everything it rests on.</summary>
    public static Guard DecidedInOrder { get; } = For<MakeDecision>(nameof(DecidedInOrder), (input, command) =>
        input.Case.Proposal is not { } present ? [] :
            Unless(command.DecidedOn >= present.PresentedOn, input, MissingCodes.BeforeProposal, "decidedOn")
                .Concat(present.ChildRefs.SelectMany(child => InOrder(input.Case.FileOf(child), present, command.DecidedOn))));

    /// <summary>
    /// The parties have had the material before a decision that goes against them; a child of fifteen is a party of its own
    /// (FL 25 §, SoL 3:4, 14:10).
    /// </summary>
    public static Guard KommuniceringIsDone { get; } = new(nameof(KommuniceringIsDone), input =>
    {
        if (input.Case.Proposal is not { Outcome: not DecisionOutcome.Granted } present
            || input.Command is MakeDecision { KommuniceringException: not null })
        {
            return [];
        }

        var notes = (input.Case.Dossier ?? Dossier.Empty).KommuniceringNotes
            .Where(note => note.ProposalVersion == present.Version && note.On <= DecidedOn(input)).ToArray();
        return Unless(notes.Any(note => note.ToAdults), input, MissingCodes.KommuniceringMissing, "kommuniceringException", "SoL 14:10")
            .Concat(Unless(notes.All(note => note.AnswerBy is not { } day || day <= DecidedOn(input)),
                input, MissingCodes.AnswerDayNotCome, "kommuniceringException", "SoL 14:10"))
            .Concat(Unless(notes.Length == 0 || input.Case.Child?.IsFifteenOn(DecidedOn(input)) != true || notes.Any(note => note.ToChild),
                input, MissingCodes.KommuniceringChildMissing, "kommuniceringException", "SoL 3:4"));
    });

    /// <summary>The rules for children hold until eighteen; then the case is closed or goes on as an adult's (SoL 3:1).</summary>
    public static Guard TheChildIsStillAChild { get; } = new(nameof(TheChildIsStillAChild), input => Unless(
        input.Case.Child?.Born?.HasSurelyTurned(18, DecidedOn(input)) != true,
        input, MissingCodes.TurnedEighteen, law: "SoL 3:1"));

    /// <summary>
    /// One with a conflict of interest takes no part in preparing, approving or deciding (KL 6:28–32, 7:4). What cannot wait for
    /// somebody else may be decided all the same (FL 17 §), so the urgent path does not ask.
    /// </summary>
    public static Guard ActorHasNoConflict { get; } = new(nameof(ActorHasNoConflict), input => Unless(
        input.Surroundings.ActorId is not { } actor || !input.Case.HasConflict(actor),
        (string?)null, MissingCodes.ConflictOfInterest, law: "KL 6:28–32, 7:4"));

    /// <summary>
    /// The children named belong to the case; when none is named every child is meant. An adult's matter never leaves one out:
    /// there is no time to say why.
    /// </summary>
    public static Guard UrgentChildrenAreKnown { get; } = For<DecideUrgently>(nameof(UrgentChildrenAreKnown), (input, command) =>
        (command.ChildRefs is { } named ? ProposalGuards.Named(input, named) : [])
            .Concat(command.ChildRefs is not { } some || !input.Case.IsAdultCase ? [] : ProposalGuards.LeftOut(input.Case, some)
                .Select(child => new Missing(MissingCodes.ChildLeftOut, child, "childRefs", "SoL 3:1")))
            .Concat(Unless(command.DecidedOn >= input.Case.Intake.ReceivedOn, input, MissingCodes.BeforeReceived, "decidedOn"))
            .Concat(Unless(command.DecidedOn >= (input.Case.Proposal?.PresentedOn ?? default),
                input, MissingCodes.BeforeProposal, "decidedOn"))
            .Concat(Unless(command.TalkPlannedOn is not { } talk || talk.DayNumber <= command.DecidedOn.DayNumber + HearingRules.MostDaysAhead,
                input, MissingCodes.BadRange, "talkPlannedOn")));

    /// <summary>What an approved BKA of this version lacks.</summary>
    internal static IEnumerable<Missing> BkaFor(Case subject, Proposal present, string child)
    {
        var file = subject.FileOf(child);
        var code = file.Bka switch
        {
            null => MissingCodes.BkaMissing,
            { State: not BkaState.Approved } => MissingCodes.BkaNotApproved,
            { } bka when !bka.IsFor(present) || !BkaGuards.IsFresh(file) => MissingCodes.BkaStale,
            _ => null,
        };
        return code is null ? [] : [new Missing(code, child, Law: Basis)];
    }

    private static IEnumerable<Missing> InOrder(ChildFile file, Proposal present, DateOnly decidedOn) =>
        Unless(file.StanceTo(present) is not { } stance || decidedOn >= stance.EstablishedOn,
            file.ChildRef, MissingCodes.BeforeStance, "decidedOn", "SoL 3:2")
            .Concat(Unless(file.Bka?.Approval is not { } approval || decidedOn >= approval.On,
                file.ChildRef, MissingCodes.BeforeBka, "decidedOn", "SoL 3:1"));

    private static DateOnly DecidedOn(StepInput input) =>
        input.Command is MakeDecision command ? command.DecidedOn : input.Surroundings.Today;
}
