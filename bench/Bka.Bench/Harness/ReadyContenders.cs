namespace Bka.Bench.Harness;

/// <summary>The contenders of a contest, laid out; disposed together.</summary>
internal sealed class ReadyContenders<T> : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private readonly List<(Contender<T> Contender, T Work)> _ready = [];

    public static async Task<ReadyContenders<T>> SetUp(IEnumerable<Contender<T>> contenders, Func<T, Task> setUp)
    {
        var all = new ReadyContenders<T>();
        try
        {
            foreach (var contender in contenders.OrderByDescending(one => one.IsFloor))
            {
                var work = contender.Open();
                all._ready.Add((contender, work));
                await setUp(work);
            }
        }
        catch
        {
            await all.DisposeAsync();
            throw;
        }

        return all;
    }

    public Dictionary<T, TRun> Each<TRun>(Func<T, TRun> make)
    {
        return _ready.ToDictionary(one => one.Work, one => make(one.Work));
    }

    public IReadOnlyList<Entry> Entries(Func<T, Func<TimeSpan, Task<Measured>>> measure)
    {
        return [.. _ready.Select(one => new Entry(one.Contender.Name, one.Contender.IsFloor, measure(one.Work)))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, work) in _ready)
        {
            await work.DisposeAsync();
        }
    }
}
