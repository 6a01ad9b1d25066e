using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for proposals, decisions, BKA and adults' matters.</summary>
internal static partial class Words
{
    public static string Of(DecisionOutcome outcome) => Member(outcome);

    public static string Of(ProposalKind kind) => Member(kind);

    public static string Of(UrgentGround ground) => Member(ground);

    public static string Of(BkaState state) => Member(state);

    public static string Of(FeedbackWay way) => Member(way);

    public static string Of(FeedbackHindrance hindrance) => Member(hindrance);

    public static string Of(CarryOutKind kind) => Member(kind);

    public static string Of(AdultMatter matter) => Member(matter);

    public static string Of(ChildRelation relation) => Member(relation);

    /// <summary>Where a filled-in answer of a BKA comes from.</summary>
    public static string FilledFrom(string? source) => Find("FilledFrom", source) ?? "";
}
