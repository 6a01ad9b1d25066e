using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bka.Bench.Floors.Http;

internal sealed record TransitionRequest(int Version, int From, int To);

internal sealed record TransitionAnswer(long Id, int Version, int State);

internal sealed record WorklistRow(long Id, long Unit, long Due, long State, long Version);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TransitionRequest))]
[JsonSerializable(typeof(TransitionAnswer))]
[JsonSerializable(typeof(List<WorklistRow>))]
internal sealed partial class FloorJson : JsonSerializerContext;
