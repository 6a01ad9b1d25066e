using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Utredning;

/// <summary>T4: the decision to open; the four months count from it (SoL 14:2, 20:3).</summary>
internal sealed class OpenUtredningFeature(CaseSteps steps) : CaseFeature<OpenUtredning>(steps)
{
    protected override Trigger Trigger => Trigger.OpenUtredning;

    public override void Check(OpenUtredning command, InputCheck check)
    {
        check.DayDone(command.DecidedOn, "decidedOn");
        check.Reasons(command.Purpose, "purpose");
        check.Ref(command.UtredningRef, "utredningRef", required: false);
    }

    protected override DateOnly? DecidedOn(OpenUtredning command) => command.DecidedOn;

    protected override async ValueTask<Surroundings> BeyondAsync(
        Surroundings surroundings, OpenUtredning command, Circumstances circumstances, IWriteSession session) =>
        surroundings with { EarlierUtredning = await ChainedUtredning.FindAsync(command, session) };

    protected override Fact Accept(Case subject, OpenUtredning command, Acceptance acceptance) =>
        new UtredningOpened(
            acceptance.Made, command.Purpose, command.UtredningRef, acceptance.Input.Surroundings.EarlierUtredning);

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, OpenUtredning command)
    {
        if (CaseClocks.Find(after, Clock.Forhandsbedomning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.ForhandsbedomningLate;
        }

        if (after.Skyddsbedomning?.AssessedOn > command.DecidedOn)
        {
            yield return WarningCodes.DecidedBeforeSkyddsbedomning;
        }

        if (after.Utredning!.Earlier is not null)
        {
            yield return WarningCodes.ChainedUtredning;
        }

        if (before.RunningUtredningCaseId is not null)
        {
            yield return WarningCodes.ParallelUtredning;
        }
    }

    // A follow-up ends when a new utredning on the child begins (SoL 23:5).
    protected override async ValueTask AlsoAsync(
        Case after, OpenUtredning command, Circumstances circumstances, IWriteSession session)
    {
        foreach (var other in await session.CasesOfChildAsync(after.SubjectRef))
        {
            if (other.State is CaseState.InFollowUp or CaseState.Decided or CaseState.FeedbackGiven && other.CaseId != after.Id
                && (await session.LoadAsync(other.CaseId))!.Case is { Dossier.FollowUp: { EndedOn: null } followUp } followed)
            {
                var to = followed.Dossier.Untold().Any() ? CaseState.Decided : CaseState.FeedbackGiven;
                var ended = command.DecidedOn > followUp.Made.On ? command.DecidedOn : followUp.Made.On;
                var fact = new FollowUpEnded(ended, "Ny utredning inledd.");
                session.Save(new CaseChange(
                    followed, CaseFold.Apply(followed.Id, followed, fact, to), fact, circumstances.Actor, circumstances.Now));
            }
        }
    }
}
