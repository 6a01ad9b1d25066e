using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Spot checks, remedies and protected personal data; each change with its ledger row.</summary>
internal sealed partial class WriteSession
{
    private static readonly Statement AnyOfUnit = new("SELECT id FROM cases WHERE unit = $1 LIMIT 1", 1);

    private readonly SpotCheckWriter _spotChecks = new(sql, settings.SpotChecks);
    private readonly RemedyWriter _remedies = new(sql);

    public ValueTask<RoundFile?> RoundFileAsync(string id) => _spotChecks.Rows.FileAsync(id);

    public ValueTask<RoundFile?> RoundFileAsync(RoundKey key) => _spotChecks.Rows.FileAsync(key);

    public ValueTask<IReadOnlyList<FrameEntry>> PopulationAsync(RoundKey key, bool strata) =>
        _spotChecks.Population.OfAsync(key, strata);

    public async ValueTask<bool> HasCasesAsync(string unit) =>
        await sql.FirstAsync(AnyOfUnit, row => row.GetString(0), unit) is not null;

    public void SaveDraw(SpotCheckRound round, SpotCheckDraw draw, IReadOnlyList<string> frame, Actor actor)
    {
        _spotChecks.Save(round, draw, frame);
        CrashPoint.Pass(CrashAt.DrawSaved);
        _ledger.Append(actor, draw.DrawnAt, "SpotCheckDrawn", StoreDocument.Write(draw));
    }

    public ValueTask<IReadOnlyList<SpotCheckPlan>> SpotCheckPlansAsync() => _spotChecks.Rows.PlansAsync();

    public async ValueTask<SpotCheckPlan> SavePlanAsync(SpotCheckPlan plan, Actor actor, DateTimeOffset at)
    {
        var isNew = plan.PlanId.Length == 0;
        var saved = isNew ? await _spotChecks.AddPlanAsync(plan) : plan;
        if (!isNew)
        {
            _spotChecks.SaveEnd(saved);
        }

        _ledger.Append(actor, at, isNew ? "SpotChecksPlanned" : "SpotCheckPlanEnded", StoreDocument.Write(saved));
        return saved;
    }

    public void BeginRound(SpotCheckRound round, string secret, Actor actor)
    {
        _spotChecks.Begin(round, secret);
        _ledger.Append(actor, round.Commitment!.At, "SpotCheckSeedCommitted", StoreDocument.Write(round));
    }

    public ValueTask<string?> SecretAsync(string roundId) => _spotChecks.SecretAsync(roundId);

    public async ValueTask<IReadOnlyDictionary<string, CaseInsight>> InsightsAsync(IEnumerable<string> caseIds)
    {
        var insights = new Dictionary<string, CaseInsight>(StringComparer.Ordinal);
        foreach (var id in caseIds)
        {
            if (await _spotChecks.Population.InsightAsync(id) is { } insight)
            {
                insights[id] = insight;
            }
        }

        return insights;
    }

    public void SaveReview(string drawId, SampledCaseReview review, Actor actor)
    {
        _spotChecks.Save(drawId, review);
        if (review.SignedAt is { } at)
        {
            _ledger.Append(actor, at, "SpotCheckReviewSigned", StoreDocument.Write(SignedReview.Of(drawId, review)));
        }
    }

    public void SaveReplacement(RoundFile file, CaseReplacement replacement, Actor actor)
    {
        _spotChecks.Save(file, replacement);
        _ledger.Append(actor, replacement.Replaced.At, "SampledCaseReplaced",
            StoreDocument.Write(new ReplacedCase(file.Draw!.DrawId, replacement with { Text = null })));
    }

    public ValueTask<IReadOnlyList<string>> FrameAsync(string drawId) => _spotChecks.Rows.FrameAsync(drawId);

    public ValueTask<Remedy?> FindRemedyAsync(string remedyId) => _remedies.FindAsync(remedyId);

    public async ValueTask<Remedy> AddRemedyAsync(Remedy remedy, Actor actor)
    {
        var added = await _remedies.AddAsync(remedy);
        _ledger.Append(actor, added.Recorded.At, "RemedyRecorded", StoreDocument.Write(added));
        return added;
    }

    public void SaveFollowUp(Remedy remedy, Actor actor)
    {
        _remedies.Save(remedy);
        _ledger.Append(actor, remedy.FollowUps[^1].Recorded.At, "RemedyFollowedUp", StoreDocument.Write(remedy));
    }

    public void CloseRound(SpotCheckRound round, Actor actor)
    {
        _spotChecks.SaveClosed(round);
        _ledger.Append(actor, round.Closed!.At, "SpotCheckRoundClosed", StoreDocument.Write(round));
    }

    public ValueTask<IReadOnlyList<Remedy>> LateRemediesAsync(DateOnly day) => _remedies.LateAsync(day);

    public ValueTask<IReadOnlyList<SpotCheckRound>> OpenRoundsAsync() => _spotChecks.Rows.OpenAsync();

    public async ValueTask<bool> RemindAsync(ReminderKind kind, EgenkontrollReminder reminder, Actor actor, DateTimeOffset at)
    {
        var isNew = await _remedies.RemindAsync(kind.ToString(), reminder, at);
        if (isNew)
        {
            _ledger.Append(actor, at, kind switch
            {
                ReminderKind.RemedyOverdue => "RemedyOverdue",
                ReminderKind.SpotCheckNotDrawn => "SpotCheckNotDrawn",
                ReminderKind.SpotCheckNotReviewed => "SpotCheckNotReviewed",
            }, StoreDocument.Write(reminder));
        }

        return isNew;
    }

    public ValueTask<bool> IsProtectedAsync(string personRef) => _spotChecks.Population.IsProtectedAsync(personRef);

    public void SaveProtection(ProtectedIdentityMarked marked, string reasons, Actor actor)
    {
        _remedies.Save(marked);
        _ledger.Append(actor, marked.Marked.At, marked.Protected ? "ProtectedIdentityMarked" : "ProtectedIdentityLifted",
            StoreDocument.Write(new MarkedIdentity(marked.PersonRef, reasons)));
    }
}
