using System.Net;
using System.Text.RegularExpressions;
using Shouldly;

namespace Bka.Host.Tests.Support;

/// <summary>A form as a browser would send it back: what stands in it, with some fields typed anew.</summary>
internal sealed partial class TypedForm
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The form of a page with a class of its own.</summary>
    public TypedForm(VisitedPage page, string cssClass)
    {
        var form = Regex.Match(
            page.Html, $"<form[^>]*class=\"{cssClass}\".*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        form.Success.ShouldBeTrue($"no form {cssClass} in: {page.Plain}");
        foreach (var input in Inputs().Matches(form.Value).Select(input => input.Value))
        {
            var isChoice = input.Contains("type=\"radio\"", StringComparison.Ordinal) || input.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (!isChoice || input.Contains(" checked", StringComparison.Ordinal))
            {
                Add(Attribute(input, "name"), Attribute(input, "value"));
            }
        }

        foreach (Match area in Areas().Matches(form.Value))
        {
            // The parser drops the first line break of a text area.
            Add(area.Groups["name"].Value, area.Groups["text"].Value.TrimStart('\n'));
        }

        foreach (Match select in Selects().Matches(form.Value))
        {
            Add(select.Groups["name"].Value, Chosen().Match(select.Groups["options"].Value) is { Success: true } chosen ? chosen.Groups["value"].Value : "");
        }
    }

    /// <summary>What is sent.</summary>
    public (string Name, string Value)[] Fields => [.. _fields];

    /// <summary>Every text area of the form.</summary>
    public IEnumerable<string> Texts(string html) => Areas().Matches(html).Select(area => area.Groups["name"].Value);

    public string Of(string name) => _fields.FirstOrDefault(field => field.Name == name).Value ?? "";

    /// <summary>Types in fields; several values for one name replace what stood there.</summary>
    public TypedForm With(params (string Name, string Value)[] typed)
    {
        var names = typed.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        _fields.RemoveAll(field => names.Contains(field.Name));
        _fields.AddRange(typed);
        return this;
    }

    private void Add(string? name, string? value)
    {
        if (name is { Length: > 0 } and not "__RequestVerificationToken")
        {
            _fields.Add((WebUtility.HtmlDecode(name), WebUtility.HtmlDecode(value ?? "")));
        }
    }

    private static string? Attribute(string element, string name) =>
        Regex.Match(element, $" {name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match
            ? match.Groups["value"].Value
            : null;

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]* name=\"(?<name>[^\"]*)\"[^>]*>(?<text>.*?)</textarea>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]* name=\"(?<name>[^\"]*)\"[^>]*>(?<options>.*?)</select>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Selects();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\" selected", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chosen();
}
