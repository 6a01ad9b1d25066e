using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>Replaces a drawn case by the next reserve.</summary>
internal sealed class ReplaceSampledCaseFeature : ICommandFeature<ReplaceSampledCase, CaseReplacement>
{
    public CaseAction Action => CaseAction.Review;

    public void Check(ReplaceSampledCase command, InputCheck check)
    {
        check.Id(command.RoundId, "roundId");
        check.Id(command.SampledCaseId, "sampledCaseId");
        check.Known(command.Reason, "reason");
        check.Text(command.Text, "text", required: command.Reason == ReplacementReason.NoReviewerWithoutConflict);
        check.NoPersonalNumber(command.Text, "text");
    }

    public async ValueTask<Answer<CaseReplacement>> RunAsync(
        ReplaceSampledCase command, Circumstances circumstances, IWriteSession session)
    {
        var found = await SampledCases.FindAsync(command.RoundId, command.SampledCaseId, circumstances, session);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var (file, place, insight) = found.Value!;
        if (file.ReviewsOf(place.CaseId).Any(review => review.SignedAt is not null))
        {
            return new Refusal(RefusalCodes.ReviewSigned);
        }

        if (command.Reason == ReplacementReason.Protected && !insight.IsProtected)
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.NotProtected, Item: "reason")]);
        }

        var replacement = new CaseReplacement(
            place.CaseId, command.Reason, command.Text,
            file.NextReserve(place.CaseId, await session.FrameAsync(file.Draw!.DrawId)),
            new Signature(circumstances.Actor.Id, circumstances.Now));
        session.SaveReplacement(file, replacement, circumstances.Actor);
        return replacement;
    }
}

/// <summary>Closes a round in which every review is signed and every shortcoming has a remedy.</summary>
internal sealed class CloseSpotCheckRoundFeature : ICommandFeature<CloseSpotCheckRound, SpotCheckRound>
{
    public CaseAction Action => CaseAction.ManageRemedies;

    public void Check(CloseSpotCheckRound command, InputCheck check) => check.Id(command.RoundId, "roundId");

    public async ValueTask<Answer<SpotCheckRound>> RunAsync(
        CloseSpotCheckRound command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.RoundFileAsync(command.RoundId) is not { } file || !circumstances.Scope.AllowsUnit(file.Round.Unit))
        {
            return new Refusal(RefusalCodes.SpotCheckNotFound);
        }

        if (file.Round.Closed is not null)
        {
            return new Refusal(RefusalCodes.RoundClosed);
        }

        Missing[] missing = [.. file.BeforeClosing()];
        if (missing.Length > 0)
        {
            return new Refusal(file.IsReviewed ? RefusalCodes.FactsMissing : RefusalCodes.RoundNotReady, missing);
        }

        var closed = file.Round with { Closed = new Signature(circumstances.Actor.Id, circumstances.Now) };
        session.CloseRound(closed, circumstances.Actor);
        return closed;
    }
}

/// <summary>Marks that a person of a case has protected personal data, or takes the mark away.</summary>
internal sealed class MarkProtectedIdentityFeature : ICommandFeature<MarkProtectedIdentity, ProtectedIdentityMarked>
{
    public CaseAction Action => CaseAction.Record;

    public void Check(MarkProtectedIdentity command, InputCheck check)
    {
        check.Id(command.InCaseId, "inCaseId");
        check.Ref(command.PersonRef, "personRef");
        check.Text(command.Reasons, "reasons");
        check.NoPersonalNumber(command.Reasons, "reasons");
    }

    public async ValueTask<Answer<ProtectedIdentityMarked>> RunAsync(
        MarkProtectedIdentity command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.LoadAsync(command.InCaseId) is not { } loaded || !circumstances.Scope.Allows(loaded.Case.AccessFacts()))
        {
            return new Refusal(RefusalCodes.CaseNotFound);
        }

        // Once lifted the references are seen by all who may read the case: that is decided by somebody who sees them already.
        if (!command.Protected && !circumstances.Actor.SeesProtected)
        {
            return new Refusal(RefusalCodes.ReviewerNotProtected);
        }

        if (command.PersonRef != loaded.Case.SubjectRef && loaded.Case.ChildOf(command.PersonRef) is null)
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.PersonNotInCase, Item: "personRef")]);
        }

        if (await session.IsProtectedAsync(command.PersonRef) == command.Protected)
        {
            var code = command.Protected ? MissingCodes.AlreadyRecorded : MissingCodes.NotProtected;
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(code, Item: "protected")]);
        }

        var marked = new ProtectedIdentityMarked(
            command.PersonRef, command.Protected, new Signature(circumstances.Actor.Id, circumstances.Now));
        session.SaveProtection(marked, command.Reasons, circumstances.Actor);
        return marked;
    }
}
