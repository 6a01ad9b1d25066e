using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Host.Reports;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Reports, and what people write for them.</summary>
internal static partial class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapQuery<Report>("/reports", CaseAction.ReadFigures, "En rapport, som JSON, docx, xlsx eller csv", AnswerAsync);
        api.MapQuery<ReportTexts>("/report-texts", CaseAction.ReadFigures, "Utvecklingsområden, styrkor och brister för ett år",
            (HttpContext http, IBkaWorkflow bka, int year, string? unit, Day? knownOn) =>
                bka.AskAsync(http, new GetReportTexts(year, unit, knownOn?.Value)));
        api.MapCommand<SaveDevelopmentArea, DevelopmentArea>("/development-areas", CaseAction.EditReports, "Spara ett utvecklingsområde");
        api.MapCommand<SaveReportNote, ReportNote>("/report-notes", CaseAction.EditReports, "Spara en styrka eller en brist");
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, IBkaWorkflow bka, ILoggerFactory logs, [AsParameters] ReportQuestion asked)
    {
        var format = asked.Format ?? "json";
        if (!ReportFile.Formats.Contains(format, StringComparer.Ordinal))
        {
            return Problems.Of(new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed, Item: "format")]));
        }

        var query = new GetReport(asked.Kind.Value, asked.Period, asked.Unit, asked.KnownOn?.Value, asked.External);
        if (format == "json")
        {
            return await bka.AskAsync(http, query);
        }

        var answer = await bka.AskAsync(query, new CallContext(http.User.ToActor()), http.RequestAborted);
        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(refusal);
        }

        Tell(logs, http.User.ToActor(), answer.Value!, format);
        var file = ReportFile.Of(answer.Value!, format)!;
        return Results.File(file.Bytes, file.ContentType, file.Name);
    }

    /// <summary>Writes to the log that a report was taken out.</summary>
    /// <param name="logs">Where the line goes.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="report">The report.</param>
    /// <param name="format">As what.</param>
    public static void Tell(ILoggerFactory logs, Actor actor, Report report, string format)
    {
        var log = logs.CreateLogger("Bka.Host.Reports");
        LogExport(log, actor.Id, report.Kind, report.Period, report.External, format);
    }

    [LoggerMessage(EventId = 5301, Level = LogLevel.Information,
        Message = "Report taken out by {Actor}: {Kind} {Period}, external {External}, as {Format}")]
    private static partial void LogExport(ILogger logger, string actor, ReportKind kind, string period, bool external, string format);
}

/// <summary>What is asked in the address of a report.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="Period">2026-10, 2026-T2 or 2026.</param>
/// <param name="Unit">One unit; null for all.</param>
/// <param name="KnownOn">As it was known on a day; null for today.</param>
/// <param name="External">Whether it leaves the unit; null for what is usual.</param>
/// <param name="Format">json, docx, xlsx or csv; null for json.</param>
internal sealed record ReportQuestion(
    Code<ReportKind> Kind, string Period, string? Unit, Day? KnownOn, bool? External, string? Format);
