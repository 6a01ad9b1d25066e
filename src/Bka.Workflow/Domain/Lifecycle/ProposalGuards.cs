using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using static Bka.Workflow.Domain.Lifecycle.Verdicts;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>Guards on the children of a case, the proposal and each child's stance to it.</summary>
public static class ProposalGuards
{
    private static readonly DecisionOutcome[] ForChild =
    [
        DecisionOutcome.Granted, DecisionOutcome.PartlyGranted, DecisionOutcome.Rejected, DecisionOutcome.WithoutInsats,
        DecisionOutcome.Placement,
    ];

    private static readonly DecisionOutcome[] ForAdult =
        [.. Enum.GetValues<DecisionOutcome>().Except([DecisionOutcome.WithoutInsats, DecisionOutcome.Placement])];

    /// <summary>The child named is one of the case.</summary>
    public static Guard ChildIsOfTheCase { get; } = new(nameof(ChildIsOfTheCase), input => input.Command is IChildCommand named
        ? Unless(input.Case.ChildOf(named.ChildRef) is not null, named.ChildRef, MissingCodes.ChildUnknown, "childRef")
        : Unless(input.Case.Children.Any(), (string?)null, MissingCodes.ChildrenNotListed, law: "SoL 3:1"));

    /// <summary>Only a person confirms that no child is affected; only an adult's case can be without children.</summary>
    public static Guard ListingHolds { get; } = For<IdentifyChildren>(nameof(ListingHolds), (input, command) =>
        Unless(!command.NoChildren || input.Case.IsAdultCase, (string?)null, MissingCodes.ChildUnknown, "noChildren")
            .Concat(Unless(!command.NoChildren || input.Surroundings.ActorIsAPerson,
                (string?)null, MissingCodes.PersonMustConfirm, "noChildren", "SoL 3:1"))
            .Concat(Unless(!command.NoChildren || !input.Case.Children.Any(),
                (string?)null, MissingCodes.AlreadyRecorded, "noChildren"))
            .Concat(command.Children.Where(child => (child.Relation == ChildRelation.Self) != (child.ChildRef == input.Case.Child?.Ref))
                .Select(child => new Missing(MissingCodes.Malformed, child.ChildRef, "children.relation"))));

    /// <summary>The child is expected, and not born before.</summary>
    public static Guard ChildIsExpected { get; } = ForAChild(nameof(ChildIsExpected), ChildrenOf, (input, child) =>
        Unless(input.Case.ChildOf(child)?.Born is null, child, MissingCodes.AlreadyRecorded, "born"));

    /// <summary>A talk with a child, or concretely why not (SoL 3:2).</summary>
    public static Guard HearingIsConcrete { get; } = For<RecordHearing>(nameof(HearingIsConcrete), (input, command) =>
        input.Case.ChildOf(command.ChildRef) is not { } child
            ? []
            : HearingRules.Missing(input.Case, child, command.Hearing, HearingRules.PhaseOf(input.Case))
                .Concat(LocalReason(input, child.Ref, command.Hearing))
                .Concat(Unless(command.On >= input.Case.Intake.ReceivedOn, child.Ref, MissingCodes.BeforeReceived, "on")));

    /// <summary>In an adult's case every child is listed, or a person has confirmed that there is none.</summary>
    public static Guard EveryChildIsListed { get; } = new(nameof(EveryChildIsListed), input => Unless(
        input.Case.Children.Any() || input.Case.Adult?.NoChildren is not null,
        (string?)null, MissingCodes.ChildrenNotListed, law: "SoL 3:1"));

    /// <summary>Every child of the matter is affected, or it is said why not; a case never leaves its own child out.</summary>
    public static Guard EveryAffectedChildIsNamed { get; } = For<PresentProposal>(
        nameof(EveryAffectedChildIsNamed), (input, command) => Named(input, command.ChildRefs)
            .Concat(LeftOut(input.Case, command.ChildRefs).Where(child => child != input.ChildRef
                    && (input.Case.IsAdultCase || string.IsNullOrWhiteSpace(command.NotAffected)))
                .Select(child => new Missing(MissingCodes.ChildLeftOut, child, "notAffected", "SoL 3:1")))
            .Concat(OwedABka(input.Case).Except(command.ChildRefs, StringComparer.Ordinal)
                .Select(child => new Missing(MissingCodes.ChildLeftOut, child, "childRefs", "SoL 3:1"))));

