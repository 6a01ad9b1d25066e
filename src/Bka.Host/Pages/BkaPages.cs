using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bka.Host.Http;
using Bka.Host.Pages.Drafts;
using Microsoft.Extensions.WebEncoders;

namespace Bka.Host.Pages;

/// <summary>The Swedish pages: addresses and actions come from <see cref="PageTable"/>, for every page alike.</summary>
internal static class BkaPages
{
    public static void AddBkaPages(this IServiceCollection services)
    {
        services.AddScoped<PageFrame>();
        services.AddScoped<DraftDesk>();

        // Swedish letters stand as they are; what could be markup is still encoded.
        services.Configure<WebEncoderOptions>(encoding => encoding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "bka-form");
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AddFolderRouteModelConvention("/", page =>
            {
                var route = PageTable.For(page.ViewEnginePath).Route;
                page.Selectors.Clear();
                page.Selectors.Add(new() { AttributeRouteModel = new() { Template = route.TrimStart('/') } });
            });
            pages.Conventions.AddFolderApplicationModelConvention("/", page =>
            {
                page.EndpointMetadata.Add(new RouteAction(PageTable.For(page.ViewEnginePath).Action));
                page.Filters.Add(new PageGate());
                page.Filters.Add(new TellVisit());
                page.Filters.Add(new DraftFilter());
            });
        });
    }
}
