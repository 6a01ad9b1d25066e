using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What people are typing.</summary>
internal sealed partial class WriteSession
{
    private readonly DraftWriter _drafts = new(sql);

    public ValueTask<bool> KeepDraftAsync(KeptDraft draft, int most) => _drafts.KeepAsync(draft, most);

    public void DropDraft(DraftPlace place) => _drafts.Drop(place);

    public void DropSavedDraft(DraftPlace place, string form, string? from, DateTimeOffset at) => _drafts.DropSaved(place, form, from, at);

    public void DropUnsavedDraft(DraftPlace place, string form) => _drafts.DropUnsaved(place, form);

    public void RemoveDrafts(DateTimeOffset before) => _drafts.RemoveBefore(before);
}
