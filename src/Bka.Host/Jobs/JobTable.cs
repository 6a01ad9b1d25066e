using Bka.Contracts;
using Bka.Host.Outgoing;
using Bka.Host.Outgoing.Notices;

namespace Bka.Host.Jobs;

/// <summary>One thing that runs by itself.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Every">How often.</param>
/// <param name="RunAsync">What it does: sends commands, and carries what they answer; a job holds no rule and no argument.</param>
internal sealed record JobRow(string Name, TimeSpan Every, Func<IServiceProvider, CallContext, CancellationToken, Task> RunAsync);

/// <summary>What runs by itself, and when. The scheduler is an alarm clock: the store owns every deadline (ADR 0005).</summary>
internal static class JobTable
{
    private static readonly TimeSpan TextInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SpotCheckInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan PlanInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SendInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WebhookInterval = TimeSpan.FromSeconds(5);

    /// <summary>Every job.</summary>
    /// <param name="sweepInterval">How often alerts are computed.</param>
    /// <param name="mails">Whether notices are mailed.</param>
    /// <param name="posts">Whether events are posted.</param>
    public static IReadOnlyList<JobRow> Rows(TimeSpan sweepInterval, bool mails = false, bool posts = false) =>
    [
        new("sweep", sweepInterval, async (services, call, cancellation) =>
            (await services.GetRequiredService<IBkaWorkflow>().SendAsync(new RunSweep(), call, cancellation)).Require()),
        new("watch-rebuild", TextInterval, async (services, call, cancellation) =>
        {
            var bka = services.GetRequiredService<IBkaWorkflow>();
            while (!(await bka.SendAsync(new RunWatchRebuild(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        new("figure-rebuild", TextInterval, async (services, call, cancellation) =>
        {
            var bka = services.GetRequiredService<IBkaWorkflow>();
            while (!(await bka.SendAsync(new RunMeasureRebuild(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        new("text-index", TextInterval, async (services, call, cancellation) =>
        {
            // A short piece at a time, so that those who write come in between.
            var bka = services.GetRequiredService<IBkaWorkflow>();
            while (!(await bka.SendAsync(new RunTextIndex(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        new("spot-check-seeds", SpotCheckInterval, async (services, call, cancellation) =>
            (await services.GetRequiredService<IBkaWorkflow>().SendAsync(new CommitSpotCheckSeeds(), call, cancellation)).Require()),
        new("egenkontroll-reminders", SpotCheckInterval, async (services, call, cancellation) =>
            (await services.GetRequiredService<IBkaWorkflow>().SendAsync(new RaiseEgenkontrollReminders(), call, cancellation)).Require()),
        new("deviation-index", TextInterval, async (services, call, cancellation) =>
        {
            var bka = services.GetRequiredService<IBkaWorkflow>();
            while (!(await bka.SendAsync(new RunDeviationIndex(), call, cancellation)).Require().IsCaughtUp)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }),
        .. mails ? Mails : [],
        .. posts ? [Posts] : Array.Empty<JobRow>(),
    ];

    private static JobRow Posts => new("webhooks", WebhookInterval, (services, call, cancellation) =>
        services.GetRequiredService<WebhookDispatcher>().RunAsync(services.GetRequiredService<IBkaWorkflow>(), call, cancellation));

    private static JobRow[] Mails =>
    [
        new("plan-notices", PlanInterval, (services, call, cancellation) =>
            services.GetRequiredService<NoticePost>().PlanAsync(call, cancellation)),
        new("send-notices", SendInterval, (services, call, cancellation) =>
            services.GetRequiredService<NoticePost>().SendAsync(call, cancellation)),
    ];

    /// <summary>Who a job acts as.</summary>
    /// <param name="job">The job.</param>
    public static CallContext CallOf(JobRow job) => new(new Actor("job:" + job.Name, Function.SystemJob, []));
}
