namespace Bka.Contracts;

/// <summary>
/// The cases behind a figure, by the same definition as the number. Needs the authority to see small numbers; of the cases those
/// are shown that the actor may read.
/// </summary>
/// <param name="Figure">The figure's id, for example <c>M3</c>.</param>
/// <param name="From">First day, Europe/Stockholm.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Unit">As in <see cref="GetFigures"/>.</param>
/// <param name="Sex">As in <see cref="GetFigures"/>.</param>
/// <param name="Age">As in <see cref="GetFigures"/>.</param>
/// <param name="KnownOn">As in <see cref="GetFigures"/>; the cases themselves are shown as they stand now.</param>
/// <param name="Side">Numerator or denominator. A count has no denominator; its cases are the same either way.</param>
/// <param name="After">The cursor of the page before; null for the first.</param>
/// <param name="Limit">How many, 1–200.</param>
public sealed record GetFigureCases(
    string Figure,
    DateOnly From,
    DateOnly To,
    string? Unit = null,
    Sex? Sex = null,
    AgeGroup? Age = null,
    DateOnly? KnownOn = null,
    FigureSide Side = FigureSide.Numerator,
    string? After = null,
    int Limit = 100) : Query<FigureCases>, IAsksOfUnit;

/// <summary>The cases behind a figure.</summary>
/// <param name="Figure">The figure's id.</param>
/// <param name="Version">The definition's version.</param>
/// <param name="Name">What it is called, in Swedish.</param>
/// <param name="Definition">What is counted, in Swedish.</param>
/// <param name="Side">Numerator or denominator.</param>
/// <param name="Count">How many are counted in all: the figure's own number, or the utredningar behind a number of days.</param>
/// <param name="NotShown">Of those, how many in cases the actor may not read.</param>
/// <param name="Cases">The cases of this page, by id.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record FigureCases(
    string Figure,
    int Version,
    string Name,
    string Definition,
    FigureSide Side,
    long Count,
    long NotShown,
    IReadOnlyList<CountedCase> Cases,
    string? Next);

/// <summary>A case behind a figure.</summary>
/// <param name="Case">The case as it stands now.</param>
/// <param name="Times">How often it is counted: once, or once for each of its children and decisions.</param>
public sealed record CountedCase(CaseSummary Case, long Times);
