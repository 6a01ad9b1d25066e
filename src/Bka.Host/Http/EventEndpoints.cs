using System.Globalization;
using Bka.Contracts;
using Bka.Host.Identity;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>What has happened, as a feed; and the webhooks that ring when something has.</summary>
internal static class EventEndpoints
{
    private const string Batch = "application/cloudevents-batch+json";

    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapQuery<EventPage>("/events", CaseAction.ReadEvents, "Händelser i ordning, som CloudEvents",
            (HttpContext http, IBkaWorkflow bka, long? after, int? limit) => ReadAsync(http, bka, new ReadEvents(after ?? 0, limit ?? 100)));
        api.MapQuery<WebhookList>("/webhooks", CaseAction.ManageDeliveries, "Webhookarnas läge",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new GetWebhooks()));
        api.MapQuery<DeadLetterList>("/webhooks/{name}/dead-letters", CaseAction.ManageDeliveries, "Händelser som inte gick att leverera",
            (HttpContext http, string name, IBkaWorkflow bka) => bka.AskAsync(http, new GetDeadLetters(name)));
        api.MapCommand<ReplayDeliveries, DeliveriesSettled>(
            "/webhooks/replays", CaseAction.ManageDeliveries, "Försök igen med det som inte gick att leverera, och starta en pausad webhook");
        api.MapCommand<SkipDelivery, DeliveriesSettled>(
            "/webhooks/skips", CaseAction.ManageDeliveries, "Hoppa över en händelse som inte gick att leverera");
    }

    // CloudEvents' own batch is the events alone, so the cursor goes in a header for those who ask for it.
    private static async Task<IResult> ReadAsync(HttpContext http, IBkaWorkflow bka, ReadEvents query)
    {
        if (!http.Request.Headers.Accept.ToString().Contains(Batch, StringComparison.OrdinalIgnoreCase))
        {
            return await bka.AskAsync(http, query);
        }

        var answer = await bka.AskAsync(query, new CallContext(http.User.ToActor()), http.RequestAborted);
        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(refusal);
        }

        http.Response.Headers.Link = string.Create(
            CultureInfo.InvariantCulture, $"<{http.Request.Path}?after={answer.Value!.Next}&limit={query.Limit}>; rel=\"next\"");
        return Results.Json(answer.Value.Events, BkaJson.Options, Batch);
    }
}
