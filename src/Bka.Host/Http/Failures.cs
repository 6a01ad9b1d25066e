using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Workflow.Storage;

namespace Bka.Host.Http;

/// <summary>
/// The last resort: a failure becomes a problem with a trace id for a system and a page with an error code for a
/// person, and the log gets the kind of failure and never its text, which could hold what a person wrote.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (IsBare(http) && CodeOf(http) is { } code)
            {
                await RefuseAsync(http, new Refusal(code), http.Response.StatusCode);
            }
        }
        catch (BadHttpRequestException failure) when (!http.Response.HasStarted)
        {
            // A value in the address that cannot be read, or a body over the server's limit.
            var refusal = failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed)]);
            await RefuseAsync(http, refusal, failure.StatusCode);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !http.Response.HasStarted)
        {
            LogFailed(failure.GetType().FullName, failure.StackTrace, http.TraceIdentifier);
            http.Response.Clear();
            SafeHeaders.Set(http.Response.Headers);
            await RefuseAsync(http, new Refusal(
                failure is StoreException ? RefusalCodes.StoreUnavailable : RefusalCodes.Unexpected));
        }
    }

    /// <summary>Answers with a problem or a page, by who asks.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="status">Another status than the code's own.</param>
    public static Task RefuseAsync(HttpContext http, Refusal refusal, int? status = null) => FailurePage.IsFor(http.Request.Path)
        ? FailurePage.WriteAsync(http, refusal.Code, status)
        : Problems.Of(refusal, status).ExecuteAsync(http);

    private static bool IsBare(HttpContext http) =>
        http.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null, ContentLength: null };

    // An API endpoint writes its own refusals; only an address that is no endpoint is answered for it.
    private static string? CodeOf(HttpContext http) => (http.Response.StatusCode, FailurePage.IsFor(http.Request.Path)) switch
    {
        (StatusCodes.Status404NotFound, true) => RefusalCodes.NoSuchAddress,
        (StatusCodes.Status404NotFound, false) when http.GetEndpoint() is null => RefusalCodes.NoSuchAddress,
        (StatusCodes.Status400BadRequest or StatusCodes.Status405MethodNotAllowed, true) => RefusalCodes.InputInvalid,
        (StatusCodes.Status413PayloadTooLarge, true) => RefusalCodes.BodyTooLarge,
        _ => null,
    };

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Request failed: {Failure} ({Trace}) at {Stack}")]
    private partial void LogFailed(string? failure, string? stack, string trace);
}
