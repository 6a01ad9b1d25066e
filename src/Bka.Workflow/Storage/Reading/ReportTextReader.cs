using Bka.Contracts;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Reads what people have written for a barnbokslut.</summary>
internal sealed class ReportTextReader(IStore store) : IReportTextReader
{
    public Task<IReadOnlyList<DevelopmentArea>> AreasAsync(string? unit, DateOnly knownOn) => ReadAsync<DevelopmentArea>("area", unit, knownOn);

    public Task<IReadOnlyList<ReportNote>> NotesAsync(string? unit, DateOnly knownOn) => ReadAsync<ReportNote>("note", unit, knownOn);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string kind, string? unit, DateOnly knownOn)
    {
        var values = new DynamicParameters();
        values.Add("kind", kind);
        values.Add("unit", unit ?? "");
        values.Add("day", Iso.Day(knownOn));
        var docs = await store.AskAsync(read => read.Connection.QueryAsync<string>(
            """
            SELECT t.doc FROM report_texts t
            WHERE t.kind = @kind AND t.unit = @unit AND t.day <= @day
              AND NOT EXISTS (SELECT 1 FROM report_texts newer WHERE newer.id = t.id AND newer.no > t.no AND newer.day <= @day)
            ORDER BY t.year, length(t.id), t.id
            """,
            values));
        return [.. docs.Select(StoreDocument.Read<T>)];
    }
}
