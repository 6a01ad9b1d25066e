using Bka.Contracts;
using Column = Bka.Workflow.Features.Import.ImportColumns;

namespace Bka.Workflow.Features.Import;

/// <summary>
/// Where a row contradicts itself. What is merely late or lacking is no contradiction: that is how practice looked, and
/// it is imported and marked. What no case can be, or what would be lost in silence, is refused.
/// </summary>
internal static class ImportConsistency
{
    /// <summary>The contradictions, in column order: column and code.</summary>
    /// <param name="row">The row's values.</param>
    public static IEnumerable<(string Column, string Code)> Contradictions(ImportFields row) =>
        Of(row).Where(found => found.Holds)
            .Select(found => (found.Column, found.Code))
            .OrderBy(found => Column.PlaceOf(found.Column));

    private static IEnumerable<(bool Holds, string Column, string Code)> Of(ImportFields row) =>
        Forhandsbedomning(row).Concat(Utredning(row)).Concat(Hearing(row));

    private static IEnumerable<(bool Holds, string Column, string Code)> Forhandsbedomning(ImportFields row)
    {
        var isReport = row.Kind == IntakeKind.ConcernReport;
        var (to, on) = (row.ForhandsbedomningExtendedTo, row.ForhandsbedomningExtendedOn);
        yield return (row.AssessedAt < row.ReceivedAt, Column.Skyddsbedomning, ImportCodes.BeforeReceived);

        yield return (!isReport && row.DecidedToOpen is not null, Column.Decision, ImportCodes.NotAConcernReport);
        yield return (!isReport && row.DecidedOn is not null, Column.DecidedOn, ImportCodes.NotAConcernReport);
        yield return (!isReport && to is not null, Column.ForhandsbedomningExtendedTo, ImportCodes.NotAConcernReport);
        yield return (!isReport && on is not null, Column.ForhandsbedomningExtendedOn, ImportCodes.NotAConcernReport);

        yield return (row.DecidedToOpen is null && row.DecidedOn is not null,
            Column.Decision, ImportCodes.DateWithoutDecision);
        yield return (row.DecidedToOpen is not null && row.DecidedOn is null,
            Column.DecidedOn, ImportCodes.DecisionWithoutDate);
        yield return (row.DecidedOn < row.ReceivedOn, Column.DecidedOn, ImportCodes.DecidedBeforeReceived);

        yield return (to is null && on is not null,
            Column.ForhandsbedomningExtendedTo, ImportCodes.ExtensionIncomplete);
        yield return (on is null && to is not null,
            Column.ForhandsbedomningExtendedOn, ImportCodes.ExtensionIncomplete);
        yield return (on < row.ReceivedOn, Column.ForhandsbedomningExtendedOn, ImportCodes.BeforeReceived);
        yield return (row.ExceptionalReason is not null && to is null && on is null,
            Column.ExceptionalReason, ImportCodes.ReasonWithoutExtension);
        yield return (row.Level is not null && row.DecidedToOpen is null && row.OpenedOn is null,
            Column.Level, ImportCodes.LevelWithoutDecision);
    }

    private static IEnumerable<(bool Holds, string Column, string Code)> Utredning(ImportFields row)
    {
        var opened = row.OpenedOn;
        var (to, on) = (row.UtredningExtendedTo, row.UtredningExtendedOn);
        yield return (row.Kind == IntakeKind.ConcernReport && opened is not null && row.DecidedToOpen is null,
            Column.Decision, ImportCodes.DecisionMissing);
        yield return (row.UtredningRef is not null && opened is null,
            Column.UtredningRef, ImportCodes.ReferenceWithoutOpening);
        yield return (row.DecidedToOpen == true && opened is null,
            Column.UtredningOpenedOn, ImportCodes.OpeningMissing);
        yield return (row.DecidedToOpen == false && opened is not null,
            Column.UtredningOpenedOn, ImportCodes.OpenedAgainstDecision);
        yield return (opened < row.ReceivedOn, Column.UtredningOpenedOn, ImportCodes.OpenedBeforeReceived);
        yield return (opened < row.DecidedOn, Column.UtredningOpenedOn, ImportCodes.OpenedBeforeDecided);

        yield return (to is not null && opened is null,
            Column.UtredningExtendedTo, ImportCodes.ExtensionWithoutOpening);
        yield return (on is not null && opened is null,
            Column.UtredningExtendedOn, ImportCodes.ExtensionWithoutOpening);
        yield return (to is null && on is not null, Column.UtredningExtendedTo, ImportCodes.ExtensionIncomplete);
        yield return (on is null && to is not null, Column.UtredningExtendedOn, ImportCodes.ExtensionIncomplete);
        yield return (on < opened, Column.UtredningExtendedOn, ImportCodes.BeforeOpened);

        yield return (row.ClosedOn is not null && opened is null,
            Column.UtredningClosedOn, ImportCodes.ClosedWithoutOpening);
        yield return (row.ClosedOn < opened, Column.UtredningClosedOn, ImportCodes.ClosedBeforeOpened);
    }

    private static IEnumerable<(bool Holds, string Column, string Code)> Hearing(ImportFields row)
    {
        yield return (
            row.Heard is null && (row.NotHeardReason is not null || row.Account is not null || row.Stance is not null),
            Column.Heard, ImportCodes.HearingNotStated);
        yield return (row.Heard == true && row.NotHeardReason is not null,
            Column.NotHeardReason, ImportCodes.ReasonAlthoughHeard);
        yield return (row.FeedbackOn is not null && row.DecidedToOpen is null && row.OpenedOn is null,
            Column.FeedbackOn, ImportCodes.FeedbackWithoutDecision);
        yield return (row.FeedbackOn < row.ReceivedOn, Column.FeedbackOn, ImportCodes.BeforeReceived);
    }
}
