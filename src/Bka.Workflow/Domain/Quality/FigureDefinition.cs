using Bka.Contracts;

namespace Bka.Workflow.Domain.Quality;

/// <summary>How a figure is divided.</summary>
/// <param name="By">What by, for example <c>kon</c>.</param>
/// <param name="Key">Which part a group belongs to.</param>
public sealed record FigureWay(string By, Func<FigureGroup, string> Key);

/// <summary>What a figure comes to.</summary>
public enum FigureForm
{
    /// <summary>A count.</summary>
    Count,

    /// <summary>A share: numerator of denominator.</summary>
    Share,

    /// <summary>Median days.</summary>
    MedianDays,

    /// <summary>Mean days.</summary>
    MeanDays,
}

/// <summary>
/// One figure as an executable definition. The number and the cases behind it come from the same row: a group that holds a
/// single case is asked the same as a group that holds thousands.
/// </summary>
/// <param name="Id">Its id, for example <c>M3</c>.</param>
/// <param name="Version">The definition's version; a changed definition takes a new one.</param>
/// <param name="Name">What it is called, in Swedish.</param>
/// <param name="Text">What is counted, in Swedish.</param>
/// <param name="Source">What it counts.</param>
/// <param name="Form">What it comes to.</param>
/// <param name="Denominator">How many of a group belong to the population.</param>
/// <param name="Numerator">How many of them are counted.</param>
/// <param name="Ways">The ways it is divided.</param>
public sealed record FigureDefinition(
    string Id,
    int Version,
    string Name,
    string Text,
    FigureSource Source,
    FigureForm Form,
    Func<FigureGroup, long> Denominator,
    Func<FigureGroup, long> Numerator,
    IReadOnlyList<FigureWay> Ways)
{
    /// <summary>The figure of a period.</summary>
    /// <param name="groups">What it is computed from.</param>
    public Figure Compute(FigureGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        FigureGroup[] all = [.. groups.Of(Source).Where(group => Denominator(group) > 0)];
        var (top, bottom, percent) = Of(all);
        return new Figure(Id, Version, Name, Text, top, bottom, percent,
        [
            .. Ways.Select(way => new FigureBreakdown(way.By,
            [
                .. all.GroupBy(way.Key).OrderBy(part => Labels.PlaceOf(part.Key)).ThenBy(part => part.Key, StringComparer.Ordinal)
                    .Select(part => PartOf(part.Key, [.. part])),
            ])),
        ]);
    }

    /// <summary>How often the cases of a group are counted.</summary>
    /// <param name="group">The group.</param>
    /// <param name="side">On which side.</param>
    public long CountIn(FigureGroup group, FigureSide side) =>
        side == FigureSide.Denominator || Form is FigureForm.MedianDays or FigureForm.MeanDays ? Denominator(group) : Numerator(group);

    private FigurePart PartOf(string key, FigureGroup[] part)
    {
        var (top, bottom, percent) = Of(part);
        return new FigurePart(key, top, bottom, percent);
    }

    private (long? Top, long? Bottom, string? Percent) Of(FigureGroup[] all)
    {
        var bottom = all.Sum(Denominator);
        return Form switch
        {
            FigureForm.Count => (all.Sum(Numerator), null, null),
            FigureForm.Share => (all.Sum(Numerator), bottom, Percent.Of(all.Sum(Numerator), bottom)),
            FigureForm.MedianDays => (bottom == 0 ? null : DaysOf.Median([.. all.OfType<ClosedGroup>()]), bottom, null),
            FigureForm.MeanDays => (bottom == 0 ? null : DaysOf.Mean([.. all.OfType<ClosedGroup>()]), bottom, null),
        };
    }
}

/// <summary>How long utredningar took.</summary>
public static class DaysOf
{
    /// <summary>With an even number the median is the mean of the two middle ones, rounded half away from zero; 0 for none.</summary>
    /// <param name="closed">By days.</param>
    public static long Median(IReadOnlyList<ClosedGroup> closed)
    {
        var total = closed.Sum(group => group.Count);
        return total == 0 ? 0 : (DayAt(closed, (total - 1) / 2) + DayAt(closed, total / 2) + 1) / 2;
    }

    /// <summary>Whole days, half away from zero; 0 for none.</summary>
    /// <param name="closed">By days.</param>
    public static long Mean(IReadOnlyList<ClosedGroup> closed)
    {
        var (days, total) = (closed.Sum(group => group.Days * group.Count), closed.Sum(group => group.Count));
        return total == 0 ? 0 : (long)Math.Round((decimal)days / total, MidpointRounding.AwayFromZero);
    }

    /// <summary>A percentile by nearest rank: the least number of days that so many of a hundred took at most; 0 for none.</summary>
    /// <param name="closed">By days.</param>
    /// <param name="percent">How many of a hundred.</param>
    public static long Percentile(IReadOnlyList<ClosedGroup> closed, int percent)
    {
        var total = closed.Sum(group => group.Count);
        return total == 0 ? 0 : DayAt(closed, ((total * percent) + 99) / 100 - 1);
    }

    private static long DayAt(IReadOnlyList<ClosedGroup> closed, long place)
    {
        var seen = 0L;
        return closed.OrderBy(group => group.Days).First(group => (seen += group.Count) > place).Days;
    }
}
