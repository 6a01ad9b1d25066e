using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Features.Reports;
using Bka.Workflow.Features.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage;
using Bka.Workflow.Storage.Postgres;
using Bka.Workflow.Storage.Reading;
using Bka.Workflow.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bka.Workflow;

/// <summary>Plugs the module into a host.</summary>
public static class BkaServices
{
    /// <summary>
    /// Adds <see cref="IBkaWorkflow"/> and its store. Uses the host's <see cref="TimeProvider"/> and logging, and
    /// installs nothing global. In a generic host the store is opened at start; elsewhere at the first call.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Chooses the store and the settings.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">No store is chosen.</exception>
    public static IServiceCollection AddBkaWorkflow(this IServiceCollection services, Action<BkaOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        MunicipalTime.EnsureAvailable();
        var options = new BkaOptions();
        configure(options);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton(_ => CreateStore(options));
        services.TryAddSingleton<IWriteGate, StoreGate>();
        services.TryAddSingleton<ICaseReader, CaseReader>();
        services.TryAddSingleton<IWatchReader, WatchReader>();
        services.TryAddSingleton<IWatchViewReader, WatchViewReader>();
        services.TryAddSingleton<IDelayReader, DelayReader>();
        services.TryAddSingleton<IUnitReader, UnitReader>();
        services.TryAddSingleton<IAlertReader, AlertReader>();
        services.TryAddSingleton<IReadyBkaReader, ReadyBkaReader>();
        services.TryAddSingleton<IFigureReader, FigureReader>();
        services.TryAddSingleton<SpotCheckReader>();
        services.TryAddSingleton<ISpotCheckReader>(known => known.GetRequiredService<SpotCheckReader>());
        services.TryAddSingleton<ISampledCaseReader>(known => known.GetRequiredService<SpotCheckReader>());
        services.TryAddSingleton<ISecretSource, SecretSource>();
        services.TryAddSingleton<ILedgerReader, LedgerReader>();
        services.TryAddSingleton<IEventReader, EventReader>();
        services.TryAddSingleton<IWebhookReader, WebhookReader>();
        services.TryAddSingleton<ITextReader, TextFindingReader>();
        services.TryAddSingleton<IDeviationReader, DeviationReader>();
        services.TryAddSingleton<ISelfReportReader, SelfReportReader>();
        services.TryAddSingleton<IDraftReader, DraftReader>();
        services.TryAddSingleton<IDelegationReader, DelegationReader>();
        services.TryAddSingleton<ITemplateReader, TemplateReader>();
        services.TryAddSingleton<INoticeReader, NoticeReader>();
        services.TryAddSingleton<ISweepReader, SweepReader>();
        services.TryAddSingleton<AbsenceReader>();
        services.TryAddSingleton<IAbsenceReader>(known => known.GetRequiredService<AbsenceReader>());
        services.TryAddSingleton<ICaseloadReader>(known => known.GetRequiredService<AbsenceReader>());
        services.TryAddSingleton<IReportTextReader, ReportTextReader>();
        services.TryAddSingleton<Delegations>();
        services.TryAddSingleton<StandIns>();
        services.TryAddSingleton<IAccessReader, AccessReader>();
        services.TryAddSingleton<IEmergencyReader, EmergencyReader>();
        services.TryAddSingleton<AccessLog>();
        services.TryAddSingleton<Standing>();
        services.TryAddSingleton<CaseSteps>();
        services.TryAddSingleton<SweepClock>();
        services.TryAddSingleton<EventForm>();
        services.TryAddSingleton<Dispatcher>();
        services.TryAddSingleton<IBkaWorkflow, Corridor>();
        services.AddHostedService<StoreOpener>();
        AddFeatures(services);
        return services;
    }

    /// <summary>
    /// Opens the store now: created, migrated and, for a file, locked to this process. A host calls it before it starts
    /// to tell an operator at once, in one line, why it cannot.
    /// </summary>
    /// <param name="services">The built services.</param>
    /// <exception cref="StoreException">The store cannot be opened; the message is one line for the operator.</exception>
    public static Task OpenBkaStoreAsync(this IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.GetRequiredService<IStore>().OpenAsync(CancellationToken.None);
    }

    private static IStore CreateStore(BkaOptions options) => options switch
    {
        { SqliteFile: { } file } => new SqliteStore(file, SettingsOf(options), options.ReadOnly),
        { PostgresConnectionString: { } connection } =>
            new PostgresStore(connection, options.PostgresSchema, SettingsOf(options)),
        _ => throw new InvalidOperationException("Choose a store: UseSqlite(file) or UsePostgres(connectionString)."),
    };

    private static StoreSettings SettingsOf(BkaOptions options) => new(options.HashChain, options.Watches, options.SpotChecks);

    // Each slice is found by the interface it implements; a new slice needs no registration of its own.
    private static void AddFeatures(IServiceCollection services)
    {
        foreach (var type in typeof(BkaServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var feature in type.GetInterfaces().Where(IsFeature))
            {
                services.TryAddSingleton(feature, type);
            }

            if (type.IsAssignableTo(typeof(IReportSection)))
            {
                services.AddSingleton(typeof(IReportSection), type);
            }
        }
    }

    private static bool IsFeature(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ICommandFeature<,>)
            || type.GetGenericTypeDefinition() == typeof(IQueryFeature<,>));
}
