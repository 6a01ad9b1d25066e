using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bka.Contracts;
using Bka.Workflow.Domain.Cases;

namespace Bka.Workflow.Storage.Sql;

/// <summary>The documents of the store, their reading and writing generated at build time; no type names inside.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseRegistered))]
[JsonSerializable(typeof(CaseImported))]
[JsonSerializable(typeof(SkyddsbedomningRecorded))]
[JsonSerializable(typeof(CaseworkerAssigned))]
[JsonSerializable(typeof(ForhandsbedomningBegun))]
[JsonSerializable(typeof(ForhandsbedomningExtensionDecided))]
[JsonSerializable(typeof(UtredningOpened))]
[JsonSerializable(typeof(UtredningNotOpened))]
[JsonSerializable(typeof(RunningUtredningJoined))]
[JsonSerializable(typeof(ReportReceived))]
[JsonSerializable(typeof(UtredningExtensionDecided))]
[JsonSerializable(typeof(CaseClosed))]
[JsonSerializable(typeof(CaseTransferred))]
[JsonSerializable(typeof(CaseVoided))]
[JsonSerializable(typeof(SpotCheckDraw))]
[JsonSerializable(typeof(SweepDone))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>Reads and writes cases, facts and draws as JSON.</summary>
internal static class StoreDocument
{
    // Swedish letters stand as themselves; the store is not HTML.
    private static readonly JsonSerializerOptions Plain = new(StoreJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = StoreJson.Default,
    };

    private static readonly Dictionary<string, Type> FactTypes = typeof(Fact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Fact)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Info<T>());

    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, Info<T>())
        ?? throw new JsonException("The store holds an empty document.");

    public static string WriteFact(Fact fact) => JsonSerializer.Serialize(fact, Plain.GetTypeInfo(fact.GetType()));

    public static Fact ReadFact(string name, string json) =>
        (Fact)JsonSerializer.Deserialize(json, Plain.GetTypeInfo(FactTypes[name]))!;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Plain.GetTypeInfo(typeof(T));
}
