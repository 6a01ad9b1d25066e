using Bka.Contracts;
using Bka.Host.Identity;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Bka.Host.Pages;

/// <summary>
/// Tells the access log of all that a page has asked, in one commit, after its handler and before anything of it is shown.
/// When the log cannot be told, nothing is shown.
/// </summary>
internal sealed class TellVisit : IAsyncResourceFilter, IAsyncAlwaysRunResultFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.IsPage();
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query["utskrift"] == "true")
        {
            http.BeginVisit(AccessWay.Printed);
        }

        return next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var bka = context.HttpContext.RequestServices.GetRequiredService<IBkaWorkflow>();
        foreach (var visit in context.HttpContext.AllVisits())
        {
            await bka.TellAsync(visit);
        }

        await next();
    }
}
