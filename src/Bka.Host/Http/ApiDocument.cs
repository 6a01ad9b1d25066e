using Bka.Host.Identity;
using Microsoft.OpenApi;

namespace Bka.Host.Http;

/// <summary>The OpenAPI 3.1 document of <c>/api/v1</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void AddBkaApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => BkaJson.Apply(json.SerializerOptions));
        // A value in the address that cannot be read becomes a problem in every environment alike.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi(Name, document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.ShouldInclude = api => api.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((openApi, _, _) =>
            {
                openApi.Info = new OpenApiInfo
                {
                    Title = "Bka",
                    Version = "1",
                    Description = "Förhandsbedömning, utredning och barnets bästa: ett ärende per barn.",
                };
                openApi.Servers = [];
                openApi.Components ??= new OpenApiComponents();
                openApi.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                {
                    ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
                };
                openApi.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", openApi)] = [] }];
                return Task.CompletedTask;
            });
            document.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CommandRoute>().Any())
                {
                    operation.Parameters ??= [];
                    operation.Parameters.Add(Header("Idempotency-Key", required: true, "En egen nyckel för varje kommando, högst 100 tecken. Samma nyckel och samma kommando ger samma svar igen."));
                    operation.Parameters.Add(Header("If-Match", required: false, "Versionen du har läst, som ETag. Har ärendet ändrats sedan dess blir svaret 412."));
                }

                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Serves the document to those who may call the API.</summary>
    public static void MapApiDocument(this IEndpointRouteBuilder endpoints) => endpoints
        .MapOpenApi("/api/{documentName}/openapi.json")
        .RequireAuthorization(Policies.Api)
        .WithMetadata(new RouteAction(null));

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
