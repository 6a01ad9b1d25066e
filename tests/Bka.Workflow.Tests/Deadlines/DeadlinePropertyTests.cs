using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bka.Workflow.Tests.Deadlines;

public class DeadlinePropertyTests
{
    private static readonly DateOnly Origin = new(2020, 1, 1);
    private static readonly Config TwoThousand = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly Gen<DateOnly> Days =
        Gen.Choose(0, 365 * 40).Select(offset => Origin.AddDays(offset));

    private static readonly Gen<Clock> Clocks = Gen.Elements(DeadlineTable.Rows.Select(row => row.Clock));

    // Near the last day, so that valid, late and useless extensions are all common.
    private static readonly Gen<ExtensionDecision> Extensions =
        from decided in Gen.Choose(-40, 40)
        from length in Gen.Choose(-20, 60)
        select new ExtensionDecision(Origin.AddDays(100 + decided), Origin.AddDays(100 + decided + length));

    private static readonly Gen<Scenario> Scenarios =
        from before in Extensions.ListOf(3)
        from added in Extensions
        from position in Gen.Choose(0, 3)
        select new Scenario([.. before], added, position);

    [Fact]
    public void Compute_WhenStartIsAnyDay_NeverEndsOrWarnsBeforeTheStart() => Holds(
        (clock, start) =>
        {
            var deadline = DeadlineCalculator.Compute(clock, start);
            return deadline.NominalLastDay > start && deadline.WarningDay > start
                && deadline.WarningDay <= deadline.LegalLastDay;
        });

    [Fact]
    public void Compute_WhenStartIsAnyDay_LegalIsNominalOrALaterWorkday() => Holds(
        (clock, start) =>
        {
            var deadline = DeadlineCalculator.Compute(clock, start);
            return clock is Clock.Skyddsbedomning or Clock.FollowUp or Clock.CarryingOut
                ? deadline.LegalLastDay == deadline.NominalLastDay
                : deadline.LegalLastDay >= deadline.NominalLastDay && !SwedishCalendar.IsRestDay(deadline.LegalLastDay);
        });

    [Fact]
    public void Compute_WhenStartIsLater_NeverEndsEarlier() => Holds(
        (clock, start) =>
        {
            var first = DeadlineCalculator.Compute(clock, start);
            var next = DeadlineCalculator.Compute(clock, start.AddDays(1));
            return first.NominalLastDay <= next.NominalLastDay && first.LegalLastDay <= next.LegalLastDay
                && first.WarningDay <= next.WarningDay;
        });

    [Fact]
    public void EffectiveLastDay_WhenALateExtensionIsAdded_IsUnchanged() => HoldsForExtensions(scenario =>
    {
        var with = Extend([.. scenario.Before.Take(scenario.At), scenario.Added, .. scenario.Before.Skip(scenario.At)]);
        var without = Extend(scenario.Before);
        var added = with.Extensions.Single(extension => ReferenceEquals(extension.Decision, scenario.Added));
        var others = with.Extensions.Where(extension => !ReferenceEquals(extension.Decision, scenario.Added));
        return added.Status == ExtensionEffect.Valid
            || (with.LastDay == without.LastDay && others.SequenceEqual(without.Extensions));
    });

    [Fact]
    public void EffectiveLastDay_WhenExtended_IsNeverEarlierAndOnlyMovedByValidOnes() => HoldsForExtensions(scenario =>
    {
        var result = Extend(scenario.Before);
        var valid = result.Extensions.Where(extension => extension.Status == ExtensionEffect.Valid).ToList();
        var expected = valid.Count == 0 ? Origin.AddDays(100) : valid[^1].Decision.NewLastDay;
        return result.LastDay >= Origin.AddDays(100) && result.LastDay == expected;
    });

    [Fact]
    public void EffectiveLastDay_WhenEveryExtensionIsLate_IsTheLegalLastDay() => HoldsForExtensions(scenario =>
    {
        ExtensionDecision[] late = [.. scenario.Before.Where(extension => extension.DecidedOn > Origin.AddDays(100))];
        return Extend(late).LastDay == Origin.AddDays(100);
    });

    [Fact]
    public void LocalTime_WhenMomentIsAny_GoesThereAndBack()
    {
        var minutes = Gen.Choose(0, 40 * 365 * 24 * 60).ToArbitrary();
        Check.One(TwoThousand, Prop.ForAll(minutes, minute =>
        {
            var instant = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
            var back = MunicipalTime.ToInstant(MunicipalTime.LocalTime(instant));
            // In the hour that occurs twice the first one is meant.
            return back == instant || (back == instant.AddHours(-1) && instant.Month == 10);
        }));
    }

    private static void Holds(Func<Clock, DateOnly, bool> property) =>
        Check.One(TwoThousand, Prop.ForAll(Clocks.ToArbitrary(), Days.ToArbitrary(), property));

    private static void HoldsForExtensions(Func<Scenario, bool> property) =>
        Check.One(TwoThousand, Prop.ForAll(Scenarios.ToArbitrary(), property));

    private static ExtendedLastDay Extend(ExtensionDecision[] extensions) =>
        DeadlineCalculator.EffectiveLastDay(Origin.AddDays(100), extensions);

    private sealed record Scenario(ExtensionDecision[] Before, ExtensionDecision Added, int At);
}
