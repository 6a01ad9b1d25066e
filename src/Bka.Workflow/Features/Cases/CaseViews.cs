using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Features.Cases;

/// <summary>A case in the words of the contract.</summary>
internal static class CaseViews
{
    public static CaseView Of(Case subject, DateOnly today) => new(
        SummaryOf(subject),
        subject.Intake.ReceivedAt,
        subject.Intake.Channel,
        subject.Intake.Violence,
        subject.Child is { } child ? new ChildView(child.Ref, child.Born?.ToString(), child.Sex) : null,
        subject.Skyddsbedomning is { } made
            ? new SkyddsbedomningView(made.AssessedAt, made.ImmediateProtection, made.Reasons, made.Measure, made.SignedBy)
            : null,
        subject.Forhandsbedomning is { } assessment ? Of(assessment) : null,
        subject.Hearing is { } hearing ? DossierViews.Of(hearing) : null,
        subject.Utredning is { } utredning ? Of(utredning, today) : null,
        subject.JoinedUtredningCaseId,
        subject.Ending is { } ending
            ? new EndingView(ending.Made.On, ending.ClosingReason, ending.Municipality, ending.Reasons)
            : null,
        subject.Shortcomings,
        subject.Adult is { } adult ? DossierViews.Of(adult) : null,
        DossierViews.Children(subject),
        DossierViews.Proposals(subject.Dossier ?? Dossier.Empty),
        DossierViews.Decisions(subject.Dossier ?? Dossier.Empty),
        DossierViews.Of(subject.Dossier?.FollowUp),
        [.. (subject.Conflicts ?? []).Select(conflict => new ConflictView(conflict.Person, conflict.Reasons, conflict.On, conflict.LiftedBecause))],
        subject.ReporterFeedback is { } asked ? new ReporterFeedbackView(asked.RequestedOn, asked.AnsweredOn, asked.Unsuitable) : null);

    public static CaseSummary SummaryOf(Case subject) => new(
        subject.Id, subject.CaseRef, subject.SubjectRef, subject.Unit, subject.Caseworker, subject.Intake.Kind,
        subject.Intake.ReceivedOn, subject.State, subject.Version, subject.Adult?.Matter);

    private static ForhandsbedomningView Of(Domain.Cases.Forhandsbedomning assessment) => new(
        assessment.BegunOn,
        [.. assessment.Extensions.Select(Of)],
        assessment.Decision?.Opened,
        assessment.Decision?.Made.On,
        assessment.Decision?.Made.Level,
        assessment.Decision?.Reasons,
        assessment.Decision?.ViolenceOverride,
        assessment.Decision?.Made.Delegation);

    private static UtredningView Of(Domain.Cases.Utredning utredning, DateOnly today) => new(
        utredning.Ref,
        utredning.Opened.On,
        utredning.Purpose,
        [.. utredning.Extensions.Select(Of)],
        utredning.ClosedOn,
        utredning.JoinedReports,
        utredning.Earlier is { } earlier ? Of(earlier, utredning.ClosedOn ?? today) : null);

    /// <summary>An earlier utredning with the days of the chain, counted to a day.</summary>
    public static EarlierUtredningView Of(EarlierUtredning earlier, DateOnly to) => new(
        earlier.CaseId, earlier.OpenedOn, earlier.ClosedOn, to.DayNumber - earlier.SummedFrom.DayNumber);

    private static ExtensionView Of(Extension extension) => new(
        extension.Made.On, extension.NewLastDay, extension.Effect, extension.Reasons, extension.Reason,
        extension.RecordedOn);
}
