using Bka.Host.Identity;

namespace Bka.Host.Http;

/// <summary>The HTTP surface of the module.</summary>
internal static class BkaEndpoints
{
    /// <summary>Maps <c>/api/v1</c>. Every route asks for a signed-in caller; the answer's conventions can be added to.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static RouteGroupBuilder MapBka(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var api = endpoints.MapGroup("/api/v1").RequireAuthorization(Policies.Api);
        api.MapIntakes();
        api.MapCases();
        api.MapForhandsbedomning();
        api.MapUtredning();
        api.MapProposals();
        api.MapChecklists();
        api.MapDecisions();
        api.MapFeedback();
        api.MapAdults();
        api.MapWatches();
        api.MapAlerts();
        api.MapAbsences();
        api.MapSpotChecks();
        api.MapFigures();
        api.MapReports();
        api.MapTexts();
        api.MapDeviations();
        api.MapSelfReports();
        api.MapDelegation();
        api.MapNotices();
        api.MapTemplates();
        api.MapEvents();
        api.MapAccess();
        return api;
    }
}
