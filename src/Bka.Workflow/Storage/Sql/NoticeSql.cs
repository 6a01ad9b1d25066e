using System.Data.Common;
using Bka.Contracts;
using Bka.Workflow.Domain.Notices;

namespace Bka.Workflow.Storage.Sql;

/// <summary>How a notice stands in its row.</summary>
internal static class NoticeSql
{
    public const string Columns =
        "id, recipient, kind, for_day, counts, message_id, planned_at, state, attempts, next_at, cause, sent_at";

    public static Notice Map(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), (NoticeKind)row.GetInt64(2), Iso.Day(row.GetString(3)),
        StoreDocument.Read<NoticeCounts>(row.GetString(4)), row.GetString(5), Iso.Instant(row.GetString(6)),
        new NoticeDelivery(
            (NoticeState)row.GetInt64(7), (int)row.GetInt64(8), Instant(row, 9), row.IsDBNull(10) ? null : row.GetString(10),
            Instant(row, 11)));

    private static DateTimeOffset? Instant(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Iso.Instant(row.GetString(column));
}
