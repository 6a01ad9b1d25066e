namespace Bka.Contracts;

/// <summary>
/// Föreslå en rad i delegationsordningen, as the nämnd has decided it. It changes nothing until somebody else has
/// confirmed it.
/// </summary>
/// <param name="Decision">Which decision it is about.</param>
/// <param name="Lowest">The lowest function that may make it; a higher one always may.</param>
/// <param name="BoardDecision">
/// The nämnd's decision it rests on, 3–100 characters, for example <c>SN 2026-11-10 § 142</c>. Never a personnummer.
/// </param>
/// <param name="ValidFrom">First day it holds; today or later.</param>
/// <param name="ValidTo">Last day it holds; null for until further notice.</param>
/// <param name="Besides">A function below the lowest that may as well; null for none.</param>
/// <param name="Unit">The unit it holds for; null for every unit without a row of its own.</param>
public sealed record ProposeDelegation(
    DecisionType Decision,
    Function Lowest,
    string BoardDecision,
    DateOnly ValidFrom,
    DateOnly? ValidTo = null,
    Function? Besides = null,
    string? Unit = null) : Command<DelegationEntry>;

/// <summary>
/// Bekräfta en föreslagen rad. Never by the one who proposed it. From its first day it stands, unchanged, until a later
/// row or its own last day.
/// </summary>
/// <param name="ProposalId">The proposal's id.</param>
public sealed record ConfirmDelegation(string ProposalId) : Command<DelegationEntry>;

/// <summary>Avskriv en föreslagen rad that is not confirmed; it stays in the history.</summary>
/// <param name="ProposalId">The proposal's id.</param>
/// <param name="Reasons">Why, at least 20 characters.</param>
public sealed record WithdrawDelegation(string ProposalId, string Reasons) : Command<DelegationEntry>;
