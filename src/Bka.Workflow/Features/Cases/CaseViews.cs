using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Features.Cases;

/// <summary>A case in the words of the contract.</summary>
internal static class CaseViews
{
    public static CaseView Of(Case subject) => new(
        SummaryOf(subject),
        subject.Intake.ReceivedAt,
        subject.Intake.Channel,
        subject.Intake.Violence,
        new ChildView(subject.Child.Ref, subject.Child.Born?.ToString(), subject.Child.Sex),
        subject.Skyddsbedomning is { } made
            ? new SkyddsbedomningView(made.AssessedAt, made.ImmediateProtection, made.Reasons, made.Measure, made.SignedBy)
            : null,
        subject.Forhandsbedomning is { } assessment ? Of(assessment) : null,
        subject.Hearing is { } hearing
            ? new HearingView(hearing.Heard, hearing.Account, hearing.Reason, hearing.Attempts, hearing.PlannedOn, hearing.OtherWay, hearing.Stance)
            : null,
        subject.Utredning is { } utredning ? Of(utredning) : null,
        subject.JoinedUtredningCaseId,
        subject.Ending is { } ending
            ? new EndingView(ending.Made.On, ending.ClosingReason, ending.Municipality, ending.Reasons)
            : null,
        subject.Shortcomings);

    public static CaseSummary SummaryOf(Case subject) => new(
        subject.Id, subject.CaseRef, subject.Child.Ref, subject.Unit, subject.Caseworker, subject.Intake.Kind,
        subject.Intake.ReceivedOn, subject.State, subject.Version);

    private static ForhandsbedomningView Of(Domain.Cases.Forhandsbedomning assessment) => new(
        assessment.BegunOn,
        [.. assessment.Extensions.Select(Of)],
        assessment.Decision?.Opened,
        assessment.Decision?.Made.On,
        assessment.Decision?.Made.Level,
        assessment.Decision?.Reasons,
        assessment.Decision?.ViolenceOverride,
        assessment.Decision?.Made.Delegation);

    private static UtredningView Of(Domain.Cases.Utredning utredning) => new(
        utredning.Ref,
        utredning.Opened.On,
        utredning.Purpose,
        [.. utredning.Extensions.Select(Of)],
        utredning.ClosedOn,
        utredning.JoinedReports);

    private static ExtensionView Of(Extension extension) => new(
        extension.Made.On, extension.NewLastDay, extension.Effect, extension.Reasons, extension.Reason,
        extension.RecordedOn);
}
