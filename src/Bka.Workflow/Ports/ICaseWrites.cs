using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Ports;

/// <summary>Cases, within one transaction.</summary>
internal interface ICaseWrites
{
    /// <summary>Reads a case as it stands in this transaction; null when there is none.</summary>
    /// <param name="caseId">The case's id.</param>
    ValueTask<LoadedCase?> LoadAsync(string caseId);

    /// <summary>Stores a changed or new case: its row, its projections and its ledger row.</summary>
    /// <param name="change">What changed.</param>
    void Save(CaseChange change);
}

/// <summary>A case and what a step needs to know beside it.</summary>
/// <param name="Case">The case.</param>
/// <param name="RunningUtredningCaseId">Another case in which a utredning on the same child runs.</param>
internal sealed record LoadedCase(Case Case, string? RunningUtredningCaseId);

/// <summary>One accepted fact and what it did to its case.</summary>
/// <param name="Before">The case before; null when it is new.</param>
/// <param name="After">The case after.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="At">When it was recorded, UTC.</param>
internal sealed record CaseChange(Case? Before, Case After, Fact Fact, Actor Actor, DateTimeOffset At);
