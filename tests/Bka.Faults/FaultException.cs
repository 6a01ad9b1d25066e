namespace Bka.Faults;

/// <summary>The product broke a promise, or the runner could not do its work.</summary>
internal sealed class FaultException : Exception
{
    public FaultException()
    {
    }

    public FaultException(string message)
        : base(message)
    {
    }

    public FaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
