using Bka.Workflow.Tests.Support;

namespace Bka.Workflow.Tests.Texts;

/// <summary>The made-up motiveringar of <c>motiveringar.txt</c>: written for themselves, and edited copies of most.</summary>
internal static class Corpus
{
    public const string CopyMark = " kopia";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Read = new(() => ReadFile().ToDictionary(StringComparer.Ordinal));

    /// <summary>Every text by its name.</summary>
    public static IReadOnlyDictionary<string, string> Texts => Read.Value;

    /// <summary>Each text that has an edited copy, with it.</summary>
    public static IEnumerable<(string Original, string Copy)> Copies =>
        Texts.Keys.Where(name => Texts.ContainsKey(name + CopyMark)).Select(name => (name, name + CopyMark));

    /// <summary>Every two texts of which neither is made from the other.</summary>
    public static IEnumerable<(string One, string Other)> Strangers =>
        from one in Texts.Keys
        from other in Texts.Keys
        where string.CompareOrdinal(one, other) < 0
            && one.Replace(CopyMark, "", StringComparison.Ordinal) != other.Replace(CopyMark, "", StringComparison.Ordinal)
        select (one, other);

    private static IEnumerable<KeyValuePair<string, string>> ReadFile()
    {
        var name = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Bka.Workflow.Tests/Texts/motiveringar.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                name = line[3..];
            }
            else if (name.Length > 0 && line.Length > 0)
            {
                yield return KeyValuePair.Create(name, line);
            }
        }
    }
}
