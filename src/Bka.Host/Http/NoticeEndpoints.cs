using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>How the mailing of notices goes, and another try for what was given up.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        api.MapQuery<NoticeOverview>("/notices", CaseAction.ManageDeliveries, "Mejl som väntar och mejl som inte har gått",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new GetNoticeOverview()));
        api.MapCommand<ReplayNotice, NoticeReported>(
            "/notices/replays", CaseAction.ManageDeliveries, "Försök igen med ett mejl som inte gick att skicka");
    }
}
