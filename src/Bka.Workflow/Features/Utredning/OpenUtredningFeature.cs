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

    // The child's other cases are asked for once: for the utredning this one follows upon, and for a follow-up it ends.
    protected override async ValueTask<Surroundings> BeyondAsync(
        Surroundings surroundings, OpenUtredning command, Circumstances circumstances, IWriteSession session)
    {
        var subject = (await session.LoadAsync(command.CaseId))!.Case;
        var ended = new List<Case>();
        foreach (var other in await session.CasesOfChildAsync(subject.SubjectRef))
        {
            if (other.CaseId != subject.Id && other.UtredningClosedOn is { } closedOn
                && (CaseStates.IsOpen(other.State) || ChainedUtredning.IsShortlyBefore(closedOn, command.DecidedOn)))
            {
                ended.Add((await session.LoadAsync(other.CaseId))!.Case);
            }
        }

        return surroundings with
        {
            EarlierUtredning = ChainedUtredning.Latest(ended, command.DecidedOn),
            FollowedUp = [.. ended.Where(other => other.Dossier?.FollowUp is { EndedOn: null })],
        };
    }

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

    // A follow-up ends when a new utredning on the child begins (SoL 23:5). The other case takes its own row of the table;
    // no authority over it is asked for: it ends by law and not by anybody's choice.
    protected override async ValueTask AlsoAsync(
        Case after, OpenUtredning command, Acceptance acceptance, IWriteSession session)
    {
        var circumstances = acceptance.Circumstances;
        foreach (var followed in acceptance.Input.Surroundings.FollowedUp)
        {
            var surroundings = await CaseSteps.SurroundingsOfAsync(new LoadedCase(followed, null), circumstances, session);
            var verdict = LifecycleEngine.Judge(Trigger.EndFollowUp, new StepInput(followed, null, surroundings));
            if (verdict.Row is { } row)
            {
                var begun = followed.Dossier!.FollowUp!.Made.On;
                var fact = new FollowUpEnded(
                    command.DecidedOn > begun ? command.DecidedOn : begun, "Ny utredning inledd.", after.Id);
                session.Save(new CaseChange(
                    followed, CaseFold.Apply(followed.Id, followed, fact, row.To), fact, circumstances.Actor, circumstances.Now));
            }
        }
    }
}
