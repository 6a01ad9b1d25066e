namespace Bka.Contracts;

/// <summary>
/// One visit: a request that may ask several questions about the same case. What the access log has told of once in it is
/// not told again. Not kept after the request.
/// </summary>
/// <param name="correlation">Ties the rows of the visit together; an opaque id.</param>
public sealed class ReadVisit(string? correlation)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Ties the rows of the visit together; an opaque id.</summary>
    public string? Correlation { get; } = correlation;

    /// <summary>How what is asked for leaves: shown, printed or exported.</summary>
    public AccessWay Way { get; init; }

    /// <summary>Whether the log has been told of this already.</summary>
    /// <param name="what">What.</param>
    public bool HasTold(string what)
    {
        lock (_told)
        {
            return _told.Contains(what);
        }
    }

    /// <summary>Notes that the log has been told, after it holds.</summary>
    /// <param name="what">What.</param>
    public void NoteTold(string what)
    {
        lock (_told)
        {
            _told.Add(what);
        }
    }
}
