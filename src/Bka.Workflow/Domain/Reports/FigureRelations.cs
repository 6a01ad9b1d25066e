using System.Collections.Immutable;

namespace Bka.Workflow.Domain.Reports;

/// <summary>Which of a figure's numbers.</summary>
internal enum FigurePlace
{
    /// <summary>What was counted.</summary>
    Some,

    /// <summary>Out of how many.</summary>
    All,

    /// <summary>Those who are not in the numerator; never printed, but anybody can subtract.</summary>
    Rest,
}

/// <summary>One of a figure's numbers, in every division.</summary>
/// <param name="Figure">The figure's id.</param>
/// <param name="Place">Which number.</param>
internal readonly record struct FigureRow(string Figure, FigurePlace Place);

/// <summary>
/// How figures hang together, division by division, so that a number hidden in one cannot be had from another. Follows
/// from their definitions; a line that does not hold in the numbers at hand is left out, for then it tells nobody anything.
/// </summary>
internal static class FigureRelations
{
    /// <summary>Rows that are the same number: the second is printed once more as the first.</summary>
    public static readonly ImmutableArray<(FigureRow Again, FigureRow First)> Same =
    [
        (All("M3b"), All("M3")), (All("M3c"), All("M3")), (All("M4a"), All("M4")), (All("M4b"), All("M4")),
        (All("M5b"), All("M5")), (All("M7"), Rest("M6")), (All("M7f"), Rest("M6f")), (All("M9"), All("M8")),
        (All("M10b"), All("M10")), (All("M11"), All("M10")),
    ];

    /// <summary>One part of a division that is the whole of another figure.</summary>
    public static readonly ImmutableArray<(FigureRow Whole, FigureRow Of, string By, string Key)> Parts =
    [
        (All("M3"), All("M2"), "typ", "anmälan"), (All("M13"), Some("M1"), "typ", "anmälan"),
    ];

    /// <summary>Rows that lie within another: the difference is a number too.</summary>
    public static readonly ImmutableArray<(FigureRow Inner, FigureRow Outer)> Within =
    [
        (Some("M3b"), Some("M3")), (Some("M3c"), Rest("M3")), (All("M3"), All("M2")), (All("M13"), Some("M1")),
        (All("M6f"), All("M2")), (Some("M9"), Some("M8")), (Some("M10"), Some("M10b")), (All("M8"), All("M10")),
        (All("M6"), All("M10")), (All("M11b"), All("M11")), (All("M12"), All("M6")),
    ];

    /// <summary>Rows that are two others together.</summary>
    public static readonly ImmutableArray<(FigureRow Whole, FigureRow One, FigureRow Other)> Together =
    [
        (Some("M4"), Some("M4a"), Some("M4b")),
    ];

    /// <summary>Rows told of a period's last day: the year says the same as its last part.</summary>
    public static readonly ImmutableArray<FigureRow> OnTheLastDay = [All("M3d"), Some("M3d"), Some("M15")];

    /// <summary>Rows that only ask for the period's year: every part of it says the same.</summary>
    public static readonly ImmutableArray<FigureRow> OfTheYear = [All("M14"), Some("M14")];

    /// <summary>Rows of what goes on for a time: who is counted in a part of the year is counted in the year, but once.</summary>
    public static readonly ImmutableArray<FigureRow> GoingOn = [All("M4"), All("M15")];

    private static FigureRow Some(string figure) => new(figure, FigurePlace.Some);

    private static FigureRow All(string figure) => new(figure, FigurePlace.All);

    private static FigureRow Rest(string figure) => new(figure, FigurePlace.Rest);
}
