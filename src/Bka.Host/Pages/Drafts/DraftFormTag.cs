using System.Security.Cryptography;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bka.Host.Pages.Drafts;

/// <summary>
/// A form whose text is never lost: <c>draft</c> holds a mark where the page has several such forms, and is else empty.
/// The script keeps what is typed there; shown again, the form holds what was kept.
/// </summary>
[HtmlTargetElement("form", Attributes = Mark)]
public sealed class DraftFormTag : TagHelper
{
    private const string Mark = "draft";
    private const string Version = "draft-version";
    private const string Filled = "draft-filled";

    /// <summary>What tells the form's place apart from others on the page.</summary>
    [HtmlAttributeName(Mark)]
    public string Name { get; set; } = "";

    /// <summary>The version of the case that the page shows; null where there is no case.</summary>
    [HtmlAttributeName(Version)]
    public long? CaseVersion { get; set; }

    /// <summary>Whether the page has put the draft into its fields itself.</summary>
    [HtmlAttributeName(Filled)]
    public bool IsFilled { get; set; }

    /// <summary>The page being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // Before the framework's own, one of which writes the fields.
    /// <inheritdoc/>
    public override int Order => -2000;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        var place = DraftDesk.PlaceOf(http, Name ?? "");
        var desk = http.RequestServices.GetRequiredService<DraftDesk>();
        // What was just sent is newer than what was kept.
        var draft = HttpMethods.IsGet(http.Request.Method) ? await desk.FindAsync(http, place) : null;
        DraftInUse.Set(http, IsFilled ? null : draft);
        var fields = await output.GetChildContentAsync();
        DraftInUse.Set(http, null);
        output.Content.SetHtmlContent(fields);
        output.Attributes.SetAttribute("data-draft", "");
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[
            ("data-kept", PageText.Drafts["Kept"]), ("data-unkept", PageText.Drafts["Unkept"]), ("data-out", PageText.Drafts["SignedOutWhile"])])
        {
            output.Attributes.SetAttribute(name, text);
        }

        if (draft is null && HttpMethods.IsGet(http.Request.Method))
        {
            // What stands in it is saved, so who goes back to that has nothing to keep.
            output.Attributes.SetAttribute("data-fresh", "");
        }

        output.PreContent.AppendHtml(Hidden(DraftDesk.PlaceField, place));
        output.PreContent.AppendHtml(Hidden(DraftDesk.ShowingField, RandomNumberGenerator.GetHexString(32, lowercase: true)));
        if ((draft?.Showing ?? SentFrom(http, place)) is { Length: > 0 } from)
        {
            output.PreContent.AppendHtml(Hidden(DraftDesk.FromField, from));
        }

        if (draft is not null)
        {
            var html = http.RequestServices.GetRequiredService<IHtmlHelper>();
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.PreElement.AppendHtml(await html.PartialAsync("/Pages/Drafts/_Restored.cshtml", await NoteAsync(desk, draft, place)));
        }
    }

    // Sent and not saved: what was sent is kept under the showing it was sent from, and goes when this one is saved.
    private static string? SentFrom(HttpContext http, string place) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[DraftDesk.PlaceField] == place
            ? http.Request.Form[DraftDesk.ShowingField].ToString()
            : null;

    private async Task<DraftNote> NoteAsync(DraftDesk desk, OpenedDraft draft, string place)
    {
        var http = ViewContext.HttpContext;
        var since = draft.Version is { } seen && CaseVersion is { } present && present != seen && http.GetRouteValue("caseId") is string caseId
            ? await desk.SinceAsync(http, caseId, seen)
            : [];
        return new DraftNote(draft.At, place, since);
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = name;
        field.Attributes["value"] = value;
        return field;
    }
}
