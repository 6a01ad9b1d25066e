using System.Security.Cryptography;
using System.Text;

namespace Bka.Host.Pages.Forms;

/// <summary>
/// What there is to ask about the texts of a form before they are saved. It is asked once for the same texts: then they
/// are saved as they are.
/// </summary>
/// <param name="Fields">The questions, by field.</param>
/// <param name="Seen">A mark of the texts that were looked at, sent back with the form.</param>
internal sealed record TextFindingsOfForm(IReadOnlyDictionary<string, IReadOnlyList<string>> Fields, string? Seen)
{
    /// <summary>The field that holds the mark.</summary>
    public const string Mark = "seen";

    /// <summary>Nothing to ask.</summary>
    public static TextFindingsOfForm None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(), null);

    /// <summary>Whether there is anything to ask.</summary>
    public bool Any => Fields.Count > 0;

    /// <summary>What there is to ask about one field.</summary>
    /// <param name="item">The field.</param>
    public IReadOnlyList<string> At(string item) => Fields.GetValueOrDefault(item, []);

    /// <summary>The mark of some texts.</summary>
    /// <param name="texts">The texts, by field.</param>
    public static string MarkOf(IReadOnlyDictionary<string, string> texts)
    {
        var all = string.Join('\0', texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Key + "\n" + text.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
