namespace Bka.Workflow.Domain.Texts;

/// <summary>How the places of two texts hang together.</summary>
public enum Kinship
{
    /// <summary>The same child's matter: saying a thing again there is no copy.</summary>
    Same,

    /// <summary>Another child of the same matter.</summary>
    Sibling,

    /// <summary>Another matter.</summary>
    Stranger,
}

/// <summary>Where a text stands.</summary>
/// <param name="CaseId">Its case; empty for a text that belongs to none yet.</param>
/// <param name="CaseRef">The case system's reference, which the cases of siblings share.</param>
/// <param name="ChildRef">The child it speaks of, where a case holds several; null when it speaks of the whole case.</param>
public sealed record TextPlace(string CaseId, string CaseRef, string? ChildRef = null)
{
    /// <summary>A text that is not yet written in any case: everything else is strange to it.</summary>
    public static TextPlace Nowhere { get; } = new("", "");

    /// <summary>How another place hangs together with this one.</summary>
    /// <param name="other">The other place.</param>
    public Kinship To(TextPlace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CaseRef.Length == 0 || CaseRef != other.CaseRef ? Kinship.Stranger
            : ChildRef is null || other.ChildRef is null ? CaseId == other.CaseId ? Kinship.Same : Kinship.Sibling
            : ChildRef == other.ChildRef ? Kinship.Same
            : Kinship.Sibling;
    }
}
