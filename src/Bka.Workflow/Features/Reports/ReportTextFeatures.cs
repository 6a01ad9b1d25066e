using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Reports;

/// <summary>Saves a utvecklingsområde; what stood before is kept beside it.</summary>
internal sealed class SaveDevelopmentAreaFeature : ICommandFeature<SaveDevelopmentArea, DevelopmentArea>
{
    public CaseAction Action => CaseAction.EditReports;

    public void Check(SaveDevelopmentArea command, InputCheck check)
    {
        ReportTextChecks.Year(command.Year, check);
        check.Unit(command.Unit, required: false);
        check.Known(command.Article, "article");
        check.Known(command.Status, "status");
        ReportTextChecks.Text(command.Area, "area", 3, 200, check);
        ReportTextChecks.Text(command.Goal, "goal", 3, 1000, check);
        ReportTextChecks.Text(command.Actions, "actions", 3, 2000, check);
        if (command.StatusNote is not null)
        {
            ReportTextChecks.Text(command.StatusNote, "statusNote", 1, 2000, check);
        }
    }

    public async ValueTask<Answer<DevelopmentArea>> RunAsync(
        SaveDevelopmentArea command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        if (command.AreaId is { } known && (await session.FindDevelopmentAreaAsync(known) is not { } found || found.Unit != command.Unit))
        {
            return new Refusal(RefusalCodes.ReportTextNotFound);
        }

        var area = new DevelopmentArea(
            command.AreaId ?? "", command.Year, command.Unit, command.Article, command.Area, command.Goal, command.Actions,
            command.Status, command.StatusNote, new Signature(circumstances.Actor.Id, circumstances.Now));
        return await session.SaveDevelopmentAreaAsync(area, circumstances.Actor);
    }
}

/// <summary>Saves a strength or a shortcoming; what stood before is kept beside it.</summary>
internal sealed class SaveReportNoteFeature : ICommandFeature<SaveReportNote, ReportNote>
{
    public CaseAction Action => CaseAction.EditReports;

    public void Check(SaveReportNote command, InputCheck check)
    {
        ReportTextChecks.Year(command.Year, check);
        check.Unit(command.Unit, required: false);
        check.Known(command.Kind, "kind");
        check.Known(command.Article, "article");
        ReportTextChecks.Text(command.Text, "text", 10, 2000, check);
    }

    public async ValueTask<Answer<ReportNote>> RunAsync(
        SaveReportNote command, Circumstances circumstances, IWriteSession session)
    {
        if (!circumstances.Scope.AllowsUnit(command.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        if (command.NoteId is { } known && (await session.FindReportNoteAsync(known) is not { } found || found.Unit != command.Unit))
        {
            return new Refusal(RefusalCodes.ReportTextNotFound);
        }

        var note = new ReportNote(
            command.NoteId ?? "", command.Year, command.Unit, command.Kind, command.Article, command.Text,
            new Signature(circumstances.Actor.Id, circumstances.Now));
        return await session.SaveReportNoteAsync(note, circumstances.Actor);
    }
}

/// <summary>What people have written for a year's barnbokslut.</summary>
internal sealed class GetReportTextsFeature(IReportTextReader texts) : IQueryFeature<GetReportTexts, ReportTexts>
{
    public CaseAction Action => CaseAction.ReadFigures;

    public void Check(GetReportTexts query, InputCheck check)
    {
        ReportTextChecks.Year(query.Year, check);
        check.Unit(query.Unit, required: false);
        if (query.KnownOn is { } day)
        {
            check.DayDone(day, "knownOn");
        }
    }

    public async Task<Answer<ReportTexts>> AnswerAsync(GetReportTexts query, Circumstances circumstances)
    {
        if (query.Unit is not null && !circumstances.Scope.AllowsUnit(query.Unit))
        {
            return new Refusal(RefusalCodes.OtherUnit);
        }

        var day = query.KnownOn ?? circumstances.Today;
        var areas = await texts.AreasAsync(query.Unit, day);
        var notes = await texts.NotesAsync(query.Unit, day);
        return new ReportTexts(
            query.Year, query.Unit, [.. areas.Where(area => Math.Abs(area.Year - query.Year) <= 1)],
            [.. notes.Where(note => note.Year == query.Year)]);
    }
}

/// <summary>What both forms are checked for.</summary>
internal static class ReportTextChecks
{
    public static void Year(int year, InputCheck check) => check.Holds(year is >= 2000 and <= 2100, MissingCodes.BadRange, "year");

    /// <summary>A report is read by many: it names nobody.</summary>
    public static void Text(string? text, string item, int least, int most, InputCheck check)
    {
        check.Line(text?.ReplaceLineEndings(" "), item, least, most);
        check.NoPersonalNumber(text, item);
    }
}
