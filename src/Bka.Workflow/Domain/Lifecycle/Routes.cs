using Bka.Contracts;

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
