using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Logs;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Logs;

/// <summary>Opens one case in an emergency, to be read.</summary>
internal sealed class OpenInEmergencyFeature : ICommandFeature<OpenInEmergency, EmergencyOpened>
{
    public CaseAction Action => CaseAction.OpenInEmergency;

    public void Check(OpenInEmergency command, InputCheck check)
    {
        check.Ref(command.CaseRef, "caseRef");
        check.Ref(command.ChildRef, "childRef", required: false);
        check.Known(command.Reason, "reason");
        check.Reasons(command.Text, "text");
    }

    public async ValueTask<Answer<EmergencyOpened>> RunAsync(
        OpenInEmergency command, Circumstances circumstances, IWriteSession session)
    {
        var found = await FindAsync(command, circumstances.Actor, session);
        if (found is not [var subject])
        {
            return found.Count == 0
                ? new Refusal(RefusalCodes.CaseNotFound)
                : new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Required, Item: "childRef")]);
        }

        if (circumstances.ScopeOf(CaseAction.Read).Allows(subject.AccessFacts()))
        {
            return new EmergencyOpened(subject.Id, null, null);
        }

        // Whoever has it open has it open: a second opening would only be one more to review.
        var opened = await session.RunningOpeningAsync(circumstances.Actor, subject.Id, circumstances.Now) ?? await session.OpenAsync(
            new EmergencyOpening(
                "", subject.Id, subject.CaseRef, subject.Unit, circumstances.Actor.Id, circumstances.Actor.Function,
                circumstances.Now, circumstances.Now + EmergencyRule.Length, command.Reason, command.Text.Trim(),
                MunicipalTime.DayOf(circumstances.Now).AddDays(EmergencyRule.DaysToReview)),
            circumstances.Actor);
        return new EmergencyOpened(opened.CaseId, opened.OpeningId, opened.Until);
    }

    // Whoever may not know of protected persons finds no such case, with any reason.
    private static async ValueTask<IReadOnlyList<Domain.Cases.Case>> FindAsync(
        OpenInEmergency command, Actor actor, IWriteSession session)
    {
        var found = new List<Domain.Cases.Case>();
        foreach (var caseId in await session.CasesOfReferenceAsync(command.CaseRef))
        {
            if (await session.LoadAsync(caseId) is { Case: var subject }
                && (command.ChildRef is null || subject.SubjectRef == command.ChildRef)
                && (actor.SeesProtected || !await session.IsCaseProtectedAsync(caseId)))
            {
                found.Add(subject);
            }
        }

        return found;
    }
}

/// <summary>Reviews an emergency opening.</summary>
internal sealed class ReviewEmergencyOpeningFeature : ICommandFeature<ReviewEmergencyOpening, EmergencyOpening>
{
    public CaseAction Action => CaseAction.ReviewAccess;

    public void Check(ReviewEmergencyOpening command, InputCheck check)
    {
        check.Id(command.OpeningId, "openingId");
        check.Known(command.Verdict, "verdict");
        check.Text(command.Comment, "comment", required: command.Verdict == EmergencyVerdict.ToBeInvestigated);
    }

    public async ValueTask<Answer<EmergencyOpening>> RunAsync(
        ReviewEmergencyOpening command, Circumstances circumstances, IWriteSession session)
    {
        var found = await session.FindOpeningAsync(command.OpeningId);
        if (found is null || !circumstances.Scope.AllowsUnit(found.Unit))
        {
            return new Refusal(RefusalCodes.OpeningNotFound);
        }

        if (found.Review is not null || found.By == circumstances.Actor.Id)
        {
            return new Refusal(found.Review is null ? RefusalCodes.OwnOpening : RefusalCodes.OpeningReviewed);
        }

        var reviewed = found with
        {
            Review = new EmergencyReview(
                circumstances.Actor.Id, circumstances.Now, command.Verdict,
                string.IsNullOrWhiteSpace(command.Comment) ? null : command.Comment.Trim()),
        };
        session.SaveReview(reviewed, circumstances.Actor);
        return reviewed;
    }
}

/// <summary>The emergency openings to review and follow.</summary>
internal sealed class ListEmergencyOpeningsFeature(IEmergencyReader openings)
    : IQueryFeature<ListEmergencyOpenings, EmergencyOpenings>
{
    public CaseAction Action => CaseAction.ReviewAccess;

    public void Check(ListEmergencyOpenings query, InputCheck check)
    {
    }

    public async Task<Answer<EmergencyOpenings>> AnswerAsync(ListEmergencyOpenings query, Circumstances circumstances) =>
        new EmergencyOpenings(circumstances.Today, await openings.ListAsync(circumstances.Scope, query.OnlyOpen));
}

/// <summary>Whether the reader reads a case by an emergency opening, and how long it lasts.</summary>
internal sealed class GetMyOpeningFeature(IEmergencyReader openings, ICaseReader cases) : IQueryFeature<GetMyOpening, MyOpening>
{
    public CaseAction Action => CaseAction.Read;

    public void Check(GetMyOpening query, InputCheck check) => check.Id(query.CaseId, "caseId");

    public async Task<Answer<MyOpening>> AnswerAsync(GetMyOpening query, Circumstances circumstances)
    {
        if (await openings.HeldAsync(circumstances.Actor, query.CaseId, circumstances.Now) is not { } held
            || await cases.FindAsync(query.CaseId, circumstances.Scope) is not null)
        {
            return new MyOpening(null, 0);
        }

        return new MyOpening(held.Until, (int)(held.Until - circumstances.Now).TotalMinutes);
    }
}
