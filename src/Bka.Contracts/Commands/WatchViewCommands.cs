namespace Bka.Contracts;

/// <summary>Keeps a filter of the worklist under a name, for the actor alone. The same name again takes the place of the earlier one.</summary>
/// <param name="Name">What the actor calls it, 2–40 characters; no personal data.</param>
/// <param name="Filter">The filter; without a day, so that it always means today.</param>
/// <param name="Sort">In which order.</param>
public sealed record SaveWatchView(string Name, WatchFilter Filter, WatchSort Sort = WatchSort.LastDay) : Command<WatchView>;

/// <summary>Takes one of the actor's own saved views away. One that is not there is no fault: it is gone.</summary>
/// <param name="ViewId">Which.</param>
public sealed record RemoveWatchView(string ViewId) : Command<WatchViews>;

/// <summary>The actor's own saved views, in the order they were first saved.</summary>
public sealed record ListWatchViews : Query<WatchViews>;

/// <summary>Saved views.</summary>
/// <param name="Views">The views.</param>
public sealed record WatchViews(IReadOnlyList<WatchView> Views);

/// <summary>A named filter of the worklist.</summary>
/// <param name="ViewId">Its id.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">In which order.</param>
public sealed record WatchView(string ViewId, string Name, WatchFilter Filter, WatchSort Sort);
