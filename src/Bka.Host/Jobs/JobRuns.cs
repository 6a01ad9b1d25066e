using System.Collections.Concurrent;

namespace Bka.Host.Jobs;

/// <summary>When each job last ran on this host, for the operations page. What must outlive the host is the store's.</summary>
/// <param name="time">The clock.</param>
internal sealed class JobRuns(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, JobRun> _last = new(StringComparer.Ordinal);

    /// <summary>Notes that a job has run.</summary>
    /// <param name="job">The job's name.</param>
    /// <param name="succeeded">Whether it did what it should.</param>
    public void Note(string job, bool succeeded) => _last[job] = new JobRun(time.GetUtcNow(), succeeded);

    /// <summary>The last run of a job; null when it has not run since the host started.</summary>
    /// <param name="job">The job's name.</param>
    public JobRun? Last(string job) => _last.GetValueOrDefault(job);
}

/// <summary>One run of a job.</summary>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Succeeded">Whether it did what it should.</param>
internal sealed record JobRun(DateTimeOffset At, bool Succeeded);
