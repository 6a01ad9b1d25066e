using Bka.Contracts;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Watches;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Forhandsbedomning;

/// <summary>T7: more than 14 days, for exceptional reasons (SoL 20:2).</summary>
internal sealed class ExtendForhandsbedomningFeature(CaseSteps steps) : CaseFeature<ExtendForhandsbedomning>(steps)
{
    protected override Trigger Trigger => Trigger.ExtendForhandsbedomning;

    public override void Check(ExtendForhandsbedomning command, InputCheck check)
    {
        Extensions.CheckDays(command.DecidedOn, command.NewLastDay, check);
        check.Known(command.Reason, "reason");
        check.Reasons(command.Reasons, "reasons");
        check.Holds(
            command.Reason != ExceptionalReason.OtherExceptional || !FreeText.SpeaksOfOrganisation(command.Reasons),
            MissingCodes.OrganisationalReason, "reasons");
    }

    protected override DateOnly? DecidedOn(ExtendForhandsbedomning command) => command.DecidedOn;

    protected override Fact Accept(Case subject, ExtendForhandsbedomning command, Acceptance acceptance) =>
        new ForhandsbedomningExtensionDecided(Extensions.Judge(
            subject, Clock.Forhandsbedomning, acceptance, command.NewLastDay, command.Reasons, command.Reason));

    protected override IEnumerable<string> Warnings(LoadedCase before, Case after, ExtendForhandsbedomning command) =>
        Extensions.Warnings(after.Forhandsbedomning!.Extensions[^1], CaseClocks.Find(before.Case, Clock.Forhandsbedomning)?.LastDay);
}
