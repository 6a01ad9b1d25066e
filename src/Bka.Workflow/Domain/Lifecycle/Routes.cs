using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Domain.Lifecycle;

/// <summary>The routes of the lifecycle table.</summary>
public static class Routes
{
    /// <summary>The only row for its state and trigger.</summary>
    public static Route Always { get; } = new(nameof(Always), _ => true);

    /// <summary>The extension is decided no later than the last day in force (SoL 20:2).</summary>
    public static Route ForhandsbedomningInTime { get; } =
        new(nameof(ForhandsbedomningInTime), input => !IsTooLate(input, input.Surroundings.ForhandsbedomningLastDay));

    /// <summary>The extension is decided after the last day in force.</summary>
    public static Route ForhandsbedomningTooLate { get; } =
        new(nameof(ForhandsbedomningTooLate), input => IsTooLate(input, input.Surroundings.ForhandsbedomningLastDay));

    /// <summary>The extension is decided no later than the last day in force (SoL 20:3).</summary>
    public static Route UtredningInTime { get; } =
        new(nameof(UtredningInTime), input => !IsTooLate(input, input.Surroundings.UtredningLastDay));

    /// <summary>The extension is decided after the last day in force.</summary>
    public static Route UtredningTooLate { get; } =
        new(nameof(UtredningTooLate), input => IsTooLate(input, input.Surroundings.UtredningLastDay));

    /// <summary>The stance of the last child that had none to this version.</summary>
    public static Route LastStance { get; } = new(nameof(LastStance), input => IsLast(input, WithoutStance(input.Case)));

    /// <summary>Other children's stances to this version are still to be recorded.</summary>
    public static Route MoreStancesToCome { get; } = new(nameof(MoreStancesToCome), input => !IsLast(input, WithoutStance(input.Case)));

    /// <summary>The proposal ends the matter.</summary>
    public static Route FinalProposal { get; } = new(nameof(FinalProposal), input => !IsOnTheWay(input.Case));

    /// <summary>Support during the utredning: the four months run on.</summary>
    public static Route SupportDuringUtredning { get; } =
        new(nameof(SupportDuringUtredning), input => IsOnTheWay(input.Case) && !IsExtended(input.Case));

    /// <summary>Support during a utredning that has been extended: the extended time runs on.</summary>
    public static Route SupportDuringExtendedUtredning { get; } =
        new(nameof(SupportDuringExtendedUtredning), input => IsOnTheWay(input.Case) && IsExtended(input.Case));

    /// <summary>A remitted proposal of a utredning in its four months.</summary>
    public static Route BackToUtredning { get; } =
        new(nameof(BackToUtredning), input => !input.Case.IsAdultCase && !IsExtended(input.Case));

    /// <summary>A remitted proposal of an extended utredning.</summary>
    public static Route BackToExtendedUtredning { get; } =
        new(nameof(BackToExtendedUtredning), input => !input.Case.IsAdultCase && IsExtended(input.Case));

    /// <summary>A remitted proposal of an adult's matter.</summary>
    public static Route BackToBka { get; } = new(nameof(BackToBka), input => input.Case.IsAdultCase);

    /// <summary>The last child that had not been told.</summary>
    public static Route LastFeedback { get; } =
        new(nameof(LastFeedback), input => IsLast(input, [.. Untold(input)]));

    /// <summary>Other children are still to be told.</summary>
    public static Route MoreFeedbackToCome { get; } =
        new(nameof(MoreFeedbackToCome), input => !IsLast(input, [.. Untold(input)]));

    /// <summary>Every child has been told when the follow-up ends.</summary>
    public static Route EveryoneIsTold { get; } =
        new(nameof(EveryoneIsTold), input => !Untold(input).Any());

    /// <summary>Some child has not been told when the follow-up ends.</summary>
    public static Route SomeoneIsUntold { get; } =
        new(nameof(SomeoneIsUntold), input => Untold(input).Any());

    private static IEnumerable<string> Untold(StepInput input) => (input.Case.Dossier ?? Dossier.Empty).Untold();

    private static string[] WithoutStance(Case subject) => subject.Proposal is not { } present
        ? []
        : [.. present.ChildRefs.Where(child => subject.FileOf(child).StanceTo(present) is null)];

    // Without a command the question is only whether the step is open; the child is then the one that is left.
    private static bool IsLast(StepInput input, string[] left) =>
        left.Length == 0 || (left.Length == 1 && (input.Command as IChildCommand)?.ChildRef is var child && (child is null || child == left[0]));

    private static bool IsOnTheWay(Case subject) => subject.Proposal?.Kind == ProposalKind.DuringUtredning;

    private static bool IsExtended(Case subject) =>
        subject.Utredning?.Extensions.Any(extension => extension.Effect == ExtensionEffect.Valid) == true;

    private static bool IsTooLate(StepInput input, DateOnly? lastDay)
    {
        var decidedOn = input.Command switch
        {
            ExtendForhandsbedomning command => command.DecidedOn,
            ExtendUtredning command => command.DecidedOn,
            _ => input.Surroundings.Today,
        };
        return lastDay is { } day && decidedOn > day;
    }
}
