using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Events;

/// <summary>
/// The ledger as a feed. Each event is told as its case stood just then, by folding the case's facts once for the page; so
/// nothing is stored for it, and a cursor from any time gives the same events again.
/// </summary>
internal sealed class ReadEventsFeature(IEventReader ledger, EventForm form) : IQueryFeature<ReadEvents, EventPage>
{
    private const int Most = 200;

    public CaseAction Action => CaseAction.ReadEvents;

    public void Check(ReadEvents query, InputCheck check)
    {
        check.Holds(query.After >= 0, MissingCodes.BadRange, "after");
        check.Holds(query.Limit is >= 1 and <= Most, MissingCodes.BadRange, "limit");
    }

    public async Task<Answer<EventPage>> AnswerAsync(ReadEvents query, Circumstances circumstances)
    {
        var piece = await ledger.ReadAsync(query.After, query.Limit, circumstances.Scope);
        if (query.After > piece.Head)
        {
            // The store is older than the cursor, restored from a backup: going on would lose what is written again.
            return new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.BadRange, Item: "after")]);
        }

        var cases = piece.Histories.ToDictionary(history => history.Key, history => Folded(history.Key, history.Value), StringComparer.Ordinal);
        var reads = Access.Scope(circumstances.Actor, CaseAction.Read);
        return new EventPage(
            [.. piece.Rows.Select(row => form.Of(row, CaseAfter(row, cases), reads)).OfType<CloudEvent>()],
            piece.Through, piece.Through == piece.Head);
    }

    private static Case? CaseAfter(FeedRow row, Dictionary<string, Dictionary<long, Case>> cases) =>
        row is { CaseId: { } id, CaseVersion: { } version } ? cases[id][version] : null;

    private static Dictionary<long, Case> Folded(string caseId, IReadOnlyList<(Fact Fact, CaseState State)> facts)
    {
        var after = new Dictionary<long, Case>(facts.Count);
        Case? subject = null;
        foreach (var (fact, state) in facts)
        {
            subject = CaseFold.Apply(caseId, subject, fact, state);
            after[subject.Version] = subject;
        }

        return after;
    }
}
