using Bka.Contracts;

namespace Bka.Workflow.Ports;

/// <summary>What people write for a barnbokslut, within one transaction. Each saving is a row; none is changed.</summary>
internal interface IReportTextWrites
{
    /// <summary>An area as it stands now; null when there is none.</summary>
    /// <param name="areaId">Its id.</param>
    ValueTask<DevelopmentArea?> FindDevelopmentAreaAsync(string areaId);

    /// <summary>Keeps an area and its ledger row.</summary>
    /// <param name="area">The area; without an id it is a new one.</param>
    /// <param name="actor">Who saves it.</param>
    /// <returns>The area with its id.</returns>
    ValueTask<DevelopmentArea> SaveDevelopmentAreaAsync(DevelopmentArea area, Actor actor);

    /// <summary>A note as it stands now; null when there is none.</summary>
    /// <param name="noteId">Its id.</param>
    ValueTask<ReportNote?> FindReportNoteAsync(string noteId);

    /// <summary>Keeps a note and its ledger row.</summary>
    /// <param name="note">The note; without an id it is a new one.</param>
    /// <param name="actor">Who saves it.</param>
    /// <returns>The note with its id.</returns>
    ValueTask<ReportNote> SaveReportNoteAsync(ReportNote note, Actor actor);
}

/// <summary>Reads what people have written, as it stood at the end of a day.</summary>
internal interface IReportTextReader
{
    /// <summary>The areas, by year and in the order they were first saved.</summary>
    /// <param name="unit">The unit; null for those of all together.</param>
    /// <param name="knownOn">The day, Europe/Stockholm.</param>
    Task<IReadOnlyList<DevelopmentArea>> AreasAsync(string? unit, DateOnly knownOn);

    /// <summary>The notes, in the same way.</summary>
    /// <param name="unit">The unit; null for those of all together.</param>
    /// <param name="knownOn">The day, Europe/Stockholm.</param>
    Task<IReadOnlyList<ReportNote>> NotesAsync(string? unit, DateOnly knownOn);
}
