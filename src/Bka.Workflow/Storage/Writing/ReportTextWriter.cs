using System.Globalization;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What people write for a barnbokslut: one row for each saving.</summary>
internal sealed class ReportTextWriter(ISqlSession sql)
{
    public const string Area = "area";
    public const string Note = "note";

    private static readonly Statement Next = new("SELECT COALESCE(MAX(no), 0) + 1 FROM report_texts", 0);

    private static readonly Statement Newest = new(
        "SELECT doc FROM report_texts WHERE id = $1 AND kind = $2 ORDER BY no DESC LIMIT 1", 2);

    private static readonly Statement Insert = new(
        "INSERT INTO report_texts (no, id, kind, year, unit, day, doc) VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);

    public ValueTask<string?> FindAsync(string id, string kind) => sql.FirstAsync<string?>(Newest, row => row.GetString(0), id, kind);

    public ValueTask<long> NextAsync() => sql.FirstAsync(Next, row => row.GetInt64(0));

    public static string IdOf(string kind, long no) => string.Create(CultureInfo.InvariantCulture, $"{kind[0]}{no}");

    public void Save(long no, string id, string kind, (int Year, string? Unit, DateTimeOffset At, string Doc) row) => sql.Write(
        Insert, no, id, kind, (long)row.Year, row.Unit ?? "", Iso.Day(MunicipalTime.DayOf(row.At)), row.Doc);
}
