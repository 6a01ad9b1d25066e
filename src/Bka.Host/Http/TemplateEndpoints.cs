using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>The BKA template: read by all, changed by two.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        api.MapQuery<TemplateList>("/templates", CaseAction.ReadTemplates, "BKA-mallens versioner",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new GetTemplates()));
        api.MapQuery<TemplateView>("/templates/in-force", CaseAction.ReadTemplates, "Mallen som gäller i dag, med vägledning",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new GetTemplate()));
        api.MapQuery<TemplateComparison>("/templates/comparison", CaseAction.ReadTemplates, "Vad som skiljer två versioner",
            (HttpContext http, IBkaWorkflow bka, int from, int to) => bka.AskAsync(http, new CompareTemplates(from, to)));
        api.MapQuery<TemplateUseList>("/templates/use", CaseAction.Read, "Vilka BKA som skrivs på vilken version",
            (HttpContext http, IBkaWorkflow bka, int? version) => bka.AskAsync(http, new GetTemplateUse(version)));
        api.MapQuery<TemplateView>("/templates/{version}", CaseAction.ReadTemplates, "En version av mallen, med vägledning",
            (HttpContext http, int version, IBkaWorkflow bka) => bka.AskAsync(http, new GetTemplate(version)));
        api.MapCommand<ProposeTemplate, TemplateEntry>(
            "/templates/proposals", CaseAction.EditTemplates, "Föreslå en ny version av mallen");
        api.MapCommand<ReleaseTemplate, TemplateEntry>(
            "/templates/releases", CaseAction.EditTemplates, "Frisläpp en föreslagen version, någon annan än den som föreslog den");
    }
}
