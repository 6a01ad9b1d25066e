namespace Bka.Workflow.Domain.Deadlines;

/// <summary>Where one rule stood during one stretch of time.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Act">The act it stands in.</param>
/// <param name="Chapter">The chapter, or null in an act without chapters.</param>
/// <param name="Section">The section with its letter: "2" or "1 a".</param>
/// <param name="ValidFrom">The first day it applies.</param>
/// <param name="ValidTo">The last day it applies, or null while it is in force.</param>
public sealed record LawVersion(
    LawRule Rule, LawAct Act, string? Chapter, string Section, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>The form used in lists, logs and documentation: "SoL 20:2", "lag 1930:173 1 §".</summary>
    public string ShortForm =>
        Chapter is null ? $"{Act.ShortName} {Section} §" : $"{Act.ShortName} {Chapter}:{Section}";

    /// <summary>The Swedish citation for a decision: "20 kap. 2 § socialtjänstlagen (2025:400)".</summary>
    public string Citation =>
        Chapter is null ? $"{Section} § {Act.Name}" : $"{Chapter} kap. {Section} § {Act.Name}";

    /// <summary>True when the rule stood here on that day.</summary>
    public bool IsInForceOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
