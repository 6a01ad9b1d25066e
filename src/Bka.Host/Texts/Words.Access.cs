using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for who has read what.</summary>
internal static partial class Words
{
    public static string Of(AccessAct act) => Member(act);

    public static string Of(AccessWay way) => Member(way);

    public static string Of(CheckedLog log) => Member(log);

    public static string Of(EmergencyReason reason) => Member(reason);

    public static string Of(EmergencyVerdict verdict) => Member(verdict);

    public static string Of(AccessSignalKind kind) => Member(kind);

    /// <summary>What a broken chain looks like.</summary>
    /// <param name="reason">As a verdict gives it.</param>
    public static string ChainFault(string reason) => Find("ChainFault", reason) ?? reason;
}
