using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Quality;
using Bka.Workflow.Ports;
using Dapper;

namespace Bka.Workflow.Storage.Reading;

/// <summary>
/// Reads a page of the cases behind a figure. How many there are is counted in groups, as the figure counts them. The page
/// is looked for in the order of the ids, so that behind a million cases no more is read than it takes to fill it.
/// </summary>
internal sealed class FigureCaseReading
{
    // Rows gone through in the order of the ids, for each that is looked for: first, and before a figure is taken to count so
    // few cases that all behind it are read instead.
    private const int FirstWindow = 4;
    private const int MostWalked = 100;

    private readonly ReadConnection _read;
    private readonly FigureCaseQuestion _question;
    private readonly Relations _relation;
    private readonly FigureSql _sql;
    private readonly string _readable;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _times = new(StringComparer.Ordinal);

    public FigureCaseReading(
        ReadConnection read, FigureCaseQuestion question, AccessScope scope, AccessScope readable, Dialect dialect)
    {
        (_read, _question, _relation) = (read, question, readable.Relation);
        _sql = new FigureSql(question.Query, question.Through, scope, dialect);
        _readable = readable.Relation == Relations.Any ? "1 = 1" : $"case_id IN ({AccessSql.Readable(readable, _sql.Values, dialect)})";
    }

    private FigureSource Source => _question.Figure.Source;

    private bool IsFull => _found.Count > _question.Limit;

    public async Task<FigureCasePage> PageAsync()
    {
        await _read.HoldStillAsync();
        var all = await SumAsync(_sql.PartsOf(Source));
        var shown = all == 0 || _relation == Relations.Any ? all : await SumAsync(_sql.PartsAmong(Source, _readable, perCase: false));
        if (shown > 0)
        {
            await FindAsync();
        }

        return new FigureCasePage(
            all, all - shown, [.. _found.Take(_question.Limit).Select(id => (id, _times[id]))], IsFull);
    }

    private async Task<long> SumAsync(IReadOnlyList<string> statements)
    {
        long sum = 0;
        await foreach (var group in GroupsAsync(statements))
        {
            sum += _question.Figure.CountIn(group, _question.Side);
        }

        return sum;
    }

    private async Task FindAsync()
    {
        var after = _question.After ?? "";
        // Whose cases are few are found by who they are. The cohort is few, and looks at other cases besides.
        if (Source != FigureSource.Cohort && _relation is Relations.Any or Relations.OwnUnit)
        {
            var sought = _question.Limit + 1;
            for (var (window, walked) = (FirstWindow * sought, 0); walked < MostWalked * sought && !IsFull; walked += window, window *= 2)
            {
                var upTo = await EndOfWindowAsync(after, window);
                _sql.Values.Add("after", after);
                _sql.Values.Add("upTo", upTo ?? "\uFFFF");
                await KeepAsync(_sql.WindowOf(Source, _readable));
                if (upTo is null)
                {
                    return;
                }

                after = upTo;
            }
        }

        if (!IsFull)
        {
            _sql.Values.Add("after", after);
            await KeepAsync(_sql.PartsAmong(Source, $"{_readable} AND case_id > @after", perCase: true));
        }
    }

    // Where a window ends is only a place among the ids; what was known earlier is sought between the same places.
    private async Task<string?> EndOfWindowAsync(string after, int window)
    {
        var table = Source is FigureSource.Decisions or FigureSource.Waiting ? "decision_measures" : "measures";
        return await _read.Connection.ExecuteScalarAsync<string?>(
            $"SELECT case_id FROM {table} WHERE case_id > @after ORDER BY case_id LIMIT 1 OFFSET @window", new { after, window });
    }

    private async Task KeepAsync(IReadOnlyList<string> statements)
    {
        await foreach (var group in GroupsAsync(statements))
        {
            if (_question.Figure.CountIn(group, _question.Side) is var count and > 0)
            {
                _found.Add(group.CaseId!);
                _times[group.CaseId!] = _times.GetValueOrDefault(group.CaseId!) + count;
            }

            if (_found.Count > _question.Limit + 1)
            {
                _times.Remove(_found.Max!);
                _found.Remove(_found.Max!);
            }
        }
    }

    private async IAsyncEnumerable<FigureGroup> GroupsAsync(IReadOnlyList<string> statements)
    {
        foreach (var statement in statements)
        {
            if (Source == FigureSource.Decisions)
            {
                await foreach (var row in _read.Connection.QueryUnbufferedAsync<DecisionDataRow>(statement, _sql.Values))
                {
                    yield return row.ToGroup();
                }
            }
            else
            {
                await foreach (var row in _read.Connection.QueryUnbufferedAsync<FigureDataRow>(statement, _sql.Values))
                {
                    yield return row.To(Source);
                }
            }
        }
    }
}
