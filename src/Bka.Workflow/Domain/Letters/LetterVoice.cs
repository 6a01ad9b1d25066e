namespace Bka.Workflow.Domain.Letters;

/// <summary>The sentences of a letter that depend on the age alone. A note in square brackets is for the caseworker.</summary>
internal sealed record LetterVoice
{
    /// <summary>Whom it is to, and from whom.</summary>
    public required string Opening { get; init; }

    /// <summary>Heading over what was decided.</summary>
    public required string DecidedHeading { get; init; }

    /// <summary>Why it went fast.</summary>
    public required string Urgent { get; init; }

    /// <summary>Said before the reasons.</summary>
    public required string Why { get; init; }

    /// <summary>Heading over what the child thinks.</summary>
    public required string SaidHeading { get; init; }

    /// <summary>Said before the child's own words.</summary>
    public required string YouSaid { get; init; }

    /// <summary>Said when the child was not heard.</summary>
    public required string NotHeard { get; init; }

    /// <summary>Said when it was not decided as the child wanted.</summary>
    public required string Against { get; init; }

    /// <summary>Said before what is done to make that easier.</summary>
    public required string Compensation { get; init; }

    /// <summary>What happens now.</summary>
    public required string Next { get; init; }

    /// <summary>Whom to talk to.</summary>
    public required string Talk { get; init; }

    /// <summary>How a decision about the child itself is appealed.</summary>
    public required string Appeal { get; init; }

    /// <summary>How a decision about an adult is appealed.</summary>
    public required string AdultAppeal { get; init; }

    /// <summary>The voice for an age.</summary>
    public static LetterVoice For(LetterAge age) => age switch
    {
        LetterAge.Later => LetterVoices.Later,
        LetterAge.ReadAloud => LetterVoices.ReadAloud,
        LetterAge.Schoolchild => LetterVoices.Schoolchild,
        LetterAge.YoungTeenager => LetterVoices.YoungTeenager,
        LetterAge.Fifteen => LetterVoices.Fifteen,
    };
}
