namespace Bka.Host.Texts;

/// <summary>The texts of the pages, one set for each room of <c>Pages</c>, and of what leaves by file or mail.</summary>
internal static class PageText
{
    public static TextSet Absence { get; } = new(nameof(Absence));

    public static TextSet Access { get; } = new(nameof(Access));

    public static TextSet Adults { get; } = new(nameof(Adults));

    public static TextSet Alerts { get; } = new(nameof(Alerts));

    public static TextSet Cases { get; } = new(nameof(Cases));

    public static TextSet Checklists { get; } = new(nameof(Checklists));

    public static TextSet Decisions { get; } = new(nameof(Decisions));

    public static TextSet Demo { get; } = new(nameof(Demo));

    public static TextSet Drafts { get; } = new(nameof(Drafts));

    public static TextSet Egenkontroll { get; } = new(nameof(Egenkontroll));

    public static TextSet Feedback { get; } = new(nameof(Feedback));

    public static TextSet Forms { get; } = new(nameof(Forms));

    /// <summary>What the mails say.</summary>
    public static TextSet Notices { get; } = new(nameof(Notices));

    public static TextSet Operations { get; } = new(nameof(Operations));

    public static TextSet Overview { get; } = new(nameof(Overview));

    public static TextSet Plots { get; } = new(nameof(Plots));

    /// <summary>What the files of a report say beside the report itself.</summary>
    public static TextSet ReportFiles { get; } = new(nameof(ReportFiles));

    public static TextSet Reports { get; } = new(nameof(Reports));

    public static TextSet Search { get; } = new(nameof(Search));

    public static TextSet SelfReports { get; } = new(nameof(SelfReports));

    public static TextSet Settings { get; } = new(nameof(Settings));

    public static TextSet Shared { get; } = new(nameof(Shared));

    public static TextSet SpotChecks { get; } = new(nameof(SpotChecks));

    public static TextSet Steps { get; } = new(nameof(Steps));

    public static TextSet Templates { get; } = new(nameof(Templates));

    public static TextSet Watches { get; } = new(nameof(Watches));
}
