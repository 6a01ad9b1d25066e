using System.Data.Common;
using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Workflow.Storage.Sql;

/// <summary>Rounds of spot checks as they are read, within a transaction and outside.</summary>
/// <param name="sql">Where they are read.</param>
/// <param name="days">By when a round is drawn and reviewed.</param>
internal sealed class SpotCheckRows(ISqlSession sql, SpotCheckDays days)
{
    private const string Columns =
        """
        id, population, period, unit, size, strata, doubles, plan_id, commitment, committed_at, after_period, draw_id, drawn_at,
        closed_by, closed_at,
        (SELECT COALESCE(SUM(c.reviewers), 0) FROM spot_check_cases c WHERE c.draw_id = r.draw_id AND c.replaced_at IS NULL),
        (SELECT COUNT(*) FROM spot_check_reviews v JOIN spot_check_cases c ON c.draw_id = v.draw_id AND c.case_id = v.case_id
         WHERE v.draw_id = r.draw_id AND v.signed_at IS NOT NULL AND c.replaced_at IS NULL)
        """;

    private static readonly Statement ById = new(
        $"""
        SELECT {Columns} FROM spot_check_rounds r
        WHERE id = $1 OR id = (SELECT s.round_id FROM spot_checks s WHERE s.id = $1)
        """,
        1);

    private static readonly Statement ByKey = new(
        $"SELECT {Columns} FROM spot_check_rounds r WHERE period = $1 AND population = $2 AND COALESCE(unit, '') = $3", 3);

    private static readonly Statement Newest = new(
        $"SELECT {Columns} FROM spot_check_rounds r WHERE $1 = '' OR period = $1 ORDER BY period DESC, COALESCE(unit, ''), population, id LIMIT 5000", 1);

    private static readonly Statement Within = new(
        $"""
        SELECT {Columns} FROM spot_check_rounds r WHERE period >= $1 AND period <= $2 AND population = $3
        ORDER BY period, COALESCE(unit, ''), id
        """,
        3);

    private static readonly Statement NotClosed = new(
        $"SELECT {Columns} FROM spot_check_rounds r WHERE closed_at IS NULL ORDER BY period, id", 0);

    private static readonly Statement Draws = new("SELECT draw FROM spot_checks WHERE round_id = $1 ORDER BY lot", 1);

    private static readonly Statement Places = new(
        """
        SELECT place, case_id, reviewers, replaced_at, replaced_by, replaced_why, replaced_text, substitute
        FROM spot_check_cases WHERE draw_id = $1 ORDER BY place
        """,
        1);

    private static readonly Statement Reviews = new(
        "SELECT review FROM spot_check_reviews WHERE draw_id = $1 ORDER BY case_id, seat", 1);

    private static readonly Statement Remedies = new("SELECT remedy FROM spot_check_remedies WHERE round_id = $1 ORDER BY no", 1);

    private static readonly Statement Plans = new(
        """
        SELECT id, population, unit, size, from_month, to_month, strata, doubles, planned_by, planned_at
        FROM spot_check_plans ORDER BY no
        """,
        0);

    private static readonly Statement FrameOf = new("SELECT frame FROM spot_checks WHERE id = $1", 1);

    /// <summary>A round by its id or one of its draws'.</summary>
    public async ValueTask<RoundFile?> FileAsync(string id) => await FileAsync(await sql.FirstAsync(ById, Map, id));

    /// <summary>The round of a population, unit and month.</summary>
    public async ValueTask<RoundFile?> FileAsync(RoundKey key) =>
        await FileAsync(await sql.FirstAsync(ByKey, Map, key.Period, key.Population.ToString(), key.Unit ?? ""));

    /// <summary>The rounds of a population in a stretch of months, oldest first.</summary>
    public async ValueTask<IReadOnlyList<RoundFile>> FilesAsync(string from, string to, SpotCheckPopulation population)
    {
        var files = new List<RoundFile>();
        foreach (var round in await sql.ListAsync(Within, Map, from, to, population.ToString()))
        {
            files.Add((await FileAsync(round))!);
        }

        return files;
    }

    public async ValueTask<IReadOnlyList<SpotCheckRound>> NewestAsync(string? period) => await sql.ListAsync(Newest, Map, period ?? "");

    public async ValueTask<IReadOnlyList<SpotCheckRound>> OpenAsync() => await sql.ListAsync(NotClosed, Map);

    public async ValueTask<IReadOnlyList<SpotCheckPlan>> PlansAsync() => await sql.ListAsync(Plans, MapPlan);

    /// <summary>The frame of a draw, line by line; empty when there is no such draw.</summary>
    public async ValueTask<IReadOnlyList<string>> FrameAsync(string drawId) =>
        await sql.FirstAsync(FrameOf, row => StoreDocument.Read<IReadOnlyList<string>>(row.GetString(0)), drawId) ?? [];

    private async ValueTask<RoundFile?> FileAsync(SpotCheckRound? round)
    {
        if (round is null)
        {
            return null;
        }

        var drawId = round.DrawId ?? "";
        return new RoundFile(
            round,
            await sql.ListAsync(Draws, row => StoreDocument.Read<SpotCheckDraw>(row.GetString(0)), round.RoundId),
            await sql.ListAsync(Places, MapPlace, drawId),
            await sql.ListAsync(Reviews, row => StoreDocument.Read<SampledCaseReview>(row.GetString(0)), drawId),
            await sql.ListAsync(Remedies, row => StoreDocument.Read<Remedy>(row.GetString(0)), round.RoundId));
    }

    private SpotCheckRound Map(DbDataReader row)
    {
        var period = row.GetString(2);
        return new SpotCheckRound(
            row.GetString(0),
            Enum.Parse<SpotCheckPopulation>(row.GetString(1)),
            period,
            Text(row, 3),
            Number(row, 4),
            Number(row, 5) == 1,
            Number(row, 6),
            Text(row, 7),
            Text(row, 8) is { } hash ? new SeedCommitment(hash, Iso.Instant(row.GetString(9)), Number(row, 10) == 1) : null,
            Text(row, 11),
            Text(row, 12) is { } drawn ? Iso.Instant(drawn) : null,
            Text(row, 13) is { } closed ? new Signature(closed, Iso.Instant(row.GetString(14))) : null)
        {
            ReviewsNeeded = Number(row, 15),
            ReviewsSigned = Number(row, 16),
            DrawBy = days.LastToDraw(period),
            ReviewBy = days.LastToReview(period, Text(row, 12) is { } at ? MunicipalTime.DayOf(Iso.Instant(at)) : null),
        };
    }

    private static SampledPlace MapPlace(DbDataReader row) => new(
        Number(row, 0),
        row.GetString(1),
        Number(row, 2),
        Text(row, 3) is { } at
            ? new CaseReplacement(
                row.GetString(1), Enum.Parse<ReplacementReason>(row.GetString(5)), Text(row, 6), Text(row, 7),
                new Signature(row.GetString(4), Iso.Instant(at)))
            : null);

    private static SpotCheckPlan MapPlan(DbDataReader row) => new(
        row.GetString(0), Enum.Parse<SpotCheckPopulation>(row.GetString(1)), Text(row, 2), Number(row, 3), row.GetString(4),
        Text(row, 5), Number(row, 6) == 1, Number(row, 7), new Signature(row.GetString(8), Iso.Instant(row.GetString(9))));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // A sum is wider than what it sums in one of the databases.
    private static int Number(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);
}
