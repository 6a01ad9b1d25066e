using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Html;

namespace Bka.Host.Texts;

/// <summary>
/// The Swedish texts of one room, from <c>Texts/Pages/{name}.resx</c>. A text may have places, <c>{0}</c> and on; what stands
/// in them is formatted by the caller, since days and numbers are written one way only (<see cref="Show"/>).
/// </summary>
/// <param name="name">The room.</param>
internal sealed class TextSet(string name)
{
    private readonly ResourceManager _resources = new("Bka.Host.Texts.Pages." + name, typeof(TextSet).Assembly);

    /// <summary>A text as it stands.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key] => _resources.GetString(key, CultureInfo.InvariantCulture)
        ?? throw new ArgumentException($"There is no text {key} in {name}.", nameof(key));

    /// <summary>A text with its places filled.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What stands in the places, in order.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A text with markup of its own, such as a link in the sentence. What fills its places is encoded.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What stands in the places, in order.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public IHtmlContent Html(string key, params object?[] values) => new HtmlFormattableString(this[key], values);
}
