using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Lifecycle;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Utredning;

/// <summary>
/// T6: the report becomes part of the utredning that runs on the same child, and that utredning notes it. No decision,
/// no new clock (SoL 20:2).
/// </summary>
internal sealed class JoinUtredningFeature(CaseSteps steps) : CaseFeature<JoinUtredning>(steps)
{
    protected override Trigger Trigger => Trigger.JoinUtredning;

    public override void Check(JoinUtredning command, InputCheck check) =>
        check.Id(command.UtredningCaseId, "utredningCaseId");

    // Two utredningar may run on one child; the one named is the one that is looked at.
    protected override async ValueTask<LoadedCase?> LoadAsync(JoinUtredning command, IWriteSession session)
    {
        var loaded = await session.LoadAsync(command.CaseId);
        var named = (await session.LoadAsync(command.UtredningCaseId))?.Case;
        return loaded is not null && named is { HasRunningUtredning: true } && named.Id != loaded.Case.Id
            && named.SubjectRef == loaded.Case.SubjectRef
                ? loaded with { RunningUtredningCaseId = named.Id }
                : loaded;
    }

    protected override Fact Accept(Case subject, JoinUtredning command, Acceptance acceptance) =>
        new RunningUtredningJoined(acceptance.Made, command.UtredningCaseId);

    protected override async ValueTask AlsoAsync(
        Case after, JoinUtredning command, Acceptance acceptance, IWriteSession session)
    {
        var circumstances = acceptance.Circumstances;

        // The guard has seen that it runs; the receiving case takes its own row of the table. It asks for no authority
        // over that case: by law the report belongs to it, whoever handles it (ADR 0016).
        var running = (await session.LoadAsync(command.UtredningCaseId))!;
        var verdict = LifecycleEngine.Judge(
            Trigger.ReceiveReport,
            new StepInput(running.Case, null, await CaseSteps.SurroundingsOfAsync(running, circumstances, session)));
        var fact = new ReportReceived(after.Id);
        session.Save(new CaseChange(
            running.Case,
            CaseFold.Apply(running.Case.Id, running.Case, fact, verdict.Row!.To),
            fact,
            circumstances.Actor,
            circumstances.Now));
    }
}
