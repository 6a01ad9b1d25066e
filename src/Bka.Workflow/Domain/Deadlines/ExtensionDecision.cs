namespace Bka.Workflow.Domain.Deadlines;

/// <summary>
/// A decision to give a förhandsbedömning (exceptional reasons, SoL 20:2) or a utredning (special reasons, SoL 20:3)
/// longer time.
/// </summary>
/// <param name="DecidedOn">The local day of the decision.</param>
/// <param name="NewLastDay">The stated end. A plain day: it does not move past rest days, since no act sets it.</param>
public sealed record ExtensionDecision(DateOnly DecidedOn, DateOnly NewLastDay);
