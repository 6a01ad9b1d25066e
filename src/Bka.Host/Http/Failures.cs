using Bka.Contracts;
using Bka.Workflow.Storage;

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
            if (http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && http.GetEndpoint() is null
                && http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                await Problems.Of(new Refusal(RefusalCodes.NoSuchAddress)).ExecuteAsync(http);
            }
        }
        catch (BadHttpRequestException failure) when (!http.Response.HasStarted)
        {
            // A value in the address that cannot be read, or a body over the server's limit.
            var refusal = failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]);
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

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Request failed: {Failure} ({Trace}) at {Stack}")]
    private partial void LogFailed(string? failure, string? stack, string trace);
}
