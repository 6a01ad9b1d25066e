namespace Bka.Contracts;

/// <summary>The delegation table in force on a day.</summary>
/// <param name="AsOf">The day; null for today.</param>
/// <param name="Unit">
/// What holds in one unit; null for what holds in general, with each unit's own rows beside it.
/// </param>
public sealed record GetDelegation(DateOnly? AsOf = null, string? Unit = null) : Query<DelegationInForce>;

/// <summary>A delegation table in force.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="Rows">The rows, by decision. A decision without a row may be made by nobody.</param>
public sealed record DelegationInForce(DateOnly AsOf, string? Unit, IReadOnlyList<DelegationInForceRow> Rows);

/// <summary>One row in force.</summary>
/// <param name="Decision">Which decision.</param>
/// <param name="Lowest">The lowest function that may make it.</param>
/// <param name="Besides">A function below the lowest that may as well.</param>
/// <param name="Unit">The unit it is about; null for every unit without a row of its own.</param>
/// <param name="ValidFrom">First day it holds; null for a row the installation came with.</param>
/// <param name="ValidTo">Last day it holds; null for until further notice.</param>
/// <param name="Rests">What was decided by the nämnd, and who entered it; null for a row the installation came with.</param>
public sealed record DelegationInForceRow(
    DecisionType Decision,
    Function Lowest,
    Function? Besides,
    string? Unit,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DelegationEntry? Rests);

/// <summary>Every row ever proposed, newest first: waiting, confirmed and withdrawn.</summary>
/// <param name="Decision">One decision; null for all.</param>
/// <param name="Unit">One unit's own rows; null for all.</param>
public sealed record GetDelegationHistory(DecisionType? Decision = null, string? Unit = null) : Query<DelegationHistory>;

/// <summary>Rows of the delegation table through time.</summary>
/// <param name="Entries">The rows, newest first.</param>
public sealed record DelegationHistory(IReadOnlyList<DelegationEntry> Entries);

/// <summary>A row of the delegation table with its way into it.</summary>
/// <param name="ProposalId">Its id.</param>
/// <param name="Decision">Which decision.</param>
/// <param name="Lowest">The lowest function that may make it.</param>
/// <param name="Besides">A function below the lowest that may as well.</param>
/// <param name="Unit">The unit; null for every unit without a row of its own.</param>
/// <param name="ValidFrom">First day it holds.</param>
/// <param name="ValidTo">Last day it holds; null for until further notice.</param>
/// <param name="BoardDecision">The nämnd's decision it rests on.</param>
/// <param name="Proposed">Who proposed it, and when.</param>
/// <param name="Confirmed">Who confirmed it, and when; null while it waits, and when it is withdrawn.</param>
/// <param name="Withdrawn">Who withdrew it, and when; null unless withdrawn.</param>
/// <param name="WithdrawnWhy">Why it was withdrawn.</param>
public sealed record DelegationEntry(
    string ProposalId,
    DecisionType Decision,
    Function Lowest,
    Function? Besides,
    string? Unit,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string BoardDecision,
    Signature Proposed,
    Signature? Confirmed = null,
    Signature? Withdrawn = null,
    string? WithdrawnWhy = null);
