using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Shouldly;
using Xunit;

namespace Bka.Workflow.Tests.Authority;

/// <summary>What no nämnd can write into its delegationsordning.</summary>
public class DelegationLimitTests
{
    private static readonly Function[] Deciding =
        [Function.EmergencyDutyWorker, Function.Caseworker, Function.LeadSocialWorker, Function.DeputyUnitHead, Function.UnitHead, Function.Board];

    [Fact]
    public void Faults_WhenEveryDecisionMeetsEveryFunction_RefusePlacementBelowTheNamndAndThoseWhoNeverDecide()
    {
        foreach (var decision in Enum.GetValues<DecisionType>())
        {
            foreach (var lowest in Enum.GetValues<Function>())
            {
                var expected = !Deciding.Contains(lowest) ? MissingCodes.NeverDecides
                    : decision == DecisionType.Placement && lowest != Function.Board ? MissingCodes.NotDelegable
                    : null;
                var fault = DelegationLimits.Faults(decision, lowest, null).SingleOrDefault();
                (fault?.Code).ShouldBe(expected, $"{decision} {lowest}");
                (fault?.Item).ShouldBe(fault is null ? null : "lowest");
            }
        }
    }

    [Fact]
    public void Faults_WhenPlacementIsGivenAway_NameTheLaw() =>
        DelegationLimits.Faults(DecisionType.Placement, Function.UnitHead, null).Single().Law.ShouldBe("SoL 30:5–10");

    [Theory]
    [InlineData(Function.EmergencyDutyWorker, null)]
    [InlineData(Function.Caseworker, null)]
    [InlineData(Function.LeadSocialWorker, MissingCodes.BadRange)]
    [InlineData(Function.Board, MissingCodes.BadRange)]
    [InlineData(Function.CaseworkerWithoutDelegation, MissingCodes.NeverDecides)]
    [InlineData(Function.QualityReviewer, MissingCodes.NeverDecides)]
    [InlineData(Function.SystemClient, MissingCodes.NeverDecides)]
    [InlineData(Function.SystemJob, MissingCodes.NeverDecides)]
    public void Faults_WhenAFunctionStandsBesides_ItIsBelowTheLowestAndMayDecide(Function besides, string? code) =>
        (DelegationLimits.Faults(DecisionType.UrgentProtection, Function.LeadSocialWorker, besides)
            .SingleOrDefault()?.Code).ShouldBe(code);

    [Fact]
    public void Faults_WhenAFunctionStandsBesidesTheNamndForPlacement_AreFound() =>
        DelegationLimits.Faults(DecisionType.Placement, Function.Board, Function.UnitHead).Single().Code
            .ShouldBe(MissingCodes.NotDelegable);

    [Fact]
    public void Faults_WhenTheRowIsAllowed_AreNone() =>
        DelegationLimits.Faults(DecisionType.Close, Function.Caseworker, Function.EmergencyDutyWorker).ShouldBeEmpty();
}
