using Bka.Host.Http;
using Bka.Host.Identity;
using Bka.Host.Texts;
using Bka.Workflow.Domain.Authority;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Bka.Host.Pages.Drafts;

/// <summary>What the pages' script sends, and the two buttons that need no page of their own.</summary>
internal static class DraftEndpoints
{
    /// <summary>Where drafts are sent.</summary>
    public const string Address = "/utkast";

    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").RequireAuthorization(Policies.Pages);
        pages.MapPost(Address, KeepAsync).WithMetadata(new RouteAction(CaseAction.KeepDrafts));
        pages.MapPost(Address + "/kasta", DiscardAsync).WithMetadata(new RouteAction(CaseAction.KeepDrafts));
        pages.MapGet(Address + "/kvar", () => Results.Text("kvar")).WithMetadata(new RouteAction(null));
        pages.MapPost("/logga-ut", SignOutAsync).WithMetadata(new RouteAction(null));
    }

    private static async Task<IResult> KeepAsync([FromForm] IFormCollection form, HttpContext http, DraftDesk desk)
    {
        var kept = await desk.KeepAsync(http, form);
        return kept.Refusal is { } refusal ? Results.StatusCode(Problems.StatusOf(refusal.Code))
            : form[DraftDesk.SameField].Count > 0 ? Results.NoContent()
            : Results.Text(Show.Time(kept.Value!.At));
    }

    private static async Task<IResult> DiscardAsync([FromForm] IFormCollection form, HttpContext http, DraftDesk desk)
    {
        var dropped = await desk.DropAsync(http, form[DraftDesk.PlaceField].ToString());
        return dropped.Refusal is { } refusal ? Results.StatusCode(Problems.StatusOf(refusal.Code)) : Back(form);
    }

    private static async Task<IResult> SignOutAsync([FromForm] IFormCollection form, HttpContext http, HostSetup setup)
    {
        if (setup.Demo is null)
        {
            return Results.NotFound();
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect(DemoSession.SignedOutFrom(Local(form)));
    }

    private static IResult Back(IFormCollection form) => Results.LocalRedirect(Local(form));

    private static string Local(IFormCollection form) =>
        form["back"].ToString() is ['/', not ('/' or '\\'), ..] back && !back.Any(char.IsControl) ? back : "/";
}
