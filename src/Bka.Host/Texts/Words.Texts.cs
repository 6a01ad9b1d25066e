using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for motiveringar and how they read.</summary>
internal static partial class Words
{
    public static string Of(ReasonsField field) => Member(field);

    public static string Of(ReadabilityLevel level) => Member(level);

    /// <summary>A finding in a text, as a question to its writer.</summary>
    public static string Of(TextFinding finding) =>
        finding.Cases is > 1 ? Text("FindingPlaces", RefusalTexts.Of(finding.Code), finding.Cases) : RefusalTexts.Of(finding.Code);
}
