using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The delegation table: read by all, changed by two.</summary>
internal static class DelegationEndpoints
{
    public static void MapDelegation(this IEndpointRouteBuilder api)
    {
        api.MapQuery<DelegationInForce>("/delegation", CaseAction.ReadDelegation, "Delegationsordningen som gäller en dag",
            (HttpContext http, IBkaWorkflow bka, Day? asOf, string? unit) =>
                bka.AskAsync(http, new GetDelegation(asOf?.Value, unit)));
        api.MapQuery<DelegationHistory>("/delegation/history", CaseAction.ReadDelegation, "Alla föreslagna rader i delegationsordningen",
            (HttpContext http, IBkaWorkflow bka, Code<DecisionType>? decision, string? unit) =>
                bka.AskAsync(http, new GetDelegationHistory(decision?.Value, unit)));
        api.MapCommand<ProposeDelegation, DelegationEntry>(
            "/delegation/proposals", CaseAction.EditDelegation, "Föreslå en rad i delegationsordningen");
        api.MapCommand<ConfirmDelegation, DelegationEntry>(
            "/delegation/confirmations", CaseAction.EditDelegation, "Bekräfta en föreslagen rad, någon annan än den som föreslog den");
        api.MapCommand<WithdrawDelegation, DelegationEntry>(
            "/delegation/withdrawals", CaseAction.EditDelegation, "Avskriv en föreslagen rad");
    }
}
