namespace Bka.Contracts;

/// <summary>Which report.</summary>
public enum ReportKind
{
    /// <summary>A month's report to the unit. Stays in the unit.</summary>
    Month,

    /// <summary>Four months' report to the nämnd.</summary>
    Tertial,

    /// <summary>A year's report to the nämnd.</summary>
    Year,

    /// <summary>The underlag for a year's barnbokslut.</summary>
    Barnbokslut,
}

/// <summary>The articles of barnkonventionen that a barnbokslut is arranged by.</summary>
public enum ChildArticle
{
    /// <summary>Article 2: no child is discriminated against.</summary>
    NonDiscrimination,

    /// <summary>Article 3: barnets bästa.</summary>
    BestInterests,

    /// <summary>Article 6: life and development.</summary>
    LifeAndDevelopment,

    /// <summary>Article 12: the child's views.</summary>
    Views,
}

/// <summary>How far a utvecklingsområde has come.</summary>
public enum DevelopmentStatus
{
    /// <summary>Ej påbörjad.</summary>
    NotStarted,

    /// <summary>Påbörjad.</summary>
    Started,

    /// <summary>Genomförd.</summary>
    Done,
}

/// <summary>What a note in a barnbokslut tells of.</summary>
public enum ReportNoteKind
{
    /// <summary>Something that works well.</summary>
    Strength,

    /// <summary>Something that falls short.</summary>
    Shortcoming,
}

/// <summary>How a plot is drawn.</summary>
public enum PlotKind
{
    /// <summary>Shares with their intervals, one line each.</summary>
    Shares,

    /// <summary>A share over time between its control limits.</summary>
    Control,

    /// <summary>Counts side by side.</summary>
    Bars,

    /// <summary>Counts over time, one line for each series.</summary>
    Lines,

    /// <summary>Shares by how many cases they are of, between limits that narrow with the number: a second series holds the limits.</summary>
    Funnel,
}
