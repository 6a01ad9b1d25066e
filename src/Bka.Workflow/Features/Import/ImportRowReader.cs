using System.Security.Cryptography;
using System.Text;
using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Column = Bka.Workflow.Features.Import.ImportColumns;
using Words = Bka.Workflow.Features.Import.ImportWords;

namespace Bka.Workflow.Features.Import;

/// <summary>
/// Reads one row of an export as a case, or says the first thing that is wrong with it. All or nothing: never half a
/// row. Nothing it answers, refusals included, repeats what stands in a cell.
/// </summary>
public static class ImportRowReader
{
    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The moment of the import.</param>
    /// <param name="delegation">The nämnd's delegation table.</param>
    public static ImportReading Read(ImportRow row, DateTimeOffset now, DelegationTable delegation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(delegation);
        if (row.Cells.Count != Column.All.Count)
        {
            var code = row.Cells.Count > Column.All.Count ? ImportCodes.TooManyColumns : ImportCodes.TooFewColumns;
            return ImportReading.Refused(new ImportFault(row.Line, null, code));
        }

        var cells = new ImportCells(row, MunicipalTime.DayOf(now));
        var fields = Fields(cells);
        if (cells.Faults.FirstOrDefault() is { } fault)
        {
            return ImportReading.Refused(fault);
        }

        foreach (var (column, code) in ImportConsistency.Contradictions(fields))
        {
            return ImportReading.Refused(new ImportFault(row.Line, column, code));
        }

        return ImportReading.Of(ImportedCase.From(fields, Fingerprint(row.Cells), now, delegation));
    }

    private static ImportFields Fields(ImportCells cells)
    {
        var received = cells.RequiredMoment(Column.Received);
        return new ImportFields
        {
            CaseRef = cells.RequiredReference(Column.CaseRef),
            ChildRef = cells.RequiredReference(Column.ChildRef),
            Born = cells.Month(Column.Born),
            Sex = cells.Word(Column.Sex, Words.Sexes) ?? Sex.Unknown,
            Unit = cells.RequiredUnit(Column.Unit),
            Caseworker = cells.Reference(Column.Caseworker),
            Kind = cells.RequiredWord(Column.Kind, Words.Kinds),
            ReceivedAt = received,
            ReceivedOn = MunicipalTime.DayOf(received),
            Violence = cells.Word(Column.Violence, Words.Suspicions) ?? ViolenceSuspicion.Unknown,
            AssessedAt = cells.PastMoment(Column.Skyddsbedomning),
            ImmediateProtection = cells.Word(Column.ImmediateProtection, Words.YesOrNo),
            DecidedToOpen = cells.Word(Column.Decision, Words.Decisions),
            DecidedOn = cells.PastDay(Column.DecidedOn),
            ForhandsbedomningExtendedTo = cells.Day(Column.ForhandsbedomningExtendedTo),
            ForhandsbedomningExtendedOn = cells.PastDay(Column.ForhandsbedomningExtendedOn),
            ExceptionalReason = cells.Word(
                Column.ExceptionalReason, Words.ExceptionalReasons, ImportCodes.ReasonNotInCatalogue),
            Level = cells.Word(Column.Level, Words.Levels),
            UtredningRef = cells.Reference(Column.UtredningRef),
            OpenedOn = cells.PastDay(Column.UtredningOpenedOn),
            UtredningExtendedTo = cells.Day(Column.UtredningExtendedTo),
            UtredningExtendedOn = cells.PastDay(Column.UtredningExtendedOn),
            ClosedOn = cells.PastDay(Column.UtredningClosedOn),
            Heard = cells.Word(Column.Heard, Words.YesOrNo),
            NotHeardReason = cells.Word(Column.NotHeardReason, Words.NotHeardReasons, ImportCodes.ReasonNotInCatalogue),
            Account = cells.Text(Column.Account),
            Stance = cells.Word(Column.Stance, Words.Stances),
            FeedbackOn = cells.PastDay(Column.FeedbackOn),
        };
    }

    // No accepted cell holds the separator, so two different rows never give the same text.
    private static string Fingerprint(IReadOnlyList<string> cells) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', cells))));
}
