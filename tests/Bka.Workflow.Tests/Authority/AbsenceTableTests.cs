using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Authority;

/// <summary>Who is away and who stands in: half-open days, one step deep, in one unit.</summary>
public class AbsenceTableTests
{
    private static readonly string[] Persons = ["hl01", "hl02", "hl03", "hl04"];
    private static readonly string[] Units = ["Norr", "Syd"];
    private static readonly DateOnly First = new(2026, 11, 2);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void StandInFor_WhenTheDayIsNearTheEnds_CountsTheFirstDayAndNotTheDayBack(int day, bool away)
    {
        var table = new AbsenceTable([new("hl07", "Norr", First, First.AddDays(5), "hl02")]);
        table.IsAway("hl07", "Norr", First.AddDays(day)).ShouldBe(away);
        table.StandInFor("hl07", "Norr", First.AddDays(day)).ShouldBe(away ? "hl02" : null);
        table.StandInsOf("hl02", First.AddDays(day)).ShouldBe(away ? [new StandIn("hl07", "Norr")] : []);
    }

    [Fact]
    public void StandInFor_WhenThereIsNoEnd_HoldsUntilFurtherNotice() =>
        new AbsenceTable([new("hl07", "Norr", First, null, "hl02")]).StandInFor("hl07", "Norr", First.AddYears(20)).ShouldBe("hl02");

    [Fact]
    public void StandInFor_WhenItIsAnotherUnit_IsNobody()
    {
        var table = new AbsenceTable([new("hl07", "Norr", First, null, "hl02")]);
        table.IsAway("hl07", "Syd", First).ShouldBeFalse();
        table.StandInFor("hl07", "Syd", First).ShouldBeNull();
    }

    [Fact]
    public void StandInFor_WhenTheSubstituteIsAwayToo_IsNobodyAndNeverTheSubstitutesSubstitute()
    {
        var table = new AbsenceTable(
        [
            new("hl07", "Norr", First, First.AddDays(9), "hl02"), new("hl02", "Norr", First.AddDays(2), First.AddDays(4), "hl03"),
        ]);
        table.StandInFor("hl07", "Norr", First.AddDays(1)).ShouldBe("hl02");
        table.StandInFor("hl07", "Norr", First.AddDays(2)).ShouldBeNull();
        table.StandInFor("hl07", "Norr", First.AddDays(4)).ShouldBe("hl02");
        table.StandInsOf("hl03", First.AddDays(2)).ShouldBe([new StandIn("hl02", "Norr")]);
    }

    [Fact]
    public void StandInFor_WhenTheSubstituteIsAwayFromAnotherUnit_IsNobody() => new AbsenceTable(
    [
        new("hl07", "Norr", First, null, "hl02"), new("hl02", "Syd", First, null),
    ]).StandInFor("hl07", "Norr", First).ShouldBeNull();

    [Fact]
    public void StandInsOf_WhenTwoStandInForEachOther_IsNobodyWhileBothAreAway() => new AbsenceTable(
    [
        new("hl01", "Norr", First, null, "hl02"), new("hl02", "Norr", First, null, "hl01"),
    ]).StandInsOf("hl02", First).ShouldBeEmpty();

    [Fact]
    public void Overlaps_WhenOneFollowsOnTheOther_SharesNoDay()
    {
        var week = new AbsencePeriod("hl07", "Norr", First, First.AddDays(7));
        week.Overlaps(First.AddDays(7), null).ShouldBeFalse();
        week.Overlaps(First.AddDays(-7), First).ShouldBeFalse();
        week.Overlaps(First.AddDays(6), null).ShouldBeTrue();
        week.Overlaps(First.AddDays(-7), First.AddDays(1)).ShouldBeTrue();
        (week with { To = First }).Overlaps(First.AddDays(-1), null).ShouldBeFalse();
    }

    [Fact]
    public void Tables_WhenOfAnyAbsences_AgreeWithTheWordsOfTheRule() => Prop.ForAll(Tables().ToArbitrary(), periods =>
    {
        var table = new AbsenceTable(periods);
        foreach (var day in Enumerable.Range(-1, 12).Select(First.AddDays))
        {
            bool IsAwayAnywhere(string person) => periods.Any(period => period.Person == person && period.Covers(day));
            foreach (var (person, unit) in Persons.SelectMany(person => Units.Select(unit => (person, unit))))
            {
                var own = periods.FirstOrDefault(period => period.Person == person && period.Unit == unit && period.Covers(day));
                var standIn = own?.Substitute is { } named && !IsAwayAnywhere(named) ? named : null;
                table.IsAway(person, unit, day).ShouldBe(own is not null);
                table.StandInFor(person, unit, day).ShouldBe(standIn);
                foreach (var other in Persons)
                {
                    table.StandInsOf(other, day).Contains(new StandIn(person, unit)).ShouldBe(other == standIn);
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Function.CaseworkerWithoutDelegation, true)]
    [InlineData(Function.UnitHead, true)]
    [InlineData(Function.Board, false)]
    [InlineData(Function.TechnicalAdministrator, false)]
    [InlineData(Function.SystemClient, false)]
    [InlineData(Function.LocalOperator, false)]
    [InlineData(Function.SystemJob, false)]
    public void MayStandIn_WhenAskedOfAFunction_IsForThoseWhoHandleCases(Function function, bool may) =>
        Access.MayStandIn(function).ShouldBe(may);

    // No two of one person in a unit share a day, as the command sees to.
    private static Gen<AbsencePeriod[]> Tables() =>
        from size in Gen.Choose(0, 8)
        from periods in Period().ArrayOf(size)
        select periods.Aggregate(new List<AbsencePeriod>(), (kept, period) =>
        {
            if (!kept.Any(other => other.Person == period.Person && other.Unit == period.Unit && other.Overlaps(period.From, period.To)))
            {
                kept.Add(period);
            }

            return kept;
        }).ToArray();

    private static Gen<AbsencePeriod> Period() =>
        from person in Gen.Elements(Persons)
        from unit in Gen.Elements(Units)
        from substitute in Gen.Elements(Persons.Append(null).ToArray())
        from first in Gen.Choose(0, 9)
        from days in Gen.Choose(1, 6)
        from isOpen in Gen.Elements(true, false, false)
        select new AbsencePeriod(
            person, unit, First.AddDays(first), isOpen ? null : First.AddDays(first + days), substitute == person ? null : substitute);
}
