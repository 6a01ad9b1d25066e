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
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : Download(http, logs, answer.Value!, format);
    }

    /// <summary>A report as a download, and a line in the log that it was taken out. The line tells of no case.</summary>
    /// <param name="http">The call.</param>
    /// <param name="logs">Where the line goes.</param>
    /// <param name="report">The report.</param>
    /// <param name="format">One of the formats there are.</param>
    public static IResult Download(HttpContext http, ILoggerFactory logs, Report report, string format)
    {
        var file = ReportFile.Of(report, format)!;
        var (log, actor) = (logs.CreateLogger("Bka.Host.Reports"), http.User.ToActor().Id);
        LogExport(log, actor, report.Kind, report.Period, report.External, format);
        return Results.File(file.Bytes, file.ContentType, file.Name);
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
