using System.Text.Json;
using System.Text.RegularExpressions;
using Bka.Contracts;

namespace Bka.Host.Http;

/// <summary>Reads a request body as one of the contract's records, bounded and strict.</summary>
internal static partial class RequestBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int Most = 256 * 1024;

    private const int Chunk = 16 * 1024;

    /// <summary>The record, or a refusal that names the member and never its content.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="request">The request.</param>
    public static async Task<Answer<T>> ReadAsync<T>(HttpRequest request)
    {
        if (request.ContentLength > Most)
        {
            return new Refusal(RefusalCodes.BodyTooLarge);
        }

        try
        {
            using var whole = new MemoryStream();
            if (!await TryReadAsync(request, whole))
            {
                return new Refusal(RefusalCodes.BodyTooLarge);
            }

            var body = JsonSerializer.Deserialize<T>(whole, BkaJson.Options);
            return body is null ? Invalid(MissingCodes.Required, null) : body;
        }
        catch (JsonException failure)
        {
            return Faults(failure);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : Invalid(MissingCodes.Malformed, null);
        }
    }

    // Counted here too: a body without a stated length is bounded whatever the server in front allows.
    private static async Task<bool> TryReadAsync(HttpRequest request, MemoryStream whole)
    {
        var buffer = new byte[Chunk];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (whole.Length + read > Most)
            {
                return false;
            }

            whole.Write(buffer, 0, read);
        }

        whole.Position = 0;
        return true;
    }

    // The serializer tells its faults apart only in its messages; a test keeps these words true.
    private static Refusal Faults(JsonException failure)
    {
        var message = failure.Message;
        var required = message.IndexOf("missing required", StringComparison.Ordinal);
        if (required >= 0)
        {
            var parent = PathOf(failure) is { } path ? path + "." : "";
            return new Refusal(RefusalCodes.InputInvalid, [.. Quoted().Matches(message[(required + "missing required".Length)..])
                .Select(name => new Missing(MissingCodes.Required, Item: parent + name.Groups["name"].Value))]);
        }

        var code = message.Contains("could not be mapped", StringComparison.Ordinal) ? MissingCodes.UnknownMember
            : message.Contains("allow null", StringComparison.Ordinal) ? MissingCodes.Required
            : message.Contains("Duplicate property", StringComparison.Ordinal) ? MissingCodes.Duplicate
            : MissingCodes.Malformed;
        return Invalid(code, PathOf(failure));
    }

    // A path holds what the caller wrote as a member's name; only what looks like a name is repeated.
    private static string? PathOf(JsonException failure) =>
        failure.Path is { Length: > 2 and <= 100 } path && Members().IsMatch(path) ? path[2..] : null;

    private static Refusal Invalid(string code, string? item) =>
        new(RefusalCodes.InputInvalid, [new Missing(code, Item: item)]);

    [GeneratedRegex(@"^\$(\.[A-Za-z]{1,40}(\[[0-9]{1,3}\])?)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Members();

    [GeneratedRegex("'(?<name>[A-Za-z]+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
