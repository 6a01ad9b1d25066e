namespace Bka.Workflow.Domain.Checklists;

/// <summary>One question of a template: what is asked, how it is answered, and when it must be.</summary>
public sealed record Question
{
    /// <summary>Its key for ever: <c>BKA-40</c>, or <c>LOK-01</c> for a municipality's own.</summary>
    public required string Key { get; init; }

    /// <summary>The question as the caseworker reads it.</summary>
    public required string Text { get; init; }

    /// <summary>What an answer can hold.</summary>
    public required IReadOnlyList<AnswerPart> Parts { get; init; }

    /// <summary>What an answer must hold to count when the question is mandatory.</summary>
    public IReadOnlyList<AnswerPart> RequiredParts { get; init; } = [];

    /// <summary>What an answer must hold besides, by what was answered: <c>yes</c>, <c>no</c> or an option's code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AnswerPart>> AlsoRequired { get; init; } =
        new Dictionary<string, IReadOnlyList<AnswerPart>>(StringComparer.Ordinal);

    /// <summary>The options of a choice, in the order shown.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>When the question is mandatory.</summary>
    public required Condition RequiredWhen { get; init; }

    /// <summary>When it is mandatory in a förenklad BKA too; null when a förenklad BKA leaves it out.</summary>
    public Condition? SimplifiedWhen { get; init; }

    /// <summary>Whether only a yes counts as an answer: something a person must have done.</summary>
    public bool MustBeYes { get; init; }

    /// <summary>Whether no municipality may take it away or weaken it.</summary>
    public bool Statutory { get; init; }

    /// <summary>Where the answer comes from when it is recorded already.</summary>
    public FilledFrom FilledFrom { get; init; }

    /// <summary>The source it rests on, in the form of the legal sources, for example <c>SoL 3:2</c>.</summary>
    public string? Law { get; init; }

    /// <summary>How to answer it well.</summary>
    public Guidance? Guidance { get; init; }

    /// <summary>The municipality's own addition to the guidance; the one thing it may change in a statutory question.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether a förenklad BKA can ask for it.</summary>
    public bool Simplified => SimplifiedWhen is not null;

    /// <summary>Whether it is a municipality's own.</summary>
    public bool IsLocal => TemplateKeys.IsLocal(Key);
}

/// <summary>An option of a choice.</summary>
/// <param name="Code">Its code, in small ASCII letters.</param>
/// <param name="Text">As the caseworker reads it.</param>
/// <param name="Always">Whether it counts whether it is ticked or not: articles 2, 3, 6 and 12 always concern the child.</param>
public sealed record Option(string Code, string Text, bool Always = false);

/// <summary>How to answer a question well.</summary>
/// <param name="Says">What the convention or the act says, in a sentence or two.</param>
/// <param name="Write">How to write it.</param>
/// <param name="Good">A made-up answer that says something about this child.</param>
/// <param name="Bad">A made-up answer that does not, and why.</param>
/// <param name="Talk">Questions to talk about with the child, by age.</param>
public sealed record Guidance(
    string Says, string Write, string? Good = null, string? Bad = null, IReadOnlyList<AgeTalk>? Talk = null);

/// <summary>What can be asked of a child of an age.</summary>
/// <param name="Age">The ages in completed years, for example <c>4-6</c>.</param>
/// <param name="Questions">Questions and, for the youngest, what to look for.</param>
public sealed record AgeTalk(string Age, IReadOnlyList<string> Questions);
