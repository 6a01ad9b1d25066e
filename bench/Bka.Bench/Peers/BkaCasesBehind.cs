using Bka.Bench.Floors;
using Bka.Bench.Work;
using Bka.Contracts;

namespace Bka.Bench.Peers;

/// <summary>W3: the first page of the cases behind the year's largest number.</summary>
internal sealed class BkaCasesBehind(IFloorStore store) : IYearReport
{
    private static readonly CallContext Operator = new(new Actor("drift", Function.LocalOperator, []));
    private readonly BkaYear _year = new(store);
    private FigureCases? _page;
    private int _cases;

    public Task SetUp(int cases)
    {
        _cases = cases;
        return _year.SetUp(cases);
    }

    public async Task Report() => _page = await _year.Ask(new GetFigureCases("M1", BkaYear.FirstDay, BkaYear.LastDay), Operator);

    public void Check()
    {
        if (_page!.Count != _cases || _page.NotShown != 0 || _page.Next is null)
        {
            throw new InvalidOperationException("The page is not the first of all the year's cases.");
        }
    }

    public ValueTask DisposeAsync() => _year.DisposeAsync();
}
