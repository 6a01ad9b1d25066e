using System.Globalization;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Marks a route with the action the authority table is asked for; a route without it fails the route test.</summary>
/// <param name="Action">The action; null for a route that only asks for a signed-in caller.</param>
internal sealed record RouteAction(CaseAction? Action);

/// <summary>Maps commands and questions to routes. An endpoint holds no rule: input → command → answer.</summary>
internal static class ApiRoutes
{
    private const string KeyHeader = "Idempotency-Key";

    private static readonly int[] Refusals = [400, 401, 403, 404, 409, 412, 413, 415, 422];

    /// <summary>A command on one case, in whose address the case stands.</summary>
    public static void MapCaseCommand<TCommand>(this IEndpointRouteBuilder api, string route, CaseAction action, string summary)
        where TCommand : CaseCommand =>
        Describe<TCommand, CaseChanged>(api.MapPost(route, async (HttpContext http, string caseId, IBkaWorkflow bka) =>
            await SendAsync<TCommand, CaseChanged>(
                http, bka, command => (TCommand)(command with { CaseId = caseId }), changed => changed.Version)), action, summary);

    /// <summary>A command of its own.</summary>
    public static void MapCommand<TCommand, TAnswer>(this IEndpointRouteBuilder api, string route, CaseAction action, string summary)
        where TCommand : Command<TAnswer> =>
        Describe<TCommand, TAnswer>(api.MapPost(route, async (HttpContext http, IBkaWorkflow bka) =>
            await SendAsync<TCommand, TAnswer>(http, bka, command => command, _ => null)), action, summary);

    /// <summary>A command beside the steps of one case, in whose address the case stands.</summary>
    public static void MapBesideCase<TCommand, TAnswer>(
        this IEndpointRouteBuilder api, string route, CaseAction action, string summary,
        Func<TCommand, string, TCommand> inCase, Func<TAnswer, long?> version)
        where TCommand : Command<TAnswer> =>
        Describe<TCommand, TAnswer>(api.MapPost(route, async (HttpContext http, string caseId, IBkaWorkflow bka) =>
            await SendAsync(http, bka, (TCommand command) => inCase(command, caseId), version)), action, summary);

    /// <summary>A question read from the address.</summary>
    public static RouteHandlerBuilder MapQuery<TAnswer>(
        this IEndpointRouteBuilder api, string route, CaseAction action, string summary, Delegate handler) =>
        api.MapGet(route, handler)
            .WithMetadata(new RouteAction(action))
            .WithSummary(summary)
            .Produces<TAnswer>()
            .ProducesRefusals();

    /// <summary>A question read from the body: what it holds must stand in no address and in no log of addresses.</summary>
    public static void MapBodyQuery<TQuery, TAnswer>(
        this IEndpointRouteBuilder api, string route, CaseAction action, string summary)
        where TQuery : Query<TAnswer> =>
        DescribeQuestion<TQuery, TAnswer>(api.MapPost(route, (HttpContext http, IBkaWorkflow bka) =>
            AskInBodyAsync<TQuery, TAnswer>(http, bka, query => query, null)), action, summary);

    /// <summary>A question about one child of a case: the case in the address, the child's reference in the body.</summary>
    public static void MapChildQuery<TBody, TAnswer>(
        this IEndpointRouteBuilder api, string route, CaseAction action, string summary,
        Func<string, TBody, Query<TAnswer>> query, Func<TAnswer, long>? version = null)
        where TBody : notnull =>
        DescribeQuestion<TBody, TAnswer>(api.MapPost(route, (HttpContext http, string caseId, IBkaWorkflow bka) =>
            AskInBodyAsync(http, bka, (TBody body) => query(caseId, body), version)), action, summary);

    /// <summary>Asks a question and answers with JSON or a problem.</summary>
    public static async Task<IResult> AskAsync<TAnswer>(
        this IBkaWorkflow bka, HttpContext http, Query<TAnswer> query, Func<TAnswer, long>? version = null)
    {
        var answer = await bka.AskAsync(query, new CallContext(http.User.ToActor()) { Visit = http.Visit() }, http.RequestAborted);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : Ok(http, answer.Value!, version?.Invoke(answer.Value!));
    }

    private static async Task<IResult> AskInBodyAsync<TBody, TAnswer>(
        HttpContext http, IBkaWorkflow bka, Func<TBody, Query<TAnswer>> query, Func<TAnswer, long>? version)
    {
        var body = await RequestBody.ReadAsync<TBody>(http.Request);
        return body.Refusal is { } refusal
            ? Problems.OfUnreadable(refusal)
            : await bka.AskAsync(http, query(body.Value!), version);
    }

    private static async Task<IResult> SendAsync<TCommand, TAnswer>(
        HttpContext http, IBkaWorkflow bka, Func<TCommand, TCommand> complete, Func<TAnswer, long?> version)
        where TCommand : Command<TAnswer>
    {
        var key = http.Request.Headers[KeyHeader].ToString();
        if (key.Length == 0)
        {
            return Problems.Of(new Refusal(RefusalCodes.IdempotencyKeyMissing));
        }

        if (!TryReadVersion(http.Request.Headers.IfMatch.ToString(), out var expected))
        {
            return Problems.Of(
                new Refusal(RefusalCodes.InputInvalid, [new Missing(MissingCodes.Malformed, Item: "If-Match")]),
                StatusCodes.Status400BadRequest);
        }

        var body = await RequestBody.ReadAsync<TCommand>(http.Request);
        if (body.Refusal is { } unreadable)
        {
            return Problems.OfUnreadable(unreadable);
        }

        var call = new CallContext(http.User.ToActor(), key, expected) { Visit = http.Visit() };
        var answer = await bka.SendAsync(complete(body.Value!), call, http.RequestAborted);
        return answer.Refusal is { } refusal ? Problems.Of(refusal) : Ok(http, answer.Value!, version(answer.Value!));
    }

    private static IResult Ok<TAnswer>(HttpContext http, TAnswer answer, long? version)
    {
        if (version is { } known)
        {
            http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{known}\"");
        }

        return Results.Json(answer, BkaJson.Options);
    }

    private static bool TryReadVersion(string ifMatch, out long? version)
    {
        version = null;
        if (ifMatch is "" or "*")
        {
            return true;
        }

        var text = ifMatch is ['"', .. var quoted, '"'] ? quoted : ifMatch;
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        version = number;
        return read;
    }

    private static void Describe<TCommand, TAnswer>(RouteHandlerBuilder route, CaseAction action, string summary)
        where TCommand : notnull => route
        .WithMetadata(new RouteAction(action))
        .WithMetadata(new CommandRoute())
        .WithSummary(summary)
        .Accepts<TCommand>("application/json")
        .Produces<TAnswer>()
        .ProducesRefusals();

    private static void DescribeQuestion<TBody, TAnswer>(RouteHandlerBuilder route, CaseAction action, string summary)
        where TBody : notnull => route
        .WithMetadata(new RouteAction(action))
        .WithSummary(summary)
        .Accepts<TBody>("application/json")
        .Produces<TAnswer>()
        .ProducesRefusals();

    /// <summary>Tells the API document which refusals a route gives.</summary>
    public static RouteHandlerBuilder ProducesRefusals(this RouteHandlerBuilder route)
    {
        foreach (var status in Refusals)
        {
            route.Produces<Problem>(status, Problems.ContentType);
        }

        return route;
    }
}

/// <summary>Marks a route that changes something, so that the API document asks for its headers.</summary>
internal sealed record CommandRoute;
