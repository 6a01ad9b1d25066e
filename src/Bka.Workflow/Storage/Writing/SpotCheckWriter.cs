using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>Plans, rounds with their seeds and draws, reviews and replacements.</summary>
internal sealed class SpotCheckWriter(ISqlSession sql, SpotCheckDays days)
{
    private static readonly Statement InsertRound = new(
        """
        INSERT INTO spot_check_rounds
          (id, population, period, unit, size, strata, doubles, plan_id, commitment, committed_at, after_period)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE
          SET commitment = excluded.commitment, committed_at = excluded.committed_at, after_period = excluded.after_period
        """,
        11);

    private static readonly Statement InsertSecret = new(
        """
        INSERT INTO spot_check_secrets (round_id, secret) VALUES ($1, $2)
        ON CONFLICT (round_id) DO UPDATE SET secret = excluded.secret
        """,
        2);

    private static readonly Statement SecretOf = new("SELECT secret FROM spot_check_secrets WHERE round_id = $1", 1);

    private static readonly Statement Drawn = new(
        "UPDATE spot_check_rounds SET draw_id = $1, drawn_at = $2, size = $3, strata = $4 WHERE id = $5", 5);

    private static readonly Statement Closed = new("UPDATE spot_check_rounds SET closed_by = $1, closed_at = $2 WHERE id = $3", 3);

    private static readonly Statement InsertDraw = new(
        "INSERT INTO spot_checks (id, period, unit, lot, drawn_at, draw, frame, round_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", 8);

    private static readonly Statement InsertPlace = new(
        "INSERT INTO spot_check_cases (draw_id, place, case_id, reviewers) VALUES ($1, $2, $3, $4)", 4);

    private static readonly Statement Replace = new(
        """
        UPDATE spot_check_cases
        SET replaced_at = $1, replaced_by = $2, replaced_why = $3, replaced_text = $4, substitute = $5
        WHERE draw_id = $6 AND case_id = $7
        """,
        7);

    private static readonly Statement KeepReview = new(
        """
        INSERT INTO spot_check_reviews (draw_id, case_id, seat, reviewer, saved_at, signed_at, review)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (draw_id, case_id, seat) DO UPDATE
          SET saved_at = excluded.saved_at, signed_at = excluded.signed_at, review = excluded.review
        """,
        7);

    private static readonly Statement NextPlan = new("SELECT COALESCE(MAX(no), 0) + 1 FROM spot_check_plans", 0);

    private static readonly Statement InsertPlan = new(
        """
        INSERT INTO spot_check_plans
          (id, no, population, unit, size, from_month, to_month, strata, doubles, planned_by, planned_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        11);

    private static readonly Statement EndPlan = new("UPDATE spot_check_plans SET to_month = $1 WHERE id = $2", 2);

    /// <summary>The rounds as they are read.</summary>
    public SpotCheckRows Rows { get; } = new(sql, days);

    /// <summary>The populations and the cases in them.</summary>
    public PopulationRows Population { get; } = new(sql);

    public async ValueTask<SpotCheckPlan> AddPlanAsync(SpotCheckPlan plan)
    {
        var no = await sql.FirstAsync(NextPlan, row => row.GetInt64(0));
        var added = plan with { PlanId = string.Create(CultureInfo.InvariantCulture, $"p{no}") };
        sql.Write(InsertPlan, added.PlanId, no, added.Population.ToString(), added.Unit, (long)added.Size, added.From, added.To,
            Mark(added.Strata), (long)added.DoubleReviews, added.Planned.By, Iso.Instant(added.Planned.At));
        return added;
    }

    public void SaveEnd(SpotCheckPlan plan) => sql.Write(EndPlan, plan.To, plan.PlanId);

    public void Begin(SpotCheckRound round, string secret)
    {
        sql.Write(InsertRound, round.RoundId, round.Population.ToString(), round.Period, round.Unit, (long)round.Size,
            Mark(round.Strata), (long)round.DoubleReviews, round.PlanId, round.Commitment!.Hash, Iso.Instant(round.Commitment.At),
            Mark(round.Commitment.AfterPeriod));
        sql.Write(InsertSecret, round.RoundId, secret);
    }

    public ValueTask<string?> SecretAsync(string roundId) => sql.FirstAsync(SecretOf, row => row.GetString(0), roundId);

    public void Save(SpotCheckRound round, SpotCheckDraw draw, IReadOnlyList<string> frame)
    {
        sql.Write(InsertDraw, draw.DrawId, draw.Period, draw.Unit, (long)draw.Lot, Iso.Instant(draw.DrawnAt),
            StoreDocument.Write(draw), StoreDocument.Write(frame), round.RoundId);
        for (var place = 0; place < draw.Ids.Count; place++)
        {
            sql.Write(InsertPlace, draw.DrawId, (long)place + 1, draw.Ids[place], place < round.DoubleReviews ? 2L : 1L);
        }

        sql.Write(Drawn, draw.DrawId, Iso.Instant(draw.DrawnAt), (long)draw.Size!.Value, Mark(draw.Strata), round.RoundId);
    }

    public void Save(string drawId, SampledCaseReview review) => sql.Write(
        KeepReview, drawId, review.SampledCaseId, (long)review.Seat, review.Reviewer, Iso.Instant(review.SavedAt),
        review.SignedAt is { } signed ? Iso.Instant(signed) : null, StoreDocument.Write(review));

    public void Save(RoundFile file, CaseReplacement replacement)
    {
        var (draw, place) = (file.Draw!, file.Find(replacement.SampledCaseId)!);
        sql.Write(Replace, Iso.Instant(replacement.Replaced.At), replacement.Replaced.By, replacement.Reason.ToString(),
            replacement.Text, replacement.Substitute, draw.DrawId, replacement.SampledCaseId);
        if (replacement.Substitute is { } substitute)
        {
            sql.Write(InsertPlace, draw.DrawId, (long)file.Places.Count + 1, substitute, (long)place.Reviewers);
        }
    }

    public void SaveClosed(SpotCheckRound round) =>
        sql.Write(Closed, round.Closed!.By, Iso.Instant(round.Closed.At), round.RoundId);

    private static long Mark(bool mark) => mark ? 1 : 0;
}
