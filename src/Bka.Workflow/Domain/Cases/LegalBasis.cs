using System.Text.RegularExpressions;

namespace Bka.Workflow.Domain.Cases;

/// <summary>A lagrum as it is written here: an act, and a paragraph, with a chapter where the act has them.</summary>
public static partial class LegalBasis
{
    /// <summary>Whether a text is a lagrum, such as <c>SoL 11:1</c>, <c>LVU 2</c> or <c>LSS 9</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOne(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,9} [0-9]{1,2}([a-z])?(:[0-9]{1,2}[a-z]?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
