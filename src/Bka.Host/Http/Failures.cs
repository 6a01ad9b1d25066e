using Bka.Contracts;
using Bka.Workflow.Storage;
using Microsoft.AspNetCore.Http.Metadata;

namespace Bka.Host.Http;

/// <summary>
/// The last resort: a failure becomes a problem with a trace id, and the log gets the kind of failure and never its
/// text, which could hold what a person wrote.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (RefusalOfEmpty(http) is { } refusal)
            {
                await Problems.Of(refusal, http.Response.StatusCode).ExecuteAsync(http);
            }
        }
        catch (BadHttpRequestException failure) when (!http.Response.HasStarted)
        {
            // A value in the address that cannot be read, or a body over the server's limit.
            var refusal = failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : new Refusal(RefusalCodes.InputInvalid, [ParameterFault(http, failure.Message)]);
            await Problems.Of(refusal, failure.StatusCode).ExecuteAsync(http);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !http.Response.HasStarted)
        {
            LogFailed(failure.GetType().FullName, failure.StackTrace, http.TraceIdentifier);
            http.Response.Clear();
            await Problems.Of(new Refusal(
                failure is StoreException ? RefusalCodes.StoreUnavailable : RefusalCodes.Unexpected)).ExecuteAsync(http);
        }
    }

    // Routing answers some calls itself, with a status and nothing else.
    private static Refusal? RefusalOfEmpty(HttpContext http) =>
        http.Response.HasStarted || !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? null
            : http.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new Refusal(RefusalCodes.NoSuchAddress),
                StatusCodes.Status415UnsupportedMediaType =>
                    new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed, Item: "Content-Type")]),
                _ => null,
            };

    // The framework names the parameter only in its message; a name is taken from there only if the route has it.
    private static Missing ParameterFault(HttpContext http, string message)
    {
        var code = message.StartsWith("Required", StringComparison.Ordinal) ? MissingCodes.Required : MissingCodes.Malformed;
        var name = http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Select(parameter => parameter.Name)
            .FirstOrDefault(name => message.Contains($" {name}\"", StringComparison.Ordinal));
        return new Missing(code, Item: name);
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Request failed: {Failure} ({Trace}) at {Stack}")]
    private partial void LogFailed(string? failure, string? stack, string trace);
}
