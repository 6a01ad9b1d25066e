using Bka.Contracts;
using Bka.Host.Http;
using Bka.Host.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bka.Host.Pages.Shared;

/// <summary>A refusal as a whole page, with the navigation left in place.</summary>
/// <param name="Heading">What happened, in few words.</param>
/// <param name="Refusal">Why.</param>
internal sealed record RefusedView(string Heading, Refusal Refusal)
{
    /// <summary>The page.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="http">The request.</param>
    public static IActionResult Of(Refusal refusal, HttpContext http)
    {
        var heading = Problems.StatusOf(refusal.Code) switch
        {
            _ when refusal.Code == RefusalCodes.CaseNotFound => PageText.Shared["RefusedNoCase"],
            _ when refusal.Code == RefusalCodes.OtherUnit => PageText.Shared["RefusedUnit"],
            StatusCodes.Status403Forbidden => PageText.Shared["RefusedFunction"],
            StatusCodes.Status404NotFound => PageText.Shared["RefusedNoPage"],
            StatusCodes.Status422UnprocessableEntity => PageText.Shared["RefusedAddress"],
            _ => PageText.Shared["RefusedOther"],
        };
        var data = new ViewDataDictionary<RefusedView>(
            http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = new RefusedView(heading, refusal),
        };
        return new ViewResult
        {
            ViewName = "/Pages/Shared/Refused.cshtml",
            ViewData = data,
            StatusCode = Problems.StatusOf(refusal.Code),
        };
    }
}
