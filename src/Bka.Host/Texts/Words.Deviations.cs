using Bka.Contracts;
using Bka.Workflow.Domain.Quality;

namespace Bka.Host.Texts;

/// <summary>The words for what egenkontroll looks at in single cases.</summary>
internal static partial class Words
{
    public static string Of(DeviationKind kind) => DeviationLabels.Of(kind);

    /// <summary>What a kind says and does not say.</summary>
    public static string Meaning(DeviationKind kind) => Member(kind, ".Meaning");

    public static string Of(DeviationGroup group) => Member(group);

    /// <summary>A finding by its code, as it is counted.</summary>
    public static string Finding(string code) => Find("TextFinding", code) ?? code;

    /// <summary>What a deviation comes to beside its kind; empty for nothing.</summary>
    public static string More(DeviationRow row) => row switch
    {
        { Kind: DeviationKind.ChainedUtredning, Days: { } days } => Text("DaysAfter", Show.Days(days)),
        { Days: { } days } => Text("DaysTooLate", Show.Days(days)),
        { Decision: { } decision } => Capital(Of(decision)),
        _ => "",
    };

    /// <summary>A finding as it stands beside its text.</summary>
    public static string FoundIn(TextFinding finding) => finding switch
    {
        { Similarity: { } alike, Cases: { } cases } => cases == 1
            ? Text("FoundOnce", Finding(finding.Code), alike, cases)
            : Text("FoundOften", Finding(finding.Code), alike, cases),
        _ => Finding(finding.Code),
    };
}
