using Bka.Contracts;
using Bka.Host.Outgoing;
using Bka.Workflow;
using Quartz;

namespace Bka.Host.Jobs;

/// <summary>Lets Quartz ring for each row of the job table.</summary>
internal static partial class Scheduling
{
    private const string RowName = "row";

    /// <summary>Adds the scheduler; each job is rung at the start and then at its interval.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The module's settings.</param>
    public static void AddBkaJobs(this IServiceCollection services, BkaOptions options)
    {
        services.AddSingleton<JobRuns>();
        services.AddSingleton(provider => JobTable.Rows(options.SweepInterval, provider.GetRequiredService<WebhookDispatcher>));
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore(_ => { });
            // Only names and times are asked for here; what a job sends is asked of the built services.
            foreach (var row in JobTable.Rows(options.SweepInterval, () => throw new InvalidOperationException("Nothing is posted yet.")))
            {
                quartz.ScheduleJob<RowJob>(
                    trigger => trigger.WithIdentity(row.Name).StartNow().WithSimpleSchedule(row.Every),
                    job => job.WithIdentity(row.Name).UsingJobData(RowName, row.Name));
            }
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    /// <summary>Sends the command of one row.</summary>
    [DisallowConcurrentExecution]
    internal sealed partial class RowJob(IBkaWorkflow bka, IReadOnlyList<JobRow> rows, JobRuns runs, ILogger<RowJob> log) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var row = rows.Single(row => row.Name == context.MergedJobDataMap.GetString(RowName));
            try
            {
                await row.SendAsync(bka, JobTable.CallOf(row), cancellationToken);
                runs.Note(row.Name, succeeded: true);
                LogDone(row.Name);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                runs.Note(row.Name, succeeded: false);
                // The next ring tries again; two missed intervals raise the alarm of silence.
                LogFailed(row.Name, failure.GetType().Name);
            }
        }

        [LoggerMessage(EventId = 2001, Level = LogLevel.Debug, Message = "Job {Job} done")]
        private partial void LogDone(string job);

        [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "Job {Job} failed: {Failure}")]
        private partial void LogFailed(string job, string failure);
    }
}
