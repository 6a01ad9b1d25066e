using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Bka.Contracts;

namespace Bka.Host.Http;

/// <summary>
/// How the contract's records are written on the wire: camelCase members and codes, days as <c>yyyy-MM-dd</c>, instants
/// with their offset, to the millisecond as they are stored. Reading is strict: an unknown, repeated or missing member is refused.
/// </summary>
internal static class BkaJson
{
    /// <summary>The options; the same for API and command line.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>The same, indented, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <summary>For protocol files: earlier ones say why a case was replaced, which is not read.</summary>
    public static JsonSerializerOptions Protocols { get; } = new(Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { PassOverReasons } },
    };

    /// <summary>Sets the options on a host that is the module's own.</summary>
    /// <param name="options">The host's options.</param>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

        // No body is nested half as deep; the description of the largest answer is.
        options.MaxDepth = 32;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new CodeConverters());
        options.Converters.Add(new InstantConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveCaseIdToTheAddress } };
        return options;
    }

    // The case stands in the address; a second one in the body could only contradict it.
    private static void LeaveCaseIdToTheAddress(JsonTypeInfo type)
    {
        if (type.Type.IsSubclassOf(typeof(CaseCommand)) || type.Type == typeof(RecordSelfReport))
        {
            var caseId = type.Properties.FirstOrDefault(property => property.Name == "caseId");
            if (caseId is not null)
            {
                type.Properties.Remove(caseId);
            }
        }
    }

    private static void PassOverReasons(JsonTypeInfo type)
    {
        if (type.Type == typeof(ProtocolReplacement))
        {
            type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        }
    }

    /// <summary>An instant carries its offset; without one its day would depend on who reads it.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        // At the ends of the calendar an instant has no Swedish day.
        private const int FirstYear = 1900;
        private const int LastYear = 2100;

        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString();
            var hasOffset = text is not null && (text.EndsWith('Z')
                || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-'));
            return hasOffset && reader.TryGetDateTimeOffset(out var instant) && instant.Year is >= FirstYear and <= LastYear
                ? instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond))
                : throw new JsonException("An instant is written with its offset.");
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString(
                value.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
