using Bka.Workflow;
using Quartz;

namespace Bka.Host.Jobs;

/// <summary>
/// Lets Quartz ring for each row of the job table. On PostgreSQL the hosts share one schedule, so each ring is heard by one
/// of them; beside a data file there is one host, and the schedule is its own.
/// </summary>
internal static partial class Scheduling
{
    private const string RowName = "row";
    private const string SchedulerName = "bka";
    private const string TablePrefix = "qrtz_";

    /// <summary>Adds the scheduler; each job is rung at the start and then at its interval.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The module's settings.</param>
    /// <param name="mails">Whether notices are mailed.</param>
    /// <param name="posts">Whether events are posted.</param>
    public static void AddBkaJobs(this IServiceCollection services, BkaOptions options, bool mails, bool posts)
    {
        var rows = JobTable.Rows(options.SweepInterval, mails, posts);
        services.AddSingleton<JobRuns>();
        services.AddSingleton(rows);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = SchedulerName);
            if (options.JobStoreConnection is { } connection)
            {
                quartz.UsePersistentStore(store => Share(store, connection));
            }
            else
            {
                quartz.UseInMemoryStore(_ => { });
            }

            foreach (var row in rows)
            {
                quartz.ScheduleJob<RowJob>(trigger => Ring(trigger, row), job => job.WithIdentity(row.Name).UsingJobData(RowName, row.Name));
            }
        });
        // Another interval is taken up at the next start; a start alone does not ring anew what has just been rung.
        services.Configure<QuartzOptions>(quartz => quartz.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    // A ring that nobody heard is heard late and once, not skipped: after a stop the sweep comes at once.
    private static void Ring(ITriggerConfigurator<RowJob> trigger, JobRow row) => trigger
        .WithIdentity(row.Name)
        .StartNow()
        .WithSimpleSchedule(schedule => schedule
            .WithInterval(row.Every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount));

    private static void Share(IPersistentStoreBuilder store, string connection)
    {
        store.UsePostgres(connection);
        store.ConfigureStore(settings =>
        {
            settings.TablePrefix = TablePrefix;
            settings.StoreJobDataAsStrings = true;
        });
        store.ProvisionSchema();
        store.UseClustering(_ => { });
    }

    /// <summary>Runs one row.</summary>
    [DisallowConcurrentExecution]
    internal sealed partial class RowJob(IServiceProvider services, IReadOnlyList<JobRow> rows, JobRuns runs, ILogger<RowJob> log) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var name = context.MergedJobDataMap.GetString(RowName) ?? "";
            if (rows.FirstOrDefault(row => row.Name == name) is not { } row)
            {
                // A newer host beside this one has it; its next ring may find that host.
                LogUnknown(name);
                return;
            }

            try
            {
                await row.RunAsync(services, JobTable.CallOf(row), cancellationToken);
                runs.Note(row.Name, succeeded: true);
                LogDone(row.Name);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
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

        [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Job {Job} is not known to this host")]
        private partial void LogUnknown(string job);
    }
}
