using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>What people are typing, within one transaction. No case and no ledger row is touched.</summary>
internal interface IDraftWrites
{
    /// <summary>Keeps a draft in place of what was kept there.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="most">How many a person has at most; the oldest give way.</param>
    /// <returns>Whether it is kept: what comes late from a showing that has been saved is not.</returns>
    ValueTask<bool> KeepDraftAsync(KeptDraft draft, int most);

    /// <summary>Empties a place, whichever showing has kept something there.</summary>
    /// <param name="place">Whose, and which form.</param>
    void DropDraft(DraftPlace place);

    /// <summary>Drops what a saved showing has kept, and keeps nothing more from it; what another has kept stays.</summary>
    /// <param name="place">Whose, and which form.</param>
    /// <param name="form">The showing that was saved.</param>
    /// <param name="from">The showing whose draft it was shown with; null for none.</param>
    /// <param name="at">When, UTC.</param>
    void DropSavedDraft(DraftPlace place, string form, string? from, DateTimeOffset at);

    /// <summary>Drops what one showing has kept, and leaves what another has.</summary>
    /// <param name="place">Whose, and which form.</param>
    /// <param name="form">The showing.</param>
    void DropUnsavedDraft(DraftPlace place, string form);

    /// <summary>Removes what nobody has typed in since.</summary>
    /// <param name="before">The moment, UTC.</param>
    void RemoveDrafts(DateTimeOffset before);
}

/// <summary>Reads what people are typing.</summary>
internal interface IDraftReader
{
    /// <summary>A person's draft in a place; null when there is none.</summary>
    /// <param name="place">Whose, and which form.</param>
    /// <param name="since">The oldest that is shown, UTC.</param>
    Task<DraftView?> FindAsync(DraftPlace place, DateTimeOffset since);
}

/// <summary>Whose draft, of which form.</summary>
/// <param name="Person">The opaque user id.</param>
/// <param name="Form">The form's place.</param>
internal sealed record DraftPlace(string Person, string Form);

/// <summary>A draft as it is kept.</summary>
/// <param name="Place">Whose, of which form.</param>
/// <param name="Showing">Which showing of the form.</param>
/// <param name="View">The sealed text, the version seen, and when.</param>
internal sealed record KeptDraft(DraftPlace Place, string Showing, DraftView View);
