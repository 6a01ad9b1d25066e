using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Bka.Host.Pages.Drafts;

/// <summary>
/// When a form has been sent: its draft is dropped when all was saved (the page then leads on to another), and what was not
/// saved is kept, so that it comes back also to somebody without scripts.
/// </summary>
internal sealed class DraftFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var executed = await next();
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || executed.Exception is not null)
        {
            return;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form[DraftDesk.PlaceField].ToString() is not { Length: > 0 } place || form[DraftDesk.ShowingField].ToString() is not { Length: > 0 } showing)
        {
            return;
        }

        var desk = http.RequestServices.GetRequiredService<DraftDesk>();
        if (executed.Result is RedirectResult or LocalRedirectResult or RedirectToPageResult)
        {
            await desk.DropAsync(http, place, showing, form[DraftDesk.FromField].ToString() is { Length: > 0 } from ? from : null);
        }
        else
        {
            await desk.KeepAsync(http, form);
        }
    }
}
