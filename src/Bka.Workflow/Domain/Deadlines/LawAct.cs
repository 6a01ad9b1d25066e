namespace Bka.Workflow.Domain.Deadlines;

/// <summary>An act as it is cited.</summary>
/// <param name="ShortName">The name in the short form: "SoL". The repealed act says so: "gamla SoL".</param>
/// <param name="Name">The full Swedish name with its number: "socialtjänstlagen (2025:400)".</param>
public sealed record LawAct(string ShortName, string Name)
{
    /// <summary>The social services act in force from 1 July 2025.</summary>
    public static LawAct Sol { get; } = new("SoL", "socialtjänstlagen (2025:400)");

    /// <summary>The social services act in force to 30 June 2025.</summary>
    public static LawAct OldSol { get; } = new("gamla SoL", "socialtjänstlagen (2001:453)");

    /// <summary>The act that says how statutory time is counted.</summary>
    public static LawAct StatutoryTime { get; } =
        new("lag 1930:173", "lagen (1930:173) om beräkning av lagstadgad tid");

    /// <summary>The act that names the public holidays.</summary>
    public static LawAct PublicHolidays { get; } = new("lag 1989:253", "lagen (1989:253) om allmänna helgdagar");
}
