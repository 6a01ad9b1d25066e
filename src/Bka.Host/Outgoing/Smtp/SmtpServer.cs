using System.Net.Security;

namespace Bka.Host.Outgoing.Smtp;

/// <summary>How the conversation with a mail server is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>Not at all: on this machine, or where it is expressly allowed.</summary>
    None,

    /// <summary>Begins in the open and turns to TLS; a server that does not offer it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>A mail server.</summary>
/// <param name="Host">Its name, which its certificate must bear.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the conversation is protected.</param>
/// <param name="User">Who signs in; null when nobody does.</param>
/// <param name="Password">The password; null when nobody signs in.</param>
internal sealed record SmtpServer(string Host, int Port, SmtpSecurity Security, string? User = null, string? Password = null)
{
    /// <summary>The longest that a whole mail may take; well below the lease it is sent under.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a host that stops still waits for the answer to a mail that it has handed over.</summary>
    public TimeSpan LastWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Judges the server's certificate; the system's own judgement unless set.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>Says where and how, and never the password.</summary>
    public override string ToString() => $"SMTP ({Security})";
}
