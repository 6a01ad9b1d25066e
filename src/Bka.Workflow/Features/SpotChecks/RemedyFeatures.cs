using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.SpotChecks;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.SpotChecks;

/// <summary>Records what is to be done about shortcomings.</summary>
internal sealed class RecordRemedyFeature : ICommandFeature<RecordRemedy, Remedy>
{
    /// <summary>How far ahead a remedy may be due: further is no plan.</summary>
    public const int MostDaysAhead = 731;

    private const int MostShortcomings = 500;

    public CaseAction Action => CaseAction.ManageRemedies;

    public void Check(RecordRemedy command, InputCheck check)
    {
        check.Id(command.RoundId, "roundId");
        check.Text(command.What, "what");
        check.NoPersonalNumber(command.What, "what");
        check.Ref(command.Responsible, "responsible");
        check.Planned(command.DueOn, "dueOn", MostDaysAhead);
        check.Holds(command.Shortcomings is { Count: > 0 }, MissingCodes.Required, "shortcomings");
        check.Holds(command.Shortcomings is null or { Count: <= MostShortcomings }, MissingCodes.TooLong, "shortcomings");
        foreach (var shortcoming in command.Shortcomings ?? [])
        {
            check.Id(shortcoming?.SampledCaseId, "shortcomings");
            check.Id(shortcoming?.Question, "shortcomings");
        }
    }

    public async ValueTask<Answer<Remedy>> RunAsync(RecordRemedy command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.RoundFileAsync(command.RoundId) is not { } file || !circumstances.Scope.AllowsUnit(file.Round.Unit))
        {
            return new Refusal(RefusalCodes.SpotCheckNotFound);
        }

        // What two reviewers find apart from each other is not shown, nor acted upon, before both have signed.
        if (file.Round.Closed is not null || !file.IsReviewed)
        {
            return new Refusal(file.Round.Closed is not null ? RefusalCodes.RoundClosed : RefusalCodes.RoundNotReady);
        }

        var known = file.Shortcomings().Select(state => state.Shortcoming).ToHashSet();
        if (!command.Shortcomings.All(known.Contains))
        {
            return new Refusal(RefusalCodes.FactsMissing, [new Missing(MissingCodes.NotAShortcoming, Item: "shortcomings")]);
        }

        return await session.AddRemedyAsync(
            new Remedy(
                "", file.Round.RoundId, file.Round.Unit, command.What.Trim(), command.Responsible, command.DueOn,
                [.. command.Shortcomings.Distinct()], new Signature(circumstances.Actor.Id, circumstances.Now), []),
            circumstances.Actor);
    }
}

/// <summary>Follows up a remedy.</summary>
internal sealed class FollowUpRemedyFeature : ICommandFeature<FollowUpRemedy, Remedy>
{
    public CaseAction Action => CaseAction.ManageRemedies;

    public void Check(FollowUpRemedy command, InputCheck check)
    {
        check.Id(command.RemedyId, "remedyId");
        check.DayDone(command.FollowedUpOn, "followedUpOn");
        check.Text(command.Effect, "effect");
        check.NoPersonalNumber(command.Effect, "effect");
        check.Holds(command.Done || command.NewDueOn is not null, MissingCodes.Required, "newDueOn");
        check.Holds(!command.Done || command.NewDueOn is null, MissingCodes.BadRange, "newDueOn");
        if (command.NewDueOn is { } due)
        {
            check.Planned(due, "newDueOn", RecordRemedyFeature.MostDaysAhead);
        }
    }

    public async ValueTask<Answer<Remedy>> RunAsync(FollowUpRemedy command, Circumstances circumstances, IWriteSession session)
    {
        if (await session.FindRemedyAsync(command.RemedyId) is not { } remedy || !circumstances.Scope.AllowsUnit(remedy.Unit))
        {
            return new Refusal(RefusalCodes.RemedyNotFound);
        }

        if (remedy.IsDone)
        {
            return new Refusal(RefusalCodes.RemedyDone);
        }

        var followUp = new RemedyFollowUp(
            command.FollowedUpOn, command.Effect.Trim(), command.Done, remedy.DueOn, command.NewDueOn,
            new Signature(circumstances.Actor.Id, circumstances.Now));
        var after = remedy with { DueOn = command.NewDueOn ?? remedy.DueOn, FollowUps = [.. remedy.FollowUps, followUp] };
        session.SaveFollowUp(after, circumstances.Actor);
        return after;
    }
}

/// <summary>Reminds once of each thing that is late.</summary>
internal sealed class RaiseEgenkontrollRemindersFeature : ICommandFeature<RaiseEgenkontrollReminders, RemindersRaised>
{
    public CaseAction Action => CaseAction.Sweep;

    public void Check(RaiseEgenkontrollReminders command, InputCheck check)
    {
    }

    public async ValueTask<Answer<RemindersRaised>> RunAsync(
        RaiseEgenkontrollReminders command, Circumstances circumstances, IWriteSession session)
    {
        var count = 0;
        foreach (var remedy in await session.LateRemediesAsync(circumstances.Today))
        {
            count += await session.RemindAsync(
                ReminderKind.RemedyOverdue, new EgenkontrollReminder(remedy.RemedyId, remedy.DueOn, remedy.Unit), circumstances.Actor, circumstances.Now)
                ? 1 : 0;
        }

        foreach (var round in await session.OpenRoundsAsync())
        {
            if (LateRounds.Of(round, circumstances.Today) is { } late)
            {
                count += await session.RemindAsync(
                    late.Kind, new EgenkontrollReminder(round.RoundId, late.DueOn, round.Unit), circumstances.Actor, circumstances.Now)
                    ? 1 : 0;
            }
        }

        return new RemindersRaised(count);
    }
}
