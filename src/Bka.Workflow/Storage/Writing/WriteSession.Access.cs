using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>The access log, and cases opened in an emergency.</summary>
internal sealed partial class WriteSession
{
    private readonly AccessWriter _access = new(sql, settings.HashChain);
    private readonly EmergencyWriter _emergency = new(sql);

    public ValueTask AppendAccessAsync(AccessEntry entry) => _access.AppendAsync(entry);

    public ValueTask<IReadOnlyList<string>> CasesOfReferenceAsync(string caseRef) => _emergency.CasesOfAsync(caseRef);

    public ValueTask<bool> IsCaseProtectedAsync(string caseId) => _emergency.IsProtectedAsync(caseId);

    public ValueTask<EmergencyOpening?> FindOpeningAsync(string openingId) => _emergency.FindAsync(openingId);

    public ValueTask<EmergencyOpening?> RunningOpeningAsync(Actor actor, string caseId, DateTimeOffset now) =>
        _emergency.RunningAsync(actor, caseId, now);

    // About a case, and no step of it: the row has no version, and the fold of the case passes it by.
    public async ValueTask<EmergencyOpening> OpenAsync(EmergencyOpening opening, Actor actor)
    {
        var added = await _emergency.AddAsync(opening);
        _ledger.Append(actor, added.OpenedAt, "OpenedInEmergency", StoreDocument.Write(added), added.CaseId);
        return added;
    }

    public void SaveReview(EmergencyOpening reviewed, Actor actor)
    {
        _emergency.Save(reviewed);
        _ledger.Append(
            actor, reviewed.Review!.At, "EmergencyOpeningReviewed", StoreDocument.Write(reviewed), reviewed.CaseId);
    }
}
