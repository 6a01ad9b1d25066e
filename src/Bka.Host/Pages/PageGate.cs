using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Identity;
using Bka.Host.Pages.Shared;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Bka.Host.Pages;

/// <summary>Shows a page only to those whose function may do what the page is for; the corridor asks again for each case.</summary>
internal sealed class PageGate : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        var row = http.GetEndpoint()?.Metadata.GetMetadata<RouteAction>();
        if (row is null || (row.Action is { } action && Access.Scope(http.User.ToActor(), action).IsEmpty))
        {
            context.Result = RefusedView.Of(new Refusal(RefusalCodes.NotAuthorised), http);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
