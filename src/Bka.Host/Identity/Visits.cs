using System.Diagnostics;
using Bka.Contracts;

namespace Bka.Host.Identity;

/// <summary>The visit that a request is, so that the access log has one row for what it shows however many questions it asks.</summary>
internal static class Visits
{
    private static readonly object Key = new();

    /// <summary>The visit of a request.</summary>
    /// <param name="http">The request.</param>
    public static ReadVisit Visit(this HttpContext http) =>
        http.Items[Key] as ReadVisit ?? http.BeginVisit(AccessWay.Shown);

    /// <summary>Begins the visit anew, before anything is asked: what it shows leaves in another way.</summary>
    /// <param name="http">The request.</param>
    /// <param name="way">Printed or exported.</param>
    public static ReadVisit BeginVisit(this HttpContext http, AccessWay way)
    {
        var visit = new ReadVisit(Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier) { Way = way };
        http.Items[Key] = visit;
        return visit;
    }
}
