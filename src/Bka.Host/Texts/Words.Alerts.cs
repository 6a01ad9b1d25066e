using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words of the alerts.</summary>
internal static partial class Words
{
    public static string Of(AlertState state) => Member(state);

    public static string Of(AlertThreshold threshold) => Member(threshold);

    public static string Of(AlertReason reason) => Member(reason);

    /// <summary>Why an alert ended.</summary>
    /// <param name="why">One of <see cref="AlertEnds"/>.</param>
    public static string EndOf(string why) => Find("AlertEnd", why) ?? why;
}
