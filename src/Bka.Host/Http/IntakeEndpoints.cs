using Bka.Contracts;
using Bka.Workflow.Domain.Authority;

namespace Bka.Host.Http;

/// <summary>What comes in.</summary>
internal static class IntakeEndpoints
{
    public static void MapIntakes(this IEndpointRouteBuilder api) =>
        api.MapCommand<RegisterIntake, IntakeRegistered>(
            "/intakes", CaseAction.Register, "Registrera det som kommit in, ett ärende per barn");
}
