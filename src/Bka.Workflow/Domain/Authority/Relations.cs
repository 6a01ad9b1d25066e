namespace Bka.Workflow.Domain.Authority;

/// <summary>How an actor stands to a case.</summary>
[Flags]
public enum Relations
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>
    /// The actor handles the case, or stands in today for whoever does, or registered it and nobody handles it yet.
    /// </summary>
    Own = 1,

    /// <summary>The case is in one of the actor's units.</summary>
    OwnUnit = 2,

    /// <summary>The case is drawn in a spot check.</summary>
    Sampled = 4,

    /// <summary>The case came from the actor's own case system.</summary>
    OwnSystem = 8,

    /// <summary>Any case; also what concerns no single case.</summary>
    Any = 16,
}
