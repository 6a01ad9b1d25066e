using Bka.Contracts;
using Bka.Workflow.Storage.Sql;

namespace Bka.Workflow.Storage.Writing;

/// <summary>What people write for a barnbokslut.</summary>
internal sealed partial class WriteSession
{
    private readonly ReportTextWriter _reportTexts = new(sql);

    public async ValueTask<DevelopmentArea?> FindDevelopmentAreaAsync(string areaId) =>
        await _reportTexts.FindAsync(areaId, ReportTextWriter.Area) is { } doc ? StoreDocument.Read<DevelopmentArea>(doc) : null;

    public async ValueTask<DevelopmentArea> SaveDevelopmentAreaAsync(DevelopmentArea area, Actor actor)
    {
        var no = await _reportTexts.NextAsync();
        var saved = area.AreaId.Length > 0 ? area : area with { AreaId = ReportTextWriter.IdOf(ReportTextWriter.Area, no) };
        var doc = StoreDocument.Write(saved);
        _reportTexts.Save(no, saved.AreaId, ReportTextWriter.Area, (saved.Year, saved.Unit, saved.Saved.At, doc));
        _ledger.Append(actor, saved.Saved.At, "DevelopmentAreaSaved", doc);
        return saved;
    }

    public async ValueTask<ReportNote?> FindReportNoteAsync(string noteId) =>
        await _reportTexts.FindAsync(noteId, ReportTextWriter.Note) is { } doc ? StoreDocument.Read<ReportNote>(doc) : null;

    public async ValueTask<ReportNote> SaveReportNoteAsync(ReportNote note, Actor actor)
    {
        var no = await _reportTexts.NextAsync();
        var saved = note.NoteId.Length > 0 ? note : note with { NoteId = ReportTextWriter.IdOf(ReportTextWriter.Note, no) };
        var doc = StoreDocument.Write(saved);
        _reportTexts.Save(no, saved.NoteId, ReportTextWriter.Note, (saved.Year, saved.Unit, saved.Saved.At, doc));
        _ledger.Append(actor, saved.Saved.At, "ReportNoteSaved", doc);
        return saved;
    }
}
