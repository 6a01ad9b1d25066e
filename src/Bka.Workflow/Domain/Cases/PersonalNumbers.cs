using System.Globalization;
using System.Text.RegularExpressions;

namespace Bka.Workflow.Domain.Cases;

/// <summary>
/// Finds a personnummer, or a samordningsnummer, in a reference: ten or twelve digits that begin with a day, with or
/// without a sign before the last four. The check digit is not asked for: a mistyped number is a number too.
/// </summary>
internal static partial class PersonalNumbers
{
    /// <summary>Whether one stands in the text.</summary>
    /// <param name="text">The text.</param>
    public static bool StandIn(string text) =>
        Pattern().IsMatch(text.Any(IsForeignDigit) ? string.Concat(text.Select(Plain)) : text);

    // A digit of another script, full width for example, is still the same number.
    private static bool IsForeignDigit(char c) => char.IsDigit(c) && !char.IsAsciiDigit(c);

    private static char Plain(char c) =>
        IsForeignDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c;

    [GeneratedRegex(
        """
        (?<![0-9])
        (?: 1[89] | 20 )?             # century
        [0-9]{2}                      # year
        (?: 0[1-9] | 1[0-2] )         # month
        (?: [06][1-9] | [1278][0-9] | [39][01] )  # day, or day and sixty
        \s? [-+\u2010-\u2015\u2212]? \s?
        [0-9]{4}
        (?![0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
