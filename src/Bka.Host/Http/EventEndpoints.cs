using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>What has happened, as a feed; and the webhooks that ring when something has.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapQuery<EventPage>("/events", CaseAction.ReadEvents, "Händelser i ordning, som CloudEvents",
            (HttpContext http, IBkaWorkflow bka, long? after, int? limit) => bka.AskAsync(http, new ReadEvents(after ?? 0, limit ?? 100)));
        api.MapQuery<WebhookList>("/webhooks", CaseAction.ManageDeliveries, "Webhookarnas läge",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new GetWebhooks()));
        api.MapQuery<DeadLetterList>("/webhooks/{name}/dead-letters", CaseAction.ManageDeliveries, "Händelser som inte gick att leverera",
            (HttpContext http, string name, IBkaWorkflow bka) => bka.AskAsync(http, new GetDeadLetters(name)));
        api.MapCommand<ReplayDeliveries, DeliveriesSettled>(
            "/webhooks/replays", CaseAction.ManageDeliveries, "Försök igen med det som inte gick att leverera, och starta en pausad webhook");
        api.MapCommand<SkipDelivery, DeliveriesSettled>(
            "/webhooks/skips", CaseAction.ManageDeliveries, "Hoppa över en händelse som inte gick att leverera");
    }
}
