using Bka.Contracts;

namespace Bka.Workflow.Storage.Writing;

/// <summary>People's own saved views of the worklist.</summary>
internal sealed partial class WriteSession
{
    private readonly WatchViewWriter _watchViews = new(sql);

    public ValueTask<IReadOnlyList<WatchView>> WatchViewsAsync(string owner) => _watchViews.OfAsync(owner);

    public ValueTask<WatchView> SaveWatchViewAsync(string owner, WatchView view) => _watchViews.SaveAsync(owner, view);

    public ValueTask RemoveWatchViewAsync(string owner, string viewId) => _watchViews.RemoveAsync(owner, viewId);
}
