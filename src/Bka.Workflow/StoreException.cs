namespace Bka.Workflow;

/// <summary>
/// The store cannot be used. Nothing has changed, unless it is an <see cref="OutcomeUnknownException"/>. The message is one
/// plain line for the operator and holds no personal data.
/// </summary>
public class StoreException : Exception
{
    /// <summary>Without a message.</summary>
    public StoreException()
    {
    }

    /// <summary>With a message.</summary>
    /// <param name="message">One line for the operator.</param>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what lies behind it.</summary>
    /// <param name="message">One line for the operator.</param>
    /// <param name="innerException">What lies behind it.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
