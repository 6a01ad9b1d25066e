using System.Globalization;
using Bka.Contracts;
using Bka.Workflow.Domain.SpotChecks;

namespace Bka.Host.Texts;

/// <summary>The words for spot checks and what is done after them.</summary>
internal static partial class Words
{
    public static string Of(SpotCheckPopulation population) => Member(population);

    public static string Of(SpotCheckRoundState state) => Member(state);

    public static string Of(SampledCaseState state) => Member(state);

    public static string Of(ReviewMark mark) => Member(mark);

    public static string Of(ReplacementReason reason) => Member(reason);

    /// <summary>What is to be done next in a round, and by when.</summary>
    /// <param name="round">The round.</param>
    /// <param name="today">Today.</param>
    public static string NextStep(SpotCheckRound round, DateOnly today) => round.State switch
    {
        SpotCheckRoundState.SeedCommitted when !Months.HasEnded(round.Period, today) =>
            Text("NextDrawnFrom", Show.Day(Months.First(round.Period).AddMonths(1))),
        SpotCheckRoundState.SeedCommitted => Text(today > round.DrawBy ? "NextDrawLate" : "NextDraw", Show.Day(round.DrawBy)),
        SpotCheckRoundState.Drawn => Text(today > round.ReviewBy ? "NextReviewLate" : "NextReview", Show.Day(round.ReviewBy)),
        SpotCheckRoundState.Reviewed => Text("NextRemedies"),
        SpotCheckRoundState.Closed => Text("NextNone"),
    };

    /// <summary>What does not agree in a protocol.</summary>
    /// <param name="fault">The fault.</param>
    public static string Of(ProtocolFault fault) => Member(fault);

    /// <summary>A count with its word.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for more.</param>
    public static string Count(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
