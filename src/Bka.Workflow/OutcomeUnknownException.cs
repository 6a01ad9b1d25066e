namespace Bka.Workflow;

/// <summary>
/// The store broke while the commit was under way: the change may be stored or not, and nobody knows which. Read the
/// case, or send the same command again under the same idempotency key: it has one effect either way.
/// </summary>
public sealed class OutcomeUnknownException : StoreException
{
    private const string Line =
        "Databasen svarade inte när ändringen skulle sparas, så det är okänt om den sparades. Skicka samma kommando igen med samma nyckel.";

    /// <summary>With the usual message.</summary>
    public OutcomeUnknownException()
        : base(Line)
    {
    }

    /// <summary>With a message.</summary>
    /// <param name="message">One line for the operator.</param>
    public OutcomeUnknownException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what broke.</summary>
    /// <param name="message">One line for the operator.</param>
    /// <param name="innerException">What broke.</param>
    public OutcomeUnknownException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With the usual message and what broke.</summary>
    /// <param name="innerException">What broke.</param>
    public OutcomeUnknownException(Exception innerException)
        : base(Line, innerException)
    {
    }
}
