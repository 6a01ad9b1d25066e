using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>People's own saved views of the worklist.</summary>
internal sealed class WatchViewWriter(ISqlSession sql)
{
    private static readonly Statement Next = new("SELECT COALESCE(MAX(no), 0) + 1 FROM watch_views", 0);

    private static readonly Statement Of = new("SELECT doc FROM watch_views WHERE owner = $1 ORDER BY no", 1);

    private static readonly Statement Keep = new(
        """
        INSERT INTO watch_views (no, owner, name, doc) VALUES ($1, $2, $3, $4)
        ON CONFLICT (no) DO UPDATE SET name = excluded.name, doc = excluded.doc
        """,
        4);

    private static readonly Statement Remove = new("DELETE FROM watch_views WHERE owner = $1 AND no = $2", 2);

    public async ValueTask<IReadOnlyList<WatchView>> OfAsync(string owner) =>
        [.. (await sql.ListAsync(Of, row => row.GetString(0), owner)).Select(StoreDocument.Read<WatchView>)];

    public async ValueTask<WatchView> SaveAsync(string owner, WatchView view)
    {
        var no = NumberOf(view.ViewId) ?? await sql.FirstAsync(Next, row => row.GetInt64(0));
        var saved = view with { ViewId = string.Create(CultureInfo.InvariantCulture, $"v{no}") };
        sql.Write(Keep, no, owner, saved.Name, StoreDocument.Write(saved));
        return saved;
    }

    public async ValueTask RemoveAsync(string owner, string viewId)
    {
        if (NumberOf(viewId) is { } no)
        {
            await sql.ExecuteAsync(Remove, owner, no);
        }
    }

    private static long? NumberOf(string viewId) =>
        viewId is ['v', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : null;
}
