using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads what people are typing: always one person's own.</summary>
internal sealed class DraftReader(IStore store) : IDraftReader
{
    private static readonly Statement One = new(
        "SELECT sealed, version, kept_at, showing FROM drafts WHERE person = $1 AND place = $2 AND sealed IS NOT NULL AND kept_at >= $3", 3);

    public Task<DraftView?> FindAsync(DraftPlace place, DateTimeOffset since) => store.AskAsync(read => read.Sql.FirstAsync(
        One,
        row => new DraftView(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1), Iso.Instant(row.GetString(2)), row.GetString(3)),
        place.Person, place.Form, Iso.Instant(since)).AsTask());
}
