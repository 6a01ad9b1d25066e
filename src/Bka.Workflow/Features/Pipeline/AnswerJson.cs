using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bka.Contracts;

namespace Bka.Workflow.Features.Pipeline;

/// <summary>How answers are kept under an idempotency key, and how a command is written to compare it with a repeat.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    // What is not said is not written, so that a member added to a command later leaves earlier requests as they were: one
    // repeated over an upgrade is still the same.
    private static readonly JsonSerializerOptions CommandOptions =
        new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static string Write<TAnswer>(TAnswer? answer) => JsonSerializer.Serialize(answer, Options);

    public static TAnswer Read<TAnswer>(string json) => JsonSerializer.Deserialize<TAnswer>(json, Options)!;

    /// <summary>All that makes a request the same as another: the command, and the version it was meant for.</summary>
    public static byte[] WriteCommand<TAnswer>(Command<TAnswer> command, long? expectedVersion)
    {
        var type = command.GetType();
        var version = expectedVersion?.ToString(CultureInfo.InvariantCulture) ?? "";
        return
        [
            .. Encoding.UTF8.GetBytes(type.Name),
            .. JsonSerializer.SerializeToUtf8Bytes(command, type, CommandOptions),
            .. Encoding.UTF8.GetBytes(version),
        ];
    }
}
