using Bka.Contracts;
using Bka.Workflow.Domain.Logs;
using Bka.Workflow.Tests.Support;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Logs;

/// <summary>What in the access log deserves a second look, and what does not.</summary>
public sealed class AccessSignalTests
{
    // A Tuesday.
    private static readonly DateOnly Day = new(2026, 11, 3);

    [Fact]
    public void Signals_WhenADayIsOrdinary_AreNone() =>
        Of(Many(39, i => Read("c" + i)), Many(200, _ => Read("c1")), [Read("c1", hour: 6), Read("c2", hour: 19)]).ShouldBeEmpty();

    [Fact]
    public void Signals_WhenManyCasesAreReadInADay_TellHowMany() =>
        Of(Many(40, i => Read("c" + i))).ShouldBe([new AccessSignal(AccessSignalKind.ManyCases, Day, "hl01", Function.Caseworker, 40)]);

    [Fact]
    public void Signals_WhenCasesStandInLists_DoNotCountThem() =>
        Of([Read(null) with { Act = AccessAct.ListRead, Shown = 200 }]).ShouldBeEmpty();

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 0)]
    [InlineData(19, 0)]
    [InlineData(20, 1)]
    public void Signals_WhenTheHourIsOdd_TellOfIt(int hour, int expected) =>
        Of([Read("c1", hour: hour)]).Count(signal => signal.Kind == AccessSignalKind.OddHours).ShouldBe(expected);

    [Fact]
    public void Signals_WhenItIsAWeekend_TellOfItButNotOfTheEmergencyDuty()
    {
        Of([Read("c1", Day.AddDays(4))]).ShouldHaveSingleItem().Kind.ShouldBe(AccessSignalKind.OddHours);
        Of([Read("c1", Day.AddDays(4)) with { Function = Function.EmergencyDutyWorker }]).ShouldBeEmpty();
    }

    [Fact]
    public void Signals_WhenRefusalsPrintsOrOpeningsPileUp_TellOfEach()
    {
        Of(Many(9, _ => Refused())).ShouldBeEmpty();
        Of(Many(10, _ => Refused())).ShouldHaveSingleItem().Kind.ShouldBe(AccessSignalKind.ManyRefusals);
        Of(Many(19, _ => Printed())).ShouldBeEmpty();
        Of(Many(20, _ => Printed())).ShouldHaveSingleItem().Kind.ShouldBe(AccessSignalKind.ManyTakenOut);
        var opened = Of([Read("c1") with { OpeningId = "n1" }, Read("c1") with { OpeningId = "n1" }]).ShouldHaveSingleItem();
        (opened.Kind, opened.Count).ShouldBe((AccessSignalKind.EmergencyOpening, 1));
    }

    [Fact]
    public void Signals_WhenAJobReads_AreNone()
    {
        var count = new AccessSignalCount(1);
        count.Take(Read("c1", hour: 3) with { Function = Function.SystemJob });
        count.Found().ShouldBe(new AccessSignals(0, 0, 0, 0, []), new Same());
    }

    [Fact]
    public void Draw_WhenRowsComeInAnotherOrder_IsTheSame()
    {
        var rows = Many(50, i => Read("c" + i) with { Seq = i + 1 });
        var (forwards, backwards) = (new AccessDraw("frö", 5), new AccessDraw("frö", 5));
        Array.ForEach(rows, forwards.Take);
        Array.ForEach(rows.Reverse().ToArray(), backwards.Take);
        forwards.Drawn.Select(row => row.Seq).ShouldBe(backwards.Drawn.Select(row => row.Seq));
        (forwards.Population, forwards.Drawn.Count).ShouldBe((50, 5));
    }

    private static IReadOnlyList<AccessSignal> Of(params AccessEntry[][] rows)
    {
        var count = new AccessSignalCount(40);
        foreach (var row in rows.SelectMany(part => part))
        {
            count.Take(row);
        }

        return count.Found().Signals;
    }

    private static AccessEntry[] Many(int count, Func<int, AccessEntry> row) => [.. Enumerable.Range(0, count).Select(row)];

    private static AccessEntry Read(string? caseId, DateOnly? on = null, int hour = 10) => new(
        1, FakeClock.Of(on ?? Day, hour), "hl01", Function.Caseworker, null, AccessAct.CaseRead, AccessWay.Shown, caseId, 1, null, null,
        new AccessDetails(["Norr"]));

    private static AccessEntry Refused() => Read("c1") with { Refusal = RefusalCodes.CaseNotFound, Shown = 0 };

    private static AccessEntry Printed() => Read("c1") with { Way = AccessWay.Printed };

    private sealed class Same : IEqualityComparer<AccessSignals>
    {
        public bool Equals(AccessSignals? x, AccessSignals? y) => x!.Reads == y!.Reads && x.Signals.Count == y.Signals.Count;

        public int GetHashCode(AccessSignals obj) => 0;
    }
}
