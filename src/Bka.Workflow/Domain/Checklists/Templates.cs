using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bka.Contracts;

namespace Bka.Workflow.Domain.Checklists;

/// <summary>Reads and writes templates, and holds a municipality's own against the one it is based on.</summary>
public static class Templates
{
    /// <summary>The longest template, in characters.</summary>
    public const int Longest = 200_000;

    private const string Resource = "Bka.Workflow.Domain.Checklists.Templates.bka-1.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        MaxDepth = 16,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The same on one line.</summary>
    internal static JsonSerializerOptions Plain { get; } = new(Options) { WriteIndented = false };

    /// <summary>The template that comes with the product.</summary>
    public static Template Shipped { get; } = ReadShipped();

    /// <summary>Reads a template.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="TemplateException">The text is no template, or one that contradicts itself.</exception>
    public static Template Read(string json)
    {
        var template = Parse(json);
        var faults = TemplateShape.Faults(template).ToList();
        return faults.Count == 0 ? template : throw new TemplateException(faults);
    }

    /// <summary>Writes a template, always in the same way.</summary>
    /// <param name="template">The template.</param>
    public static string Write(Template template) => JsonSerializer.Serialize(template, Options);

    /// <summary>
    /// What a municipality's own template does that it may not: every statutory question stands as it was, with at most
    /// a local hint added, and what is added is the municipality's own.
    /// </summary>
    /// <param name="local">The municipality's own.</param>
    /// <param name="basis">The released version it is based on.</param>
    public static IReadOnlyList<Missing> Validate(Template local, Template basis) =>
        [.. TemplateShape.Faults(local), .. LocalRules.Faults(local, basis)];

    /// <summary>Reads a template that was accepted once. What has been released is not judged again by later rules.</summary>
    /// <param name="json">The text.</param>
    internal static Template Restore(string json) => Parse(json);

    /// <summary>The members of a question or a reason, as they are written.</summary>
    /// <param name="item">The question or reason.</param>
    internal static JsonObject Members<T>(T item) => JsonSerializer.SerializeToNode(item, Plain)!.AsObject();

    private static Template Parse(string json)
    {
        try
        {
            return (json.Length <= Longest ? JsonSerializer.Deserialize<Template>(json, Options) : null)
                ?? throw new TemplateException();
        }
        catch (JsonException failure)
        {
            // The converter's own word stands in the message; all else the serializer says could repeat the text.
            var code = failure.Message == MissingCodes.ConditionUnknown
                ? MissingCodes.ConditionUnknown
                : MissingCodes.TemplateUnreadable;
            throw new TemplateException([new Missing(code, Item: TemplateKeys.PathIn(failure.Path))]);
        }
    }

    private static Template ReadShipped()
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The module has lost its template.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }
}
