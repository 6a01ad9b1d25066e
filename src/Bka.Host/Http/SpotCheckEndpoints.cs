using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>Spot checks from plan to closed round, and what is done about shortcomings.</summary>
internal static class SpotCheckEndpoints
{
    public static void MapSpotChecks(this IEndpointRouteBuilder api)
    {
        MapDraws(api);
        MapRounds(api);
        api.MapQuery<RemedyList>("/remedies", CaseAction.SpotCheck, "Åtgärder efter stickprov, och stickprov som är försenade",
            (HttpContext http, IBkaWorkflow bka, bool? onlyOpen) => bka.AskAsync(http, new ListRemedies(onlyOpen ?? false)));
        api.MapCommand<RecordRemedy, Remedy>("/remedies", CaseAction.ManageRemedies, "Registrera en åtgärd mot brister");
        api.MapCommand<FollowUpRemedy, Remedy>("/remedies/follow-ups", CaseAction.ManageRemedies, "Följ upp en åtgärd");
        api.MapCommand<MarkProtectedIdentity, ProtectedIdentityMarked>(
            "/protected-identities", CaseAction.Record, "Märk att någon i ett ärende har skyddade personuppgifter, eller ta bort märkningen");
    }

    private static void MapDraws(IEndpointRouteBuilder api)
    {
        api.MapCommand<DrawSpotCheck, SpotCheckDraw>("/spot-checks", CaseAction.SpotCheck, "Dra stickprov för en månad");
        api.MapQuery<SpotCheckList>("/spot-checks", CaseAction.SpotCheck, "Dragna stickprov",
            (HttpContext http, IBkaWorkflow bka) => bka.AskAsync(http, new ListSpotChecks()));
        api.MapQuery<SpotCheckDetail>("/spot-checks/{drawId}", CaseAction.SpotCheck, "Ett stickprov och dess ärenden",
            (HttpContext http, string drawId, IBkaWorkflow bka) => bka.AskAsync(http, new GetSpotCheck(drawId)));
        api.MapQuery<SpotCheckProtocol>("/spot-checks/{drawId}/protocol", CaseAction.SpotCheck, "Dragningens protokoll, att kontrollera på en annan dator",
            (HttpContext http, string drawId, IBkaWorkflow bka) => bka.AskAsync(http, new GetSpotCheckProtocol(drawId)));
        api.MapCommand<PlanSpotChecks, SpotCheckPlan>("/spot-check-plans", CaseAction.PlanSpotChecks, "Planera stickprov varje månad");
        api.MapCommand<EndSpotCheckPlan, SpotCheckPlan>("/spot-check-plans/endings", CaseAction.PlanSpotChecks, "Avsluta en plan efter en månad");
    }

    private static void MapRounds(IEndpointRouteBuilder api)
    {
        api.MapQuery<SpotCheckRounds>("/spot-check-rounds", CaseAction.SpotCheck, "Stickprovsomgångar och planer",
            (HttpContext http, IBkaWorkflow bka, string? period) => bka.AskAsync(http, new ListSpotCheckRounds(period)));
        api.MapQuery<SpotCheckRoundDetail>("/spot-check-rounds/{drawId}", CaseAction.SpotCheck, "En stickprovsomgång: ärenden, resultat, brister och åtgärder",
            (HttpContext http, string drawId, IBkaWorkflow bka) => bka.AskAsync(http, new GetSpotCheckRound(drawId)));
        api.MapQuery<SampledCaseForm>("/spot-check-rounds/{drawId}/cases/{caseId}", CaseAction.Review, "Frågorna om ett draget ärende",
            (HttpContext http, string drawId, string caseId, IBkaWorkflow bka) => bka.AskAsync(http, new GetSampledCase(drawId, caseId)));
        api.MapQuery<SpotCheckFigures>("/spot-check-figures", CaseAction.ReadSmallCells, "Nyckeltal för stickprov (M16)",
            (HttpContext http, IBkaWorkflow bka, string from, string to, Code<SpotCheckPopulation>? population, string? unit, Day? knownOn) =>
                bka.AskAsync(http, new GetSpotCheckFigures(from, to, population?.Value ?? SpotCheckPopulation.NotOpened, unit, knownOn?.Value)));
        api.MapCommand<ReviewSampledCase, SampledCaseReview>("/spot-check-rounds/reviews", CaseAction.Review, "Spara eller signera en granskning");
        api.MapCommand<ReplaceSampledCase, CaseReplacement>("/spot-check-rounds/replacements", CaseAction.Review, "Ersätt ett draget ärende med nästa reserv");
        api.MapCommand<CloseSpotCheckRound, SpotCheckRound>("/spot-check-rounds/closings", CaseAction.ManageRemedies, "Avsluta en stickprovsomgång");
    }
}
