using Bka.Bench.Floors;
using Bka.Bench.Work;
using Bka.Contracts;

namespace Bka.Bench.Peers;

/// <summary>W3: the year's report to the nämnd as it is printed, every section with small numbers hidden.</summary>
internal sealed class BkaWrittenYear(IFloorStore store) : IYearReport
{
    private readonly BkaYear _year = new(store);
    private Report? _report;

    public Task SetUp(int cases) => _year.SetUp(cases);

    public async Task Report() => _report = await _year.Ask(new GetReport(ReportKind.Year, BkaYear.Period));

    public void Check()
    {
        if (_report!.Sections.Count == 0 || _report.Period != BkaYear.Period)
        {
            throw new InvalidOperationException("The report has no sections.");
        }
    }

    public ValueTask DisposeAsync() => _year.DisposeAsync();
}
