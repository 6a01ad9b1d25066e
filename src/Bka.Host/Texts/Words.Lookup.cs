using System.Globalization;
using System.Resources;

namespace Bka.Host.Texts;

/// <content>
/// Where the words stand: <c>Words.resx</c>, an enum's member under <c>Type.Member</c>, a code under <c>Group.code</c>, and a
/// sentence under a name of its own.
/// </content>
internal static partial class Words
{
    private static readonly ResourceManager Resources = new("Bka.Host.Texts.Words", typeof(Words).Assembly);

    /// <summary>A sentence with its places filled. What stands in them is formatted by the caller.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What stands in the places, in order.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string Text(string key, params object?[] values) => Fill(
        Resources.GetString(key, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"There is no text {key} among the words.", nameof(key)),
        values);

    // The word of a member, or, with a suffix, what else is said of it.
    private static string Member<T>(T value, string suffix = "")
        where T : struct, Enum => Resources.GetString($"{typeof(T).Name}.{value}{suffix}", CultureInfo.InvariantCulture)
        ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"There is no word for {typeof(T).Name}.{value}{suffix}.");

    // The word of a code; null for a code that has none.
    private static string? Find(string group, string? code) =>
        code is null ? null : Resources.GetString(group + "." + code, CultureInfo.InvariantCulture);

    private static string Fill(string text, params object?[] values) =>
        values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
}
