using Bka.Contracts;
using Bka.Workflow.Domain.Reports;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Reports;

public class SpotCheckTablesTests
{
    [Theory]
    [InlineData(0, false, 0L)]
    [InlineData(3, false, 3L)]
    [InlineData(3, true, null)]
    [InlineData(7, true, 7L)]
    public void Rounds_WhenTheSecondReviewerAloneSaidNej_ShowItBesideTheFirstsAndHideFewOutside(int second, bool external, long? printed)
    {
        var figures = new SpotCheckFigures(new DateOnly(2026, 11, 22), 3, 3, 2, [], 19, 0, 0) { SecondReviewerCriticalNos = second };
        var table = new SpotCheckTables(external).Rounds([(SpotCheckPopulation.NotOpened, figures)]);
        string Printed(string heading) => table.Rows[0][table.Columns.ToList().IndexOf(heading)].Text;
        Printed("Nej på kritiska frågor").ShouldBe("19");
        (Printed("Nej bara av den andra granskaren") == $"{second}").ShouldBe(printed is not null);
        new SpotCheckTables(external).Shortcomings(figures).Any(text => text.Contains($"bara den andra granskaren Nej i {second} fall", StringComparison.Ordinal))
            .ShouldBe(printed > 0);
    }
}
