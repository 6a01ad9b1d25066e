namespace Bka.Bench.Harness;

/// <summary>The largest managed heap seen while it lives, garbage included, looked at every few milliseconds.</summary>
internal sealed class HeapPeak : IAsyncDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);
    private readonly Timer _timer;
    private long _bytes;

    public HeapPeak()
    {
        _timer = new Timer(_ => Look(), null, Often, Often);
    }

    public long Bytes
    {
        get
        {
            Look();
            return Interlocked.Read(ref _bytes);
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        var now = GC.GetTotalMemory(forceFullCollection: false);
        var seen = Interlocked.Read(ref _bytes);
        while (now > seen)
        {
            var was = Interlocked.CompareExchange(ref _bytes, now, seen);
            if (was == seen)
            {
                return;
            }

            seen = was;
        }
    }
}
