namespace Bka.Bench.Harness;

/// <summary>
/// One way of doing a work: a floor (bare statements) or a peer (the product, another framework). Its name is printed
/// and chosen with <c>--who</c>; opening it lays out nothing yet.
/// </summary>
internal sealed record Contender<T>(string Name, bool IsFloor, Func<T> Open)
{
    public static Contender<T> Floor(string name, Func<T> open) => new(name, IsFloor: true, open);

    public static Contender<T> Peer(string name, Func<T> open) => new(name, IsFloor: false, open);
}

/// <summary>A contender that stands ready: it measures one round's share and checks what it did.</summary>
internal sealed record Entry(string Name, bool IsFloor, Func<TimeSpan, Task<Measured>> Measure);
