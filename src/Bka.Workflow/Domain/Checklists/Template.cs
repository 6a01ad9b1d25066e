using System.Text.Json.Serialization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>
/// One version of the checklist that a BKA is written on. A released version never changes; a BKA keeps the version it
/// was begun on.
/// </summary>
public sealed record Template
{
    /// <summary>Its number in this installation; zero in a text that has not been given one.</summary>
    public int Version { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The version a municipality's own is based on; null for a version that came with the product.</summary>
    public int? BasedOn { get; init; }

    /// <summary>The first day a BKA is begun on it; null while it is a draft.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The questions in the order shown.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The municipality's own reasons for not hearing a child.</summary>
    public IReadOnlyList<LocalReason> LocalReasons { get; init; } = [];

    /// <summary>Whether it is a municipality's own.</summary>
    [JsonIgnore]
    public bool IsLocal => BasedOn is not null;

    /// <summary>The question with a key, or null.</summary>
    /// <param name="key">The key.</param>
    public Question? Find(string key) => Questions.FirstOrDefault(question => question.Key == key);

    /// <summary>The municipality's own reason with a code, or null.</summary>
    /// <param name="code">The code.</param>
    public LocalReason? FindReason(string code) => LocalReasons.FirstOrDefault(reason => reason.Code == code);
}

/// <summary>
/// A municipality's own reason for not hearing a child. It stands under one of the closed list and asks for the same
/// evidence: it can say more, and never allow more.
/// </summary>
/// <param name="Code">Its code, <c>LOK-</c> and a number.</param>
/// <param name="Under">The reason it stands under.</param>
/// <param name="Text">As the caseworker reads it.</param>
public sealed record LocalReason(
    string Code, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] NotHeardReason Under, string Text);
