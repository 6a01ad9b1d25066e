using System.Text.Json.Nodes;
using Bka.Host.Identity;
using Microsoft.OpenApi;

namespace Bka.Host.Http;

/// <summary>The OpenAPI 3.1 document of <c>/api/v1</c>.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void AddBkaApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            BkaJson.Apply(json.SerializerOptions);
            // A schema nests deeper than what it describes. Bodies are read with the narrower depth all the same.
            json.SerializerOptions.MaxDepth = 64;
        });
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
            document.AddSchemaTransformer((schema, context, _) =>
            {
                Describe(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
            document.AddOperationTransformer((operation, context, _) =>
            {
                foreach (var parameter in operation.Parameters ?? [])
                {
                    var described = context.Description.ParameterDescriptions.FirstOrDefault(known => known.Name == parameter.Name);
                    if (parameter is OpenApiParameter written && SchemaOf(described?.Type) is { } schema)
                    {
                        written.Schema = schema;
                    }
                }

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

    // What the framework cannot see through a converter: codes are names, instants carry their offset.
    private static void Describe(OpenApiSchema schema, Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        var text = known == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
        if (known.IsEnum)
        {
            schema.Type = text;
            schema.Enum = [.. CodeConverters.NamesOf(known).Select(name => (JsonNode)name)];
        }
        else if (known == typeof(DateTimeOffset))
        {
            schema.Type = text;
            schema.Format = "date-time";
        }
    }

    private static OpenApiSchema? SchemaOf(Type? parameter)
    {
        var type = parameter is null ? null : Nullable.GetUnderlyingType(parameter) ?? parameter;
        if (type == typeof(Day))
        {
            return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
        }

        if (type is not { IsGenericType: true } || type.GetGenericTypeDefinition() != typeof(Code<>))
        {
            return null;
        }

        var schema = new OpenApiSchema();
        Describe(schema, type.GetGenericArguments()[0]);
        return schema;
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
