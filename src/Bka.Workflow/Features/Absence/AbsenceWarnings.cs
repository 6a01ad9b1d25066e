using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Absence;

/// <summary>What deserves a second look when somebody is away, the same when it is previewed and when it is recorded.</summary>
internal static class AbsenceWarnings
{
    /// <summary>A person Bka has never seen, and the units that are left uncovered.</summary>
    /// <param name="away">The absence.</param>
    /// <param name="handles">Where the person handles or has handled cases.</param>
    /// <param name="known">The absences recorded before.</param>
    /// <param name="scope">Which units the actor may see: no other is named.</param>
    public static IEnumerable<AbsenceWarning> Of(
        AwayFrom away, IReadOnlyList<CaseloadUnit> handles, AbsenceTable known, AccessScope scope)
    {
        if (handles.Count == 0)
        {
            return [new AbsenceWarning(WarningCodes.PersonUnknown, away.Person)];
        }

        // Of all units there is no other.
        return away.Unit is null ? [] : handles
            .Where(other => other.Runs && other.Unit != away.Unit && scope.AllowsUnit(other.Unit))
            .Where(other => !known.Of(away.Person).Any(period => period.Unit == other.Unit && period.Overlaps(away.From, away.To)))
            .Select(other => new AbsenceWarning(WarningCodes.OtherUnitUncovered, other.Unit));
    }
}

/// <summary>Who is away, from where and when.</summary>
/// <param name="Person">Who.</param>
/// <param name="Unit">The unit; null for all.</param>
/// <param name="From">First day away.</param>
/// <param name="To">First day back; null for until further notice.</param>
internal readonly record struct AwayFrom(string Person, string? Unit, DateOnly From, DateOnly? To);
