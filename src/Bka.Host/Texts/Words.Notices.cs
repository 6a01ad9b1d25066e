using Bka.Contracts;

namespace Bka.Host.Texts;

/// <summary>The words for notices by mail.</summary>
internal static partial class Words
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Digest => "Dagens sammanställning",
        NoticeKind.Urgent => "Brådskande",
    };

    public static string Of(NoticeState state) => state switch
    {
        NoticeState.Waiting => "Väntar",
        NoticeState.Sending => "Skickas",
        NoticeState.Sent => "Skickat",
        NoticeState.Unchanged => "Oförändrat, skickas inte",
        NoticeState.Dead => "Gick inte att skicka",
    };

    /// <summary>Why a mail did not go, for whoever runs the installation.</summary>
    /// <param name="cause">The code; null when nothing has gone wrong.</param>
    public static string NoticeCause(string? cause) => cause switch
    {
        null => "–",
        "no-connection" => "Mejlservern svarar inte",
        "no-answer" => "Mejlservern tystnade",
        "no-smtp" => "Det som svarade är ingen mejlserver",
        "no-starttls" => "Mejlservern erbjuder ingen kryptering",
        "tls-failed" => "Mejlserverns certifikat godtas inte",
        "no-auth" => "Mejlservern tar inte emot inloggning",
        "auth-refused" => "Mejlservern godtog inte inloggningen",
        "recipient-gone" => "Mottagaren finns inte längre i inställningarna",
        "never-reported" => "Servern som skickade slutade utan besked",
        _ when cause.StartsWith("refused-", StringComparison.Ordinal) => "Mejlservern sa nej, kod " + cause["refused-".Length..],
        _ => cause,
    };
}
