using System.Text.Json;
using Bka.Contracts;

namespace Bka.Host.Http;

/// <summary>Reads a request body as one of the contract's records, bounded and strict.</summary>
internal static class RequestBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int Most = 256 * 1024;

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
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, BkaJson.Options, request.HttpContext.RequestAborted);
            return body is null ? Invalid(MissingCodes.Required, null) : body;
        }
        catch (JsonException failure)
        {
            var unknown = failure.Message.Contains("could not be mapped", StringComparison.Ordinal);
            var required = failure.Message.Contains("missing required", StringComparison.Ordinal);
            return Invalid(
                unknown ? MissingCodes.UnknownMember : required ? MissingCodes.Required : MissingCodes.Malformed,
                failure.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null);
        }
        catch (BadHttpRequestException failure)
        {
            return failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : Invalid(MissingCodes.Malformed, null);
        }
    }

    private static Refusal Invalid(string code, string? item) =>
        new(RefusalCodes.InputInvalid, [new Missing(code, Item: item)]);
}
