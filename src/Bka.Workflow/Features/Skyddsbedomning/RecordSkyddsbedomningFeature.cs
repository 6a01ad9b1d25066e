using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Skyddsbedomning;

/// <summary>T2: the immediate assessment of protection (SoL 20:1).</summary>
internal sealed class RecordSkyddsbedomningFeature(CaseSteps steps) : CaseFeature<RecordSkyddsbedomning>(steps)
{
    protected override Trigger Trigger => Trigger.RecordSkyddsbedomning;

    public override void Check(RecordSkyddsbedomning command, InputCheck check)
    {
        check.MomentDone(command.AssessedAt, "assessedAt");
        check.Reasons(command.Reasons, "reasons");
        check.Text(command.Measure, "measure", required: false);
        if (command.Violence is { } violence)
        {
            check.Known(violence, "violence");
        }
    }

    protected override Fact Accept(Case subject, RecordSkyddsbedomning command, Acceptance acceptance) =>
        new SkyddsbedomningRecorded(new Domain.Cases.Skyddsbedomning(
            command.AssessedAt.ToUniversalTime(),
            MunicipalTime.DayOf(command.AssessedAt),
            command.ImmediateProtection,
            command.Reasons,
            command.Measure,
            acceptance.Made.By),
            command.Violence);

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, RecordSkyddsbedomning command)
    {
        if (CaseClocks.Find(after, Clock.Skyddsbedomning) is { } clock && clock.StoppedOn > clock.LastDay)
        {
            yield return WarningCodes.SkyddsbedomningLate;
        }

        if (command.ImmediateProtection)
        {
            yield return WarningCodes.OpenAtOnce;
        }
    }
}
