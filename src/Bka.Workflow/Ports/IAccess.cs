using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Workflow.Ports;

/// <summary>Appends to the access log.</summary>
internal interface IAccessLogWrites
{
    /// <summary>Appends a row; its number is given by the log.</summary>
    /// <param name="entry">The row.</param>
    ValueTask AppendAccessAsync(AccessEntry entry);
}

/// <summary>Emergency openings, within a transaction.</summary>
internal interface IEmergencyOpenings
{
    /// <summary>The cases of a reference, whoever may see them.</summary>
    /// <param name="caseRef">The case system's reference.</param>
    ValueTask<IReadOnlyList<string>> CasesOfReferenceAsync(string caseRef);

    /// <summary>Whether somebody in a case has protected personal data.</summary>
    /// <param name="caseId">The case.</param>
    ValueTask<bool> IsCaseProtectedAsync(string caseId);

    /// <summary>Keeps a new opening, and tells of it in the ledger.</summary>
    /// <param name="opening">The opening, without an id.</param>
    /// <param name="actor">Who opens.</param>
    /// <returns>The opening with its id.</returns>
    ValueTask<EmergencyOpening> OpenAsync(EmergencyOpening opening, Actor actor);

    /// <summary>Keeps a review, and tells of it in the ledger.</summary>
    /// <param name="reviewed">The opening with its review.</param>
    /// <param name="actor">Who reviews.</param>
    void SaveReview(EmergencyOpening reviewed, Actor actor);
}

/// <summary>Finds emergency openings, within a transaction.</summary>
internal interface IEmergencyOpeningFinder
{
    /// <summary>One opening; null when there is none.</summary>
    /// <param name="openingId">Its id.</param>
    ValueTask<EmergencyOpening?> FindOpeningAsync(string openingId);

    /// <summary>The first opening that an actor has of a case and that still runs; null when there is none.</summary>
    /// <param name="actor">Who opens.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="now">Now, UTC.</param>
    ValueTask<EmergencyOpening?> RunningOpeningAsync(Actor actor, string caseId, DateTimeOffset now);
}

/// <summary>Reads the access log.</summary>
internal interface IAccessReader
{
    /// <summary>A page, newest first.</summary>
    /// <param name="query">Which rows.</param>
    Task<AccessPage> ListAsync(ListAccess query);

    /// <summary>The cases of a reference, and the case that it is the id of.</summary>
    /// <param name="reference">The case system's reference, a child's or an adult's, or a case's id.</param>
    /// <param name="seesProtected">Whether the references of protected persons are found.</param>
    Task<IReadOnlyList<string>> CasesOfAsync(string reference, bool seesProtected);

    /// <summary>Walks the rows of a period, oldest first.</summary>
    /// <param name="from">First day, Europe/Stockholm.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="take">Takes each row.</param>
    Task WalkAsync(DateOnly from, DateOnly to, Action<AccessEntry> take);

    /// <summary>Walks the whole chain and compares each row with its hash.</summary>
    Task<LedgerVerdict> VerifyAsync();
}

/// <summary>Reads emergency openings.</summary>
internal interface IEmergencyReader
{
    /// <summary>The latest opening that an actor has of a case and may still use; null when there is none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="now">Now, UTC.</param>
    Task<EmergencyOpening?> HeldAsync(Actor actor, string caseId, DateTimeOffset now);

    /// <summary>Openings, newest first, at most 200.</summary>
    /// <param name="scope">In which units.</param>
    /// <param name="onlyOpen">Only those that nobody has reviewed.</param>
    Task<IReadOnlyList<EmergencyOpening>> ListAsync(AccessScope scope, bool onlyOpen);

    /// <summary>The unit that has a case; null when there is no such case.</summary>
    /// <param name="caseId">The case.</param>
    Task<string?> UnitOfAsync(string caseId);
}
