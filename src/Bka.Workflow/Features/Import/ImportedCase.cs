using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Cases;
using Bka.Workflow.Domain.Deadlines;

namespace Bka.Workflow.Features.Import;

/// <summary>The case that a row's values describe. Its state follows from the facts alone.</summary>
internal static class ImportedCase
{
    // No signed-in caller can be called this (Claims).
    private const string Importer = "job:import";

    /// <summary>The case.</summary>
    /// <param name="row">The row's values, free of contradiction.</param>
    /// <param name="fingerprint">The row's fingerprint.</param>
    /// <param name="now">The moment of the import.</param>
    /// <param name="delegation">The nämnd's delegation table.</param>
    public static Case From(ImportFields row, string fingerprint, DateTimeOffset now, DelegationTable delegation)
    {
        var read = new Case
        {
            Id = CaseId.Of(row.CaseRef, row.ChildRef),
            Version = 1,
            State = CaseState.Received,
            CaseRef = row.CaseRef,
            Child = new Child(row.ChildRef, row.Born, row.Sex),
            Unit = row.Unit,
            Caseworker = row.Caseworker,
            RegisteredBy = Importer,
            Intake = new Domain.Cases.Intake(
                row.Kind, row.ReceivedAt, row.ReceivedOn, Channel.Unknown, row.Violence, now.ToUniversalTime()),
            Skyddsbedomning = row.AssessedAt is { } at
                ? new Domain.Cases.Skyddsbedomning(at, MunicipalTime.DayOf(at), row.ImmediateProtection, null, null, null)
                : null,
            Forhandsbedomning = Forhandsbedomning(row),
            Hearing = row.Heard is { } heard
                ? new ChildHearing(heard, row.Account, row.NotHeardReason, [], null, null, row.Stance)
                : null,
            Utredning = Utredning(row),
            Ending = row.ClosedOn is { } closed
                ? new Ending(new DecisionMade(closed, null, null, null), ClosingReason.NotStated, null, null)
                : null,
            ImportedFrom = fingerprint,
        };
        var settled = read with { State = StateOf(read) };
        return settled with { Shortcomings = ImportShortcomings.Of(settled, delegation) };
    }

    // A missing skyddsbedömning keeps the case at the first step, whatever is extended: it is still to be made.
    private static CaseState StateOf(Case read) => read switch
    {
        { Ending: not null } => CaseState.Closed,
        { Utredning: { } utredning } =>
            HasValid(utredning.Extensions) ? CaseState.UtredningExtended : CaseState.InUtredning,
        { Forhandsbedomning.Decision: not null } => CaseState.NotOpened,
        { Skyddsbedomning: null } => CaseState.Received,
        { Forhandsbedomning: { } begun } =>
            HasValid(begun.Extensions) ? CaseState.ForhandsbedomningExtended : CaseState.InForhandsbedomning,
        _ => CaseState.SkyddsbedomningDone,
    };

    private static bool HasValid(IReadOnlyList<Extension> extensions) =>
        extensions.Any(extension => extension.Effect == ExtensionEffect.Valid);

    private static Domain.Cases.Forhandsbedomning? Forhandsbedomning(ImportFields row)
    {
        var extensions = Extensions(
            Clock.Forhandsbedomning, row.ReceivedOn, row.ForhandsbedomningExtendedOn, row.ForhandsbedomningExtendedTo,
            row.ExceptionalReason);
        var decision = row is { DecidedToOpen: { } opened, DecidedOn: { } on }
            ? new OpeningDecision(opened, new DecisionMade(on, row.Level, null, null), null, null)
            : null;
        return decision is null && extensions.Length == 0
            ? null
            : new Domain.Cases.Forhandsbedomning
            {
                Extensions = extensions,
                Decision = decision,
                FeedbackOn = row.OpenedOn is null ? row.FeedbackOn : null,
            };
    }

    private static Domain.Cases.Utredning? Utredning(ImportFields row) => row.OpenedOn is not { } opened ? null : new Domain.Cases.Utredning
    {
        Ref = row.UtredningRef,
        Opened = new DecisionMade(opened, row.Level, null, null),
        Extensions = Extensions(Clock.Utredning, opened, row.UtredningExtendedOn, row.UtredningExtendedTo, null),
        ClosedOn = row.ClosedOn,
        FeedbackOn = row.FeedbackOn,
    };

    private static Extension[] Extensions(
        Clock clock, DateOnly start, DateOnly? decidedOn, DateOnly? newLastDay, ExceptionalReason? reason)
    {
        if (decidedOn is not { } on || newLastDay is not { } to)
        {
            return [];
        }

        var effect = DeadlineCalculator.Judge(
            new ExtensionDecision(on, to), DeadlineCalculator.Compute(clock, start).LegalLastDay);
        return [new Extension(new DecisionMade(on, null, null, null), to, effect, null, reason)];
    }
}
