using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for notices by mail.</summary>
internal static partial class Words
{
    public static string Of(NoticeKind kind) => Member(kind);

    public static string Of(NoticeState state) => Member(state);

    /// <summary>Why a mail did not go, for whoever runs the installation.</summary>
    /// <param name="cause">The code; null when nothing has gone wrong.</param>
    public static string NoticeCause(string? cause) => cause switch
    {
        null => "–",
        _ when cause.StartsWith("refused-", StringComparison.Ordinal) => Text("NoticeRefused", cause["refused-".Length..]),
        _ => Find("NoticeCause", cause) ?? cause,
    };
}
