using System.Globalization;
using Bka.Contracts;

namespace Bka.Host.Pages.Cases;

/// <summary>
/// Addresses within a case. A child stands in them by its place in the case, 1 for the first, and never by its reference:
/// addresses end up in logs and histories. Nobody is taken out of a case, so a place stays.
/// </summary>
internal static class CaseAddress
{
    public static string Of(string caseId) => "/arenden/" + caseId;

    public static string Step(string caseId, string slug, int? place = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/steg/{slug}{(place is { } child ? "?barn=" + child : "")}");

    public static string Bka(string caseId, int place) => string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/bka/{place}");

    public static string BkaDocument(string caseId, int place, int no) =>
        string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/bka/{place}/{no}");

    public static string Decision(string caseId, int no) => string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/beslut/{no}");

    public static string Letter(string caseId, int place) => string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/barnbrev/{place}");

    public static string LetterDocument(string caseId, int place, int no) =>
        string.Create(CultureInfo.InvariantCulture, $"/arenden/{caseId}/barnbrev/{place}/{no}");

    /// <summary>A child's place in a case; null when it is not of the case.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="childRef">The child.</param>
    public static int? PlaceOf(CaseView subject, string? childRef)
    {
        for (var index = 0; index < subject.Children.Count; index++)
        {
            if (subject.Children[index].ChildRef == childRef)
            {
                return index + 1;
            }
        }

        return null;
    }

    /// <summary>The child at a place; null when there is none.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="place">The place, as it stands in the address.</param>
    public static ChildFileView? ChildAt(CaseView subject, string? place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= subject.Children.Count
            ? subject.Children[number - 1]
            : null;
}
