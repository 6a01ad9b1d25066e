using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Bka.Contracts;
using Bka.Host.Pages.Forms;

namespace Bka.Host.Pages.Templates;

/// <summary>Puts what a municipality adds in the text of the template it is based on.</summary>
internal static class TemplateEdit
{
    private static readonly JsonSerializerOptions Written =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The text to begin a new version with.</summary>
    /// <param name="basis">The version it is based on.</param>
    public static string Begun(TemplateView basis) => Document(basis).ToJsonString(Written);

    /// <summary>The text with the question, the hint and the reason that were typed.</summary>
    /// <param name="basis">The version it is based on.</param>
    /// <param name="typed">What was typed.</param>
    public static string With(TemplateView basis, TypedValues typed)
    {
        var template = Document(basis);
        var questions = template["questions"]!.AsArray();
        if (typed.Text("question") is { } question)
        {
            questions.Add(Question(NextKey(basis.Questions.Select(one => one.Key)), question, typed));
        }

        if (typed.Text("hint") is { } hint && questions.FirstOrDefault(one => (string?)one!["key"] == typed.Text("hintFor")) is { } to)
        {
            to["hint"] = hint;
        }

        if (typed.Text("reason") is { } reason)
        {
            var reasons = template["localReasons"]?.AsArray() ?? [];
            reasons.Add(new JsonObject
            {
                ["code"] = NextKey(basis.LocalReasons.Select(one => one.Code)),
                ["under"] = JsonNamingPolicy.CamelCase.ConvertName(typed.Choice<NotHeardReason>("under").ToString()),
                ["text"] = reason,
            });
            if (reasons.Parent is null)
            {
                template["localReasons"] = reasons;
            }
        }

        return template.ToJsonString(Written);
    }

    private static JsonObject Document(TemplateView basis)
    {
        var template = JsonNode.Parse(basis.Json)!.AsObject();
        template["basedOn"] = basis.Entry.Version;
        return template;
    }

    private static JsonObject Question(string key, string text, TypedValues typed)
    {
        string[] parts = typed.Text("parts") switch { "yesNo" => ["yesNo"], "yesNoText" => ["yesNo", "text"], "day" => ["day"], _ => ["text"] };
        return new JsonObject
        {
            ["key"] = key,
            ["text"] = text,
            ["parts"] = Array(parts),
            ["requiredParts"] = Array(parts),
            ["requiredWhen"] = typed.Text("requiredWhen") ?? "always",
        };
    }

    private static JsonArray Array(string[] words) => [.. words.Select(word => (JsonNode)word)];

    // LOK-01, LOK-02 … and never one that has been used before.
    private static string NextKey(IEnumerable<string> used)
    {
        var last = used.Where(key => key.StartsWith("LOK-", StringComparison.Ordinal))
            .Select(key => int.TryParse(key.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"LOK-{last + 1:00}");
    }
}
