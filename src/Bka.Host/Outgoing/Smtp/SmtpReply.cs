namespace Bka.Host.Outgoing.Smtp;

/// <summary>A server's answer. Its text is kept for what it offers, and never logged: it may hold an address.</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">The text of each line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>Done, or go on.</summary>
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>No, and for good.</summary>
    public bool IsFinal => Code is >= 500 and < 600;
}

/// <summary>The server said no, or something that is no answer.</summary>
internal sealed class SmtpRefusedException(string cause) : IOException("The mail server refused: " + cause)
{
    /// <summary>Why, as a code.</summary>
    public string Cause { get; } = cause;
}
