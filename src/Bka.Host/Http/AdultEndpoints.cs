using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>An adult's matter that may affect children.</summary>
internal static class AdultEndpoints
{
    public static void MapAdults(this IEndpointRouteBuilder api)
    {
        api.MapCommand<RegisterAdultCase, CaseChanged>("/adult-cases", CaseAction.Register, "Registrera en vuxens ärende som kan beröra barn (SoL 3:1)");
        api.MapCaseCommand<RecordEviction>("/cases/{caseId}/eviction", CaseAction.Record, "Dokumentera dagen för vräkning och kontakten om den");
        api.MapCaseCommand<RaiseConcern>("/cases/{caseId}/concerns", CaseAction.Record, "Anmäl oro för ett barn; blir en anmälan i barnets eget ärende (SoL 14:2)");
    }
}
