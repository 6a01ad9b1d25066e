using System.Globalization;
using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Reports;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Domain.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Reports;

/// <summary>Rapporter: one report as a plain page, and as files.</summary>
internal sealed class IndexModel(IBkaWorkflow bka, TimeProvider time, ILoggerFactory logs) : BkaPage(bka)
{
    public ReportKind Kind { get; private set; }

    /// <summary>The period, as typed.</summary>
    public string Period { get; private set; } = "";

    /// <summary>The unit; null for all.</summary>
    public string? Unit { get; private set; }

    /// <summary>The day known, as typed.</summary>
    public string? Known { get; private set; }

    /// <summary>Whether it leaves the unit; null for what is usual.</summary>
    public bool? Leaves { get; private set; }

    /// <summary>The report; null when none is asked for or it cannot be made.</summary>
    public Report? Found { get; private set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The formats there are.</summary>
    public static IReadOnlyList<string> Formats => ReportFile.Formats;

    /// <summary>The reports the reader may see, the usual first: a month is always inside the unit, and has its small numbers.</summary>
    public IReadOnlyList<ReportKind> Kinds => [.. Enum.GetValues<ReportKind>().Where(kind => kind != ReportKind.Month || SeesSmall)];

    /// <summary>Whether the reader may see small numbers, and so a report that hides none.</summary>
    public bool SeesSmall => !Access.Scope(Actor, CaseAction.ReadSmallCells).IsEmpty;

    public bool SeesAll => SeesAllUnits(CaseAction.ReadFigures);

    public async Task<IActionResult> OnGetAsync(string? slag, string? period, string? enhet, string? kant, string? lamnar, string? format)
    {
        var today = MunicipalTime.DayOf(time.GetUtcNow());
        Kind = Enum.TryParse<ReportKind>(slag, out var kind) && Enum.IsDefined(kind) ? kind : Kinds[0];
        Period = Given(period) ?? UsualPeriod(today);
        (Unit, Known, Leaves) = (Given(enhet), Given(kant), lamnar switch { "ja" => true, "nej" => false, _ => null });
        if (period is null)
        {
            return Page();
        }

        if (!TryReadKnown(out var knownOn))
        {
            Refusal = new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed, Item: "kant")]);
            return Page();
        }

        var answer = await AskAsync(new GetReport(Kind, Period, Unit, knownOn, Leaves));
        if (answer.Refusal is { Code: not RefusalCodes.InputInvalid } refused)
        {
            return Refused(refused);
        }

        (Found, Refusal) = (answer.Value, answer.Refusal is { } form ? form with { Missing = [.. form.Missing.Select(InForm)] } : null);
        return Found is not null && format is not null && Formats.Contains(format, StringComparer.Ordinal) ? Download(Found, format) : Page();
    }

    /// <summary>Where the same report is had as a file.</summary>
    /// <param name="format">The format.</param>
    public string AddressOf(string format)
    {
        var unit = Uri.EscapeDataString(Unit ?? "");
        var leaves = Leaves switch { true => "ja", false => "nej", _ => "" };
        return string.Create(CultureInfo.InvariantCulture,
            $"/rapporter?slag={Kind}&period={Uri.EscapeDataString(Period)}&enhet={unit}&kant={Known}&lamnar={leaves}&format={format}");
    }

    /// <summary>A format as people call it.</summary>
    /// <param name="format">The format.</param>
    public static string NameOf(string format) => format switch
    {
        "docx" => "Word",
        "xlsx" => "Excel",
        var other => other.ToUpperInvariant(),
    };

    /// <summary>A fault in the words of its field.</summary>
    /// <param name="missing">The fault.</param>
    public string TextOf(Missing missing) => (missing.Code, missing.Item) switch
    {
        (MissingCodes.Malformed, "period") => PageText.Reports["WritePeriod", PeriodForm],
        (MissingCodes.Malformed, _) => Texts.Words.WriteDay,
        _ => Texts.RefusalTexts.Of(missing.Code),
    };

    private string PeriodForm => Kind switch { ReportKind.Month => "2026-10", ReportKind.Tertial => "2026-T2", _ => "2026" };

    // The last that is over, of the kind that is chosen.
    private string UsualPeriod(DateOnly today) => Kind switch
    {
        ReportKind.Month => today.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ReportKind.Tertial when today.Month <= 4 => $"{today.Year - 1}-T3",
        ReportKind.Tertial => $"{today.Year}-T{(today.Month - 1) / 4}",
        _ => $"{today.Year}",
    };

    private FileContentResult Download(Report report, string format)
    {
        var file = ReportFile.Of(report, format)!;
        ReportEndpoints.Tell(logs, Actor, report, format);
        return File(file.Bytes, file.ContentType, file.Name);
    }

    private bool TryReadKnown(out DateOnly? day)
    {
        var read = DateOnly.TryParseExact(Known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known);
        day = read ? known : null;
        return read || Known is null;
    }

    private static Missing InForm(Missing missing) => missing with
    {
        Item = missing.Item switch { "kind" => "slag", "unit" => "enhet", "knownOn" => "kant", var other => other },
    };
}
