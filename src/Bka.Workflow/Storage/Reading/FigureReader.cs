using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>Groups the measures of a period; what the groups mean stands in <see cref="FigureCatalogue"/>.</summary>
internal sealed class FigureReader(IStore store) : IFigureReader
{
    public Task<FigureGroups> GroupsAsync(GetFigures query, DateOnly through, AccessScope scope) =>
        store.AskAsync(read => GroupsAsync(read, new FigureSql(query, through, scope, store.Dialect)));

    public Task<FigureCasePage> CasesAsync(FigureCaseQuestion question, AccessScope scope, AccessScope readable) =>
        store.AskAsync(read => new FigureCaseReading(read, question, scope, readable, store.Dialect).PageAsync());

    public Task<FigureSeries> SeriesAsync(GetFigureSeries query, AccessScope scope) =>
        store.AskAsync(read => FigureSeriesReading.SeriesAsync(read, query, scope, store.Dialect));

    public Task<OpenAges> OpenAgesAsync(GetOpenAges query, AccessScope scope) =>
        store.AskAsync(read => FigureSeriesReading.OpenAgesAsync(read, query, scope, store.Dialect));

    private static async Task<FigureGroups> GroupsAsync(ReadConnection read, FigureSql sql)
    {
        // All groupings of one moment, so that the figures agree with each other also while cases are decided.
        await read.HoldStillAsync();
        async Task<List<T>> All<T>(FigureSource source)
        {
            var rows = new List<T>();
            foreach (var statement in sql.PartsOf(source))
            {
                rows.AddRange(await read.Connection.QueryAsync<T>(statement, sql.Values));
            }

            return rows;
        }

        async Task<IEnumerable<FigureDataRow>> Rows(FigureSource source) => FigureDataRow.Add(await All<FigureDataRow>(source));
        return new FigureGroups(
            [.. (await Rows(FigureSource.Received)).Select(row => row.ToReceived())],
            [.. (await Rows(FigureSource.Decided)).Select(row => row.ToDecided())],
            [.. (await Rows(FigureSource.Running)).Select(row => row.ToRunning())],
            [.. (await Rows(FigureSource.Open)).Select(row => row.ToOpen())],
            [.. (await Rows(FigureSource.Closed)).Select(row => row.ToClosed())])
        {
            Decisions = [.. DecisionDataRow.Add(await All<DecisionDataRow>(FigureSource.Decisions)).Select(row => row.ToGroup())],
            Waiting = [.. (await Rows(FigureSource.Waiting)).Select(row => row.ToWaiting())],
            Cohort = [.. (await Rows(FigureSource.Cohort)).Select(row => row.ToCohort())],
        };
    }
}
