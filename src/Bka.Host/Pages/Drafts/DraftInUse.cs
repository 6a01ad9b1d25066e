using System.Net;
using Microsoft.Extensions.Primitives;

namespace Bka.Host.Pages.Drafts;

/// <summary>The draft that the form being written fills its fields from.</summary>
internal static class DraftInUse
{
    private static readonly object Key = new();

    /// <summary>Begins or ends it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="draft">The draft; null for none.</param>
    public static void Set(HttpContext http, OpenedDraft? draft) => http.Items[Key] = draft;

    /// <summary>The draft of the form being written; null when it has none.</summary>
    /// <param name="http">The request.</param>
    public static OpenedDraft? Of(HttpContext http) => http.Items[Key] as OpenedDraft;

    /// <summary>What the draft holds for a field.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="name">The field's name as it stands in the markup.</param>
    public static StringValues ValuesOf(OpenedDraft draft, object? name) => draft.Fields.GetValueOrDefault(Plain(name));

    /// <summary>A value as it was before it became markup.</summary>
    /// <param name="value">An attribute's value.</param>
    public static string Plain(object? value) => WebUtility.HtmlDecode(value?.ToString()) ?? "";
}
