using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bka.Host.Pages.Drafts;

/// <summary>A field for running text: holds what the draft holds.</summary>
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class DraftTextTag : DraftFieldTag
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (Draft is { } draft && draft.Fields.ContainsKey(DraftInUse.Plain(context.AllAttributes["name"].Value)))
        {
            // A line break right after the tag is not part of the text.
            output.Content.SetHtmlContent("\n");
            output.Content.Append(DraftInUse.ValuesOf(draft, context.AllAttributes["name"].Value).ToString());
        }
    }
}

/// <summary>A field of one line, or a box to tick.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftInputTag : DraftFieldTag
{
    private static readonly string[] Kept = ["hidden", "submit", "button", "file", "password"];

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var kind = DraftInUse.Plain(context.AllAttributes["type"]?.Value);
        if (Draft is not { } draft || Kept.Contains(kind, StringComparer.Ordinal))
        {
            return;
        }

        var typed = DraftInUse.ValuesOf(draft, context.AllAttributes["name"].Value);
        if (kind is not ("radio" or "checkbox"))
        {
            // A field that the draft has never had keeps what the page shows in it.
            if (typed.Count > 0)
            {
                output.Attributes.SetAttribute("value", typed.ToString());
            }

            return;
        }

        output.Attributes.RemoveAll("checked");
        if (typed.Contains(DraftInUse.Plain(context.AllAttributes["value"]?.Value ?? "on"), StringComparer.Ordinal))
        {
            output.Attributes.SetAttribute("checked", "checked");
        }
    }
}

/// <summary>A menu: tells its lines what the draft holds.</summary>
[HtmlTargetElement("select", Attributes = "name")]
public sealed class DraftChoiceTag : DraftFieldTag
{
    /// <summary>Where the lines of the menu find its name.</summary>
    internal const string NameKey = "bka-draft-menu";

    /// <inheritdoc/>
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[NameKey] = DraftInUse.Plain(context.AllAttributes["name"].Value);
    }
}

/// <summary>A line of a menu.</summary>
[HtmlTargetElement("option", Attributes = "value")]
public sealed class DraftOptionTag : DraftFieldTag
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (Draft is not { } draft || !context.Items.TryGetValue(DraftChoiceTag.NameKey, out var menu) || menu is not string name || !draft.Fields.ContainsKey(name))
        {
            return;
        }

        output.Attributes.RemoveAll("selected");
        if (draft.Fields[name].Contains(DraftInUse.Plain(context.AllAttributes["value"].Value), StringComparer.Ordinal))
        {
            output.Attributes.SetAttribute("selected", "selected");
        }
    }
}

/// <summary>A field of a form that may have a draft.</summary>
public abstract class DraftFieldTag : TagHelper
{
    /// <summary>The page being written.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    // After the framework's own, which knows nothing of drafts.
    /// <inheritdoc/>
    public override int Order => 1000;

    internal OpenedDraft? Draft => DraftInUse.Of(ViewContext.HttpContext);
}
