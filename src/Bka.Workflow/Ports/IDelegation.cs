using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>The nämnd's delegation rows, within one transaction.</summary>
internal interface IDelegationWrites
{
    /// <summary>
    /// The confirmed rows in the order they were confirmed. The very same list comes back as long as no rule has
    /// changed, and then nothing is asked of the store.
    /// </summary>
    ValueTask<IReadOnlyList<DelegationEntry>> ConfirmedDelegationAsync();

    /// <summary>One row, whether it waits, is confirmed or is withdrawn; null when there is none.</summary>
    /// <param name="proposalId">Its id.</param>
    ValueTask<DelegationEntry?> FindDelegationAsync(string proposalId);

    /// <summary>Keeps a proposed row and its ledger row.</summary>
    /// <param name="proposed">The row; its id is given by the store.</param>
    /// <param name="actor">Who proposes it.</param>
    /// <returns>The row with its id.</returns>
    ValueTask<DelegationEntry> AddDelegationAsync(DelegationEntry proposed, Actor actor);

    /// <summary>Keeps that a row is confirmed or withdrawn, and its ledger row.</summary>
    /// <param name="settled">The row as it stands now.</param>
    /// <param name="actor">Who settled it.</param>
    void SettleDelegation(DelegationEntry settled, Actor actor);
}

/// <summary>Reads the nämnd's delegation rows outside a transaction.</summary>
internal interface IDelegationReader
{
    /// <summary>
    /// The confirmed rows in the order they were confirmed. The very same list comes back as long as no rule has
    /// changed, by this host or another.
    /// </summary>
    ValueTask<IReadOnlyList<DelegationEntry>> ConfirmedAsync();

    /// <summary>Every row ever proposed, newest first.</summary>
    /// <param name="query">Which of them.</param>
    Task<IReadOnlyList<DelegationEntry>> HistoryAsync(GetDelegationHistory query);
}
