using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Ports;

/// <summary>Cases, within one transaction.</summary>
internal interface ICaseWrites
{
    /// <summary>Reads a case as it stands in this transaction; null when there is none.</summary>
    /// <param name="caseId">The case's id.</param>
    ValueTask<LoadedCase?> LoadAsync(string caseId);

    /// <summary>Every case of a child, as it stands in this transaction.</summary>
    /// <param name="childRef">The child, as the case system names it.</param>
    ValueTask<IReadOnlyList<CaseOfChild>> CasesOfChildAsync(string childRef);

    /// <summary>Stores a changed or new case: its row, its projections and its ledger row.</summary>
    /// <param name="change">What changed.</param>
    void Save(CaseChange change);
}

/// <summary>A case and what a step needs to know beside it.</summary>
/// <param name="Case">The case.</param>
/// <param name="RunningUtredningCaseId">Another case in which a utredning on the same child runs.</param>
internal sealed record LoadedCase(Case Case, string? RunningUtredningCaseId)
{
    /// <summary>Whether somebody in it has protected personal data; told where cases are read, not where they are written.</summary>
    public bool IsProtected { get; init; }
}

/// <summary>One of a child's cases.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UtredningClosedOn">The day its utredning was closed; null when none was.</param>
internal sealed record CaseOfChild(string CaseId, CaseState State, DateOnly? UtredningClosedOn);

/// <summary>One accepted fact and what it did to its case.</summary>
/// <param name="Before">The case before; null when it is new.</param>
/// <param name="After">The case after.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="At">When it was recorded, UTC.</param>
internal sealed record CaseChange(Case? Before, Case After, Fact Fact, Actor Actor, DateTimeOffset At)
{
    /// <summary>For whom the actor stood in; null when for nobody.</summary>
    public string? OnBehalfOf { get; init; }
}
