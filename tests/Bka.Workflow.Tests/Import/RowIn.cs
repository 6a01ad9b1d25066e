using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Import;

namespace Bka.Workflow.Tests.Import;

/// <summary>Rows of an export, for what a test wants to say about one or two cells.</summary>
internal static class RowIn
{
    public static DelegationTable Usual { get; } = new(DelegationTable.DefaultRows);

    public static readonly DateTimeOffset Evening = new(2026, 11, 20, 20, 30, 0, TimeSpan.FromHours(1));

    /// <summary>A report that came in on 2 November 2026 and is assessed for protection the same day.</summary>
    public static ImportRow Assessed(params (string Column, string Cell)[] changes) => Changed(
    [
        (ImportColumns.CaseRef, "A000001"), (ImportColumns.ChildRef, "B10000001"), (ImportColumns.Born, "2015-03"),
        (ImportColumns.Sex, "flicka"), (ImportColumns.Unit, "Mottagning"), (ImportColumns.Caseworker, "hl01"),
        (ImportColumns.Kind, "anmälan"), (ImportColumns.Received, "2026-11-02T09:15"), (ImportColumns.Violence, "nej"),
        (ImportColumns.Skyddsbedomning, "2026-11-02T11:00"), (ImportColumns.ImmediateProtection, "nej"),
        .. changes,
    ]);

    /// <summary>The same, and on 10 November it is decided not to open, the child being heard.</summary>
    public static ImportRow NotOpened(params (string Column, string Cell)[] changes) => Assessed(
    [
        (ImportColumns.Decision, "inleds ej"), (ImportColumns.DecidedOn, "2026-11-10"), (ImportColumns.Level, "BEC"),
        (ImportColumns.Heard, "ja"), (ImportColumns.Stance, "positiv"),
        .. changes,
    ]);

    /// <summary>A report from 1 June 2026 whose utredning was opened on 10 June.</summary>
    public static ImportRow Opened(params (string Column, string Cell)[] changes) => Assessed(
    [
        (ImportColumns.Received, "2026-06-01T09:15"), (ImportColumns.Skyddsbedomning, "2026-06-01T11:00"),
        (ImportColumns.Decision, "inleds"), (ImportColumns.DecidedOn, "2026-06-10"), (ImportColumns.Level, "FS"),
        (ImportColumns.UtredningRef, "U000001"), (ImportColumns.UtredningOpenedOn, "2026-06-10"),
        .. changes,
    ]);

    private static ImportRow Changed((string Column, string Cell)[] changes)
    {
        var cells = new string[ImportColumns.All.Count];
        Array.Fill(cells, "");
        foreach (var (column, cell) in changes)
        {
            cells[ImportColumns.PlaceOf(column)] = cell;
        }

        return new ImportRow(7, cells);
    }
}
