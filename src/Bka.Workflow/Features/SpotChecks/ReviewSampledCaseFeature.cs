using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>Saves a review of a drawn case, and signs it when asked.</summary>
internal sealed class ReviewSampledCaseFeature : ICommandFeature<ReviewSampledCase, SampledCaseReview>
{
    private const int MostAnswers = 50;

    public CaseAction Action => CaseAction.Review;

    public void Check(ReviewSampledCase command, InputCheck check)
    {
        check.Id(command.RoundId, "roundId");
        check.Id(command.SampledCaseId, "sampledCaseId");
        check.Holds(command.Answers is not null, MissingCodes.Required, "answers");
        check.Holds(command.Answers is null or { Count: <= MostAnswers }, MissingCodes.TooLong, "answers");
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in command.Answers ?? [])
        {
            if (answer is null || !QuestionTable.IsKey(answer.Question))
            {
                check.Fault(MissingCodes.UnknownQuestion, "answers");
                continue;
            }

            check.Holds(asked.Add(answer.Question), MissingCodes.Duplicate, answer.Question);
            check.Holds(answer.Mark is not { } mark || Enum.IsDefined(mark), MissingCodes.Malformed, answer.Question);
            if (!string.IsNullOrWhiteSpace(answer.Comment))
            {
                check.Text(answer.Comment, answer.Question, floor: 1);
                check.NoPersonalNumber(answer.Comment, answer.Question);
            }
        }
    }

    public async ValueTask<Answer<SampledCaseReview>> RunAsync(
        ReviewSampledCase command, Circumstances circumstances, IWriteSession session)
    {
        var found = await SampledCases.FindAsync(command.RoundId, command.SampledCaseId, circumstances, session);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var (file, place, insight) = found.Value!;
        if (file.RefusalFor(place, circumstances.Actor, insight) is { } code)
        {
            return new Refusal(code);
        }

        var own = file.ReviewBy(place.CaseId, circumstances.Actor.Id);
        if (own is { SignedAt: not null })
        {
            return new Refusal(RefusalCodes.ReviewSigned);
        }

        var seat = own?.Seat ?? file.FreeSeat(place)!.Value;

        var population = file.Round.Population;
        Missing[] missing =
        [
            .. ReviewRules.Faults(population, command.Answers),
            .. command.Sign ? ReviewRules.BeforeSigning(population, command.Answers) : [],
        ];
        if (missing.Length > 0)
        {
            return new Refusal(RefusalCodes.FactsMissing, missing);
        }

        var review = new SampledCaseReview(
            file.Round.RoundId, place.CaseId, circumstances.Actor.Id, seat, QuestionTable.Version,
            ReviewRules.InOrder(population, command.Answers), circumstances.Now, command.Sign ? circumstances.Now : null);
        session.SaveReview(file.Draw!.DrawId, review, circumstances.Actor);
        return review;
    }
}

/// <summary>A drawn case found for whoever would do something with it.</summary>
/// <param name="File">The round.</param>
/// <param name="Place">The drawn case.</param>
/// <param name="Insight">What is known of it.</param>
internal sealed record FoundCase(RoundFile File, SampledPlace Place, CaseInsight Insight);

/// <summary>Finds drawn cases.</summary>
internal static class SampledCases
{
    /// <summary>A drawn case that stands in an open round within the actor's units; else why not.</summary>
    public static async ValueTask<Answer<FoundCase>> FindAsync(
        string roundId, string caseId, Circumstances circumstances, IWriteSession session)
    {
        if (await session.RoundFileAsync(roundId) is not { } file || !circumstances.Scope.AllowsUnit(file.Round.Unit))
        {
            return new Refusal(RefusalCodes.SpotCheckNotFound);
        }

        // A case that has moved to another unit since is that unit's.
        if (file.Find(caseId) is not { } place
            || !(await session.InsightsAsync([caseId])).TryGetValue(caseId, out var insight)
            || !circumstances.Scope.AllowsUnit(insight.Unit))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        return file.Round.Closed is null
            ? new FoundCase(file, place, insight)
            : new Refusal(RefusalCodes.RoundClosed);
    }
}
