namespace Bka.Workflow.Domain.Deadlines;

/// <summary>Whether an extension counts.</summary>
public enum ExtensionStatus
{
    /// <summary>Decided while the time still ran, and longer: it moves the last day.</summary>
    Valid,

    /// <summary>Decided after the last day that held then: recorded and shown for ever, but it moves nothing.</summary>
    Late,

    /// <summary>Decided in time, but its end is not after the last day that held then: it moves nothing.</summary>
    NotLonger,
}
