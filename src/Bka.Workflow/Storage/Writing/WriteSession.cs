using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Checklists;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Texts;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Ports;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What a command reads and writes, on one connection; the same for every database.</summary>
internal sealed partial class WriteSession(ISqlSession sql, StoreSettings settings) : IWriteSession
{
    private static readonly Statement FindGiven = new(
        "SELECT request_hash, answer FROM given_answers WHERE owner = $1 AND key = $2", 2);

    private static readonly Statement InsertGiven = new(
        "INSERT INTO given_answers (owner, key, request_hash, answer, at) VALUES ($1, $2, $3, $4, $5)", 5);

    private readonly CaseWriter _cases = new(sql);
    private readonly WatchWriter _watches = new(sql, settings.Watches.Alerts);
    private readonly MeasureWriter _measures = new(sql);
    private readonly DecisionMeasureWriter _decisionMeasures = new(sql);
    private readonly MeasureRebuild _measureRebuild = new(sql);
    private readonly BkaWriter _bkas = new(sql);
    private readonly LedgerWriter _ledger = new(sql, settings.HashChain);
    private readonly SweepWriter _sweeps = new(sql, settings.Watches.Alerts);
    private readonly AlertWriter _alerts = new(sql);
    private readonly WatchRebuild _rebuild = new(sql, settings.Watches, new WatchWriter(sql, settings.Watches.Alerts));
    private readonly TextIndexWriter _texts = new(sql);
    private readonly DelegationWriter _delegation = new(sql);
    private readonly TemplateWriter _templates = new(sql);
    private readonly LeaseWriter _leases = new(sql);
    private readonly WebhookWriter _webhooks = new(sql);
    private readonly DeliveryWriter _deliveries = new(sql);
    private readonly AbsenceWriter _absences = new(sql);
    private IReadOnlyDictionary<string, DateOnly> _marks = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The ledger's last row, those not yet committed included.</summary>
    public LedgerHead Head => _ledger.Head;

    /// <summary>The days swept to, those not yet committed included.</summary>
    public IReadOnlyDictionary<string, DateOnly> Marks => _marks;

    /// <summary>Takes up ledger and sweep where the store has them.</summary>
    public void Begin(LedgerHead head, IReadOnlyDictionary<string, DateOnly> marks)
    {
        if (head.Seq != _ledger.Head.Seq || !head.Hash.AsSpan().SequenceEqual(_ledger.Head.Hash))
        {
            // Another host has written since.
            _cases.Forget();
            _measures.Forget();
        }

        _ledger.Begin(head);
        _access.Begin();
        _marks = marks;
    }

    /// <summary>Forgets what was written, since it was undone.</summary>
    public void Forget()
    {
        _cases.Forget();
        _measures.Forget();
        _delegation.Forget();
        _templates.Forget();
        _absences.Forget();
    }

    /// <summary>Writes what is written once for a whole transaction.</summary>
    public void Finish()
    {
        CrashPoint.Pass(CrashAt.HeadMoves);
        _ledger.Finish();
        _access.Finish();
        CrashPoint.Pass(CrashAt.HeadMoved);
    }

    public async ValueTask<LoadedCase?> LoadAsync(string caseId)
    {
        var loaded = await _cases.LoadAsync(caseId);
        CrashPoint.Pass(CrashAt.CaseLoaded);
        return loaded;
    }

    public ValueTask<IReadOnlyList<CaseOfChild>> CasesOfChildAsync(string childRef) => _cases.OfChildAsync(childRef);

    public void Save(CaseChange change)
    {
        IReadOnlyList<CaseClock> earlier = change.Before is null ? [] : settings.Watches.ClocksOf(change.Before);
        var now = settings.Watches.ClocksOf(change.After);
        _cases.Save(change.Before, change.After);
        CrashPoint.Pass(CrashAt.CaseSaved);
        _watches.Save(change, earlier, now, _marks);
        CrashPoint.Pass(CrashAt.WatchesSaved);
        var day = MunicipalTime.DayOf(change.At);
        _measures.Save(change.Before, change.After, earlier, now, day);
        _decisionMeasures.Save(change.Before, change.After, day);
        CrashPoint.Pass(CrashAt.MeasuresSaved);
        _selfReports.Save(change);
        _bkas.Save(change.Before, change.After);
        CrashPoint.Pass(CrashAt.BkasSaved);
        _ledger.Append(change, change.At);
        CrashPoint.Pass(CrashAt.LedgerAppended);
    }

    public ValueTask<GivenAnswer?> FindAnswerAsync(string owner, string key) =>
        sql.FirstAsync(FindGiven, row => new GivenAnswer(row.GetString(0), row.GetString(1)), owner, key);

    public void RememberAnswer(string owner, string key, GivenAnswer answer, DateTimeOffset at) =>
        sql.Write(InsertGiven, owner, key, answer.RequestHash, answer.AnswerJson, Iso.Instant(at));

    public ValueTask<IReadOnlyList<DelegationEntry>> ConfirmedDelegationAsync() => _delegation.ConfirmedAsync(_ledger.Head.Rules);

    public ValueTask<DelegationEntry?> FindDelegationAsync(string proposalId) => _delegation.FindAsync(proposalId);

    public async ValueTask<DelegationEntry> AddDelegationAsync(DelegationEntry proposed, Actor actor)
    {
        var added = await _delegation.AddAsync(proposed);
        CrashPoint.Pass(CrashAt.DelegationAdded);
        _ledger.Append(actor, added.Proposed.At, "DelegationProposed", StoreDocument.Write(added));
        return added;
    }

