using System.Text.Json;
using System.Text.Json.Serialization;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>
/// When a question is mandatory. The grammar is closed: a name of <see cref="Conditions"/>, or another answer, as in
/// <c>BKA-03 = yes</c> and <c>BKA-41 in partly,no</c>. What cannot be said in it cannot be released.
/// </summary>
[JsonConverter(typeof(ConditionJson))]
public sealed class Condition : IEquatable<Condition>
{
    private Condition(string text, Func<BkaSituation, bool>? named, string? key, IReadOnlyList<string> values) =>
        (Text, Named, Key, Values) = (text, named, key, values);

    /// <summary>As it stands in the template.</summary>
    public string Text { get; }

    /// <summary>The question it asks for; null when it looks at the case.</summary>
    public string? Key { get; }

    /// <summary>The answers it asks for: <c>yes</c>, <c>no</c> or codes of options.</summary>
    public IReadOnlyList<string> Values { get; }

    private Func<BkaSituation, bool>? Named { get; }

    /// <summary>Reads a condition; null when it is none.</summary>
    /// <param name="text">The text.</param>
    public static Condition? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (Conditions.ByName.TryGetValue(text, out var named))
        {
            return new Condition(text, named, null, []);
        }

        var words = text.Split(' ');
        var values = words.Length == 3 ? words[2].Split(',') : [];
        return values.Length > 0 && TemplateKeys.IsKey(words[0]) && values.All(TemplateKeys.IsCode)
            && (words[1] == "in" || (words[1] == "=" && values.Length == 1))
                ? new Condition(text, null, words[0], values)
                : null;
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="situation">The child and the proposal.</param>
    /// <param name="answers">The answers given so far, by key.</param>
    public bool Holds(BkaSituation situation, IReadOnlyDictionary<string, BkaAnswer> answers) =>
        Named is not null
            ? Named(situation)
            : answers.TryGetValue(Key!, out var answer) && BkaCheck.ValuesOf(answer).Any(value => Values.Contains(value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private sealed class ConditionJson : JsonConverter<Condition>
    {
        public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : null)
                ?? throw new JsonException(MissingCodes.ConditionUnknown);

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }
}
