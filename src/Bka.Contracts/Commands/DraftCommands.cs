namespace Bka.Contracts;

/// <summary>
/// Spara ett utkast: keep what somebody is typing in a form, in place of what was kept before. It is the writer's own, no
/// part of any case and nobody else's to read, and leaves no row in the ledger. Refused with <see cref="RefusalCodes.DraftSaved"/>
/// when that showing has been saved already.
/// </summary>
/// <param name="Place">Which form: an address within the product, and a mark where the page has several.</param>
/// <param name="Form">Which showing of the form, so that what comes late after a saving does not come back.</param>
/// <param name="Sealed">
/// What was typed, sealed by the host that keeps it. The module cannot read it. Null when the form again holds what it was shown
/// with: what this showing had kept is then dropped, and no other's.
/// </param>
/// <param name="Version">The version of the case that the writer has seen; null where there is no case.</param>
public sealed record KeepDraft(string Place, string Form, string? Sealed, long? Version = null) : Command<DraftKept>;

/// <summary>A draft as it was kept.</summary>
/// <param name="At">When, UTC.</param>
public sealed record DraftKept(DateTimeOffset At);

/// <summary>Kasta ett utkast: what was typed has been saved, or is not wanted.</summary>
/// <param name="Place">Which form.</param>
/// <param name="Form">
/// The showing that was saved, from which nothing more is kept; what another showing has kept meanwhile stays. Null when the writer
/// throws it away, whichever showing it is of.
/// </param>
/// <param name="From">The showing whose draft the saved form was shown with, which is saved with it; null when it had none.</param>
public sealed record DropDraft(string Place, string? Form = null, string? From = null) : Command<DraftDropped>;

/// <summary>The draft of a place is gone.</summary>
/// <param name="At">When, UTC.</param>
public sealed record DraftDropped(DateTimeOffset At);
