namespace Bka.Host.Identity;

/// <summary>Schemes and policies: bearer tokens for the API, never cookies; a signed-in person for the pages.</summary>
internal static class Policies
{
    /// <summary>The API.</summary>
    public const string Api = "bka-api";

    /// <summary>The pages and everything else.</summary>
    public const string Pages = "bka-pages";

    /// <summary>The readiness probe: a token or a signed-in person.</summary>
    public const string Ready = "bka-ready";

    /// <summary>Bearer tokens.</summary>
    public const string BearerScheme = "bka-bearer";

    /// <summary>The demo's made-up people.</summary>
    public const string DemoScheme = "bka-demo";
}