    /// <summary>The material for a decision exists in writing before it is proposed (SoL 14:3).</summary>
    public static Guard MaterialExists { get; } = For<PresentProposal>(nameof(MaterialExists), (input, command) =>
        Unless(command.Documented, input, MissingCodes.DocumentationMissing, "documented", "SoL 14:3"));

    /// <summary>The proposal is one that this kind of case can come to.</summary>
    public static Guard OutcomeIsPossible { get; } = new(nameof(OutcomeIsPossible), input => input.Command switch
    {
        PresentProposal command => Possible(input, command.Outcome).Concat(Unless(
            command.Kind == ProposalKind.Final
                || (input.Case.HasRunningUtredning && command.Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted),
            input, MissingCodes.KindNotPossible, "kind", "SoL 20:3")),
        DecideUrgently command => CanWaitForNobody(input.Case, command.Outcome)
            ? Possible(input, command.Outcome)
            : Unless(holds: false, input, MissingCodes.OutcomeNotPossible, "outcome"),
        _ => [],
    });

    /// <summary>A new version says something new, unless the earlier one was sent back or decided on.</summary>
    public static Guard ProposalIsNew { get; } = For<PresentProposal>(nameof(ProposalIsNew), (input, command) =>
        NotBeforeItBegan(input, command.PresentedOn, "presentedOn")
            .Concat(input.Case.Proposal is not { } present
                ? []
                : Unless(command.PresentedOn >= present.PresentedOn, input, MissingCodes.BeforeProposal, "presentedOn")
                    .Concat(Unless(IsSpent(input.Case, present) || Overlooked(input.Case, present).Any() || HashOf(command) != present.Hash,
                        input, MissingCodes.ProposalUnchanged, "text"))));

    /// <summary>After a decision a new proposal needs a utredning that runs, or an adult's matter decided only urgently.</summary>
    public static Guard TheMatterGoesOn { get; } = new(nameof(TheMatterGoesOn), input =>
        input.Case.Decision?.Urgent is null
            ? Unless(input.Case.HasRunningUtredning, input, MissingCodes.AlreadyDecided)
            : Unless(input.Case.HasRunningUtredning || input.Case.IsAdultCase, input, MissingCodes.NoRunningUtredning, law: "SoL 20:3"));

    /// <summary>The child was asked about the present version, after it was presented (SoL 3:2).</summary>
    public static Guard StanceIsAboutThisProposal { get; } = ForAChild(
        nameof(StanceIsAboutThisProposal), AffectedBy, (input, child) => input.Case.Proposal is not { } present
            ? [new Missing(MissingCodes.ProposalMissing, child)]
            : Unless(present.ChildRefs.Contains(child, StringComparer.Ordinal), child, MissingCodes.ChildNotAffected, "childRef")
                .Concat(input.Command is not RecordStance command ? [] :
                    Unless(command.ProposalVersion == present.Version, child, MissingCodes.ProposalStale, "proposalVersion", "SoL 3:2")
                    .Concat(Unless(command.EstablishedOn >= present.PresentedOn,
                        child, MissingCodes.BeforeProposal, "establishedOn", "SoL 3:2"))),
        ifNone: MissingCodes.ChildNotAffected);

    /// <summary>How the child was heard about the proposal, or concretely why not and how its view was found (SoL 3:2).</summary>
    public static Guard StanceIsFounded { get; } = For<RecordStance>(nameof(StanceIsFounded), (input, command) =>
        input.Case.ChildOf(command.ChildRef) is not { } child || command.Hearing is null
            ? []
            : HearingRules.Missing(input.Case, child, command.Hearing, HearingRules.PhaseOf(input.Case))
                .Concat(LocalReason(input, child.Ref, command.Hearing))
                .Concat(Unless(!command.Hearing.Heard || !FreeText.SaysNothing(command.ChildsWords),
                    child.Ref, MissingCodes.ChildsWordsMissing, "childsWords", "SoL 3:2"))
                .Concat(Unless(IsEstablished(command), child.Ref, MissingCodes.NotHeardEvidenceMissing, "hearing.otherWay", "SoL 3:2"))
                .Concat(Unless(IsGuardianEnough(input.Case.Proposal, command.Hearing),
                    child.Ref, MissingCodes.NotHeardReasonNotAccepted, "hearing.reason", "SoL 3:2")));

