using Bka.Contracts;

namespace Bka.Workflow.Tests.Model;

/// <summary>The model of absence: who leads records it, for no day twice, and never with themselves as substitute.</summary>
internal sealed partial class SmallModel
{
    private Action? Record(Actor actor, RecordAbsence absence, DateOnly today)
    {
        var overlapping = Absences.Any(away => away.Person == absence.Person && away.Days.Any(day => absence.From <= day && (absence.To is null || day < absence.To)));
        return !ModelPeople.Leads(actor) || absence.Substitute == absence.Person || absence.Substitute == actor.Id || overlapping
            || absence.To <= absence.From || absence.To <= today || absence.From < today.AddYears(-1)
            ? null
            : () => Absences.Add(new ModelAbsence("f" + (Absences.Count + 1), absence.Person, absence.Substitute, absence.From) { To = absence.To });
    }

    private Action? End(Actor actor, EndAbsence ending, DateOnly today) =>
        Absences.FirstOrDefault(away => away.Id == ending.AbsenceId) is { } found && ModelPeople.Leads(actor)
            && ending.To >= today && ending.To >= found.From && (found.To is null || ending.To < found.To)
            ? () => found.To = ending.To
            : null;
}

internal sealed record ModelAbsence(string Id, string Person, string? Substitute, DateOnly From)
{
    public DateOnly? To { get; set; }

    /// <summary>Each day of it, as far as a history reaches.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 3000).Select(From.AddDays).TakeWhile(day => To is null || day < To);

    public bool Covers(DateOnly day) => From <= day && (To is null || day < To);
}
