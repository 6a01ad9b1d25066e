namespace Bka.Workflow.Ports;

/// <summary>Answers already given under an idempotency key, within one transaction.</summary>
internal interface IIdempotencyRecords
{
    /// <summary>Finds the answer given under a key; null when the key is new.</summary>
    /// <param name="owner">Who used the key: actor and client together.</param>
    /// <param name="key">The key.</param>
    ValueTask<GivenAnswer?> FindAnswerAsync(string owner, string key);

    /// <summary>Keeps an answer beside the change that gave it.</summary>
    /// <param name="owner">Who used the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="at">When, UTC.</param>
    void RememberAnswer(string owner, string key, GivenAnswer answer, DateTimeOffset at);
}

/// <summary>An answer given under an idempotency key.</summary>
/// <param name="RequestHash">SHA-256 of the command, hexadecimal.</param>
/// <param name="AnswerJson">The answer.</param>
internal sealed record GivenAnswer(string RequestHash, string AnswerJson);
