using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What people are typing.</summary>
internal sealed class DraftWriter(ISqlSession sql)
{
    private static readonly Statement Saved = new(
        "SELECT showing FROM drafts WHERE person = $1 AND place = $2", 2);

    private static readonly Statement Keep = new(
        """
        INSERT INTO drafts (person, place, showing, sealed, version, kept_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (person, place) DO UPDATE
        SET showing = excluded.showing, sealed = excluded.sealed, version = excluded.version, kept_at = excluded.kept_at
        """,
        6);

    private static readonly Statement Newest = new(
        "SELECT place FROM drafts WHERE person = $1 AND sealed IS NOT NULL ORDER BY kept_at DESC, place", 1);

    private static readonly Statement Delete = new("DELETE FROM drafts WHERE person = $1 AND place = $2", 2);

    private static readonly Statement DeleteUnsaved = new(
        "DELETE FROM drafts WHERE person = $1 AND place = $2 AND showing = $3 AND sealed IS NOT NULL", 3);

    private static readonly Statement Old = new("DELETE FROM drafts WHERE kept_at < $1", 1);

    public async ValueTask<bool> KeepAsync(KeptDraft draft, int most)
    {
        var (person, form) = draft.Place;
        if (await sql.FirstAsync(Saved, row => row.GetString(0), person, MarkOf(form, draft.Showing)) is not null)
        {
            return false;
        }

        sql.Write(Keep, person, form, draft.Showing, draft.View.Sealed, draft.View.Version, Iso.Instant(draft.View.At));
        var places = await sql.ListAsync(Newest, row => row.GetString(0), person);
        foreach (var place in places.Where(place => place != form).Skip(most - 1))
        {
            sql.Write(Delete, person, place);
        }

        return true;
    }

    public void DropUnsaved(DraftPlace place, string showing) => sql.Write(DeleteUnsaved, place.Person, place.Form, showing);

    public void Drop(DraftPlace place) => sql.Write(Delete, place.Person, place.Form);

    public void DropSaved(DraftPlace place, string showing, string? from, DateTimeOffset at)
    {
        foreach (var kept in new[] { showing, from }.OfType<string>())
        {
            sql.Write(DeleteUnsaved, place.Person, place.Form, kept);
        }

        sql.Write(Keep, place.Person, MarkOf(place.Form, showing), showing, null, null, Iso.Instant(at));
    }

    // That a showing is saved stands beside the place and not in it: another window may be writing there. No place that anybody
    // names holds a line break.
    private static string MarkOf(string form, string showing) => form + "\n" + showing;

    public void RemoveBefore(DateTimeOffset moment) => sql.Write(Old, Iso.Instant(moment));
}
