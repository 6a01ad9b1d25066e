namespace Bka.Contracts;

public static partial class MissingCodes
{
    /// <summary>A plan of the same population and unit has a month in common.</summary>
    public const string PlanOverlaps = "plan-overlaps";

    /// <summary>The round is planned otherwise: its size or its age groups follow the plan.</summary>
    public const string PlannedOtherwise = "planned-otherwise";

    /// <summary>Delvis and Nej need a comment.</summary>
    public const string CommentMissing = "comment-missing";

    /// <summary>A unit's name begins with a sign that a sheet takes for a formula: =, +, - or @.</summary>
    public const string UnitName = "unit-name";

    /// <summary>The comment of a Delvis or Nej does not say what is lacking: a full stop, a few letters or a stop-phrase.</summary>
    public const string CommentSaysNothing = "comment-says-nothing";

    /// <summary>Nobody in the case has protected personal data.</summary>
    public const string NotProtected = "not-protected";

    /// <summary>A review is not signed.</summary>
    public const string ReviewUnsigned = "review-unsigned";

    /// <summary>A shortcoming has no remedy.</summary>
    public const string ShortcomingWithoutRemedy = "shortcoming-without-remedy";

    /// <summary>No such shortcoming in the round.</summary>
    public const string NotAShortcoming = "not-a-shortcoming";

    /// <summary>The case has no such person.</summary>
    public const string PersonNotInCase = "person-not-in-case";
}
