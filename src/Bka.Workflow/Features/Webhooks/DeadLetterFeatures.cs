using Bka.Contracts;
using Bka.Workflow.Domain.Authority;
using Bka.Workflow.Features.Pipeline;
using Bka.Workflow.Ports;

namespace Bka.Workflow.Features.Webhooks;

/// <summary>Tries what was given up again, and starts a paused endpoint.</summary>
internal sealed class ReplayDeliveriesFeature(BkaOptions options) : ICommandFeature<ReplayDeliveries, DeliveriesSettled>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(ReplayDeliveries command, InputCheck check) => check.Id(command.Endpoint, "endpoint");

    public async ValueTask<Answer<DeliveriesSettled>> RunAsync(
        ReplayDeliveries command, Circumstances circumstances, IWriteSession session)
    {
        if (WebhookRules.Find(options, command.Endpoint) is not { } endpoint)
        {
            return new Refusal(RefusalCodes.WebhookNotFound);
        }

        var state = await session.WebhookAsync(endpoint);
        var settled = await session.SettleDeadAsync(
            new DeliveriesSettled(endpoint.Name, command.Seq, 0, Skipped: false, Restarted: state.PausedAt is not null),
            circumstances.Actor, circumstances.Now);
        if (settled is { Count: 0, Restarted: false })
        {
            return new Refusal(RefusalCodes.DeliveryNotDead);
        }

        session.SaveWebhook(state with { Failures = 0, RestsUntil = null, PausedAt = null });
        return settled;
    }
}

/// <summary>Lets a case's later events pass one that was given up.</summary>
internal sealed class SkipDeliveryFeature(BkaOptions options) : ICommandFeature<SkipDelivery, DeliveriesSettled>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(SkipDelivery command, InputCheck check) => check.Id(command.Endpoint, "endpoint");

    public async ValueTask<Answer<DeliveriesSettled>> RunAsync(
        SkipDelivery command, Circumstances circumstances, IWriteSession session)
    {
        if (WebhookRules.Find(options, command.Endpoint) is null)
        {
            return new Refusal(RefusalCodes.WebhookNotFound);
        }

        var settled = await session.SettleDeadAsync(
            new DeliveriesSettled(command.Endpoint, command.Seq, 0, Skipped: true), circumstances.Actor, circumstances.Now);
        return settled.Count == 0 ? new Refusal(RefusalCodes.DeliveryNotDead) : settled;
    }
}

/// <summary>How each endpoint stands.</summary>
internal sealed class GetWebhooksFeature(BkaOptions options, IWebhookReader webhooks) : IQueryFeature<GetWebhooks, WebhookList>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(GetWebhooks query, InputCheck check)
    {
    }

    public async Task<Answer<WebhookList>> AnswerAsync(GetWebhooks query, Circumstances circumstances)
    {
        var endpoints = new List<WebhookStatus>();
        foreach (var endpoint in options.Webhooks)
        {
            endpoints.Add(await webhooks.StatusAsync(endpoint));
        }

        return new WebhookList(endpoints);
    }
}

/// <summary>What was given up at an endpoint.</summary>
internal sealed class GetDeadLettersFeature(BkaOptions options, IWebhookReader webhooks) : IQueryFeature<GetDeadLetters, DeadLetterList>
{
    public CaseAction Action => CaseAction.ManageDeliveries;

    public void Check(GetDeadLetters query, InputCheck check) => check.Id(query.Endpoint, "endpoint");

    public async Task<Answer<DeadLetterList>> AnswerAsync(GetDeadLetters query, Circumstances circumstances) =>
        WebhookRules.Find(options, query.Endpoint) is { } endpoint
            ? new DeadLetterList(endpoint.Name, await webhooks.DeadAsync(endpoint.Name))
            : new Refusal(RefusalCodes.WebhookNotFound);
}
