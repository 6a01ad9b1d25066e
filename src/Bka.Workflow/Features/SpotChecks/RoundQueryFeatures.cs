using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>One round as it stands.</summary>
internal sealed class GetSpotCheckRoundFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled, ICaseReader cases)
    : IQueryFeature<GetSpotCheckRound, SpotCheckRoundDetail>
{
    public CaseAction Action => CaseAction.SpotCheck;

    public void Check(GetSpotCheckRound query, InputCheck check) => check.Id(query.RoundId, "roundId");

    public async Task<Answer<SpotCheckRoundDetail>> AnswerAsync(GetSpotCheckRound query, Circumstances circumstances)
    {
        if (await spotChecks.FindAsync(query.RoundId, circumstances.Scope) is not { } file)
        {
            return new Refusal(RefusalCodes.SpotCheckNotFound);
        }

        string[] ids = [.. file.Places.Select(place => place.CaseId)];
        var views = new SampledViews(file, circumstances, await SampledInsight.OfAsync(ids, circumstances, sampled, cases));
        return new SpotCheckRoundDetail(
            file.Round,
            file.Draw,
            [.. file.Draws.SkipLast(1)],
            file.Draw is { } draw ? await FrameChanges.OfAsync(draw, await sampled.FrameAsync(draw.DrawId), sampled) : null,
            [.. file.Places.Select(views.Of)],
            ReviewResults.Of(file, await EarlierAsync(file.Round, circumstances.Scope)),
            file.IsReviewed ? file.Shortcomings() : [],
            file.Remedies);
    }

    private async Task<RoundFile?> EarlierAsync(SpotCheckRound round, AccessScope scope) =>
        (await spotChecks.RoundsAsync(null, scope)).Rounds.FirstOrDefault(other =>
            other.Population == round.Population && other.Unit == round.Unit
            && string.CompareOrdinal(other.Period, round.Period) < 0
            && other.State is SpotCheckRoundState.Reviewed or SpotCheckRoundState.Closed) is { } earlier
            ? await spotChecks.FindAsync(earlier.RoundId, scope)
            : null;
}

/// <summary>What a reviewer needs to review a drawn case.</summary>
internal sealed class GetSampledCaseFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled, ICaseReader cases)
    : IQueryFeature<GetSampledCase, SampledCaseForm>
{
    public CaseAction Action => CaseAction.Review;

    public void Check(GetSampledCase query, InputCheck check)
    {
        check.Id(query.RoundId, "roundId");
        check.Id(query.SampledCaseId, "sampledCaseId");
    }

    public async Task<Answer<SampledCaseForm>> AnswerAsync(GetSampledCase query, Circumstances circumstances)
    {
        var seen = await SampledInsight.OfAsync([query.SampledCaseId], circumstances, sampled, cases);
        if (await spotChecks.FindAsync(query.RoundId, circumstances.Scope) is not { } file
            || file.Find(query.SampledCaseId) is not { } place
            || !seen.Insights.TryGetValue(place.CaseId, out var insight)
            || !circumstances.Scope.AllowsUnit(insight.Unit))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        // Whoever has a conflict reads what was found, but not before it is, nor of whom they may not see.
        var refusal = ReviewRules.RefusalFor(circumstances.Actor, insight);
        if (refusal is not null && (ReviewRules.Hides(insight, circumstances.Actor) || !file.IsReviewed))
        {
            return new Refusal(refusal);
        }

        var views = new SampledViews(file, circumstances, seen);
        SampledPlace[] standing = [.. file.Standing];
        var at = Array.IndexOf(standing, place);
        return new SampledCaseForm(
            file.Round,
            views.Of(place),
            QuestionTable.Of(file.Round.Population),
            file.IsSigned(place) ? [.. file.ReviewsOf(place.CaseId).Where(review => review.Reviewer != circumstances.Actor.Id)] : [],
            at > 0 ? standing[at - 1].CaseId : null,
            at < standing.Length - 1 ? standing[at + 1].CaseId : null);
    }
}

/// <summary>What an actor may know of drawn cases: read here alone, so that no answer shows what another hides.</summary>
/// <param name="Insights">What is known of each, by id.</param>
/// <param name="Summaries">What lists say of those that the actor may see.</param>
internal sealed record SampledInsight(
    IReadOnlyDictionary<string, CaseInsight> Insights, IReadOnlyList<CaseSummary> Summaries)
{
    /// <summary>Reads it.</summary>
    public static async Task<SampledInsight> OfAsync(
        IReadOnlyList<string> ids, Circumstances circumstances, ISampledCaseReader sampled, ICaseReader cases)
    {
        var insights = await sampled.InsightsAsync(ids);
        string[] shown = [.. ids.Where(id => !ReviewRules.Hides(insights.GetValueOrDefault(id), circumstances.Actor))];
        return new SampledInsight(insights, await cases.SummariesAsync(shown, circumstances.ScopeOf(CaseAction.Read)));
    }
}

/// <summary>Drawn cases as an actor sees them.</summary>
internal sealed class SampledViews(RoundFile file, Circumstances circumstances, SampledInsight seen)
{
    /// <summary>One drawn case.</summary>
    public SampledCase Of(SampledPlace place)
    {
        var insight = seen.Insights.GetValueOrDefault(place.CaseId);
        return new SampledCase(
            place.Place,
            place.CaseId,
            seen.Summaries.FirstOrDefault(summary => summary.CaseId == place.CaseId),
            place.Reviewers,
            file.StateOf(place),
            file.ReviewBy(place.CaseId, circumstances.Actor.Id),
            insight?.IsProtected ?? false,
            insight is null ? null : file.RefusalFor(place, circumstances.Actor, insight),
            place.Replacement);
    }
}

/// <summary>Figures of spot checks (M16), as known on a day.</summary>
internal sealed class GetSpotCheckFiguresFeature(ISpotCheckReader spotChecks, ISampledCaseReader sampled)
    : IQueryFeature<GetSpotCheckFigures, SpotCheckFigures>
{
    public CaseAction Action => CaseAction.ReadSmallCells;

    public void Check(GetSpotCheckFigures query, InputCheck check)
    {
        var isMonth = Months.TryRead(query.From, out var from);
        check.Holds(isMonth, MissingCodes.Malformed, "from");
        check.Holds(Months.TryRead(query.To, out var to), MissingCodes.Malformed, "to");
        check.Holds(!isMonth || from <= to, MissingCodes.BadRange, "to");
        check.Known(query.Population, "population");
        check.Unit(query.Unit, required: false);
        if (query.KnownOn is { } known)
        {
            check.DayDone(known, "knownOn");
        }
    }

    public async Task<Answer<SpotCheckFigures>> AnswerAsync(GetSpotCheckFigures query, Circumstances circumstances)
    {
        var day = query.KnownOn ?? circumstances.Today;
        var end = MunicipalTime.ToInstant(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var files = await spotChecks.FilesAsync(query, circumstances.Scope);
        return SpotCheckFigureCount.Of(files, query.Population, day, end) with { ChangedFrames = await ChangedAsync(files, day, end) };
    }

    private async Task<int> ChangedAsync(IReadOnlyList<RoundFile> files, DateOnly day, DateTimeOffset end)
    {
        var changed = 0;
        foreach (var file in files.Where(file => Months.HasEnded(file.Round.Period, day)))
        {
            if (SpotCheckFigureCount.AsKnown(file, end)?.Draw is { } draw
                && !(await FrameChanges.OfAsync(draw, await sampled.FrameAsync(draw.DrawId), sampled)).IsUnchanged)
            {
                changed++;
            }
        }

        return changed;
    }
}
