using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Watches;

/// <summary>Keeps a filter of the worklist under a name.</summary>
internal sealed class SaveWatchViewFeature : ICommandFeature<SaveWatchView, WatchView>
{
    private const int Most = 20;

    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(SaveWatchView command, InputCheck check)
    {
        check.Line(command.Name, "name", 2, 40);
        check.Holds(command.Filter is { AsOf: null }, MissingCodes.Malformed, "asOf");
        check.Known(command.Sort, "sort");
        if (command.Filter is not null)
        {
            WatchFilters.Check(command.Filter, check);
        }
    }

    public async ValueTask<Answer<WatchView>> RunAsync(SaveWatchView command, Circumstances circumstances, IWriteSession session)
    {
        var (owner, name) = (circumstances.Actor.Id, command.Name.Trim());
        var views = await session.WatchViewsAsync(owner);
        var earlier = views.FirstOrDefault(view => view.Name == name);
        return earlier is null && views.Count >= Most
            ? new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.TooManyViews, Item: "name")])
            : await session.SaveWatchViewAsync(owner, new WatchView(earlier?.ViewId ?? "", name, command.Filter, command.Sort));
    }
}

/// <summary>Takes a saved view away.</summary>
internal sealed class RemoveWatchViewFeature : ICommandFeature<RemoveWatchView, WatchViews>
{
    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(RemoveWatchView command, InputCheck check) => check.Id(command.ViewId, "viewId");

    public async ValueTask<Answer<WatchViews>> RunAsync(RemoveWatchView command, Circumstances circumstances, IWriteSession session)
    {
        await session.RemoveWatchViewAsync(circumstances.Actor.Id, command.ViewId);
        return new WatchViews(await session.WatchViewsAsync(circumstances.Actor.Id));
    }
}

/// <summary>The actor's own saved views.</summary>
internal sealed class ListWatchViewsFeature(IWatchViewReader views) : IQueryFeature<ListWatchViews, WatchViews>
{
    public CaseAction Action => CaseAction.ReadWatches;

    public void Check(ListWatchViews query, InputCheck check)
    {
    }

    public async Task<Answer<WatchViews>> AnswerAsync(ListWatchViews query, Circumstances circumstances) =>
        new WatchViews(await views.OfAsync(circumstances.Actor.Id));
}
