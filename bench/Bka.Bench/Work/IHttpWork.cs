using System.Net;

namespace Bka.Bench.Work;

/// <summary>
/// One request as the load loop writes it on the wire. Headers are further lines, each ended by CR LF; host, length and
/// content type are the loop's.
/// </summary>
internal readonly record struct HttpCall(string Method, string Path, string Headers = "", string Body = "");

/// <summary>W4: a server on loopback with open cases, spread over <see cref="ServedCases.Units"/> units.</summary>
internal interface IHttpWork : IAsyncDisposable
{
    /// <summary>Lays out the cases, starts the server and says where it listens.</summary>
    Task<IPEndPoint> SetUp(int cases);

    /// <summary>One durable transition of a case that has had so many before. Ids are 0 to cases - 1.</summary>
    HttpCall Transition(int caseId, int turn);

    /// <summary>Fifty of a unit's open cases by next deadline; page 0 is the first.</summary>
    HttpCall Worklist(int unit, int page);

    /// <summary>How many cases an answer to <see cref="Worklist"/> lists.</summary>
    int CountListed(string body);

    /// <summary>Throws unless so many transitions are stored, each with its audit row.</summary>
    Task Check(long transitions);
}

internal static class ServedCases
{
    public const int Units = 20;
    public const int PageSize = 50;
    public const long FirstDue = 1_760_000_000;

    public static int PerUnit(int cases) => cases / Units;

    /// <summary>Distinct within a unit, so that page p begins after <see cref="FirstDue"/> + 50 p - 1.</summary>
    public static long Due(int caseId, int cases)
    {
        return FirstDue + ((long)(caseId / Units) * 7_919 % PerUnit(cases));
    }
}
