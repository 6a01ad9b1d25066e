using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The versions of the template: numbered as they are proposed, locked when released.</summary>
internal sealed class TemplateWriter(ISqlSession sql)
{
    private static readonly Statement Next = new("SELECT COALESCE(MAX(version), $1) + 1 FROM templates", 1);

    private static readonly Statement Insert = new(
        """
        INSERT INTO templates (version, based_on, title, hash, proposed_by, proposed_at, doc)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        7);

    private static readonly Statement Release = new(
        """
        UPDATE templates SET released_by = $1, released_at = $2, released_no = $3, valid_from = $4
        WHERE version = $5 AND released_no IS NULL
        """,
        5);

    private readonly KnownTemplates _known = new();

    public ValueTask<TemplateShelf> ReleasedAsync(long rules) => _known.AsOfAsync(rules, sql);

    /// <summary>Forgets what was read: a release under the same number was undone.</summary>
    public void Forget() => _known.Forget();

    public ValueTask<StoredTemplate?> FindAsync(int version) => sql.FirstAsync(TemplateSql.One, TemplateSql.Map, (long)version);

    public async ValueTask<TemplateEntry> AddAsync(Template proposed, Signature by)
    {
        var version = (int)await sql.FirstAsync(Next, row => row.GetInt64(0), (long)Templates.Shipped.Version);
        var numbered = proposed with { Version = version };
        var entry = new TemplateEntry(version, proposed.Title, proposed.BasedOn, TemplateText.HashOf(numbered), by);
        sql.Write(Insert, (long)version, (long)proposed.BasedOn!, proposed.Title, entry.Hash, by.By, Iso.Instant(by.At),
            TemplateText.Of(numbered));
        return entry;
    }

    public void SaveReleased(TemplateEntry released, long rules) => sql.Write(
        Release, released.Released!.By, Iso.Instant(released.Released.At), rules, Iso.Day(released.ValidFrom), (long)released.Version);
}
