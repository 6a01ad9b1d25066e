namespace Bka.Contracts;

public static partial class MissingCodes
{
    /// <summary>Whoever is away cannot stand in for themselves.</summary>
    public const string SubstituteIsPerson = "substitute-is-person";

    /// <summary>Nobody makes themselves a substitute: somebody else must record it.</summary>
    public const string SubstituteIsSelf = "substitute-is-self";

    /// <summary>The person is away from the unit on some of these days already.</summary>
    public const string AbsenceOverlaps = "absence-overlaps";

    /// <summary>The absence ends no later than that already.</summary>
    public const string NotEarlier = "not-earlier";

    /// <summary>The case is ended and nothing in it is watched any more: there is nothing to hand over.</summary>
    public const string NothingIsWatched = "nothing-is-watched";
}
