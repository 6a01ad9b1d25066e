using System.Diagnostics;
using Bka.Contracts;

namespace Bka.Host.Identity;

/// <summary>The visit that a request is, so that the access log has one row for what it shows however many questions it asks.</summary>
internal static class Visits
{
    private static readonly object Key = new();
    private static readonly object PageKey = new();

    /// <summary>Marks that the request is a page's: it tells of all it has asked at once, before any of it is shown.</summary>
    /// <param name="http">The request.</param>
    public static void IsPage(this HttpContext http) => http.Items[PageKey] = true;

    /// <summary>The visit of a request.</summary>
    /// <param name="http">The request.</param>
    public static ReadVisit Visit(this HttpContext http) =>
        http.AllVisits() is [.., var last] ? last : http.BeginVisit(AccessWay.Shown);

    /// <summary>Begins a visit in the request: what is asked from now on leaves in another way.</summary>
    /// <param name="http">The request.</param>
    /// <param name="way">Printed or exported.</param>
    public static ReadVisit BeginVisit(this HttpContext http, AccessWay way)
    {
        var visit = new ReadVisit(Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier)
        {
            Way = way,
            IsDeferred = http.Items.ContainsKey(PageKey),
        };
        http.Items[Key] = (ReadVisit[])[.. http.AllVisits(), visit];
        return visit;
    }

    /// <summary>Every visit begun in a request.</summary>
    /// <param name="http">The request.</param>
    public static IReadOnlyList<ReadVisit> AllVisits(this HttpContext http) => http.Items[Key] as ReadVisit[] ?? [];
}
