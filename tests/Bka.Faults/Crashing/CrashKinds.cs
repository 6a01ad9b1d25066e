using System.Globalization;
using Bka.Faults.Load;
using Bka.Workflow.Domain.Cases;

namespace Bka.Faults.Crashing;

/// <summary>
/// The kinds of work that a host is let die in. A kind is one command over HTTP, named by the fact it leaves, or
/// something the host does by itself.
/// </summary>
/// <param name="lives">Knows the commands.</param>
/// <param name="random">The run's own.</param>
/// <param name="today">Today.</param>
internal sealed class CrashKinds(CaseLives lives, Random random, DateOnly today)
{
    // Behind it lie the last days of nearly all the load's cases, ahead of it those of none.
    private const int FirstSweptDaysAgo = 160;

    private int _lives;
    private int _others;
    private int _sweeps;

    /// <summary>Commands on cases.</summary>
    private static readonly string[] OnCases =
    [
        nameof(CaseRegistered), nameof(SkyddsbedomningRecorded), nameof(CaseworkerAssigned), nameof(ForhandsbedomningBegun),
        nameof(UtredningNotOpened), nameof(UtredningOpened), nameof(UtredningExtensionDecided), nameof(CaseClosed),
    ];

    /// <summary>Every kind that is a command over HTTP.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. OnCases, "SweepCompleted", "SpotCheckDrawn", "DelegationProposed"];

    /// <summary>What the host does by itself.</summary>
    public static IReadOnlyList<string> Doings { get; } = ["text-index", "lease", "notice"];

    /// <summary>A command of a kind, last, and before it those that must have been done.</summary>
    public IReadOnlyList<Sent> Next(string kind)
    {
        switch (kind)
        {
            case "SweepCompleted":
                return [lives.Sweep(_sweeps, today.AddDays(_sweeps++ - FirstSweptDaysAgo))];
            case "SpotCheckDrawn":
                return [lives.Draw(_others++)];
            case "DelegationProposed":
                return [lives.Propose(_others++)];
            default:
                while (true)
                {
                    var life = lives.Life(_lives++, random);
                    var at = life.Select((sent, i) => sent.Fact == kind ? i + 1 : 0).Max();
                    if (at > 0)
                    {
                        return [.. life.Take(at)];
                    }
                }
        }
    }

    /// <summary>What the host is told to do; a new holder each time, as after a restart.</summary>
    public string Doing(string kind) =>
        kind == "text-index" ? kind : string.Create(CultureInfo.InvariantCulture, $"{kind} holder-{_others++}");
}
