using Bka.Contracts;
using Bka.Host.Pages.Shared;
using Bka.Workflow;
using Microsoft.AspNetCore.Http.Metadata;

namespace Bka.Host.Http;

/// <summary>
/// The last resort: a failure becomes a problem, or a page, with a trace id, and the log gets the kind of failure and
/// never its text, which could hold what a person wrote.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (IsBare(http) && RefusalOfBare(http) is { } refusal)
            {
                await RefuseAsync(http, refusal, http.Response.StatusCode);
            }
        }
        catch (BadHttpRequestException failure) when (!http.Response.HasStarted)
        {
            // A value in the address that cannot be read, or a body over the server's limit.
            var parameter = ParameterOf(http, failure.Message);
            var refusal = failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new Refusal(RefusalCodes.BodyTooLarge)
                : new Refusal(RefusalCodes.InputInvalid, [ParameterFault(parameter, failure.Message)]);
            await RefuseAsync(http, refusal, failure.StatusCode, FieldForm.Of(parameter?.ParameterInfo.ParameterType));
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !http.Response.HasStarted)
        {
            LogFailed(failure.GetType().FullName, failure.StackTrace, http.TraceIdentifier);
            http.Response.Clear();
            SafeHeaders.Set(http);
            await RefuseAsync(http, new Refusal(CodeOf(failure)));
        }
    }

    /// <summary>Answers with a problem or a page, by who asks.</summary>
    /// <param name="http">The request.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="status">Another status than the code's own.</param>
    /// <param name="takes">What the field takes, for what cannot be read; null when it is not known.</param>
    public static Task RefuseAsync(HttpContext http, Refusal refusal, int? status = null, string? takes = null) =>
        FailurePage.IsFor(http.Request.Path)
            ? FailurePage.WriteAsync(http, refusal.Code, status)
            : Problems.Of(refusal, status, takes).ExecuteAsync(http);

    private static string CodeOf(Exception failure) => failure switch
    {
        OutcomeUnknownException => RefusalCodes.OutcomeUnknown,
        StoreException => RefusalCodes.StoreUnavailable,
        _ => RefusalCodes.Unexpected,
    };

    // Routing answers some calls itself, with a status and nothing else; an endpoint writes its own refusals.
    private static bool IsBare(HttpContext http) =>
        http.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null, ContentLength: null };

    private static Refusal? RefusalOfBare(HttpContext http) => (http.Response.StatusCode, FailurePage.IsFor(http.Request.Path)) switch
    {
        (StatusCodes.Status404NotFound, _) => new Refusal(RefusalCodes.NoSuchAddress),
        (StatusCodes.Status405MethodNotAllowed, false) => new Refusal(RefusalCodes.NoSuchAddress),
        (StatusCodes.Status415UnsupportedMediaType, false) =>
            new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed, Item: "Content-Type")]),
        (StatusCodes.Status400BadRequest or StatusCodes.Status405MethodNotAllowed, true) => new Refusal(RefusalCodes.InputInvalid),
        (StatusCodes.Status413PayloadTooLarge, true) => new Refusal(RefusalCodes.BodyTooLarge),
        _ => null,
    };

    // The framework names the parameter only in its message; a name is taken from there only if the route has it.
    private static IParameterBindingMetadata? ParameterOf(HttpContext http, string message) =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .FirstOrDefault(parameter => message.Contains($" {parameter.Name}\"", StringComparison.Ordinal));

    private static Missing ParameterFault(IParameterBindingMetadata? parameter, string message) => new(
        message.StartsWith("Required", StringComparison.Ordinal) ? MissingCodes.Required : MissingCodes.Malformed,
        Item: parameter?.Name);

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Request failed: {Failure} ({Trace}) at {Stack}")]
    private partial void LogFailed(string? failure, string? stack, string trace);
}
