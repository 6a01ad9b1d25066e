namespace Bka.Workflow.Domain.Deadlines;

/// <summary>What a statutory term is counted in.</summary>
public enum TermUnit
{
    /// <summary>Calendar days, rest days included.</summary>
    Days,

    /// <summary>Calendar months, ending on the day with the same number (lag 1930:173 1 §).</summary>
    Months,
}
