using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>How rounds and draws come to be, alike for the plan and for a draw without one.</summary>
internal static class Rounds
{
    /// <summary>The most that a round draws.</summary>
    public const int Most = 200;

    /// <summary>How many are drawn where nothing is planned.</summary>
    public const int UsualSize = 10;

    /// <summary>A new round, its seed locked now.</summary>
    public static SpotCheckRound Begun(RoundKey key, SpotCheckRound settings, string secret, Circumstances circumstances) =>
        settings with
        {
            RoundId = IdOf("round", key, 0),
            Population = key.Population,
            Unit = key.Unit,
            Period = key.Period,
            Commitment = Locked(key.Period, secret, circumstances),
        };

    /// <summary>A plan's round, its seed locked now: by the job, or by a draw that comes before it.</summary>
    public static SpotCheckRound Planned(SpotCheckPlan plan, string period, string secret, Circumstances circumstances) => Begun(
        new RoundKey(plan.Population, plan.Unit, period),
        Settings(plan.Size, plan.Strata, plan.DoubleReviews, plan.PlanId), secret, circumstances);

    /// <summary>What is told of a secret that is locked now.</summary>
    public static SeedCommitment Locked(string period, string secret, Circumstances circumstances) =>
        new(DrawSeed.HashOf(secret), circumstances.Now, Months.HasEnded(period, circumstances.Today));

    /// <summary>A round's settings before it is begun.</summary>
    public static SpotCheckRound Settings(int size, bool strata, int doubles, string? planId) =>
        new("", SpotCheckPopulation.NotOpened, "", null, size, strata, doubles, planId, null, null, null, null);

    /// <summary>The next draw of a round.</summary>
    public static SpotCheckDraw Drawn(
        SpotCheckRound round, int lot, string secret, IReadOnlyList<FrameEntry> frame, string? redrawReason, DateTimeOffset now)
    {
        var key = new RoundKey(round.Population, round.Unit, round.Period);
        var seed = DrawSeed.Text(key, lot, secret);
        var sample = SpotCheckSampler.Draw(frame, seed, round.Size, round.Strata);
        return new SpotCheckDraw(
            IdOf("draw", key, lot), round.Period, round.Unit, lot, frame.Count,
            SpotCheckSampler.HashOf(frame.Select(entry => entry.Line)), SpotCheckSampler.Order, seed, SpotCheckSampler.Algorithm,
            sample.Ids, now, redrawReason)
        {
            RoundId = round.RoundId,
            Population = round.Population,
            Size = round.Size,
            Strata = round.Strata,
            Reserves = sample.Reserves,
            Commitment = round.Commitment,
        };
    }

    /// <summary>Checks what every round is asked with.</summary>
    public static void Check(InputCheck check, SpotCheckPopulation population, int? size, bool? strata, string? unit)
    {
        check.Known(population, "population");
        check.Holds(size is null or (>= 1 and <= Most), MissingCodes.BadRange, "size");
        check.Holds(strata is not true || population != SpotCheckPopulation.AdultDecided, MissingCodes.BadRange, "strata");
        check.Unit(unit, required: false);
    }

    // Apart from the seed's words: a unit could be called what all units are called.
    private static string IdOf(string kind, RoundKey key, int lot) => string.Create(
        CultureInfo.InvariantCulture,
        $"{key.Period}-{CaseId.Of(string.Create(CultureInfo.InvariantCulture, $"{kind} {key.Population} {key.Period} {lot}"), key.Unit is null ? "all" : "unit " + key.Unit)[..12]}");
}
