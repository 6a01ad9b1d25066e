using Bka.Contracts;

namespace Bka.Workflow.Domain.SpotChecks;

/// <summary>Counts rounds as they were known on a day (M16).</summary>
public static class SpotCheckFigureCount
{
    /// <summary>The figures.</summary>
    /// <param name="files">The rounds.</param>
    /// <param name="population">What they are drawn from.</param>
    /// <param name="day">The day they are known by.</param>
    /// <param name="end">The first moment after it, UTC.</param>
    public static SpotCheckFigures Of(
        IReadOnlyList<RoundFile> files, SpotCheckPopulation population, DateOnly day, DateTimeOffset end)
    {
        RoundFile[] known = [.. files.Select(file => AsKnown(file, end)).OfType<RoundFile>()];
        RoundFile[] due = [.. known.Where(file => Months.HasEnded(file.Round.Period, day))];
        RoundFile[] reviewed = [.. due.Where(file => file.IsReviewed)];
        Remedy[] open = [.. known.SelectMany(file => file.Remedies).Where(remedy => !remedy.IsDone)];
        return new SpotCheckFigures(
            day,
            due.Length,
            due.Count(file => file.Draw is not null),
            due.Count(file => file.Round.Closed is not null),
            ReviewResults.Count(population, [.. reviewed.SelectMany(ReviewResults.Counted)], null),
            reviewed.SelectMany(ReviewResults.CriticalNos).Count(),
            open.Length,
            open.Count(remedy => remedy.DueOn < day))
        {
            SecondReviewerCriticalNos = reviewed.SelectMany(ReviewResults.SecondReviewerCriticalNos).Count(),
            LateSeeds = due.Count(file => file.Round.Commitment is not { AfterPeriod: false }),
        };
    }

    /// <summary>A round as it was known before a moment; null when nobody knew of it.</summary>
    /// <param name="file">The round as it stands.</param>
    /// <param name="end">The moment, UTC.</param>
    public static RoundFile? AsKnown(RoundFile file, DateTimeOffset end)
    {
        SpotCheckDraw[] draws = [.. file.Draws.Where(draw => draw.DrawnAt < end)];
        if (draws.Length == 0 && (file.Round.Commitment is not { } commitment || commitment.At >= end))
        {
            return null;
        }

        // The places are the last draw's alone: known by an earlier one, the round was drawn and not reviewed.
        var isLast = draws.Length == file.Draws.Count;
        SampledPlace[] places = isLast
            ? [.. PlacesAsKnown(file.Places, end)]
            : [.. draws.Length == 0 ? [] : draws[^1].Ids.Select((id, place) => new SampledPlace(place + 1, id, 1))];
        return file with
        {
            Round = file.Round with { Closed = file.Round.Closed is { } closed && closed.At < end ? closed : null },
            Draws = draws,
            Places = places,
            Reviews = isLast ? [.. file.Reviews.Where(review => review.SignedAt < end)] : [],
            Remedies = [.. file.Remedies.Where(remedy => remedy.Recorded.At < end).Select(remedy => AsKnown(remedy, end))],
        };
    }

    private static IEnumerable<SampledPlace> PlacesAsKnown(IReadOnlyList<SampledPlace> places, DateTimeOffset end)
    {
        var later = places.Select(place => place.Replacement).OfType<CaseReplacement>()
            .Where(replaced => replaced.Replaced.At >= end).ToArray();
        return
            from place in places
            where later.All(replaced => replaced.Substitute != place.CaseId)
            select later.Contains(place.Replacement) ? place with { Replacement = null } : place;
    }

    private static Remedy AsKnown(Remedy remedy, DateTimeOffset end)
    {
        RemedyFollowUp[] later = [.. remedy.FollowUps.Where(followUp => followUp.Recorded.At >= end)];
        return later.Length == 0
            ? remedy
            : remedy with
            {
                DueOn = later[0].EarlierDueOn,
                FollowUps = [.. remedy.FollowUps.Take(remedy.FollowUps.Count - later.Length)],
            };
    }
}
