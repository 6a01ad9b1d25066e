using Bka.Contracts;
using Bka.Workflow;

namespace Bka.Host.Jobs;

/// <summary>
/// What is last known of the sweep. Says whether it is silent without asking the store, so that a page can say so
/// although nothing else works.
/// </summary>
internal sealed class SweepMemory(BkaOptions options, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private volatile SweepStatus? _known;

    /// <summary>How often a sweep is expected.</summary>
    public TimeSpan Interval => options.SweepInterval;

    /// <summary>The last completed sweep that is known, UTC; null when none is.</summary>
    public DateTimeOffset? LastCompletedAt => _known?.LastCompletedAt;

    /// <summary>Whether the alerts can be trusted no longer. Grows true by itself as time goes, also when the store is down.</summary>
    public bool IsSilent
    {
        get
        {
            var oldest = time.GetUtcNow() - (2 * options.SweepInterval);
            return _known is { } known
                ? known.IsSilent || known.LastCompletedAt < oldest
                : _startedAt < oldest;
        }
    }

    /// <summary>Takes up what the store has said.</summary>
    /// <param name="status">The answer.</param>
    public void Note(SweepStatus status) => _known = status;
}
