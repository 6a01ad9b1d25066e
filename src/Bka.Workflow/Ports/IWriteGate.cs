namespace Bka.Workflow.Ports;

/// <summary>
/// The only way to change anything. Commands that wait together are committed together, in the order they came, and
/// each is acknowledged only after the commit that holds it is durable.
/// </summary>
internal interface IWriteGate
{
    /// <summary>
    /// Runs a piece of work against the store. It may be run again from the start if work beside it in the same commit
    /// fails, so it must have no effect but through the session.
    /// </summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="work">Reads, decides and writes through the session.</param>
    /// <param name="cancellationToken">Gives up waiting before the work has begun.</param>
    Task<T> RunAsync<T>(Func<IWriteSession, ValueTask<T>> work, CancellationToken cancellationToken);
}

/// <summary>All that a command may read and write, within one transaction.</summary>
internal interface IWriteSession : ICaseWrites, IIdempotencyRecords, ISweepWrites, ISpotCheckWrites, IDelegationWrites, ITemplateWrites,
    ITextWrites, ILeases, IAlertWrites, INoticePlans, INoticeDeliveries, IWebhookWrites, IDeliveryWrites, IAbsenceWrites,
    ICaseloadWrites, IDeviationWrites, ISelfReportWrites, IMeasureWrites, ISpotCheckPlans, ISpotCheckReviews, IRemedyWrites, IEgenkontrollReminders,
    IProtectedPersons, IReportTextWrites, IAccessLogWrites, IEmergencyOpenings, IEmergencyOpeningFinder, IWatchViewWrites, IDraftWrites;
