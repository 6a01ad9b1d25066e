using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Ports;

/// <summary>Who is away, within one transaction.</summary>
internal interface IAbsenceWrites
{
    /// <summary>
    /// Every absence that has not ended before a day, what this very transaction has recorded included. Nothing is asked of
    /// the store as long as no rule has changed.
    /// </summary>
    /// <param name="from">The day, Europe/Stockholm.</param>
    ValueTask<AbsenceTable> AbsencesAsync(DateOnly from);

    /// <summary>One absence; null when there is none.</summary>
    /// <param name="absenceId">Its id.</param>
    ValueTask<AbsenceEntry?> FindAbsenceAsync(string absenceId);

    /// <summary>Keeps an absence and its ledger row.</summary>
    /// <param name="recorded">The absence; its id is given by the store.</param>
    /// <param name="actor">Who records it.</param>
    /// <returns>The absence with its id.</returns>
    ValueTask<AbsenceEntry> AddAbsenceAsync(AbsenceEntry recorded, Actor actor);

    /// <summary>Keeps that an absence ends earlier, and its ledger row.</summary>
    /// <param name="ended">The absence as it stands now.</param>
    /// <param name="actor">Who ended it.</param>
    void EndAbsence(AbsenceEntry ended, Actor actor);
}

/// <summary>Reads who is away outside a transaction.</summary>
internal interface IAbsenceReader
{
    /// <summary>
    /// Every absence that has not ended before a day. The very same table comes back as long as no rule has changed, by this
    /// host or another.
    /// </summary>
    /// <param name="from">The day, Europe/Stockholm.</param>
    ValueTask<AbsenceTable> FromAsync(DateOnly from);

    /// <summary>The same with how each came to be, by first day, at most 500.</summary>
    /// <param name="from">The day.</param>
    /// <param name="unit">One unit; null for all in the scope.</param>
    /// <param name="scope">Which units the actor may see.</param>
    Task<IReadOnlyList<AbsenceEntry>> ListAsync(DateOnly from, string? unit, AccessScope scope);
}

/// <summary>A person's cases, within one transaction.</summary>
internal interface ICaseloadWrites
{
    /// <summary>Which cases a person handles that are open or still watched, as they stand in this transaction, by id.</summary>
    /// <param name="person">The person.</param>
    /// <param name="unit">One unit; null for all.</param>
    ValueTask<IReadOnlyList<string>> CaseloadAsync(string person, string? unit);

    /// <summary>The units in which a person handles or has handled cases, by name; none when Bka has never seen the person.</summary>
    /// <param name="person">The person.</param>
    ValueTask<IReadOnlyList<CaseloadUnit>> CaseloadUnitsAsync(string person);
}

/// <summary>Reads a person's cases outside a transaction.</summary>
internal interface ICaseloadReader
{
    /// <summary>The cases a person handles that are open or still watched, by id.</summary>
    /// <param name="person">The person.</param>
    /// <param name="unit">One unit; null for all in the scope.</param>
    /// <param name="scope">What the actor may see.</param>
    Task<IReadOnlyList<LoadedCase>> OfAsync(string person, string? unit, AccessScope scope);

    /// <summary>The units in which a person handles or has handled cases, by name; none when Bka has never seen the person.</summary>
    /// <param name="person">The person.</param>
    ValueTask<IReadOnlyList<CaseloadUnit>> UnitsOfAsync(string person);
}

/// <summary>A unit in which a person handles or has handled cases.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Runs">Whether any of the cases is open or still watched.</param>
internal sealed record CaseloadUnit(string Unit, bool Runs);

/// <summary>What the authority table looks at in a case, made in one place.</summary>
internal static class CaseAccess
{
    /// <summary>A case's unit, people and source.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="sampled">Whether it is drawn in a spot check; a command never acts by that.</param>
    public static AccessFacts AccessFacts(this Case subject, bool sampled = false) =>
        new(subject.Unit, subject.Caseworker, subject.RegisteredBy, subject.Source, sampled);
}