    public void SettleDelegation(DelegationEntry settled, Actor actor)
    {
        if (settled.Confirmed is { } confirmed)
        {
            _delegation.SaveConfirmed(settled.ProposalId, confirmed, _ledger.CountRuleChange());
            _ledger.Append(actor, confirmed.At, "DelegationConfirmed", StoreDocument.Write(settled));
        }
        else if (settled.Withdrawn is { } withdrawn)
        {
            _delegation.SaveWithdrawn(settled.ProposalId, withdrawn, settled.WithdrawnWhy);
            _ledger.Append(actor, withdrawn.At, "DelegationWithdrawn", StoreDocument.Write(settled));
        }
    }

    public ValueTask<TemplateShelf> ReleasedTemplatesAsync() => _templates.ReleasedAsync(_ledger.Head.Rules);

    public ValueTask<StoredTemplate?> FindTemplateAsync(int version) => _templates.FindAsync(version);

    public async ValueTask<TemplateEntry> AddTemplateAsync(Template proposed, Signature by, Actor actor)
    {
        var added = await _templates.AddAsync(proposed, by);
        _ledger.Append(actor, by.At, "TemplateProposed", StoreDocument.Write(added));
        return added;
    }

    public void ReleaseTemplate(TemplateEntry released, Actor actor)
    {
        _templates.SaveReleased(released, _ledger.CountRuleChange());
        _ledger.Append(actor, released.Released!.At, "TemplateReleased", StoreDocument.Write(released));
    }

    public ValueTask<AbsenceTable> AbsencesAsync(DateOnly from) => _absences.FromAsync(_ledger.Head.Rules, from);

    public ValueTask<AbsenceEntry?> FindAbsenceAsync(string absenceId) => _absences.FindAsync(absenceId);

    public async ValueTask<AbsenceEntry> AddAbsenceAsync(AbsenceEntry recorded, Actor actor)
    {
        // Who may act changes with who is away, so every host that remembers the rules reads them anew.
        var added = await _absences.AddAsync(recorded);
        _ledger.CountRuleChange();
        _ledger.Append(actor, added.Recorded.At, "AbsenceRecorded", StoreDocument.Write(added));
        return added;
    }

    public void EndAbsence(AbsenceEntry ended, Actor actor)
    {
        _absences.SaveEnded(ended);
        _ledger.CountRuleChange();
        _ledger.Append(actor, ended.Ended!.At, "AbsenceEnded", StoreDocument.Write(ended));
    }

    public ValueTask<IReadOnlyList<string>> CaseloadAsync(string person, string? unit) => _absences.CaseloadAsync(person, unit);

    public ValueTask<IReadOnlyList<CaseloadUnit>> CaseloadUnitsAsync(string person) => _absences.UnitsOfAsync(person);

    public ValueTask<UnreadFacts> UnreadFactsAsync(int most) => _texts.UnreadAsync(most);

    public ValueTask<IReadOnlyList<(TextPlace Place, TextSketch Sketch)>> TextsLikeAsync(TextSketch sketch) =>
        TextSql.LikeAsync(sql, sketch);

    public async ValueTask SaveTextsAsync(RecordedFact recorded, IReadOnlyList<JudgedText> texts, bool replacesAll)
    {
        await _texts.SaveAsync(recorded, texts, replacesAll);
        CrashPoint.Pass(CrashAt.TextsSaved);
    }

    public void CompleteTextIndex(long seq)
    {
        _texts.Complete(seq);
        CrashPoint.Pass(CrashAt.TextsCompleted);
    }

    public ValueTask<Lease?> TakeLeaseAsync(string name, string holder, DateTimeOffset now, TimeSpan length) =>
        _leases.TakeAsync(name, holder, now, length);

    public ValueTask<bool> IsHeldAsync(Lease lease) => _leases.IsHeldAsync(lease);

    public void GiveBack(Lease lease, DateTimeOffset now) => _leases.GiveBack(lease, now);

    public ValueTask<WebhookState> WebhookAsync(WebhookEndpoint endpoint) => _webhooks.FindAsync(endpoint, _ledger.Head.Seq);

    public void SaveWebhook(WebhookState state) => _webhooks.Save(state);

    public ValueTask<IReadOnlyList<FeedRow>> DueDeliveriesAsync(string endpoint, DateTimeOffset now, int most) =>
        _webhooks.DueAsync(endpoint, now, most);

    public ValueTask<PassedRows> RowsBeyondAsync(WebhookEndpoint endpoint, long after, long through, int most) =>
        _webhooks.BeyondAsync(endpoint, after, Math.Min(through, _ledger.Head.Seq), most);

    public ValueTask<Delivery?> FindDeliveryAsync(string endpoint, long seq) => _deliveries.FindAsync(endpoint, seq);

    public void ParkDelivery(Delivery delivery) => _deliveries.Park(delivery);

    public void RemoveDelivery(string endpoint, long seq) => _deliveries.Remove(endpoint, seq);

    public async ValueTask<DeliveriesSettled> SettleDeadAsync(DeliveriesSettled settled, Actor actor, DateTimeOffset at)
    {
        var count = settled.Skipped
            ? await _deliveries.SkipAsync(settled.Endpoint, settled.Seq!.Value)
            : await _deliveries.ReviveAsync(settled.Endpoint, settled.Seq, at);
        var counted = settled with { Count = count };
        if (count > 0 || settled.Restarted)
        {
            _ledger.Append(actor, at, settled.Skipped ? "DeliverySkipped" : "DeliveriesReplayed", StoreDocument.Write(counted));
        }

        return counted;
    }
}
