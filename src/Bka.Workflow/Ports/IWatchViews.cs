using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>People's own saved views of the worklist, within one transaction. They leave no ledger row: they say nothing of a case.</summary>
internal interface IWatchViewWrites
{
    /// <summary>Somebody's views, in the order they were first saved.</summary>
    /// <param name="owner">Whose.</param>
    ValueTask<IReadOnlyList<WatchView>> WatchViewsAsync(string owner);

    /// <summary>Keeps a view.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="view">The view; without an id it is a new one.</param>
    /// <returns>The view with its id.</returns>
    ValueTask<WatchView> SaveWatchViewAsync(string owner, WatchView view);

    /// <summary>Takes a view away.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="viewId">Which.</param>
    ValueTask RemoveWatchViewAsync(string owner, string viewId);
}

/// <summary>Reads people's own saved views of the worklist.</summary>
internal interface IWatchViewReader
{
    /// <summary>Somebody's views, in the order they were first saved.</summary>
    /// <param name="owner">Whose.</param>
    Task<IReadOnlyList<WatchView>> OfAsync(string owner);
}
