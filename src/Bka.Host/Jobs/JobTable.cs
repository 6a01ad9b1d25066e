using Bka.Contracts;
using Bka.Host.Outgoing;

namespace Bka.Host.Jobs;

/// <summary>One thing that runs by itself.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Every">How often.</param>
/// <param name="SendAsync">The command it sends; a job holds no rule and no argument.</param>
internal sealed record JobRow(string Name, TimeSpan Every, Func<IBkaWorkflow, CallContext, CancellationToken, Task> SendAsync);

/// <summary>What runs by itself, and when. The scheduler is an alarm clock: the store owns every deadline (ADR 0005).</summary>
internal static class JobTable
{
    private static readonly TimeSpan TextInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WebhookInterval = TimeSpan.FromSeconds(5);

    /// <summary>Every job.</summary>
    /// <param name="sweepInterval">How often alerts are computed.</param>
    /// <param name="webhooks">Posts what is to be told; the one job that reaches outside.</param>
    public static IReadOnlyList<JobRow> Rows(TimeSpan sweepInterval, Func<WebhookDispatcher> webhooks) =>
    [
        new("sweep", sweepInterval, async (bka, call, cancellation) =>
            (await bka.SendAsync(new RunSweep(), call, cancellation)).Require()),
        new("watch-rebuild", TextInterval, async (bka, call, cancellation) =>
        {
            while (!(await bka.SendAsync(new RunWatchRebuild(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        new("text-index", TextInterval, async (bka, call, cancellation) =>
        {
            // A short piece at a time, so that those who write come in between.
            while (!(await bka.SendAsync(new RunTextIndex(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        new("webhooks", WebhookInterval, (bka, call, cancellation) => webhooks().RunAsync(bka, call, cancellation)),
    ];

    /// <summary>Who a job acts as.</summary>
    /// <param name="job">The job.</param>
    public static CallContext CallOf(JobRow job) => new(new Actor("job:" + job.Name, Function.SystemJob, []));
}
