using System.Text.Json;
using System.Text.Json.Nodes;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>What differs between two versions of a template, question by question and member by member.</summary>
public static class TemplateDifferences
{
    /// <summary>The differences from one version to another.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    public static TemplateComparison Of(Template from, Template to)
    {
        var (before, after) = (ItemsOf(from), ItemsOf(to));
        return new TemplateComparison(
            from.Version,
            to.Version,
            Only(after, before),
            Only(before, after),
            [.. after.SelectMany(item => before.Where(earlier => IsSame(earlier, item)).SelectMany(earlier => Changes(earlier, item)))]);
    }

    private static List<Item> ItemsOf(Template template) =>
    [
        .. template.Questions.Select(question =>
            new Item(new TemplateItem(false, question.Key, question.Text), Templates.Members(question))),
        .. template.LocalReasons.Select(reason =>
            new Item(new TemplateItem(true, reason.Code, reason.Text), Templates.Members(reason))),
    ];

    private static TemplateItem[] Only(List<Item> these, List<Item> those) =>
        [.. these.Where(item => !those.Exists(other => IsSame(other, item))).Select(item => item.Shown)];

    private static bool IsSame(Item one, Item other) => one.Shown.Key == other.Shown.Key && one.Shown.IsReason == other.Shown.IsReason;

    private static IEnumerable<TemplateChange> Changes(Item before, Item after) =>
        before.Members.Concat(after.Members).Select(member => member.Key).Distinct(StringComparer.Ordinal)
            .Select(name => new TemplateChange(
                after.Shown.IsReason, after.Shown.Key, name, Text(before.Members[name]), Text(after.Members[name])))
            .Where(change => change.Before != change.After);

    private static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(Templates.Plain),
    };

    private sealed record Item(TemplateItem Shown, JsonObject Members);
}
