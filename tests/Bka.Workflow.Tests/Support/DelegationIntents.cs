using Bka.Contracts;

namespace Bka.Workflow.Tests.Support;

/// <summary>Rows of the delegation table on their way in.</summary>
public static class DelegationIntents
{
    public const string Decided = "SN 2026-11-02 § 142";

    public static Actor Second { get; } = People.In(Function.UnitHead, "ec02", null, "Norr", "Syd");

    /// <summary>A row that holds from today and until further notice, unless something else is said.</summary>
    public static ProposeDelegation Row(
        this BkaModule module, DecisionType decision, Function lowest, string? unit = null, DateOnly? from = null,
        DateOnly? to = null, Function? besides = null) =>
        new(decision, lowest, Decided, from ?? module.Clock.Today, to, besides, unit);

    /// <summary>Proposed by one unit head and confirmed by another.</summary>
    public static async Task<DelegationEntry> DecreeAsync(this BkaModule module, ProposeDelegation row)
    {
        var proposed = await module.DoAsync(row);
        return await module.DoAsync(new ConfirmDelegation(proposed.ProposalId), Second);
    }
}
