using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Storage.Sql;

/// <summary>The versions of the template as they are read, within a transaction and outside.</summary>
internal static class TemplateSql
{
    private const string Columns =
        "version, title, based_on, hash, proposed_by, proposed_at, released_by, released_at, valid_from";

    public static Statement One { get; } = new($"SELECT {Columns}, doc FROM templates WHERE version = $1", 1);

    public static Statement All { get; } = new($"SELECT {Columns} FROM templates ORDER BY version DESC", 0);

    public static Statement Released { get; } = new(
        $"SELECT {Columns}, doc FROM templates WHERE released_no IS NOT NULL ORDER BY version", 0);

    public static TemplateEntry MapEntry(DbDataReader row) => new(
        (int)row.GetInt64(0),
        row.GetString(1),
        (int)row.GetInt64(2),
        row.GetString(3),
        new Signature(row.GetString(4), Iso.Instant(row.GetString(5))),
        row.IsDBNull(6) ? null : new Signature(row.GetString(6), Iso.Instant(row.GetString(7))),
        row.IsDBNull(8) ? null : Iso.Day(row.GetString(8)));

    public static StoredTemplate Map(DbDataReader row)
    {
        var entry = MapEntry(row);
        return new StoredTemplate(entry, Templates.Restore(row.GetString(9)) with { Version = entry.Version, ValidFrom = entry.ValidFrom });
    }
}

/// <summary>The shelf as last read. Versions that are read once are kept for ever: what is released never changes.</summary>
internal sealed class KnownTemplates
{
    private volatile Known _known = new(0, TemplateShelf.Shipped);

    /// <summary>The shelf, read anew only when a rule has changed.</summary>
    /// <param name="rules">How often a rule has changed.</param>
    /// <param name="sql">Reads.</param>
    public async ValueTask<TemplateShelf> AsOfAsync(long rules, ISqlSession sql)
    {
        var known = _known;
        if (rules != known.Rules)
        {
            var released = await sql.ListAsync(TemplateSql.Released, row => Take(row, known.Shelf));
            known = new Known(rules, new TemplateShelf([Templates.Shipped, .. released]));
            _known = known;
        }

        return known.Shelf;
    }

    /// <summary>Forgets what was read: a release under the same number was undone.</summary>
    public void Forget() => _known = new(0, TemplateShelf.Shipped);

    private static Template Take(DbDataReader row, TemplateShelf known) =>
        known.All.FirstOrDefault(template => template.Version == row.GetInt64(0)) ?? TemplateSql.Map(row).Template;

    private sealed record Known(long Rules, TemplateShelf Shelf);
}
