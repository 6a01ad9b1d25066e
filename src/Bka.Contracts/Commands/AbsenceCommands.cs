namespace Bka.Contracts;

/// <summary>
/// Registrera frånvaro in a unit, and who stands in. Whoever stands in has, on each day of it, the same relation to that
/// person's cases in the unit as the person has; function and units stay their own. To prolong one that runs, record the
/// next, from the day it ends.
/// </summary>
/// <param name="Person">Who is away, as an opaque id.</param>
/// <param name="Unit">The unit they are away from.</param>
/// <param name="From">First day away, Europe/Stockholm; at most a year back.</param>
/// <param name="To">First day back; null for until further notice. Later than today and than <paramref name="From"/>.</param>
/// <param name="Substitute">
/// Who stands in, as an opaque id; null when nobody does, and the lead has the cases. Neither the person nor whoever records it.
/// </param>
/// <param name="Reason">Why, as a code; null when it is not said.</param>
public sealed record RecordAbsence(
    string Person,
    string Unit,
    DateOnly From,
    DateOnly? To = null,
    string? Substitute = null,
    AbsenceReason? Reason = null) : Command<AbsenceEntry>;

/// <summary>
/// Avsluta frånvaro tidigare, or take it back before it has begun. What has been is left as it was: the day is today or later.
/// </summary>
/// <param name="AbsenceId">The absence.</param>
/// <param name="To">First day back, today or later; its own first day takes it back.</param>
public sealed record EndAbsence(string AbsenceId, DateOnly To) : Command<AbsenceEntry>;

/// <summary>
/// Flytta ärenden from one person to another, all at once and as previewed. Each case passes the same judgement as when it is
/// given to somebody by itself; those that cannot be moved are left and named.
/// </summary>
/// <param name="From">Who hands over.</param>
/// <param name="To">Who takes over.</param>
/// <param name="HandoverNote">What the new caseworker needs to know first, 20–8 000 characters. The same in every case.</param>
/// <param name="Fingerprint">
/// What was previewed, <see cref="ReassignmentPreview.Fingerprint"/>. If another case would be moved now, or one would be
/// refused that was not, nothing is moved.
/// </param>
/// <param name="Unit">One unit; null for all the actor may hand out cases in.</param>
public sealed record ReassignCases(
    string From,
    string To,
    string HandoverNote,
    string Fingerprint,
    string? Unit = null) : Command<ReassignmentDone>;
