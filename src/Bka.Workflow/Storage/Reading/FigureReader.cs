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
        store.AskAsync(read => CasesAsync(read, question, scope, readable));

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

    // Row by row: behind a year's figure may stand a million cases, of which one page is kept.
    private async Task<FigureCasePage> CasesAsync(
        ReadConnection read, FigureCaseQuestion question, AccessScope scope, AccessScope readable)
    {
        var sql = new FigureSql(question.Query, question.Through, scope, store.Dialect);
        var statement =
            $"""
            SELECT behind.*, CASE WHEN EXISTS (SELECT 1 FROM cases
              WHERE cases.id = behind.CaseId AND {AccessSql.Condition(readable, "cases.id", sql.Values, store.Dialect)})
              THEN 1 ELSE 0 END AS readable
            FROM ({sql.Of(question.Figure.Source, perCase: true)}) behind
            """;
        var page = new CountedPage(question);
        if (question.Figure.Source == FigureSource.Decisions)
        {
            await foreach (var row in read.Connection.QueryUnbufferedAsync<DecisionDataRow>(statement, sql.Values))
            {
                page.Take(row.ToGroup(), row.Readable == 1);
            }
        }
        else
        {
            await foreach (var row in read.Connection.QueryUnbufferedAsync<FigureDataRow>(statement, sql.Values))
            {
                page.Take(row.To(question.Figure.Source), row.Readable == 1);
            }
        }

        return page.ToPage();
    }

    private sealed class CountedPage(FigureCaseQuestion question)
    {
        private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _times = new(StringComparer.Ordinal);
        private long _all;
        private long _shown;

        public void Take(FigureGroup group, bool readable)
        {
            var count = question.Figure.CountIn(group, question.Side);
            _all += count;
            if (count == 0 || !readable)
            {
                return;
            }

            _shown += count;
            if (question.After is not null && string.CompareOrdinal(group.CaseId, question.After) <= 0)
            {
                return;
            }

            _ids.Add(group.CaseId!);
            _times[group.CaseId!] = _times.GetValueOrDefault(group.CaseId!) + count;
            if (_ids.Count > question.Limit + 1)
            {
                _times.Remove(_ids.Max!);
                _ids.Remove(_ids.Max!);
            }
        }

        public FigureCasePage ToPage() => new(
            _all, _all - _shown, [.. _ids.Take(question.Limit).Select(id => (id, _times[id]))], _ids.Count > question.Limit);
    }
}
