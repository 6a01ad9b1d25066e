namespace Bka.Contracts;

/// <summary>What the asker has typed in a form and not yet saved. Nobody can ask for another's.</summary>
/// <param name="Place">Which form.</param>
public sealed record GetDraft(string Place) : Query<DraftFound>;

/// <summary>The draft of a place, if there is one.</summary>
/// <param name="Draft">The draft; null when there is none.</param>
public sealed record DraftFound(DraftView? Draft);

/// <summary>A draft.</summary>
/// <param name="Sealed">What was typed, as the host sealed it.</param>
/// <param name="Version">The version of the case that the writer had seen; null where there is no case.</param>
/// <param name="At">When it was kept, UTC.</param>
/// <param name="Form">The showing of the form that it was typed in.</param>
public sealed record DraftView(string Sealed, long? Version, DateTimeOffset At, string Form);
