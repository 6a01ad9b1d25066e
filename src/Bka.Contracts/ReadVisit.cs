namespace Bka.Contracts;

/// <summary>
/// One visit: a request that may ask several questions about the same case. What the access log has told of once in it is
/// not told again. Not kept after the request.
/// </summary>
/// <param name="correlation">Ties the rows of the visit together; an opaque id.</param>
public sealed class ReadVisit(string? correlation)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<AccessEntry> _waiting = [];
    private bool _isSettled;

    /// <summary>Ties the rows of the visit together; an opaque id.</summary>
    public string? Correlation { get; } = correlation;

    /// <summary>How what is asked for leaves: shown, printed or exported.</summary>
    public AccessWay Way { get; init; }

    /// <summary>
    /// Whether its rows wait until <see cref="IBkaWorkflow.TellAsync"/>, to be committed together. Whoever sets this shows
    /// nothing before that call has ended well.
    /// </summary>
    public bool IsDeferred { get; init; }

    /// <summary>Lets a row wait.</summary>
    /// <param name="entry">The row.</param>
    /// <returns>False when it has to be told at once: nothing may wait, or what waited has been told.</returns>
    public bool Hold(AccessEntry entry)
    {
        lock (_told)
        {
            if (IsDeferred && !_isSettled)
            {
                _waiting.Add(entry);
            }

            return IsDeferred && !_isSettled;
        }
    }

    /// <summary>The rows that wait; from now on each is told at once.</summary>
    public IReadOnlyList<AccessEntry> Settle()
    {
        lock (_told)
        {
            AccessEntry[] waiting = [.. _waiting];
            _waiting.Clear();
            _isSettled = true;
            return waiting;
        }
    }

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