    /// <summary>The parties got the present version, after it was presented (FL 25 §).</summary>
    public static Guard MaterialIsOfThisProposal { get; } = For<RecordKommunicering>(
        nameof(MaterialIsOfThisProposal), (input, command) =>
            Unless(command.ProposalVersion == input.Case.Proposal?.Version, input, MissingCodes.ProposalStale, "proposalVersion")
                .Concat(Unless(command.CommunicatedOn >= (input.Case.Proposal?.PresentedOn ?? default),
                    input, MissingCodes.BeforeProposal, "communicatedOn"))
                .Concat(Unless(command.ToAdults || command.ToChild, input, MissingCodes.Required, "toAdults")));

    /// <summary>Whether a version no longer waits for a decision, so that the same content may be presented again.</summary>
    public static bool IsSpent(Case subject, Proposal present) => present.Remitted is not null
        || subject.Decision?.ProposalVersion == present.Version;

    /// <summary>The children of a case that are not among those named.</summary>
    public static string[] LeftOut(Case subject, IEnumerable<string> childRefs) =>
        [.. subject.Children.Select(child => child.Child.Ref).Except(childRefs, StringComparer.Ordinal)];

    /// <summary>The children that came into the case after a proposal was presented.</summary>
    public static IEnumerable<string> Overlooked(Case subject, Proposal present) =>
        LeftOut(subject, present.ThoughtOf);

    /// <summary>The fingerprint that a command's proposal gets.</summary>
    public static string HashOf(PresentProposal command) =>
        Proposal.HashOf(command.Outcome, command.Kind, command.Text, command.ChildRefs);

    /// <summary>Children named in a command: each is of the case, and the case's own child is among them.</summary>
    internal static IEnumerable<Missing> Named(StepInput input, IReadOnlyList<string> childRefs) => childRefs
        .Where(child => input.Case.ChildOf(child) is null)
        .Select(child => new Missing(MissingCodes.ChildUnknown, child, "childRefs"))
        .Concat(Unless(input.Case.Child is null || childRefs.Contains(input.Case.Child.Ref, StringComparer.Ordinal),
            input, MissingCodes.ChildLeftOut, "childRefs", "SoL 3:1"));

    // A BKA is made for the present proposal, so a child that waits for one stays in it.
    private static IEnumerable<string> OwedABka(Case subject) =>
        (subject.Dossier ?? Dossier.Empty).WithoutBkaAfterwards().Select(lacking => lacking.ChildRef).Distinct();

    private static IEnumerable<Missing> Possible(StepInput input, DecisionOutcome outcome) => Unless(
        (input.Case.IsAdultCase ? ForAdult : ForChild).Contains(outcome), input, MissingCodes.OutcomeNotPossible, "outcome");

    // What protects or meets a need cannot wait. To end without support, to recover or to sanction can; a refusal can in a
    // child's case, while an adult's emergency need is answered yes or no at once.
    private static bool CanWaitForNobody(Case subject, DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.WithoutInsats or DecisionOutcome.Recovery or DecisionOutcome.Sanction => false,
        DecisionOutcome.Rejected => subject.IsAdultCase,
        _ => true,
    };

    // Nobody can be asked for a child that is not born, and what cannot wait is asked afterwards; else the view is sought
    // in another way, or it is said that it could not be established.
    private static bool IsEstablished(RecordStance command) => command.Hearing.Heard
        || command.Hearing.Reason is NotHeardReason.Unborn or NotHeardReason.Urgent
        || command.Hearing.Reason is NotHeardReason.CannotExpress // asks for it already
        || command.Stance == Stance.NotEstablished
        || !FreeText.SaysNothing(command.Hearing.OtherWay);

    private static bool IsGuardianEnough(Proposal? proposal, Hearing hearing) =>
        hearing is not { Heard: false, Reason: NotHeardReason.ThroughGuardian, ChildWantsToTalk: true }
        || proposal?.Outcome is not (DecisionOutcome.Rejected or DecisionOutcome.PartlyGranted or DecisionOutcome.Housing);
}
