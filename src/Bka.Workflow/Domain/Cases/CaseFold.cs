using Bka.Contracts;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// Folds facts into a case. The only way a case comes to be or changes; folding a case's ledger rows from the first
/// gives the stored case again.
/// </summary>
public static class CaseFold
{
    /// <summary>The case after a fact.</summary>
    /// <param name="id">The case's id.</param>
    /// <param name="before">The case before; null for the first fact.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="state">The state that the lifecycle table leads to.</param>
    /// <exception cref="InvalidOperationException">The first fact is not a registration or import.</exception>
    public static Case Apply(string id, Case? before, Fact fact, CaseState state) => (before, fact) switch
    {
        (_, CaseImported imported) => imported.Imported with { State = state },
        (null, CaseRegistered registered) => Begin(id, registered, state),
        (null, AdultCaseRegistered registered) => Begin(id, registered, state),
        (null, _) => throw new InvalidOperationException("A case begins with a registration or an import."),
        _ => Change(before, fact) with { Version = before.Version + 1, State = state },
    };

    private static Case Begin(string id, CaseRegistered fact, CaseState state) => new()
    {
        Id = id,
        Version = 1,
        State = state,
        CaseRef = fact.CaseRef,
        Child = fact.Child,
        Unit = fact.Unit,
        Caseworker = fact.Caseworker,
        RegisteredBy = fact.RegisteredBy,
        Source = fact.Source,
        Intake = fact.Intake,
        Linked = fact.Siblings is null ? null : [.. fact.Siblings.Select(child => new LinkedChild(child, ChildRelation.Sibling))],
        ReporterFeedback = fact.ReporterWantsFeedback is true ? new ReporterFeedback(fact.Intake.ReceivedOn) : null,
    };

    private static Case Begin(string id, AdultCaseRegistered fact, CaseState state) => new()
    {
        Id = id,
        Version = 1,
        State = state,
        CaseRef = fact.CaseRef,
        Adult = fact.Adult,
        Unit = fact.Unit,
        Caseworker = fact.Caseworker,
        RegisteredBy = fact.RegisteredBy,
        Source = fact.Source,
        Intake = fact.Intake,
    };

    private static Case Change(Case before, Fact fact) => DossierFold.Apply(before, fact) ?? SideFold.Apply(before, fact) ?? fact switch
    {
        SkyddsbedomningRecorded f => before with
        {
            Skyddsbedomning = f.Skyddsbedomning,
            Intake = f.Violence is { } violence ? before.Intake with { Violence = violence } : before.Intake,
        },
        CaseworkerAssigned f => before with { Caseworker = f.Caseworker },
        ForhandsbedomningBegun f => before with { Forhandsbedomning = Assessment(before) with { BegunOn = f.On } },
        ForhandsbedomningExtensionDecided f => before with
        {
            Forhandsbedomning = Assessment(before) with { Extensions = [.. Assessment(before).Extensions, f.Extension] },
        },
        UtredningOpened f => Opened(before, f),
        UtredningNotOpened f => NotOpened(before, f),
        RunningUtredningJoined f => before with
        {
            JoinedUtredningCaseId = f.UtredningCaseId,
            Ending = new Ending(f.Made, null, null, null),
        },
        ReportReceived f => WithUtredning(before, u => u with { JoinedReports = [.. u.JoinedReports, f.ReportCaseId] }),
        UtredningExtensionDecided f => WithUtredning(before, u => u with { Extensions = [.. u.Extensions, f.Extension] }),
        CaseClosed f => WithUtredning(before, u => u with { ClosedOn = u.ClosedOn ?? f.Ending.Made.On }) with { Ending = f.Ending },
        CaseTransferred f => before with { Ending = f.Ending },
        CaseVoided f => before with { Ending = f.Ending },
        _ => throw new InvalidOperationException("The fact does not belong in a running case: " + fact.GetType().Name),
    };

    private static Forhandsbedomning Assessment(Case before) => before.Forhandsbedomning ?? new Forhandsbedomning();

    private static Case Opened(Case before, UtredningOpened fact) => before with
    {
        Forhandsbedomning = before.Intake.Kind == IntakeKind.ConcernReport
            ? Assessment(before) with { Decision = new OpeningDecision(true, fact.Made, null, null) }
            : before.Forhandsbedomning,
        Utredning = new Utredning
        {
            Ref = fact.UtredningRef,
            Opened = fact.Made,
            Purpose = fact.Purpose,
            Earlier = fact.Earlier,
        },
    };

    // What the decision says of the child is a note like any other, so that a talk planned there is watched.
    private static Case NotOpened(Case before, UtredningNotOpened fact) => DossierFold.OfChild(
        before, before.SubjectRef, file => file with
        {
            Hearings = [.. file.Hearings, new HearingNote(fact.Made.On, fact.Hearing, fact.Made.By ?? "")],
        }) with
    {
        Forhandsbedomning = Assessment(before) with
        {
            Decision = new OpeningDecision(false, fact.Made, fact.Reasons, fact.ViolenceOverride),
        },
        Hearing = fact.Hearing,
    };

    private static Case WithUtredning(Case before, Func<Utredning, Utredning> change) =>
        before.Utredning is { } utredning ? before with { Utredning = change(utredning) } : before;
}
